import * as l10n from '@vscode/l10n';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Evaluation } from '../formula/evaluation.ts';
import type { Language } from '../language.ts';
import type { JudgedClaim } from '../note/analysis.ts';
import type { Doubt } from '../verdict/doubt.ts';
import type { JudgedPart, Judgement } from '../verdict/judgement.ts';
import { VERDICTS, type Verdict } from '../verdict/verdict.ts';
import { dateText, figureText, foundText, isFound, neededText } from './figure.ts';
import { clauses, ended, listed, sentences } from './join.ts';
import { lineName, measureName } from './measure.ts';
import type { NameOf } from './names.ts';
import { countText, signalsText } from './signals.ts';
import { doubtText, reasonText, tallyText, verdictWord } from './verdict.ts';
import { whyText } from './why.ts';

/** What a sentence about a claim may need besides the claim itself. */
export interface ClaimFacts {
  readonly claim: JudgedClaim;
  readonly entry: CatalogueEntry | undefined;
  /** Name of the main indicator in the reader's language; undefined for arithmetic and undecidable claims. */
  readonly indicatorName: string | undefined;
  /** Names of further indicators, for claims about several; without it only the main one is named. */
  readonly nameOf?: NameOf;
  readonly language: Language;
}

/** One finished sentence: the verdict and what it rests on. Never says "true" or "false". */
export function claimMessage(facts: ClaimFacts): string {
  return answer(facts, evidenceText);
}

/** The same where a table of the parts stands below: how many hold, but not what fails. */
export function answerText(facts: ClaimFacts): string {
  const counted = isNarrow(facts.claim) ? undefined : partsText(facts.claim.judgement?.parts ?? []);
  return answer(facts, (each) => counted ?? evidenceText(each));
}

/** Every part holds, and yet a small change would turn the whole: the answer says so itself. */
export function isNarrow({ verdict, judgement, reasons }: JudgedClaim): boolean {
  const parts = judgement?.parts ?? [];
  return (
    verdict === 'mixed' && parts.length > 0 && holding(parts) === parts.length && reasons.includes('fragile')
  );
}

function answer(facts: ClaimFacts, evidence: (facts: ClaimFacts) => string): string {
  const { claim, entry, language } = facts;
  const { judgement } = claim;
  if (!judgement) return undecidedMessage(facts);
  if (claim.readings[0].watch) return watchMessage(facts, judgement);
  if (claim.verdict === 'pending') return pendingMessage(facts);
  if (judgement.doubt) return doubtMessage(facts, judgement.doubt);
  if (claim.verdict === 'unknown') {
    const part = judgement.parts.find(({ verdict }) => verdict === 'unknown');
    const said = unknownMessage(facts, (part ?? judgement).evaluation);
    const against = part ? againstText(facts) : [];
    return sentences([said, ...against, ...(against.length > 0 ? milderText(entry, language) : [])]);
  }
  const said = l10n.t('{0}: {1}', capital(verdictWord(claim.verdict)), evidence(facts));
  return sentences([said, ...(claim.verdict === 'contradicted' ? milderText(entry, language) : [])]);
}

/** The answer in a word or two, for lists: the verdict, or how many signals of a watch-list are on. */
export function shortAnswer({ readings, judgement, verdict }: JudgedClaim): string {
  return readings[0].watch && judgement ? countText(judgement.parts) : verdictWord(verdict);
}

/** A watch-list is no claim to be right or wrong: it says what is on. */
function watchMessage(facts: ClaimFacts, { parts, verdict }: Judgement): string {
  const said = signalsText(parts, (part) => partName(part, facts));
  return sentences([said, ...(verdict === 'contradicted' ? milderText(facts.entry, facts.language) : [])]);
}

/** What was found against what the claim needs. */
export function evidenceText(facts: ClaimFacts): string {
  const { judgement } = facts.claim;
  if (!judgement) return '';
  if (facts.claim.readings[0].watch) return signalsText(judgement.parts, (part) => partName(part, facts));
  if (judgement.parts.length > 0 && facts.claim.verdict === 'supported') return foundOfParts(facts);
  const parts = partsText(judgement.parts);
  if (parts !== undefined) return sentences([parts, ...againstText(facts)]);
  const found = foundText(judgement.found, judgement.evaluation);
  const needed = judgement.needed ? neededText(judgement.needed, judgement.found.unit) : undefined;
  const name = facts.indicatorName === undefined ? undefined : measuredBy(facts, judgement.evaluation);
  if (name === undefined) {
    return needed === undefined
      ? l10n.t('found {0}.', found)
      : l10n.t('found {0}, the claim needs {1}.', found, needed);
  }
  return needed === undefined
    ? l10n.t('{0}: found {1}.', name, found)
    : l10n.t('{0}: found {1}, the claim needs {2}.', name, found, needed);
}

/** What the figure of a claim measures: as its catalogue entry says, else by its indicators. */
function measuredBy(facts: ClaimFacts, evaluation: Evaluation): string | undefined {
  return facts.entry?.measure?.[facts.language] ?? measureName(evaluation, namesOf(facts));
}

/** The name of a part of a claim: as its catalogue entry says, else what its own formula measures. */
export function partName(part: JudgedPart, facts: ClaimFacts): string {
  const { entry, language } = facts;
  const localised = [...(entry?.parts ?? []), ...(entry?.signals ?? [])];
  const named = localised.find(({ name }) => name.en === part.name);
  if (named) return named.name[language];
  if (part.name !== part.evaluation.formula) return part.name;
  return measureName(part.evaluation, namesOf(facts)) ?? lineName(part.name, namesOf(facts));
}

/** What is known of the names of a claim's indicators. */
function namesOf({ claim, indicatorName, nameOf }: ClaimFacts): NameOf {
  const main = claim.judgement?.evaluation.used[0]?.ref.id;
  return (id) => nameOf?.(id) ?? (id === main ? indicatorName : undefined);
}

/** What was found of each part that holds, in one clause. */
function foundOfParts(facts: ClaimFacts): string {
  const parts = facts.claim.judgement?.parts.filter(({ verdict }) => verdict === 'supported') ?? [];
  const figures = parts.map((part) => {
    const found = figureText(part.found.value, part.found.unit);
    return l10n.t('{0} ({1})', partName(part, facts), found);
  });
  const each = [...new Set(figures)];
  return l10n.t('{0}.', clauses(each));
}

/** `2 of 4 parts hold: 1 mixed, 1 contradicted.` in the words of the tally; undefined of a claim without parts. */
function partsText(parts: readonly JudgedPart[]): string | undefined {
  if (parts.length === 0) return undefined;
  const count = (wanted: Verdict) => parts.filter(({ verdict }) => verdict === wanted).length;
  const counts = Object.fromEntries(VERDICTS.map((name) => [name, count(name)]));
  const rest = tallyText({ ...(counts as Record<Verdict, number>), supported: 0 });
  const held = heldText(parts);
  const told = rest === '' || count('contradicted') === parts.length;
  return told ? l10n.t('{0}.', held) : l10n.t('{0} ({1}).', held, rest);
}

/** What speaks against a claim of several parts: the first that fails, else the first in doubt, with its figures. */
function againstText(facts: ClaimFacts): string[] {
  const parts = facts.claim.judgement?.parts ?? [];
  const part =
    parts.find(({ verdict }) => verdict === 'contradicted') ??
    parts.find(({ verdict }) => verdict === 'mixed');
  if (!part && facts.claim.reasons.includes('fragile')) return [ended(capital(reasonText('fragile')))];
  if (!part?.needed || !isFound(part.found)) return [];
  const found = foundText(part.found, part.evaluation);
  const needed = neededText(part.needed, part.found.unit);
  return [l10n.t('Against it: {0}; found {1}, needed {2}.', partName(part, facts), found, needed)];
}

/** `2 of 4 parts hold`, `neither part holds`, `all 3 parts hold`. */
export function heldText(parts: readonly Pick<JudgedPart, 'verdict'>[]): string {
  const [held, all] = [holding(parts), parts.length];
  if (held === all) return all === 2 ? l10n.t('both parts hold') : l10n.t('all {0} parts hold', all);
  if (held > 0) return l10n.t('{0} of {1} parts hold', held, all);
  return all === 2 ? l10n.t('neither part holds') : l10n.t('none of {0} parts holds', all);
}

/** How many parts hold. */
export function holding(parts: readonly Pick<JudgedPart, 'verdict'>[]): number {
  return parts.filter(({ verdict }) => verdict === 'supported').length;
}

function unknownMessage(facts: ClaimFacts, { why }: Evaluation): string {
  const [cause] = why ?? [];
  if (cause) return l10n.t('Cannot be decided: {0}', whyText(cause, lineName(cause.of, namesOf(facts))));
  return becauseOf(facts.claim);
}

function doubtMessage(facts: ClaimFacts, doubt: Doubt): string {
  const said = l10n.t('Cannot be decided: {0}', evidenceText(facts));
  return sentences([said, doubtText(doubt)]);
}

function undecidedMessage({ claim, entry, language }: ClaimFacts): string {
  const needs = entry?.undecidable?.needs[language];
  if (needs === undefined) return becauseOf(claim);
  const said = l10n.t('Cannot be decided with the loaded packs. It would take: {0}', ended(needs));
  return sentences([said, ...milderText(entry, language)]);
}

/** The wording that does hold, where there is one. */
function milderText(entry: CatalogueEntry | undefined, language: Language): string[] {
  const milder = entry?.milder?.[language];
  return milder === undefined ? [] : [l10n.t('What does hold: {0}', ended(milder))];
}

function becauseOf({ reasons }: JudgedClaim): string {
  if (reasons.length === 0) return l10n.t('Cannot be decided.');
  return l10n.t('Cannot be decided: {0}', ended(clauses(reasons.map(reasonText))));
}

function pendingMessage(facts: ClaimFacts): string {
  const { judgement } = facts.claim;
  const until = judgement?.testableOn;
  const due =
    until === undefined
      ? l10n.t('Cannot be judged yet.')
      : l10n.t('Can be judged from {0}.', dateText(until));
  const read = judgement ? readingText(facts, judgement) : undefined;
  return read === undefined ? due : sentences([due, read]);
}

/** What the figures of a forecast say until now. */
function readingText(facts: ClaimFacts, { found, needed, parts, evaluation }: Judgement): string | undefined {
  if (parts.length > 0) {
    const read = parts.flatMap((part) => {
      if (!isFound(part.found)) return [];
      return l10n.t('{0} – {1}', partName(part, facts), foundText(part.found, part.evaluation));
    });
    return read.length === 0 ? undefined : l10n.t('So far: {0}.', listed(read));
  }
  if (!isFound(found)) return undefined;
  const text = foundText(found, evaluation);
  const name = measuredBy(facts, evaluation);
  if (name === undefined || !needed) return l10n.t('So far: {0}.', text);
  return l10n.t('So far: {0}, {1}; it takes {2}.', name, text, neededText(needed, found.unit));
}

/** `supported when written · contradicted now`, or undefined when nothing has moved. */
export function driftText(claim: JudgedClaim): string | undefined {
  const { judgement, verdict } = claim;
  // Of a watch-list each signal says since when it is on.
  if (!judgement || verdict === null || verdict === 'pending' || claim.readings[0].watch) return undefined;
  const parts: string[] = [];
  if (judgement.then.verdict !== verdict)
    parts.push(l10n.t('{0} when written', verdictWord(judgement.then.verdict)));
  // "Cannot be decided now" is a gap in the data, not a change of the world.
  if (judgement.now.verdict !== verdict && judgement.now.verdict !== 'unknown')
    parts.push(l10n.t('{0} now', verdictWord(judgement.now.verdict)));
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** A text as the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

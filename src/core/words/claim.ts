import * as l10n from '@vscode/l10n';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Language } from '../language.ts';
import type { JudgedClaim } from '../note/analysis.ts';
import { VERDICTS, type Verdict } from '../verdict/verdict.ts';
import { dateText, foundText, neededText } from './figure.ts';
import { reasonText, tallyText, verdictWord } from './verdict.ts';

/** What a sentence about a claim may need besides the claim itself. */
export interface ClaimFacts {
  readonly claim: JudgedClaim;
  readonly entry: CatalogueEntry | undefined;
  /** Name of the main indicator in the reader's language; undefined for arithmetic and undecidable claims. */
  readonly indicatorName: string | undefined;
  readonly language: Language;
}

/** One finished sentence: the verdict and what it rests on. Never says "true" or "false". */
export function claimMessage(facts: ClaimFacts): string {
  const { claim, entry, language } = facts;
  const { judgement } = claim;
  if (!judgement) return undecidedMessage(facts);
  if (claim.verdict === 'pending') return pendingMessage(facts);
  if (claim.verdict === 'unknown') {
    const because = judgement.evaluation.unknownBecause ?? claim.reasons.map(reasonText).join('; ');
    return because === '' ? l10n.t('Cannot be decided.') : l10n.t('Cannot be decided: {0}', because);
  }
  const evidence = evidenceText(facts);
  const milder =
    claim.verdict === 'contradicted' && entry?.milder
      ? ` ${l10n.t('What does hold: {0}', ended(entry.milder[language]))}`
      : '';
  return `${l10n.t('{0}: {1}', capital(verdictWord(claim.verdict)), evidence)}${milder}`;
}

/** What was found against what the claim needs. */
export function evidenceText({ claim, indicatorName }: ClaimFacts): string {
  const { judgement } = claim;
  if (!judgement) return '';
  if (judgement.parts.length > 0) {
    return partsText(judgement.parts.map((part) => part.verdict));
  }
  const found = foundText(judgement.found, judgement.evaluation);
  const needed = judgement.needed ? neededText(judgement.needed, judgement.found.unit) : undefined;
  if (indicatorName === undefined) {
    return needed === undefined
      ? l10n.t('found {0}.', found)
      : l10n.t('found {0}, the claim needs {1}.', found, needed);
  }
  return needed === undefined
    ? l10n.t('{0}: found {1}.', indicatorName, found)
    : l10n.t('{0}: found {1}, the claim needs {2}.', indicatorName, found, needed);
}

/** `2 of 4 parts hold: 1 mixed, 1 contradicted.` in the words of the tally. */
function partsText(verdicts: readonly Verdict[]): string {
  const holding = verdicts.filter((verdict) => verdict === 'supported').length;
  const counts = Object.fromEntries(
    VERDICTS.map((name) => [name, verdicts.filter((verdict) => verdict === name).length]),
  );
  const rest = tallyText({ ...(counts as Record<Verdict, number>), supported: 0 });
  const held = l10n.t('{0} of {1} parts hold', holding, verdicts.length);
  return rest === '' ? l10n.t('{0}.', held) : l10n.t('{0} ({1}).', held, rest);
}

function undecidedMessage({ claim, entry, language }: ClaimFacts): string {
  const needs = entry?.undecidable?.needs[language];
  if (needs !== undefined)
    return l10n.t('Cannot be decided with the loaded packs. It would take: {0}', needs);
  return l10n.t('Cannot be decided: {0}', claim.reasons.map(reasonText).join('; '));
}

function pendingMessage(facts: ClaimFacts): string {
  const { judgement } = facts.claim;
  const until = judgement?.testableOn;
  const interim =
    judgement && judgement.found.value !== null
      ? ` ${l10n.t('So far: {0}', foundText(judgement.found, judgement.evaluation))}`
      : '';
  return (
    (until === undefined
      ? l10n.t('Cannot be judged yet.')
      : l10n.t('Can be judged from {0}.', dateText(until))) + interim
  );
}

/** `supported when written · contradicted now`, or undefined when nothing has moved. */
export function driftText(claim: JudgedClaim): string | undefined {
  const { judgement, verdict } = claim;
  if (!judgement || verdict === null || verdict === 'pending') return undefined;
  const parts: string[] = [];
  if (judgement.then.verdict !== verdict)
    parts.push(l10n.t('{0} when written', verdictWord(judgement.then.verdict)));
  // "Cannot be decided now" is a gap in the data, not a change of the world.
  if (judgement.now.verdict !== verdict && judgement.now.verdict !== 'unknown') parts.push(l10n.t('{0} now', verdictWord(judgement.now.verdict)));
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** A sentence from a catalogue file ends with a full stop, whether its author wrote one or not. */
function ended(sentence: string): string {
  return /[.。！？!?]$/.test(sentence) ? sentence : l10n.t('{0}.', sentence);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

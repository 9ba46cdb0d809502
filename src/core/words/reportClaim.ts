// One claim of the report: its words, the answer, the evidence, and what would change it.

import * as l10n from '@vscode/l10n';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { JudgedClaim } from '../note/analysis.ts';
import type { Reason } from '../reason.ts';
import type { Answer } from '../verdict/judgement.ts';
import { answerText, capital, driftText, isNarrow, partName } from './claim.ts';
import { figureText, foundText, neededText } from './figure.ts';
import { clauses, ended, sentences } from './join.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';
import { entryOf, factsOf, firstOf, quote, type ReportInput, table, wholeQuote } from './reportInput.ts';
import { signalsTable } from './reportSignals.ts';
import { differenceUnit } from './unit.ts';
import { reasonText, verdictWord } from './verdict.ts';

/**
 * A claim with its evidence; what says the same as an earlier claim only points there. A sentence of several claims is
 * quoted once, for the first of them.
 */
export function claimLines(
  input: ReportInput,
  claim: JudgedClaim,
  before: JudgedClaim | undefined,
): string[] {
  const entry = entryOf(input, claim);
  const quoted = wholeQuote(input, claim);
  const isQuoted = entry !== undefined && before !== undefined && wholeQuote(input, before) === quoted;
  const head = isQuoted ? [] : [`> ${escapeMarkdown(quoted)}`, ''];
  if (entry) head.push(`*${escapeMarkdown(entry.statement[input.language])}*`, '');
  const first = firstOf(input.analysis.claims, claim);
  if (first !== claim) return [...head, sameText(claim, first)];
  return [...head, ...answerLines(input, claim), ...remarks(claim, entry, input), ...formulaLine(claim)];
}

function sameText(claim: JudgedClaim, first: JudgedClaim): string {
  return l10n.t('{0}, as for {1} above.', capital(verdictWord(claim.verdict)), quote(first));
}

function answerLines(input: ReportInput, claim: JudgedClaim): string[] {
  const lines = [escapeMarkdown(answerText(factsOf(input, claim)))];
  const drift = driftText(claim);
  if (drift !== undefined) lines.push('', ended(escapeMarkdown(capital(drift))));
  if (!claim.judgement) return lines;
  lines.push(...evidenceTable(claim), ...partsTable(input, claim));
  for (const picture of input.pictures(claim)) lines.push('', picture);
  return lines;
}

/** What a reader must know beside the figures, as one paragraph; then what would turn the verdict. */
function remarks(claim: JudgedClaim, entry: CatalogueEntry | undefined, input: ReportInput): string[] {
  const reasons = toldReasons(claim, entry);
  const noted = reasons.length === 0 ? [] : [l10n.t('Note: {0}.', clauses(reasons.map(reasonText)))];
  const caveats = (entry?.caveats ?? []).map((caveat) => ended(caveat[input.language]));
  const change = entry?.changesIf?.[input.language];
  const told = [...noted, ...caveats];
  return [
    ...(told.length === 0 ? [] : ['', escapeMarkdown(sentences(told))]),
    ...(change === undefined ? [] : ['', changeText(claim, escapeMarkdown(ended(change)))]),
  ];
}

/** What is not decided yet has no verdict to change. */
function changeText({ verdict, judgement }: JudgedClaim, change: string): string {
  return verdict === 'unknown' && judgement === null
    ? l10n.t('How it would be decided: {0}', change)
    : l10n.t('What would change this verdict: {0}', change);
}

/** Reasons that nothing above has said: a drift has its own line, and of what no series decides no figure was tested. */
function toldReasons(claim: JudgedClaim, entry: CatalogueEntry | undefined): Reason[] {
  const said = new Set<Reason>(entry?.undecidable ? ['no-series', 'cause-not-tested'] : []);
  if (driftText(claim) !== undefined || claim.readings[0].watch) said.add('drift');
  if (isNarrow(claim)) said.add('fragile');
  // The answer says until when it waits, or that it did.
  said.add('forecast');
  return claim.reasons.filter((reason) => !said.has(reason));
}

function formulaLine({ readings: [{ formula }], judgement }: JudgedClaim): string[] {
  if (formula === null) return [];
  const other = judgement?.flippedBy;
  const turned = other === undefined ? '' : `  \n${l10n.t('Another answer with {0}', codeSpan(other))}`;
  return ['', l10n.t('Tested with {0}', codeSpan(formula)) + turned];
}

/** What waits for its day has only a reading so far, which the answer has told. */
function evidenceTable({ judgement, verdict }: JudgedClaim): string[] {
  if (!judgement || judgement.needed === null || judgement.parts.length > 0 || verdict === 'pending')
    return [];
  const { found, needed, then, now } = judgement;
  if (found.value === null) return [];
  const cells = [
    foundText(found, judgement.evaluation),
    neededText(needed, found.unit),
    judgement.margin === null ? '–' : figureText(judgement.margin, differenceUnit(found.unit)),
    datedText(then, found.unit),
    datedText(now, found.unit),
  ];
  const heads = [l10n.t('Found'), l10n.t('Needed'), l10n.t('Margin'), l10n.t('When written'), l10n.t('Now')];
  return ['', ...table(heads, [cells])];
}

function datedText({ verdict, value }: Answer, unit: string | null): string {
  const word = verdictWord(verdict);
  return value === null ? word : l10n.t('{0}, {1}', word, figureText(value, unit));
}

/** In place of the evidence of a single figure: each part with its own. */
function partsTable(input: ReportInput, claim: JudgedClaim): string[] {
  const parts = claim.judgement?.parts ?? [];
  if (parts.length === 0) return [];
  const facts = factsOf(input, claim);
  if (claim.readings[0].watch) return signalsTable(parts, facts);
  // What a forecast shows so far speaks neither for nor against it.
  const pending = claim.verdict === 'pending';
  const heads = [
    l10n.t('Part'),
    ...(pending ? [l10n.t('So far')] : [l10n.t('Verdict'), l10n.t('Found')]),
    l10n.t('Needed'),
  ];
  const rows = parts.map((part) => [
    partName(part, facts),
    ...(pending ? [] : [verdictWord(part.verdict)]),
    foundText(part.found, part.evaluation),
    part.needed ? neededText(part.needed, part.found.unit) : '–',
  ]);
  return ['', ...table(heads, rows)];
}

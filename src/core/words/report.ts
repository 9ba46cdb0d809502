import * as l10n from '@vscode/l10n';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { isoDay } from '../indicators/period.ts';
import type { JudgedClaim } from '../note/analysis.ts';
import type { AsOfSource } from '../note/asOf.ts';
import { sectionsOf, tally, weakestLinks } from '../thesis/thesis.ts';
import type { Answer } from '../verdict/judgement.ts';
import { claimMessage, driftText, partName } from './claim.ts';
import { dateText, figureText, foundText, neededText } from './figure.ts';
import { clauses } from './join.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';
import { factsOf, type ReportInput, table } from './reportInput.ts';
import { sideBySide, signalsTable } from './reportSignals.ts';
import { licenceWord, sourceLine } from './source.ts';
import { differenceUnit } from './unit.ts';
import { reasonText, tallyText, verdictWord } from './verdict.ts';

/** The report of Check Thesis as Markdown: summary, weakest links, what moved, each claim with its evidence, sources. */
export function reportMarkdown(input: ReportInput): string {
  const { analysis, blocks } = input;
  const lines = [`# ${l10n.t('Thesis check: {0}', escapeMarkdown(input.title))}`, '', summary(input), ''];
  if (analysis.claims.length === 0) return `${lines.join('\n')}\n`;
  lines.push(
    ...weakest(input),
    ...moved(input),
    ...open(input),
    ...sideBySide(input),
    `## ${l10n.t('Claim by claim')}`,
    '',
  );
  for (const { heading, claims } of sectionsOf(blocks, analysis)) {
    if (heading) lines.push(`### ${escapeMarkdown(heading.prose.text)}`, '');
    for (const claim of claims) lines.push(...claimLines(input, claim), '');
  }
  lines.push(...sources(input));
  return `${lines.join('\n').trimEnd()}\n`;
}

function summary({ analysis, today }: ReportInput): string {
  const { claims, asOf } = analysis;
  if (claims.length === 0)
    return l10n.t('No sentence of this note asserts something that a loaded series could decide.');
  const basis = l10n.t(
    'Judged as of {0} ({1}); checked on {2}.',
    dateText(isoDay(asOf.day)),
    asOfText(asOf.source),
    dateText(isoDay(today)),
  );
  return `**${l10n.t('{0}.', tallyText(tally(claims)))}** ${basis}`;
}

function asOfText(source: AsOfSource): string {
  switch (source) {
    case 'given':
      return l10n.t('as asked');
    case 'heading':
      return l10n.t('from a heading');
    case 'front-matter':
      return l10n.t('from the front matter');
    case 'file-name':
      return l10n.t('from the file name');
    case 'today':
      return l10n.t('today, as the note has no date');
  }
}

function message(input: ReportInput, claim: JudgedClaim): string {
  return claimMessage(factsOf(input, claim));
}

/** One line of a list: the thesis in a full sentence or the claim's own words, then what there is to say of it. */
function item(input: ReportInput, claim: JudgedClaim, text: string): string {
  const thesis = entryOf(input, claim)?.statement[input.language];
  return `- ${thesis === undefined ? quote(claim) : `**${escapeMarkdown(thesis)}**`} – ${escapeMarkdown(text)}`;
}

function entryOf({ entry }: ReportInput, { catalogue }: JudgedClaim): CatalogueEntry | undefined {
  return catalogue === null ? undefined : entry(catalogue);
}

/** A thesis or test that a note repeats is listed once, where it is first said. */
function distinct(claims: readonly JudgedClaim[]): JudgedClaim[] {
  const first = new Map<string, JudgedClaim>();
  for (const claim of claims) {
    const key = claim.catalogue ?? claim.readings[0].formula ?? claim.text;
    if (!first.has(key)) first.set(key, claim);
  }
  return [...first.values()];
}

function weakest(input: ReportInput): string[] {
  const links = weakestLinks(input.blocks, input.analysis);
  if (links.length === 0) return [];
  return [
    `## ${l10n.t('Weakest links')}`,
    '',
    ...links.map((claim) => item(input, claim, message(input, claim))),
    '',
  ];
}

function moved(input: ReportInput): string[] {
  const drifted = distinct(input.analysis.claims).flatMap((claim) => {
    const drift = driftText(claim);
    return drift === undefined ? [] : [item(input, claim, `${verdictWord(claim.verdict)} · ${drift}`)];
  });
  return drifted.length === 0
    ? []
    : [`## ${l10n.t('What has moved since it was written')}`, '', ...drifted, ''];
}

function open(input: ReportInput): string[] {
  const undecided = distinct(input.analysis.claims).filter(
    ({ verdict }) => verdict === 'unknown' || verdict === 'pending',
  );
  if (undecided.length === 0) return [];
  return [
    `## ${l10n.t('What cannot be decided, and what would decide it')}`,
    '',
    ...undecided.map((claim) => item(input, claim, neededFor(input, claim))),
    '',
  ];
}

/** What would decide a claim; the heading has said that nothing loaded does. */
function neededFor(input: ReportInput, claim: JudgedClaim): string {
  return entryOf(input, claim)?.undecidable?.needs[input.language] ?? message(input, claim);
}

function claimLines(input: ReportInput, claim: JudgedClaim): string[] {
  const { judgement } = claim;
  const [reading] = claim.readings;
  const entry = entryOf(input, claim);
  const lines = [`> ${escapeMarkdown(claim.text)}`, ''];
  if (entry) lines.push(`*${escapeMarkdown(entry.statement[input.language])}*`, '');
  lines.push(escapeMarkdown(message(input, claim)));
  const drift = driftText(claim);
  if (drift !== undefined) lines.push('', escapeMarkdown(drift));
  if (judgement) {
    lines.push(...evidenceTable(claim), ...partsTable(input, claim));
    for (const picture of input.pictures(claim)) lines.push('', picture);
  }
  // The message of what no series decides has said so already.
  const reasons = entry?.undecidable
    ? claim.reasons.filter((reason) => reason !== 'no-series')
    : claim.reasons;
  if (reasons.length > 0) lines.push('', l10n.t('Note: {0}.', clauses(reasons.map(reasonText))));
  for (const caveat of entry?.caveats ?? []) lines.push('', escapeMarkdown(caveat[input.language]));
  if (entry?.changesIf)
    lines.push(
      '',
      l10n.t('What would change this verdict: {0}', escapeMarkdown(entry.changesIf[input.language])),
    );
  if (reading.formula !== null) lines.push('', codeSpan(reading.formula));
  return lines;
}

function evidenceTable(claim: JudgedClaim): string[] {
  const { judgement } = claim;
  if (!judgement || judgement.needed === null || judgement.parts.length > 0) return [];
  const { found, needed, then, now } = judgement;
  if (found.value === null) return [];
  const cells = [
    foundText(found, judgement.evaluation),
    neededText(needed, found.unit),
    judgement.margin === null ? '–' : figureText(judgement.margin, differenceUnit(found.unit)),
    answerText(then, found.unit),
    answerText(now, found.unit),
  ];
  const heads = [l10n.t('Found'), l10n.t('Needed'), l10n.t('Margin'), l10n.t('When written'), l10n.t('Now')];
  return ['', ...table(heads, [cells])];
}

function answerText({ verdict, value }: Answer, unit: string | null): string {
  const word = verdictWord(verdict);
  return value === null ? word : l10n.t('{0}, {1}', word, figureText(value, unit));
}

/** In place of the evidence of a single figure: each part with its own. */
function partsTable(input: ReportInput, claim: JudgedClaim): string[] {
  const parts = claim.judgement?.parts ?? [];
  if (parts.length === 0) return [];
  const facts = factsOf(input, claim);
  if (claim.readings[0].watch) return signalsTable(parts, facts);
  const heads = [l10n.t('Part'), l10n.t('Verdict'), l10n.t('Found'), l10n.t('Needed')];
  const rows = parts.map((part) => [
    partName(part, facts),
    verdictWord(part.verdict),
    foundText(part.found, part.evaluation),
    part.needed ? neededText(part.needed, part.found.unit) : '–',
  ]);
  return ['', ...table(heads, rows)];
}

function sources(input: ReportInput): string[] {
  const ids = new Set(
    input.analysis.claims.flatMap(
      ({ judgement }) => judgement?.evaluation.used.map(({ ref }) => ref.id) ?? [],
    ),
  );
  const used = [...ids].flatMap((id) => input.indicator(id) ?? []);
  if (used.length === 0) return [];
  const lines = used.map((indicator) => {
    const { names, licence, url, attribution } = indicator;
    const facts = [sourceLine([indicator], input.language), licenceWord(licence)];
    if (attribution !== undefined) facts.push(attribution);
    return `- ${escapeMarkdown(l10n.t('{0}: {1}', names[input.language], facts.join(' · ')))} · <${url}>`;
  });
  return [`## ${l10n.t('Sources')}`, '', ...lines, ''];
}

/** The claim's own words, on one line and not too long. */
function quote(claim: JudgedClaim): string {
  const text = claim.text.replace(/\s+/g, ' ');
  return l10n.t('“{0}”', escapeMarkdown(text.length > 80 ? `${text.slice(0, 79)}…` : text));
}

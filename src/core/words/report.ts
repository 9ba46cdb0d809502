import * as l10n from '@vscode/l10n';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { isoDay } from '../indicators/period.ts';
import type { Language } from '../language.ts';
import type { Block } from '../markdown/block.ts';
import type { JudgedClaim, NoteAnalysis } from '../note/analysis.ts';
import type { AsOfSource } from '../note/asOf.ts';
import { sectionsOf, tally, weakestLinks } from '../thesis/thesis.ts';
import type { Answer, JudgedPart } from '../verdict/judgement.ts';
import { isOn } from '../verdict/signals.ts';
import { type ClaimFacts, claimMessage, driftText, partName } from './claim.ts';
import { dateText, figureText, foundText, neededText } from './figure.ts';
import { clauses, listed } from './join.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';
import { countSignals, stateText } from './signals.ts';
import { licenceWord, sourceLine } from './source.ts';
import { differenceUnit } from './unit.ts';
import { reasonText, tallyText, verdictWord } from './verdict.ts';

/** What a report is made from; `pictures` gives the images for a claim: one, one a signal of a watch-list, or none. */
export interface ReportInput {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly analysis: NoteAnalysis;
  readonly language: Language;
  readonly today: number;
  indicator(id: string): Indicator | undefined;
  entry(id: string): CatalogueEntry | undefined;
  pictures(claim: JudgedClaim): readonly string[];
}

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

function factsOf({ language, indicator, entry }: ReportInput, claim: JudgedClaim): ClaimFacts {
  const id = claim.judgement?.evaluation.used[0]?.ref.id ?? claim.readings[0].indicators[0]?.split('@')[0];
  const nameOf = (of: string) => indicator(of)?.names[language];
  return {
    claim,
    entry: claim.catalogue === null ? undefined : entry(claim.catalogue),
    indicatorName: id === undefined ? undefined : nameOf(id),
    nameOf,
    language,
  };
}

function message(input: ReportInput, claim: JudgedClaim): string {
  return claimMessage(factsOf(input, claim));
}

/** One line of a list: the claim's own words, then what there is to say of it. */
function item(claim: JudgedClaim, text: string): string {
  return `- ${quote(claim)} – ${escapeMarkdown(text)}`;
}

function weakest(input: ReportInput): string[] {
  const links = weakestLinks(input.blocks, input.analysis);
  if (links.length === 0) return [];
  return [
    `## ${l10n.t('Weakest links')}`,
    '',
    ...links.map((claim) => item(claim, message(input, claim))),
    '',
  ];
}

function moved(input: ReportInput): string[] {
  const drifted = input.analysis.claims.flatMap((claim) => {
    const drift = driftText(claim);
    return drift === undefined ? [] : [item(claim, `${verdictWord(claim.verdict)} · ${drift}`)];
  });
  return drifted.length === 0
    ? []
    : [`## ${l10n.t('What has moved since it was written')}`, '', ...drifted, ''];
}

function open(input: ReportInput): string[] {
  const undecided = input.analysis.claims.filter(
    ({ verdict }) => verdict === 'unknown' || verdict === 'pending',
  );
  if (undecided.length === 0) return [];
  return [
    `## ${l10n.t('What cannot be decided, and what would decide it')}`,
    '',
    ...undecided.map((claim) => item(claim, message(input, claim))),
    '',
  ];
}

function claimLines(input: ReportInput, claim: JudgedClaim): string[] {
  const { judgement } = claim;
  const [reading] = claim.readings;
  const entry = claim.catalogue === null ? undefined : input.entry(claim.catalogue);
  const lines = [`> ${escapeMarkdown(claim.text)}`, '', escapeMarkdown(message(input, claim))];
  const drift = driftText(claim);
  if (drift !== undefined) lines.push('', escapeMarkdown(drift));
  if (judgement) {
    lines.push(...evidenceTable(claim), ...partsTable(input, claim));
    for (const picture of input.pictures(claim)) lines.push('', picture);
  }
  if (claim.reasons.length > 0) lines.push('', l10n.t('Note: {0}.', clauses(claim.reasons.map(reasonText))));
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
  return ['', row(heads), row(heads.map(() => '---')), row(cells)];
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
  return [
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...parts.map((part) =>
      row([
        partName(part, facts),
        verdictWord(part.verdict),
        foundText(part.found, part.evaluation),
        part.needed ? neededText(part.needed, part.found.unit) : '–',
      ]),
    ),
  ];
}

/** The signals of a watch-list: which are on, since when, and what each would mean. */
function signalsTable(parts: readonly JudgedPart[], facts: ClaimFacts): string[] {
  const heads = [
    l10n.t('Signal'),
    l10n.t('State'),
    l10n.t('Found'),
    l10n.t('Needed'),
    l10n.t('What it would mean'),
  ];
  const meaningOf = ({ name }: JudgedPart) =>
    facts.entry?.signals?.find((signal) => signal.name.en === name)?.meaning[facts.language] ?? '–';
  return [
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...parts.map((part) =>
      row([
        partName(part, facts),
        stateText(part),
        foundText(part.found, part.evaluation),
        part.needed ? neededText(part.needed, part.found.unit) : '–',
        meaningOf(part),
      ]),
    ),
  ];
}

/** Watch-lists of one note beside each other, such as the scenarios of a forecast; nothing for a single one. */
function sideBySide(input: ReportInput): string[] {
  const lists = new Map(
    input.analysis.claims.flatMap((claim) => {
      const entry = claim.catalogue === null ? undefined : input.entry(claim.catalogue);
      return entry && claim.readings[0].watch ? [[entry.id, { entry, claim }] as const] : [];
    }),
  );
  if (lists.size < 2) return [];
  const heads = [l10n.t('Watch-list'), l10n.t('On'), l10n.t('Off'), l10n.t('No data'), l10n.t('Signals on')];
  const rows = [...lists.values()].map(({ entry, claim }) => {
    const parts = claim.judgement?.parts ?? [];
    const { on, off, unread } = countSignals(parts);
    const lit = parts.filter(({ verdict }) => isOn(verdict));
    const facts = factsOf(input, claim);
    return row([
      entry.statement[input.language],
      String(on),
      String(off),
      String(unread),
      lit.length === 0 ? '–' : listed(lit.map((part) => `${partName(part, facts)}`)),
    ]);
  });
  return [
    `## ${l10n.t('Watch-lists side by side')}`,
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...rows,
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escapeMarkdown(cell))).join(' | ')} |`;
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

import * as l10n from '@vscode/l10n';
import { isoDay } from '../indicators/period.ts';
import type { AsOfSource } from '../note/asOf.ts';
import { sectionsOf, tally } from '../thesis/thesis.ts';
import { isDecided } from '../verdict/verdict.ts';
import { dateText } from './figure.ts';
import { sentences } from './join.ts';
import { escapeMarkdown } from './markdown.ts';
import { claimLines } from './reportClaim.ts';
import type { ReportInput } from './reportInput.ts';
import { reportLists } from './reportLists.ts';
import { sideBySide } from './reportSignals.ts';
import { licenceWord, sourceLine } from './source.ts';
import { tallyText } from './verdict.ts';

/** The report of Check Thesis as Markdown: summary, lists of what matters, each claim with its evidence, sources. */
export function reportMarkdown(input: ReportInput): string {
  const { analysis, blocks } = input;
  const lines = [`# ${l10n.t('Thesis check: {0}', escapeMarkdown(input.title))}`, '', summary(input), ''];
  if (analysis.claims.length === 0) return `${lines.join('\n')}\n`;
  lines.push(...reportLists(input), ...sideBySide(input), `## ${l10n.t('Claim by claim')}`, '');
  for (const { heading, claims } of sectionsOf(blocks, analysis)) {
    if (heading) lines.push(`### ${escapeMarkdown(heading.prose.text)}`, '');
    for (const [at, claim] of claims.entries()) lines.push(...claimLines(input, claim, claims[at - 1]), '');
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
  const behind = claims.some(
    ({ verdict, judgement }) =>
      verdict !== null && isDecided(verdict) && judgement?.now.verdict === 'unknown',
  );
  const told = behind
    ? [basis, l10n.t('Where the answer for today is open, the packs end before today’s latest figures.')]
    : [basis];
  return `**${l10n.t('{0}.', tallyText(tally(claims)))}** ${sentences(told)}`;
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

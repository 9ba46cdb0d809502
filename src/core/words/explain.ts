import * as l10n from '@vscode/l10n';
import type { Abstention } from '../claims/abstain.ts';
import type { Language } from '../language.ts';
import type { Explanation } from '../note/explainSentence.ts';
import { indicatorFacts } from './indicator.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';

/** What the reader made of a sentence, as Markdown: what it recognised, how it read it, or why it passed it over. */
export function explanationMarkdown(explanation: Explanation, language: Language): string {
  const { text, claims } = explanation;
  return [
    `# ${l10n.t('How this sentence was read')}`,
    `> ${escapeMarkdown(text)}`,
    `## ${l10n.t('What was recognised')}`,
    recognised(explanation, language),
    `## ${claims.length > 0 ? l10n.t('Claims') : l10n.t('Why there is no claim')}`,
    claims.length > 0 ? readings(explanation) : passedOver(explanation),
  ].join('\n\n');
}

function recognised({ subjects, figures, periods }: Explanation, language: Language): string {
  const lines = subjects.flatMap(({ text, indicators }) =>
    indicators.map(
      (indicator) =>
        `- *${escapeMarkdown(text)}*: ${escapeMarkdown(indicator.names[language])} ${codeSpan(indicator.id)} (${escapeMarkdown(indicatorFacts(indicator))})`,
    ),
  );
  if (figures.length > 0) lines.push(`- ${l10n.t('Figures: {0}', listed(figures))}`);
  if (periods.length > 0) lines.push(`- ${l10n.t('Periods: {0}', listed(periods))}`);
  return lines.length === 0 ? l10n.t('No indicator, figure or period.') : lines.join('\n');
}

function readings({ claims }: Explanation): string {
  return claims
    .map(({ text, catalogue, polarity, readings: [first, ...others] }) => {
      const thesis = catalogue === null ? '' : ` ${l10n.t('as the thesis {0}', codeSpan(catalogue))}`;
      const kind = polarity === 'asserted' ? '' : ` (${polarityWord(polarity)})`;
      const formulas = [first, ...others].flatMap(({ formula }) =>
        formula === null ? [] : [`  - ${codeSpan(formula)}`],
      );
      return [`- *${escapeMarkdown(text)}*${thesis}${kind}`, ...formulas].join('\n');
    })
    .join('\n');
}

function polarityWord(polarity: Explanation['claims'][number]['polarity']): string {
  switch (polarity) {
    case 'asserted':
      return l10n.t('asserted');
    case 'negated':
      return l10n.t('denied');
    case 'hedged':
      return l10n.t('with reserve');
    case 'question':
      return l10n.t('a question');
    case 'attributed':
      return l10n.t('said by someone');
  }
}

function passedOver({ abstained, subjects, figures }: Explanation): string {
  if (abstained !== undefined) return abstentionText(abstained);
  if (subjects.length === 0 && figures.length === 0)
    return l10n.t('It names nothing that a loaded series measures.');
  if (subjects.length === 0) return l10n.t('It holds figures, but names no indicator of a loaded pack.');
  return l10n.t('It names an indicator, but says nothing about it that a series could decide.');
}

function abstentionText(abstained: Abstention): string {
  switch (abstained) {
    case 'definition':
      return l10n.t('It defines something and asserts nothing.');
    case 'advice':
      return l10n.t('It gives advice.');
    case 'conditional':
      return l10n.t('It says what would be if something else were.');
    case 'company':
      return l10n.t('It is about a company, not about an indicator.');
    case 'title':
      return l10n.t('It is a title without a statement.');
  }
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `*${escapeMarkdown(text)}*`).join(', ');
}

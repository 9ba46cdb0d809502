import { type Draft, type Frame, firstWord, quantitiesOf, signed, spanOf } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { isWord } from '../token.ts';

/** "More jobs than under any president", 「歴代最多」: a place among terms; "16 million under Biden" too. */
export function rank(frame: Frame): Draft[] {
  const { subject } = frame;
  if (subject.indicator.unit === '%' || subject.indicator.kind === 'balance') return [];
  const superlative = firstWord(frame.tokens, 'highest', 'lowest', 'record') ?? anyPresident(frame);
  const figure = quantitiesOf(frame.tokens)[0];
  if ((!superlative && !figure) || !OFFICE.test(frame.text)) return [];
  const term = frame.tenure;
  if (term === undefined) return [];
  const statistic =
    subject.indicator.kind === 'price' || subject.indicator.unit === 'index' ? 'pct' : 'change';
  const literal = figure && levelLiteral(figure.quantity, subject.indicator);
  const span = spanOf(frame, [
    ...frame.tokens.filter((t) => isWord(t, 'up', 'down')),
    ...(superlative ? [superlative] : []),
  ]);
  const drafts: Draft[] = [];
  if (figure && literal && /\bunder\b|政権|任内|任期|执政|during/.test(frame.text)) {
    const down = signed(
      figure.quantity,
      frame.tokens.some((t) => isWord(t, 'down')),
    );
    drafts.push({
      kind: 'change',
      ...spanOf(frame, [figure]),
      formula: `${statistic}(${subject.expression}, ${term}) ~ ${down.negative ? '-' : ''}${literal}`,
      subjects: [subject],
      used: [figure],
    });
  }
  if (superlative) {
    drafts.push({
      kind: 'rank',
      ...span,
      formula: `rank(${statistic}(${subject.expression}, each), ${term}, among=terms) = 1`,
      subjects: [subject],
      used: frame.tokens,
    });
  }
  return drafts;
}

/** The sentence speaks of terms of office, and does not only quote a president. */
const OFFICE =
  /president|administration|\bterm\b|\bunder\s[a-z]|大統領|政権|歴代|总统|總統|任期|任内|历任|执政/;

function anyPresident(frame: Frame): Frame['tokens'][number] | undefined {
  const marker = firstWord(frame.tokens, 'above', 'more', 'over', 'than');
  return marker &&
    /(?:any|every)\s(?:other\s)?(?:us\s)?president|どの大統領|任何(?:一位)?总统/.test(frame.text)
    ? marker
    : undefined;
}

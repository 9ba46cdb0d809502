import { type Draft, type Frame, firstWord, quantitiesOf, signed, spanOf } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { isWord } from '../token.ts';
import { isStartOf } from './prior.ts';

/** "More jobs than under any president", 「歴代最多」: a place among terms; "16 million under Biden" too. */
export function rank(frame: Frame): Draft[] {
  const { subject } = frame;
  if (subject.indicator.unit === '%' || subject.indicator.kind === 'balance') return [];
  const superlative = firstWord(frame.tokens, 'highest', 'lowest', 'record') ?? anyPresident(frame);
  const figure = quantitiesOf(frame.tokens)[0];
  // "The highest in 40 years, not in history".
  if (superlative && frame.tokens.some((t) => isWord(t, 'not') && t.end <= superlative.start)) return [];
  if ((!superlative && !figure) || !frame.patterns.office.test(frame.text)) return [];
  // "A 40-year high under Biden", "400,000 a month": a record of its own length, and a mean.
  const other = frame.tokens.some(
    (t) => (t.kind === 'period' && t.period.type === 'within') || isWord(t, 'average', 'monthly'),
  );
  if (other) return [];
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
  const moved = subject.indicator.headline === 'chg' || firstWord(frame.tokens, 'up', 'down') !== undefined;
  const aside = figure && (isStartOf(frame, figure) || firstWord(frame.tokens, 'above', 'below'));
  if (figure && literal && moved && !aside && frame.patterns.inTerm.test(frame.text)) {
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

function anyPresident(frame: Frame): Frame['tokens'][number] | undefined {
  const marker = firstWord(frame.tokens, 'above', 'more', 'over', 'than');
  return marker && frame.patterns.anyHolder.test(frame.text) ? marker : undefined;
}

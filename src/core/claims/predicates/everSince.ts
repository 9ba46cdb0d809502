import { boundOf } from '../bounds.ts';
import { fitPoint } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { levelMeasure, literalFor } from './figure.ts';
import { tooFar } from './link.ts';

/** "Has not been below 6 % since 2022", 「2022年以降一度も…割っていない」: whether a line was ever crossed after a date. */
export function everSince(frame: Frame): Draft[] {
  const since = frame.tokens.find((t) => t.kind === 'period' && t.period.type === 'since');
  const period = since?.kind === 'period' ? since.period : frame.period;
  const denied = firstWord(frame.tokens, 'not');
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit !== 'times');
  const from = period?.type === 'since' || (period?.type === 'at' && figure && endsInSince(frame, figure));
  if (!period || !('point' in period) || !from || !denied || !figure || tooFar(frame, figure)) return [];
  const bounded = boundOf(frame, figure);
  const side = firstWord(frame.tokens, 'above', 'below', 'over', 'under');
  const bound = bounded.bound !== '~' ? bounded.bound : side && (isWord(side, 'below', 'under') ? '<' : '>');
  const measure = levelMeasure({ ...frame, period: undefined }, figure.quantity);
  const literal = measure && literalFor(frame, figure.quantity, figure.quantity.digits, measure);
  if (!bound || !measure || literal === undefined) return [];
  const point = printPoint(fitPoint(period.point, frame.subject.indicator));
  // “自2024年5月起” counts its first month in.
  const inclusive = frame.text.slice(period.start, period.end).endsWith('起');
  const used = [figure, ...(since ? [since] : []), ...bounded.used, ...(side ? [side] : [])];
  const span = spanOf(frame, used);
  return [
    {
      kind: 'extremum',
      ...span,
      // The denial belongs to the claim: without it the words would say the opposite.
      start: Math.min(span.start, denied.start),
      formula: `ever(${measure.expression} ${bound} ${literal}, ${inclusive ? 'since' : 'after'} ${point})`,
      subjects: [frame.subject],
      measured: measure.expression,
      used,
    },
  ];
}

/** "It rose to 4.3 % in July and has not been below 4 % since": since the period named before. */
function endsInSince({ text }: Frame, figure: Token): boolean {
  return /^\s*since(?:\sthen)?\s*(?:[.,;)]|$)/.test(text.slice(figure.end));
}

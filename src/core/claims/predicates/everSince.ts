import { boundOf } from '../bounds.ts';
import { fitPoint } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import { type PeriodToken, printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { levelMeasure, literalFor } from './figure.ts';
import { tooFar } from './link.ts';

/** "Has not been below 6 % since 2022", 「2022年以降一度も…割っていない」: whether a line was ever crossed after a date. */
export function everSince(frame: Frame): Draft[] {
  const since = frame.tokens.find((t) => t.kind === 'period' && t.period.type === 'since');
  const period = since?.kind === 'period' ? since.period : frame.period;
  const denied = firstWord(frame.tokens, 'not');
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit !== 'times');
  const ever =
    frame.language === 'zh' &&
    denied &&
    !period &&
    frame.patterns.everYet.test(frame.text.slice(denied.start));
  const from = period?.type === 'since' || (period?.type === 'at' && figure && endsInSince(frame, figure));
  if (!denied || !figure || tooFar(frame, figure)) return [];
  if (!ever && !(period && 'point' in period && from)) return [];
  const bounded = boundOf(frame, figure);
  const side = firstWord(frame.tokens, 'above', 'below', 'over', 'under');
  const bound = bounded.bound !== '~' ? bounded.bound : side && (isWord(side, 'below', 'under') ? '<' : '>');
  const measure = levelMeasure({ ...frame, period: undefined }, figure.quantity);
  const literal = measure && literalFor(frame, figure.quantity, figure.quantity.digits, measure);
  if (!bound || !measure || literal === undefined) return [];
  const used = [figure, ...(since ? [since] : []), ...bounded.used, ...(side ? [side] : [])];
  const span = spanOf(frame, used);
  return [
    {
      kind: 'extremum',
      ...span,
      // The denial belongs to the claim: without it the words would say the opposite.
      start: Math.min(span.start, denied.start),
      formula: `ever(${measure.expression} ${bound} ${literal}, ${windowSince(frame, period)})`,
      subjects: [frame.subject],
      measured: measure.expression,
      used,
    },
  ];
}

/** All of history, or what came after a time; “自2024年5月起” counts its first month in. */
function windowSince({ text, subject }: Frame, period: PeriodToken | undefined): string {
  if (!period || !('point' in period)) return 'all';
  const inclusive = text.slice(period.start, period.end).endsWith('起');
  return `${inclusive ? 'since' : 'after'} ${printPoint(fitPoint(period.point, subject.indicator))}`;
}

/** "It rose to 4.3 % in July and has not been below 4 % since": since the period named before. */
function endsInSince({ text }: Frame, figure: Token): boolean {
  return /^\s*since(?:\sthen)?\s*(?:[.,;)]|$)/.test(text.slice(figure.end));
}

import { boundOf, comparison } from '../bounds.ts';
import { pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import { levelLiteral } from '../literal.ts';

/** 「AとBは合わせて1.5ポイント」: several series of one unit against one figure. */
export function sum(frame: Frame): Draft[] {
  const { subject, rivals } = frame;
  const together = firstWord(frame.tokens, 'together');
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit !== 'times');
  const parts = [subject, ...rivals];
  const alike = parts.every(({ indicator }) => indicator.unit === subject.indicator.unit);
  if (
    !together ||
    !figure ||
    rivals.length === 0 ||
    !alike ||
    parts.some(({ token }) => token.end > figure.start)
  )
    return [];
  const bounded = boundOf(frame, figure);
  const total = parts.map(({ expression }) => expression).join(' + ');
  const formula = comparison(
    valueAt(total, subject.indicator, pointOf(frame)),
    bounded,
    figure.quantity,
    (digits) => levelLiteral(figure.quantity, subject.indicator, digits),
  );
  if (formula === undefined) return [];
  const used = [figure, together, ...bounded.used, ...rivals.map(({ token }) => token)];
  return [
    {
      kind: 'level',
      ...spanOf(frame, used),
      formula,
      subjects: parts,
      measured: `(${total})`,
      approximate: bounded.approximate,
      used,
    },
  ];
}

// Figures without their sign beside what is quoted by its rate.

import type { Frame } from '../frame.ts';
import type { Quantity } from '../quantity.ts';

/** Nobody quotes the points of an index of prices, nor small amounts as dollars an hour. */
export function isQuotedByRate({ unit }: Frame['subject']['indicator']): boolean {
  return unit === 'index' || unit === 'USD/h';
}

/** "Headline CPI cooled to 3.0", "core has not printed above 3": a rate without its sign. */
export function isBareRate(
  { text, language, subject, patterns }: Frame,
  { start, end, digits, toDigits }: Quantity,
): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (language !== 'en') return false;
  // "Stuck in the low 3s".
  if (toDigits !== undefined) return true;
  if (!/\./.test(digits)) return patterns.heldToLine.test(before);
  // "Inflation 4.0: a survival guide".
  if (/\.0$/.test(digits) && !patterns.afterRate.test(text.slice(end))) return false;
  const beside = /^\s?[:=(,]?\s?[+-]?$/.test(text.slice(subject.token.end, start));
  return beside || patterns.quotesRate.test(before);
}

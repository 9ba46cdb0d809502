import type { Measure } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Quantity } from '../quantity.ts';

/** "The gap between the two-year and the ten-year is 40 bp": a distance has no side, where its figure has no sign. */
export function asDistance(
  { subject: { indicator, token }, text, patterns }: Frame,
  quantity: Quantity,
  measure: Measure,
): Measure {
  const named = patterns.distance.test(text.slice(token.start, token.end));
  const sided = indicator.unit === 'pp' && (indicator.range?.[0] ?? 0) < 0;
  if (!sided || !named || quantity.negative) return measure;
  return { ...measure, expression: `abs(${measure.expression})` };
}

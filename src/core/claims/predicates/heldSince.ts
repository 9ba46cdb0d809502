import type { Bounded } from '../bounds.ts';
import { fitPoint } from '../expression.ts';
import type { Frame } from '../frame.ts';
import { printPoint } from '../period.ts';
import type { Link } from './link.ts';

/** 「3月以来3.5%を上回っている」「2022年からずっと4.5%未満だ」: in all that came after. */
export function heldSince(
  { language, period, text, patterns, subject }: Frame,
  condition: string | undefined,
  { bound }: Bounded,
  { used }: Link,
): string | undefined {
  if (language !== 'ja' || period?.type !== 'since' || bound === '~' || used.length > 0) return undefined;
  if (!condition || !patterns.held.test(text.slice(period.end))) return undefined;
  return `always(${condition}, after ${printPoint(fitPoint(period.point, subject.indicator))})`;
}

import { rangeOf } from '../../indicators/rangeOf.ts';
import type { Bounded } from '../bounds.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from '../subject.ts';

/** "Nearly zero", 「ほぼゼロ」, “几乎为零”: of what is never below zero, next to nothing of what it has been. */
export function isNextToNone(
  { indicator }: Subject,
  { digits }: Quantity,
  { approximate }: Bounded,
): boolean {
  const [lowest = -1] = rangeOf(indicator, undefined) ?? [];
  return digits === '0' && approximate && lowest >= 0;
}

/** Less than a twentieth of its record; a judgement. */
export function nextToNone({ expression }: Subject): string {
  return `last(${expression}) / max(${expression}, all) < 0.05`;
}

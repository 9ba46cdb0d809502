import type { Indicator } from '../indicators/indicator.ts';
import { periodEnd, periodStart } from '../indicators/period.ts';
import { type Point, printPoint } from './period.ts';

/** Days for which the same time of this year is what "than last July" holds against it. */
const FRESH = 62;

const PER_YEAR: Readonly<Partial<Record<Point['frequency'], number>>> = { M: 12, Q: 4 };

/**
 * "More than last July", "than last summer": what comes once a month is held against the same time a year before. The window of a
 * monthly series, or undefined for a time that lies further back or is no month and no season.
 */
export function yearAfter(base: Point, { frequency }: Indicator, asOf: number): string | undefined {
  const perYear = PER_YEAR[base.frequency];
  if (perYear === undefined || frequency !== 'M') return undefined;
  const same = { ...base, ordinal: base.ordinal + perYear };
  if (asOf < periodStart(same) || asOf - periodEnd(same) > FRESH) return undefined;
  if (base.frequency === 'Q') return 'last 12m';
  return periodEnd(same) <= asOf ? `${printPoint(base)} to ${printPoint(same)}` : undefined;
}

// Notes are written on the day a figure comes out, and calendars move that day about the typical one.

import type { Prepared } from '../formula/prepare.ts';
import type { Day } from '../indicators/period.ts';
import { printSeriesRef, type SeriesSource } from '../indicators/series.ts';

/** Releases move by a week with weekdays and holidays. */
const EARLY_DAYS = 7;

/**
 * The as-of by which a release that came out before its typical day counts as published; undefined where the question
 * reads nothing up to now, or reads figures of days and weeks, which move within the week.
 */
export function asOfFreshRelease(
  { needed, open }: Prepared,
  asOf: Day,
  source: SeriesSource,
): Day | undefined {
  const read = needed.filter((ref) => open.has(printSeriesRef(ref)));
  const early = read.map(({ id }) => {
    const indicator = source.indicator(id);
    const fine = !indicator || indicator.frequency === 'D' || indicator.frequency === 'W';
    return fine ? 0 : (indicator.earlyBy ?? EARLY_DAYS);
  });
  const days = Math.min(...early);
  return early.length > 0 && days > 0 ? asOf + days : undefined;
}

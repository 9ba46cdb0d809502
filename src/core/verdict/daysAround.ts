// Notes are written on the day a figure comes out, and calendars move that day about the typical one.

import type { Prepared } from '../formula/prepare.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Day } from '../indicators/period.ts';
import { printSeriesRef, type SeriesSource } from '../indicators/series.ts';

/** Releases move by a week with weekdays and holidays. */
const EARLY_DAYS = 7;

/** A note gives the close before, the price of the hour or the figure of the week: all are of its days. */
const OF_THE_WEEK: readonly number[] = [1, 2, 4, -1, -2, -4];

/**
 * As-of days, nearest first, at which the figure that a note of this day quotes may stand in the data: one release
 * earlier than typical for what comes out by the month, a few days around for what moves by the day or week. None where
 * the question reads nothing up to now.
 */
export function daysAround({ needed, open }: Prepared, asOf: Day, source: SeriesSource): readonly Day[] {
  const read = needed.flatMap((ref) =>
    open.has(printSeriesRef(ref)) ? (source.indicator(ref.id) ?? []) : [],
  );
  if (read.length === 0) return [];
  if (read.every(isCoarse)) return [asOf + Math.min(...read.map(({ earlyBy = EARLY_DAYS }) => earlyBy))];
  if (read.some(isCoarse)) return [];
  // A policy rate takes effect days after it was decided.
  const decided = read.flatMap(({ earlyBy }) => earlyBy ?? []);
  // Those who publish a price days later were not the first to see it.
  const late = read.flatMap(({ kind, releaseLag }) => (kind === 'price' && releaseLag > 4 ? releaseLag : []));
  return [...OF_THE_WEEK, ...decided, ...late].map((days) => asOf + days);
}

function isCoarse({ frequency }: Indicator): boolean {
  return frequency !== 'D' && frequency !== 'W';
}

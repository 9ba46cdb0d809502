// Which figures of a series an evaluation may see: the vintage, what was published by as-of, and where now is.

import type { Day } from '../indicators/period.ts';
import type { Series, SeriesRef, Vintage } from '../indicators/series.ts';
import type { Column, Source } from './column.ts';
import type { EvaluationContext } from './evaluation.ts';
import { type Axis, endOf, lastEndingBy, type Timeline } from './timeline.ts';

export function axisOf({ indicator }: Series): Axis {
  return { frequency: indicator.frequency, yearEnd: indicator.yearEnd ?? 12 };
}

/** How many observations of a vintage had been published by as-of. */
export function publishedCount(series: Series, vintage: Vintage, context: EvaluationContext): number {
  const { asOf, today, figures } = context;
  const { times } = vintage;
  if (today !== undefined && asOf >= today) return times.length;
  const dated = vintage.published !== undefined && vintage.published <= asOf;
  if (figures === 'as-of' && dated) return times.length;
  const line: Timeline = { axis: axisOf(series), times };
  const byLag = lastEndingBy(line, asOf - series.indicator.releaseLag) + 1;
  const proven = series.vintages
    .filter(({ published }) => published !== undefined && published <= asOf)
    .map((older) => lastEndingBy(line, endOf(line.axis, older.times.at(-1) ?? 0)) + 1);
  return Math.min(Math.max(byLag, ...proven), times.length);
}

/** A series as a column: all of the vintage, or only what was published by as-of. */
export function columnOf(
  ref: SeriesRef,
  series: Series,
  vintage: Vintage,
  context: EvaluationContext,
): Column {
  const axis = axisOf(series);
  const source: Source = { ref, series, vintage, axis, months: 0, days: 0 };
  const count = context.figures === 'as-of' ? publishedCount(series, vintage, context) : vintage.times.length;
  return {
    axis,
    times: vintage.times.subarray(0, count),
    values: vintage.values.subarray(0, count),
    bars: vintage.bars,
    sources: [source],
    lag: series.indicator.releaseLag,
    why: [],
  };
}

/** A series without observations: everything about it is unknown. */
export function emptyColumn(name: string, axis: Axis, lag: number): Column {
  const nothing = { times: new Int32Array(0), values: new Float64Array(0) };
  return { axis, ...nothing, sources: [], lag, why: [{ code: 'not-loaded', of: name }] };
}

/** One series that is read up to now. */
export interface Open {
  readonly ref: SeriesRef;
  readonly line: Timeline;
  readonly values: Float64Array;
  /** How many of the observations were published by as-of. */
  readonly published: number;
}

export interface CommonNow {
  /** Last day of the latest period for which every open series has a published value. */
  readonly day: Day;
  /** Series with nothing newer while another has: they hold the others back. */
  readonly oldest: readonly SeriesRef[];
}

/** Where `last` and open windows end; as-of itself when nothing is read up to now. */
export function commonNow(open: readonly Open[], asOf: Day): CommonNow {
  const ends = open.map((series) => latestEnd(series, asOf));
  let day = Math.min(asOf, ...ends);
  // A month that one series never observed is no common period: go back to before it ended.
  for (let gap = gapAt(open, day); gap !== undefined; gap = gapAt(open, day)) day = gap - 1;
  const newest = Math.max(...ends);
  const oldest = open.filter((_, i) => ends[i] === day && day < newest).map(({ ref }) => ref);
  return { day, oldest };
}

/** End of a period by a day that some series lacks a value for though it has earlier ones. */
function gapAt(open: readonly Open[], day: Day): Day | undefined {
  for (const { line, values } of open) {
    const index = lastEndingBy(line, day);
    const ordinal = line.times[index];
    if (ordinal !== undefined && Number.isNaN(values[index])) return endOf(line.axis, ordinal);
  }
  return undefined;
}

/** End of the last published period by a day that has a value; the day itself when there is none at all. */
function latestEnd({ line, values, published }: Open, by: Day): Day {
  let index = Math.min(lastEndingBy(line, by), published - 1);
  while (index >= 0 && Number.isNaN(values[index])) index--;
  const ordinal = line.times[index];
  return ordinal === undefined ? by : endOf(line.axis, ordinal);
}

const PERIOD_DAYS = { D: 4, W: 7, M: 31, Q: 92, A: 366 } as const;

/** The last expected release has been missing for more than a period plus its lag. A long weekend is no period. */
export function isStale({ series, vintage, axis }: Source, asOf: Day): boolean {
  const last = vintage.times.at(-1);
  if (last === undefined) return false;
  const patience = PERIOD_DAYS[axis.frequency] + series.indicator.releaseLag;
  return asOf > endOf(axis, last) + 2 * patience;
}

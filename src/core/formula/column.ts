// One derived series while a formula is evaluated: a timeline, a value for each period, and where it came from.

import type { Aggregate } from '../indicators/indicator.ts';
import type { Day } from '../indicators/period.ts';
import { compareFrequency } from '../indicators/period.ts';
import type { Bars, Series, SeriesRef, Vintage } from '../indicators/series.ts';
import { resample } from './resample.ts';
import type { Axis, Timeline } from './timeline.ts';
import type { Why } from './why.ts';

/** A series that a column rests on. */
export interface Source {
  readonly ref: SeriesRef;
  readonly series: Series;
  readonly vintage: Vintage;
  readonly axis: Axis;
  /** How far back one value of the column reaches into it: months and days. */
  readonly months: number;
  readonly days: number;
}

export interface Lineage {
  readonly sources: readonly Source[];
  /** Days from the end of a period to its publication. */
  readonly lag: number;
  /** What made values unknown other than a gap in the data: a base below zero, an unknown operand. */
  readonly why: readonly Why[];
}

export interface Column extends Timeline, Lineage {
  /** NaN where unknown. */
  readonly values: Float64Array;
  readonly bars?: Bars | undefined;
}

/** Truth of a condition for each period: 0 false, 1 true, 2 unknown. */
export interface CondColumn extends Timeline, Lineage {
  readonly truths: Uint8Array;
}

export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;

/** Same times, other values. Bars do not survive arithmetic. */
export function withValues(column: Column, values: Float64Array, why: readonly Why[] = []): Column {
  return { ...column, values, bars: undefined, why: [...column.why, ...why] };
}

export function mapColumn(column: Column, each: (value: number, index: number) => number): Column {
  const { values } = column;
  const mapped = new Float64Array(values.length);
  for (let i = 0; i < mapped.length; i++) mapped[i] = each(values[i] ?? Number.NaN, i);
  return withValues(column, mapped);
}

/** One value of the result reaches this much further back into the sources. */
export function reaching(column: Column, months: number, days: number): Column {
  const sources = column.sources.map((source) => ({
    ...source,
    months: source.months + months,
    days: source.days + days,
  }));
  return { ...column, sources };
}

/** A lineage of both. */
export function joinLineage(a: Lineage, b: Lineage): Lineage {
  if (a === b) return a;
  const sources = [...a.sources, ...b.sources.filter((source) => !a.sources.includes(source))];
  return { sources, lag: Math.max(a.lag, b.lag), why: [...a.why, ...b.why] };
}

/** A column with the way in which its finer periods become coarser ones. */
export interface Aggregated {
  readonly column: Column;
  readonly aggregate: Aggregate | undefined;
}

/** Both on the coarser axis of the two and over the periods that both have. */
export function align(a: Aggregated, b: Aggregated): readonly [Column, Column] {
  const [one, other] = coarsen(a, b);
  if (one.times === other.times) return [one, other];
  return one.axis.frequency === 'W' ? joinWeeks(one, other) : joinTimes(one, other);
}

function coarsen(a: Aggregated, b: Aggregated): readonly [Column, Column] {
  const finer = compareFrequency(a.column.axis.frequency, b.column.axis.frequency);
  if (finer < 0) return [resample(a.column, b.column.axis, a.aggregate, b.column.times), b.column];
  if (finer > 0) return [a.column, resample(b.column, a.column.axis, b.aggregate, a.column.times)];
  return [a.column, b.column];
}

function joinTimes(a: Column, b: Column): readonly [Column, Column] {
  if (a.axis.yearEnd !== b.axis.yearEnd && a.axis.frequency === 'A') return [slice(a, 0, 0), slice(b, 0, 0)];
  return sameTimes(a.times, b.times) ? [a, b] : join(a, b, a.times, b.times);
}

function sameTimes(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

// Weeks that end on other days of the same calendar week, Monday to Sunday, are the same week.
function joinWeeks(a: Column, b: Column): readonly [Column, Column] {
  const week = (day: Day) => Math.floor((day + 3) / 7);
  return join(a, b, a.times.map(week), b.times.map(week));
}

/** Keeps the periods whose keys both have; of two days the later one. */
function join(a: Column, b: Column, keysA: Int32Array, keysB: Int32Array): readonly [Column, Column] {
  const most = Math.min(keysA.length, keysB.length);
  const times = new Int32Array(most);
  const [ofA, ofB] = [new Float64Array(most), new Float64Array(most)];
  let length = 0;
  for (let i = 0, j = 0; i < keysA.length && j < keysB.length; ) {
    const difference = (keysA[i] ?? 0) - (keysB[j] ?? 0);
    if (difference === 0) {
      times[length] = Math.max(a.times[i] ?? 0, b.times[j] ?? 0);
      ofA[length] = a.values[i++] ?? Number.NaN;
      ofB[length++] = b.values[j++] ?? Number.NaN;
    } else if (difference < 0) i++;
    else j++;
  }
  const of = (column: Column, values: Float64Array): Column => ({
    ...column,
    times: times.subarray(0, length),
    values: values.subarray(0, length),
    bars: undefined,
  });
  return [of(a, ofA), of(b, ofB)];
}

/** Observations `from` to `to`, `to` exclusive; shares memory. */
export function slice(column: Column, from: number, to: number): Column {
  return {
    ...column,
    times: column.times.subarray(from, to),
    values: column.values.subarray(from, to),
    bars: undefined,
  };
}

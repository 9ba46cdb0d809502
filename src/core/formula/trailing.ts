// Looking back along a column: values of some time earlier, and windows that trail behind each period.

import { shifting } from './calendar.ts';
import { type Column, reaching, withValues } from './column.ts';
import type { DurationNode, DurationUnit } from './node.ts';
import type { Why } from './why.ts';
import { observationsIn } from './window.ts';

// A date that fell on a weekend or holiday is looked up on the days before it, no further back than this.
const LOOK_BACK_DAYS = 7;

/** Values period by period, as arrays beside each other: a call for each of fifteen thousand days would cost more than the sum. */
export type Combine = (now: Float64Array, then: Float64Array) => Float64Array;

/** What a period and the one a duration earlier come to; periods without an earlier one are left out. */
export function withEarlier(column: Column, duration: DurationNode, combine: Combine): Column | Why {
  const steps = observationsIn(duration, column);
  if (steps === 'too-fine') return tooFine(duration);
  const { values } = column;
  const [start, then] = steps === undefined ? dated(column, duration) : [steps, values];
  const now = values.subarray(start);
  const result = combine(now, then.subarray(0, now.length));
  const times = column.times.subarray(start);
  return reachingBack({ ...withValues(column, result), times }, duration);
}

/** Index of the first period that has an earlier one, and what was true a calendar duration before it and those after. */
function dated({ times, values }: Column, { count, unit }: DurationNode): readonly [number, Float64Array] {
  const shift = shifting(count, unit, -1);
  const then = new Float64Array(times.length).fill(Number.NaN);
  let start = times.length;
  for (let i = 0, at = -1; i < then.length; i++) {
    const target = shift(times[i] ?? 0);
    while ((times[at + 1] ?? Number.POSITIVE_INFINITY) <= target) at++;
    if (at < 0 || target - (times[at] ?? 0) > LOOK_BACK_DAYS) continue;
    start = Math.min(start, i);
    then[i] = values[at] ?? Number.NaN;
  }
  return [start, then.subarray(start)];
}

/** Now less then. */
export const difference: Combine = (now, then) => {
  const result = new Float64Array(now.length);
  for (let i = 0; i < result.length; i++) result[i] = (now[i] ?? Number.NaN) - (then[i] ?? Number.NaN);
  return result;
};

/** A statistic of the stretch `from` to `to`, `to` exclusive; NaN when a value in it is unknown. */
export type Statistic = (totals: Totals, from: number, to: number) => number;

/** Trailing windows that are whole; the first value stands at the end of the first of them. */
export function trailing(column: Column, duration: DurationNode, statistic: Statistic): Column | Why {
  const starts = trailingStarts(column, duration);
  if (starts === 'too-fine') return tooFine(duration);
  const whole = starts.findIndex((start) => start >= 0);
  const first = whole < 0 ? starts.length : whole;
  const totals = runningTotals(column.values);
  const result = new Float64Array(starts.length - first);
  for (let i = first; i < starts.length; i++) {
    const from = starts[i] ?? 0;
    const known = totals.unknown[i + 1] === totals.unknown[from];
    result[i - first] = known ? statistic(totals, from, i + 1) : Number.NaN;
  }
  const times = column.times.subarray(first);
  return reachingBack({ ...withValues(column, result), times }, duration);
}

/** Index of the first observation of the window that ends at each index; -1 where the series is too short. */
function trailingStarts(column: Column, duration: DurationNode): Int32Array | 'too-fine' {
  const { times } = column;
  const steps = observationsIn(duration, column);
  if (steps === 'too-fine') return steps;
  const starts = new Int32Array(times.length);
  const shift = shifting(duration.count, duration.unit, -1);
  for (let i = 0, at = 0; i < starts.length; i++) {
    if (steps !== undefined) starts[i] = Math.max(i - steps + 1, -1);
    else {
      const before = shift(times[i] ?? 0);
      while ((times[at] ?? Number.POSITIVE_INFINITY) <= before) at++;
      starts[i] = before + 1 < (times[0] ?? 0) ? -1 : at;
    }
  }
  return starts;
}

/** Running totals of the known values less their mean, lest squares cancel; one more entry than there are values. */
interface Totals {
  readonly centre: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly unknown: Int32Array;
}

function runningTotals(values: Float64Array): Totals {
  const centre = meanOfKnown(values);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  const unknown = new Int32Array(values.length + 1);
  let [sum, square, missing] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? Number.NaN) - centre;
    if (Number.isNaN(value)) missing++;
    else {
      sum += value;
      square += value * value;
    }
    sums[i + 1] = sum;
    squares[i + 1] = square;
    unknown[i + 1] = missing;
  }
  return { centre, sums, squares, unknown };
}

function centredSum({ sums }: Totals, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

export const totalOf: Statistic = (totals, from, to) =>
  centredSum(totals, from, to) + totals.centre * (to - from);

export const meanOf: Statistic = (totals, from, to) =>
  centredSum(totals, from, to) / (to - from) + totals.centre;

/** Sample standard deviation, n - 1. */
export const spreadOf: Statistic = (totals, from, to) => {
  const sum = centredSum(totals, from, to);
  const squares = (totals.squares[to] ?? 0) - (totals.squares[from] ?? 0) - (sum * sum) / (to - from);
  return Math.sqrt(Math.max(squares, 0) / (to - from - 1));
};

function meanOfKnown(values: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Each value moved later by a duration, so that a period shows what was true that long before. */
export function lagged(column: Column, duration: DurationNode): Column | Why {
  return withEarlier(column, duration, (_, then) => then.slice());
}

const MONTHS: Partial<Record<DurationUnit, number>> = { m: 1, q: 3, y: 12 };
const DAYS: Partial<Record<DurationUnit, number>> = { d: 1, w: 7 };

function reachingBack(column: Column, { count, unit }: DurationNode): Column {
  const perObservation = { A: [12, 0], Q: [3, 0], M: [1, 0], W: [0, 7], D: [0, 1] }[column.axis.frequency];
  const [months = 0, days = 0] = unit === 'obs' ? perObservation : [MONTHS[unit] ?? 0, DAYS[unit] ?? 0];
  return reaching(column, months * count, days * count);
}

function tooFine({ count, unit }: DurationNode): Why {
  return { code: 'too-fine', of: 'the series', period: `${count}${unit}` };
}

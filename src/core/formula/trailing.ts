// Looking back along a column: values of some time earlier, and windows that trail behind each period.

import { shifting } from './calendar.ts';
import { type Column, mapColumn, reaching, withValues } from './column.ts';
import type { DurationNode, DurationUnit } from './node.ts';
import type { Why } from './why.ts';
import { observationsIn } from './window.ts';

// A date that fell on a weekend or holiday is looked up on the days before it, no further back than this.
const LOOK_BACK_DAYS = 7;

/** For each index the index of the observation a duration earlier; -1 when there is none. */
export function earlier(column: Column, duration: DurationNode): Int32Array | 'too-fine' {
  const { times } = column;
  const steps = observationsIn(duration, column);
  if (steps === 'too-fine') return steps;
  const back = new Int32Array(times.length);
  const shift = shifting(duration.count, duration.unit, -1);
  for (let i = 0, at = -1; i < back.length; i++) {
    if (steps !== undefined) back[i] = Math.max(i - steps, -1);
    else {
      const target = shift(times[i] ?? 0);
      while ((times[at + 1] ?? Number.POSITIVE_INFINITY) <= target) at++;
      back[i] = at >= 0 && target - (times[at] ?? 0) <= LOOK_BACK_DAYS ? at : -1;
    }
  }
  return back;
}

/** What a period and the one a duration earlier come to; periods without an earlier one are left out. */
export function withEarlier(
  column: Column,
  duration: DurationNode,
  combine: (now: number, then: number) => number,
): Column | Why {
  const back = earlier(column, duration);
  if (back === 'too-fine') return tooFine(duration);
  const { values } = column;
  let start = 0;
  while (start < back.length && (back[start] ?? -1) < 0) start++;
  const result = new Float64Array(values.length);
  for (let i = start; i < result.length; i++) {
    const then = values[back[i] ?? -1];
    result[i] = then === undefined ? Number.NaN : combine(values[i] ?? Number.NaN, then);
  }
  return reachingBack(dropFirst(withValues(column, result), start), duration);
}

/** Sum, mean and spread of a stretch of values, from running totals: no window is added up twice. */
export interface Totals {
  readonly count: number;
  readonly sum: number;
  /** Sum of squared deviations from the mean of the stretch. */
  readonly squares: number;
}

/** Trailing windows that are whole; the first value stands at the end of the first of them. */
export function trailing(
  column: Column,
  duration: DurationNode,
  statistic: (totals: Totals) => number,
): Column | Why {
  const { times } = column;
  const starts = trailingStarts(column, duration);
  if (starts === 'too-fine') return tooFine(duration);
  const first = starts.findIndex((start) => start >= 0);
  const totals = runningTotals(column.values);
  const result = mapColumn(column, (_, i) => {
    const from = starts[i] ?? -1;
    return from < 0 ? Number.NaN : statistic(totals(from, i + 1));
  });
  return reachingBack(dropFirst(result, first < 0 ? times.length : first), duration);
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

/** Totals of the values `from` to `to`, `to` exclusive; NaN when one is unknown. Centred, lest squares cancel. */
function runningTotals(values: Float64Array): (from: number, to: number) => Totals {
  const centre = meanOfKnown(values);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  const unknown = new Int32Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? Number.NaN) - centre;
    const missing = Number.isNaN(value);
    sums[i + 1] = (sums[i] ?? 0) + (missing ? 0 : value);
    squares[i + 1] = (squares[i] ?? 0) + (missing ? 0 : value * value);
    unknown[i + 1] = (unknown[i] ?? 0) + (missing ? 1 : 0);
  }
  return (from, to) => {
    const count = to - from;
    if (unknown[to] !== unknown[from]) return { count, sum: Number.NaN, squares: Number.NaN };
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    const deviations = (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / count;
    return { count, sum: sum + centre * count, squares: Math.max(deviations, 0) };
  };
}

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
  return withEarlier(column, duration, (_, then) => then);
}

function dropFirst(column: Column, count: number): Column {
  return { ...withValues(column, column.values.subarray(count)), times: column.times.subarray(count) };
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

// Looking back along a column: values of some time earlier, and windows that trail behind each period.

import { shiftDay } from './calendar.ts';
import { type Column, mapColumn, reaching, withValues } from './column.ts';
import type { DurationNode, DurationUnit } from './node.ts';
import { upTo } from './timeline.ts';
import type { Why } from './why.ts';
import { observationsIn } from './window.ts';

// A date that fell on a weekend or holiday is looked up on the days before it, no further back than this.
const LOOK_BACK_DAYS = 7;

/** For each index the index of the observation a duration earlier; -1 when there is none. */
export function earlier(column: Column, duration: DurationNode): Int32Array | 'too-fine' {
  const { times } = column;
  const steps = observationsIn(duration, column);
  if (steps === 'too-fine') return steps;
  if (steps !== undefined) return Int32Array.from(times, (_, i) => Math.max(i - steps, -1));
  return Int32Array.from(times, (day) => {
    const target = shiftDay(day, duration.count, duration.unit, -1);
    const index = upTo(times, target) - 1;
    return index >= 0 && target - (times[index] ?? 0) <= LOOK_BACK_DAYS ? index : -1;
  });
}

/** What a period and the one a duration earlier come to; periods without an earlier one are left out. */
export function withEarlier(
  column: Column,
  duration: DurationNode,
  combine: (now: number, then: number) => number,
): Column | Why {
  const back = earlier(column, duration);
  if (back === 'too-fine') return tooFine(duration);
  const start = back.findIndex((index) => index >= 0);
  const { values } = column;
  const result = mapColumn(column, (now, i) => {
    const then = values[back[i] ?? -1];
    return then === undefined ? Number.NaN : combine(now, then);
  });
  return reachingBack(dropFirst(result, start < 0 ? result.times.length : start), duration);
}

/** Trailing windows that are whole; the first value stands at the end of the first of them. */
export function trailing(
  column: Column,
  duration: DurationNode,
  statistic: (values: Float64Array, from: number, to: number) => number,
): Column | Why {
  const { times, values } = column;
  const steps = observationsIn(duration, column);
  if (steps === 'too-fine') return tooFine(duration);
  const first = times[0] ?? 0;
  const from = (i: number): number => {
    if (steps !== undefined) return i - steps + 1;
    const start = shiftDay(times[i] ?? 0, duration.count, duration.unit, -1);
    return start + 1 < first ? -1 : upTo(times, start);
  };
  const start = times.findIndex((_, i) => from(i) >= 0);
  const result = mapColumn(column, (_, i) =>
    i < start || start < 0 ? Number.NaN : statistic(values, from(i), i),
  );
  return reachingBack(dropFirst(result, start < 0 ? times.length : start), duration);
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

// A finer series brought to coarser periods. An incomplete period does not exist; an unknown value makes it unknown.

import type { Aggregate } from '../indicators/indicator.ts';
import type { Column } from './column.ts';
import {
  type Axis,
  coversFrom,
  coversTo,
  endOf,
  firstStartingFrom,
  lastEndingBy,
  ordinalOn,
  startOf,
} from './timeline.ts';

/**
 * `onto` gives the ordinals wanted where the axis has no rule for them: weeks are those that the other series prints.
 * An unknown aggregate is taken for the mean.
 */
export function resample(
  column: Column,
  axis: Axis,
  aggregate: Aggregate = 'avg',
  onto?: Int32Array,
): Column {
  const { times } = column;
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return { ...column, axis, bars: undefined };
  const wanted = axis.frequency === 'W' && onto ? onto : periodsBetween(axis, column, first, last);
  const kept: number[] = [];
  const values: number[] = [];
  for (const ordinal of wanted) {
    const end = endOf(axis, ordinal);
    const start = axis.frequency === 'W' ? ordinal - 6 : startOf(axis, ordinal);
    if (!coversFrom(column, start) || !coversTo(column, end)) continue;
    const from = firstStartingFrom(column, start);
    const to = lastEndingBy(column, end);
    if (to < from) continue;
    kept.push(ordinal);
    values.push(
      aggregate === 'avg' ? meanWithin(column, from, to) : aggregateOf(column.values, from, to, aggregate),
    );
  }
  return {
    ...column,
    axis,
    times: Int32Array.from(kept),
    values: Float64Array.from(values),
    bars: undefined,
  };
}

function periodsBetween(axis: Axis, column: Column, first: number, last: number): Int32Array {
  const from = ordinalOn(axis, startOf(column.axis, first));
  const to = ordinalOn(axis, endOf(column.axis, last));
  return Int32Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Mean of the days of the periods `from` to `to` where all of them are known, of their figures otherwise. */
export function meanWithin(
  { values, bars }: Pick<Column, 'values' | 'bars'>,
  from: number,
  to: number,
): number {
  let sum = 0;
  let days = 0;
  for (let i = from; bars && i <= to; i++) {
    sum += (bars.mean[i] ?? Number.NaN) * (bars.days[i] ?? Number.NaN);
    days += bars.days[i] ?? Number.NaN;
  }
  const mean = sum / days;
  return Number.isNaN(mean) ? aggregateOf(values, from, to, 'avg') : mean;
}

/** Sum, mean or last of the values `from` to `to`, both inclusive; NaN when one that counts is unknown. */
export function aggregateOf(values: Float64Array, from: number, to: number, aggregate: Aggregate): number {
  if (aggregate === 'end') return values[to] ?? Number.NaN;
  let sum = 0;
  for (let i = from; i <= to; i++) sum += values[i] ?? Number.NaN;
  return aggregate === 'sum' ? sum : sum / (to - from + 1);
}

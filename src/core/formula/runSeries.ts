// Functions that make a series of a series.

import type { Aggregate } from '../indicators/indicator.ts';
import type { Frequency } from '../indicators/period.ts';
import { CONSUMER_PRICES, sumsWholeYears } from './checkArguments.ts';
import { align, type Column, joinLineage, mapColumn, withValues } from './column.ts';
import { extremeWithin } from './extreme.ts';
import type { KeyedFunction } from './functions.ts';
import { type Machine, type Run, valueAt } from './machine.ts';
import type { CallNode, DurationNode, Node } from './node.ts';
import { magnitude } from './possible.ts';
import { printFormula } from './print.ts';
import { resample } from './resample.ts';
import { pointIn } from './runPoint.ts';
import { isFault, type Shape, shapeOfCall } from './shape.ts';
import { reachesZero } from './statistics.ts';
import { firstEndingFrom, lastEndingBy } from './timeline.ts';
import {
  difference,
  lagged,
  meanOf,
  type Statistic,
  spreadOf,
  totalOf,
  trailing,
  withEarlier,
} from './trailing.ts';
import { growth } from './transform.ts';
import { isMismatch, quotient } from './unit.ts';
import type { SeriesValue } from './value.ts';
import type { Why } from './why.ts';
import { isWhy } from './window.ts';

/** A column, or none of its periods and the reason. */
function seriesOf(
  call: CallNode,
  spec: KeyedFunction,
  shapes: readonly Shape[],
  from: Column,
  result: Column | Why,
): SeriesValue {
  const shape = shapeOfCall(spec, shapes, sumsWholeYears(spec, call, shapes[0]));
  const column = isWhy(result) ? without(from, result) : result;
  return { type: 'Series', shape: isFault(shape) ? { type: 'Series', unit: null } : shape, column };
}

function without(column: Column, why: Why): Column {
  const empty = withValues(column, new Float64Array(0), [why]);
  return { ...empty, times: new Int32Array(0) };
}

function ofDuration(make: (column: Column, duration: DurationNode, of: string) => Column | Why): Run {
  return (call, spec, machine) => {
    const [node, duration] = call.args;
    const { column, shape } = machine.series(node);
    const of = node ? printFormula(node) : '';
    const why: Why = { code: 'too-fine', of, period: '' };
    const result = duration?.kind === 'duration' ? make(column, duration, of) : why;
    return seriesOf(call, spec, [shape], column, isWhy(result) ? { ...result, of } : result);
  };
}

const statistic = (of: Statistic) => ofDuration((column, duration) => trailing(column, duration, of));

function toFrequency(frequency: Frequency): Run {
  return (call, spec, machine) => {
    const [node, how] = call.args;
    const { column, shape } = machine.series(node);
    const { axis } = column;
    const yearEnd = frequency === 'A' ? axis.yearEnd : 12;
    const named = how?.kind === 'series' ? (how.id as Aggregate) : shape.aggregate;
    const result = axis.frequency === frequency ? column : resample(column, { frequency, yearEnd }, named);
    return seriesOf(call, spec, [shape], column, result);
  };
}

const DEFLATOR: Node = { kind: 'series', id: CONSUMER_PRICES, start: 0, end: 0 };

const real: Run = (call, spec, machine) => {
  const [node, named] = call.args;
  const nominal = machine.series(node);
  const prices = machine.series(named ?? DEFLATOR);
  const [amounts, deflator] = alignValues(nominal, prices);
  const base = lastKnown(deflator, machine);
  const column = mapColumn(amounts, (amount, i) => (amount / (deflator.values[i] ?? Number.NaN)) * base);
  const joined = { ...column, ...joinLineage(amounts, deflator) };
  return seriesOf(call, spec, [nominal.shape], nominal.column, joined);
};

function lastKnown(column: Column, { clock }: Machine): number {
  for (let i = lastEndingBy(column, clock.now); i >= 0; i--) {
    const value = column.values[i] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

function alignValues(a: SeriesValue, b: SeriesValue): readonly [Column, Column] {
  return align(
    { column: a.column, aggregate: a.shape.aggregate },
    { column: b.column, aggregate: b.shape.aggregate },
  );
}

const per: Run = (call, spec, machine) => {
  const [node, head] = call.args;
  const amount = machine.series(node);
  const pop = machine.series(head);
  const [amounts, heads] = alignValues(amount, pop);
  const units = quotient(amount.shape.unit, pop.shape.unit && { ...pop.shape.unit, basis: 'annual' });
  const factor = isMismatch(units) ? 1 : units.left / units.right;
  const column = mapColumn(amounts, (value, i) => (value / (heads.values[i] ?? Number.NaN)) * factor);
  const joined = { ...column, ...joinLineage(amounts, heads) };
  return seriesOf(call, spec, [amount.shape, pop.shape], amount.column, joined);
};

const index: Run = (call, spec, machine) => {
  const [node, date] = call.args;
  const series = machine.series(node);
  const of = node ? printFormula(node) : '';
  const period = date ? printFormula(date) : '';
  const point = date && pointIn(date, series, machine);
  if (!point) {
    return seriesOf(call, spec, [series.shape], series.column, { code: 'nothing-in-window', of, period });
  }
  const { value: base, why } = valueAt(series, point, of, period);
  const sign: Why[] = base <= 0 ? [{ code: 'sign', of, period }] : why;
  const rebased = mapColumn(series.column, (value) => (base > 0 ? (value / base) * 100 : Number.NaN));
  return seriesOf(call, spec, [series.shape], series.column, withValues(rebased, rebased.values, sign));
};

const cum: Run = (call, spec, machine) => {
  const [node, date] = call.args;
  const series = machine.series(node);
  const of = node ? printFormula(node) : '';
  const point = date && pointIn(date, series, machine);
  const period = date ? printFormula(date) : '';
  const { column, shape } = series;
  if (!point) return seriesOf(call, spec, [shape], column, { code: 'nothing-in-window', of, period });
  const first = firstEndingFrom(column, point.from);
  const times = column.times.subarray(first);
  let total = 0;
  const values = column.values.subarray(first).map((value) => {
    total += value;
    return total;
  });
  return seriesOf(call, spec, [shape], column, { ...withValues(column, values), times });
};

const abs: Run = (call, spec, machine) => {
  const [node] = call.args;
  const value = node && machine.evaluate(node);
  if (value?.type === 'Scalar') return { ...value, possible: magnitude(value.possible) };
  const { column, shape } = machine.series(node);
  return seriesOf(call, spec, [shape], column, mapColumn(column, Math.abs));
};

/** K: an unknown value may have been the highest so far, so nothing is known after it. */
const drawdown: Run = (call, spec, machine) => {
  const [node] = call.args;
  const { column, shape } = machine.series(node);
  const of = node ? printFormula(node) : '';
  let highest = Number.NEGATIVE_INFINITY;
  const result = mapColumn(column, (value, i) => {
    const high = extremeWithin(column, i, 1);
    // Unknown is not above the highest, and poisons it for good.
    highest = Math.max(highest, Number.isNaN(high) ? value : high);
    return highest > 0 ? (value / highest - 1) * 100 : Number.NaN;
  });
  const why: Why[] = reachesZero(column.values) ? [{ code: 'sign', of }] : [];
  return seriesOf(call, spec, [shape], column, withValues(result, result.values, why));
};

export const SERIES_RUNS = {
  lag: ofDuration(lagged),
  diff: ofDuration((column, duration) => withEarlier(column, duration, difference)),
  growth: ofDuration((column, duration, of) => growth(column, duration, of)),
  ma: statistic(meanOf),
  msum: statistic(totalOf),
  'sd.trailing': statistic(spreadOf),
  monthly: toFrequency('M'),
  quarterly: toFrequency('Q'),
  annual: toFrequency('A'),
  real,
  per,
  index,
  cum,
  abs,
  drawdown,
} satisfies Record<string, Run>;

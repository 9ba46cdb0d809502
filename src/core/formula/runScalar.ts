// Functions of one series that give a number.

import type { Calendar } from './calendar.ts';
import { endsOf } from './ends.ts';
import {
  dayAt,
  type Machine,
  missingIn,
  type Read,
  type Run,
  readWindow,
  scalarOf,
  see,
  showLine,
  unknownAt,
  unknownScalar,
  valueAt,
} from './machine.ts';
import type { Node } from './node.ts';
import { printFormula } from './print.ts';
import { aggregateOf } from './resample.ts';
import { mean, median, slope, standardDeviation } from './statistics.ts';
import { lastEndingBy, yearsAt } from './timeline.ts';
import type { SeriesValue } from './value.ts';
import type { Why } from './why.ts';
import { datePoint, isWhy } from './window.ts';

/** W: a statistic of every observation of the window. */
function ofWhole(statistic: (values: Float64Array, read: Read) => number): Run {
  return (call, spec, machine) => {
    const read = readWindow(call, machine);
    const shapes = [machine.series(call.args[0]).shape];
    if (isWhy(read)) return unknownScalar(spec, shapes, read);
    const { span, series } = read;
    const missing = missingIn(read);
    if (missing.length > 0) return unknownScalar(spec, shapes, ...missing);
    const values = series.column.values.subarray(span.first, span.last + 1);
    return scalarOf(spec, shapes, statistic(values, read), { day: dayAt(series.column, span.last) });
  };
}

/** E: base and end of the window and the years between them. `positive` refuses what a percentage cannot say. */
function ofEnds(value: (base: number, end: number, years: number) => number, positive = false): Run {
  return (call, spec, machine) => {
    const read = readWindow(call, machine);
    const shapes = [machine.series(call.args[0]).shape];
    if (isWhy(read)) return unknownScalar(spec, shapes, read);
    const { base, end, years, why } = endsOf(read, machine);
    if (why.length > 0) return unknownScalar(spec, shapes, ...why);
    if (positive && (base <= 0 || end <= 0))
      return unknownScalar(spec, shapes, { code: 'sign', of: read.of });
    return scalarOf(spec, shapes, value(base, end, years), {
      day: dayAt(read.series.column, read.span.last),
    });
  };
}

const last: Run = (call, spec, machine) => {
  const { series, of } = shownSeries(call.args[0], machine);
  const { column, shape } = series;
  const index = lastEndingBy(column, machine.clock.now);
  see(machine.trace, column, { first: index, last: index });
  const none: Why = { code: 'too-few', of, period: 'none by now' };
  const unknown = unknownAt(column, index, of);
  const why = unknown.length > 0 ? unknown : [none];
  return scalarOf(spec, [shape], column.values[index] ?? Number.NaN, { day: dayAt(column, index), why });
};

const at: Run = (call, spec, machine) => {
  const [node, date] = call.args;
  const { series, of } = shownSeries(node, machine);
  const period = date ? printFormula(date) : '';
  const point = date && pointIn(date, series, machine);
  if (!point) return unknownScalar(spec, [series.shape], { code: 'nothing-in-window', of, period });
  const { value, why, index } = valueAt(series, point, of, period);
  machine.trace.touch(series.column, point.from, point.to);
  machine.trace.window(point.from, point.to);
  return scalarOf(spec, [series.shape], value, { why, day: dayAt(series.column, index) });
};

function shownSeries(node: Node | undefined, machine: Machine): { series: SeriesValue; of: string } {
  const series = machine.series(node);
  const of = node ? printFormula(node) : '';
  showLine(machine, of, series);
  return { series, of };
}

/** The period a date slot names; it may be computed, as in `at(s, argmax(s, all))`. */
export function pointIn(
  date: Node,
  { column }: Pick<SeriesValue, 'column'>,
  machine: Machine,
): Calendar | undefined {
  if (date.kind !== 'call') return datePoint(date, column, machine.clock);
  const value = machine.evaluate(date);
  return value.type === 'Date' && value.period
    ? { ...value.period, grain: column.axis.frequency }
    : undefined;
}

/** K: values that are unknown may lie below the last or not. */
const percentile: Run = (call, spec, machine) => {
  const read = readWindow(call, machine);
  const shapes = [machine.series(call.args[0]).shape];
  if (isWhy(read)) return unknownScalar(spec, shapes, read);
  const { series, span } = read;
  const { values } = series.column;
  const final = values[span.last] ?? Number.NaN;
  const why = missingIn(read);
  if (span.before || span.after || Number.isNaN(final)) return unknownScalar(spec, shapes, ...why);
  let below = 0;
  let unknown = 0;
  for (let i = span.first; i <= span.last; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < final) below++;
    else if (Number.isNaN(value)) unknown++;
  }
  const each = 100 / (span.last - span.first + 1);
  const possible = { low: below * each, high: (below + unknown) * each };
  return scalarOf(spec, shapes, possible, { why, day: dayAt(series.column, span.last) });
};

export const SCALAR_RUNS = {
  last,
  at,
  percentile,
  avg: ofWhole(mean),
  sum: ofWhole((values) => aggregateOf(values, 0, values.length - 1, 'sum')),
  median: ofWhole(median),
  sd: ofWhole(standardDeviation),
  slope: ofWhole((values, { series: { column }, span }) =>
    slope(
      Float64Array.from(values, (_, i) => yearsAt(column.axis, column.times[span.first + i] ?? 0)),
      values,
    ),
  ),
  change: ofEnds((base, end) => end - base),
  pct: ofEnds((base, end) => (end / base - 1) * 100, true),
  ratio: ofEnds((base, end) => end / base, true),
  cagr: ofEnds((base, end, years) => ((end / base) ** (1 / years) - 1) * 100, true),
} satisfies Record<string, Run>;

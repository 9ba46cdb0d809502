// Functions of a window of one series that give a number.

import type { Day } from '../indicators/period.ts';
import { endsOf } from './ends.ts';
import { extremeOf, type Sign } from './extreme.ts';
import type { FunctionKey } from './functions.ts';
import { dayAt, missingIn, type Read, type Run, readWindow, scalarOf, unknownScalar } from './machine.ts';
import { ANYTHING, type Possible } from './possible.ts';
import { aggregateOf, meanWithin } from './resample.ts';
import { median, slope, standardDeviation } from './statistics.ts';
import { yearsAt } from './timeline.ts';
import type { Trace } from './trace.ts';
import type { Why } from './why.ts';
import { isWhy } from './window.ts';

/** What a window of a series comes to. */
export interface Answer {
  readonly possible: Possible | number;
  readonly why?: readonly Why[];
  readonly day?: Day | undefined;
}

/** One number for a window: a row `f(s, W)` of the table without the looking up of its arguments. */
export type Measure = (read: Read, trace: Trace) => Answer;

/** The row of a measure at work. */
function measuring(measure: Measure): Run {
  return (call, spec, machine) => {
    const read = readWindow(call, machine);
    const shapes = [machine.series(call.args[0]).shape];
    if (isWhy(read)) return unknownScalar(spec, shapes, read);
    const { possible, ...more } = measure(read, machine.trace);
    return scalarOf(spec, shapes, possible, more);
  };
}

/** W: a statistic of every observation of the window. */
function ofWhole(statistic: (values: Float64Array, read: Read) => number): Measure {
  return (read) => {
    const { span, series } = read;
    const why = missingIn(read);
    if (why.length > 0) return { possible: ANYTHING, why };
    const values = series.column.values.subarray(span.first, span.last + 1);
    return { possible: statistic(values, read), day: dayAt(series.column, span.last) };
  };
}

/** E: base and end of the window and the years between them. `positive` refuses what a percentage cannot say. */
function ofEnds(value: (base: number, end: number, years: number) => number, positive = false): Measure {
  return (read, trace) => {
    const { base, end, years, why } = endsOf(read, trace);
    if (why.length > 0) return { possible: ANYTHING, why };
    if (positive && (base <= 0 || end <= 0))
      return { possible: ANYTHING, why: [{ code: 'sign', of: read.of }] };
    return { possible: value(base, end, years), day: dayAt(read.series.column, read.span.last) };
  };
}

/** K: values that are unknown may lie below the last or not. */
const percentile: Measure = (read) => {
  const { series, span } = read;
  const { values } = series.column;
  const final = values[span.last] ?? Number.NaN;
  const why = missingIn(read);
  if (span.before || span.after || Number.isNaN(final)) return { possible: ANYTHING, why };
  let below = 0;
  let unknown = 0;
  for (let i = span.first; i <= span.last; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < final) below++;
    else if (Number.isNaN(value)) unknown++;
  }
  const each = 100 / (span.last - span.first + 1);
  const possible = { low: below * each, high: (below + unknown) * each };
  return { possible, why, day: dayAt(series.column, span.last) };
};

/** K: beyond the highest or lowest known value may lie whatever is unknown. */
function extreme(sign: Sign): Measure {
  return (read) => {
    const { index, value, open } = extremeOf(read, sign);
    const why = missingIn(read);
    if (index < 0) return { possible: ANYTHING, why };
    const beyond: Possible =
      sign === 1 ? { low: value, high: ANYTHING.high } : { low: ANYTHING.low, high: value };
    return { possible: open ? beyond : value, why, day: dayAt(read.series.column, index) };
  };
}

/** Rows `f(s, W)` of the table. */
export const MEASURES = {
  percentile,
  avg: ofWhole((_, { series: { column }, span }) => meanWithin(column, span.first, span.last)),
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
  min: extreme(-1),
  max: extreme(1),
} satisfies Partial<Record<FunctionKey, Measure>>;

/** The rows at work. */
export const MEASURE_RUNS = Object.fromEntries(
  Object.entries(MEASURES).map(([name, measure]) => [name, measuring(measure)]),
) as Readonly<Record<keyof typeof MEASURES, Run>>;

export function isMeasure(name: string): name is keyof typeof MEASURES {
  return name in MEASURES;
}

// The value of a series at one period.

import type { Calendar } from './calendar.ts';
import {
  dayAt,
  type Machine,
  type Run,
  scalarOf,
  see,
  showLine,
  unknownAt,
  unknownScalar,
  valueAt,
} from './machine.ts';
import type { Node } from './node.ts';
import { printFormula } from './print.ts';
import { lastEndingBy } from './timeline.ts';
import type { SeriesValue } from './value.ts';
import type { Why } from './why.ts';
import { datePoint } from './window.ts';

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

export const POINT_RUNS = { last, at } satisfies Record<string, Run>;

// What the functions of the language may ask of the evaluator, and what they share.

import type { Day } from '../indicators/period.ts';
import type { Calendar } from './calendar.ts';
import type { Lineage } from './column.ts';
import type { Term } from './evaluation.ts';
import type { KeyedFunction } from './functions.ts';
import type { CallNode, Node } from './node.ts';
import { ANYTHING, exactly, type Possible } from './possible.ts';
import { printFormula } from './print.ts';
import { aggregateOf } from './resample.ts';
import { isFault, type Shape, shapeOfCall } from './shape.ts';
import {
  coversFrom,
  coversTo,
  endOf,
  firstStartingFrom,
  indexHolding,
  lastEndingBy,
  printOrdinal,
  startOf,
  type Timeline,
} from './timeline.ts';
import type { Trace } from './trace.ts';
import { printUnit } from './unit.ts';
import type { CondValue, DateValue, ScalarValue, SeriesValue, Value } from './value.ts';
import type { Why } from './why.ts';
import { type Clock, isFiner, isWhy, resolveWindow, type Span } from './window.ts';

export interface Machine {
  readonly trace: Trace;
  readonly clock: Clock;
  readonly terms: readonly Term[];
  evaluate(node: Node): Value;
  series(node: Node | undefined): SeriesValue;
  cond(node: Node | undefined): CondValue;
  scalar(node: Node | undefined): ScalarValue;
  /** The column of an indicator's entity, or of the whole when there is none. */
  entity(id: string, entity: string | undefined): SeriesValue;
  entitiesOf(id: string): readonly string[];
  /** The same machine writing its evidence elsewhere. */
  tracing(trace: Trace): Machine;
  /** The same machine with `each` standing for a window. */
  binding(each: Node): Machine;
  /** The window that `each` stands for, or the node itself. */
  bound(window: Node | undefined): Node;
}

/** One row of the table at work. Types and units were checked before. */
export type Run = (call: CallNode, spec: KeyedFunction, machine: Machine) => Value;

/** The values of a window of a series, and all that is said about it. */
export interface Read {
  readonly series: SeriesValue;
  readonly span: Span;
  /** Canonical text of the series. */
  readonly of: string;
}

/** Series and window of a call `f(s, W)`; marks them as looked at. */
export function readWindow(call: CallNode, machine: Machine, seriesAt = 0, windowAt = 1): Read | Why {
  const node = call.args[seriesAt];
  return readColumn(machine.series(node), node ? printFormula(node) : '', call.args[windowAt], machine);
}

export function readColumn(
  series: SeriesValue,
  of: string,
  window: Node | undefined,
  machine: Machine,
): Read | Why {
  const { column } = series;
  showLine(machine, of, series);
  const span = resolveWindow(machine.bound(window), column, machine.clock, of);
  if (isWhy(span)) return span;
  see(machine.trace, column, span);
  return { series, span, of };
}

/** Offers a series for drawing. */
export function showLine(
  { trace }: Pick<Machine, 'trace'>,
  of: string,
  { column, shape }: SeriesValue,
): void {
  trace.line(of, printUnit(shape.unit), column);
}

/** First day of an observation's period. */
export function dayAt({ axis, times }: Timeline, index: number): Day | undefined {
  const ordinal = times[index];
  return ordinal === undefined ? undefined : startOf(axis, ordinal);
}

/** Marks a window of a timeline as looked at. */
export function see(
  trace: Trace,
  line: Timeline & Lineage,
  { first, last }: Pick<Span, 'first' | 'last'>,
): void {
  const [from, to] = [line.times[Math.max(first, 0)], line.times[last]];
  if (from === undefined || to === undefined || to < from) return;
  const [start, end] = [startOf(line.axis, from), endOf(line.axis, to)];
  trace.touch(line, start, end);
  trace.window(start, end);
}

/** What stands in the way of every observation of a window being known; empty when nothing does. */
export function missingIn({ series: { column }, span, of }: Read): Why[] {
  const whys = outside(column, span, of);
  for (let i = Math.max(span.first, 0); i <= span.last; i++) {
    if (Number.isNaN(column.values[i])) return [...whys, ...unknownAt(column, i, of)];
  }
  return whys;
}

/** What of a window lies outside the observations. */
export function outside(line: Timeline & Lineage, span: Span, of: string): Why[] {
  if (line.times.length === 0 && line.why.length > 0) return [...line.why];
  const { before, after, until, text } = span;
  const whys: Why[] = [];
  if (before) whys.push({ code: 'starts-later', of, period: text });
  if (after) whys.push({ code: 'not-published', of, period: text, testableOn: until + line.lag });
  if (whys.length === 0 && span.last < span.first) whys.push({ code: 'nothing-in-window', of, period: text });
  return whys;
}

/** Why one value of a column is unknown. */
export function unknownAt(line: Timeline & Lineage, index: number, of: string): Why[] {
  if (line.why.length > 0) return [...line.why];
  const ordinal = line.times[index];
  if (ordinal === undefined) return [];
  return [{ code: 'not-observed', of, period: printOrdinal(line.axis, ordinal) }];
}

/** The value of one period, coarser ones by aggregation of the periods in it. */
export function valueAt(
  read: SeriesValue,
  point: Calendar,
  of: string,
  period: string,
): { value: number; why: Why[]; index: number } {
  const { column, shape } = read;
  const unknown = (why: Why[]) => ({ value: Number.NaN, why, index: -1 });
  if (isFiner(point, column)) return unknown([{ code: 'too-fine', of, period }]);
  const weekly = column.axis.frequency === 'W' && point.grain === 'D';
  const held = weekly ? indexHolding(column, point.from) : -1;
  const first = weekly && held >= 0 ? held : firstStartingFrom(column, point.from);
  const last = weekly && held >= 0 ? held : lastEndingBy(column, point.to);
  const covered = { before: !coversFrom(column, point.from), after: !coversTo(column, point.to) };
  const span: Span = { first, last, base: first, ...covered, until: point.to, text: period };
  const whys = outside(column, span, of);
  if (whys.length > 0) return unknown(whys);
  const value = aggregateOf(column.values, first, last, shape.aggregate ?? 'avg');
  return { value, why: Number.isNaN(value) ? missingIn({ series: read, span, of }) : [], index: last };
}

/** The answer of a call, in the shape its row gives. */
export function scalarOf(
  spec: KeyedFunction,
  shapes: readonly Shape[],
  possible: Possible | number,
  more: { readonly why?: readonly Why[]; readonly day?: Day | undefined } = {},
): ScalarValue {
  const shape = shapeOfCall(spec, shapes);
  const bounds = typeof possible === 'number' ? exactly(possible) : possible;
  return {
    type: 'Scalar',
    shape: isFault(shape) ? { type: 'Scalar', unit: null } : shape,
    possible: bounds,
    day: more.day,
    why: bounds.low === bounds.high ? [] : (more.why ?? []),
  };
}

export function unknownScalar(
  spec: KeyedFunction,
  shapes: readonly Shape[],
  ...why: readonly Why[]
): ScalarValue {
  return scalarOf(spec, shapes, ANYTHING, { why });
}

export function unknownDate(...why: readonly Why[]): DateValue {
  return { type: 'Date', period: undefined, why };
}

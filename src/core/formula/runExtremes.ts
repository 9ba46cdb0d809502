// Highest and lowest: how much, when, and whether now is a record. K: an extreme is known only up to what unknown
// observations may hide.

import { isoDay } from '../indicators/period.ts';
import type { Column } from './column.ts';
import type { Truth } from './evaluation.ts';
import {
  dayAt,
  missingIn,
  type Read,
  type Run,
  readWindow,
  scalarOf,
  unknownDate,
  unknownScalar,
} from './machine.ts';
import { ANYTHING, type Possible } from './possible.ts';
import { endOf, printOrdinal, startOf } from './timeline.ts';
import { printUnit } from './unit.ts';
import type { DateValue, TestValue } from './value.ts';
import { isWhy } from './window.ts';

type Sign = 1 | -1;

interface Extreme {
  /** -1 when no value of the window is known. */
  readonly index: number;
  readonly value: number;
  /** Something more extreme may hide in what is unknown. */
  readonly open: boolean;
}

/** The highest (sign 1) or lowest known value. Behind a month's close stand the highs and lows of its days. */
function extremeOf({ series: { column }, span }: Read, sign: Sign, last = span.last): Extreme {
  let index = -1;
  let best = Number.NEGATIVE_INFINITY;
  let open = span.before || span.after;
  for (let i = Math.max(span.first, 0); i <= last; i++) {
    const value = extremeWithin(column, i, sign);
    if (Number.isNaN(value)) open = true;
    const known = Number.isNaN(value) ? (column.values[i] ?? Number.NaN) : value;
    if (known * sign > best) [index, best] = [i, known * sign];
  }
  return { index, value: best * sign, open };
}

/** Highest or lowest close within one period. */
export function extremeWithin({ values, bars }: Column, index: number, sign: Sign): number {
  const behind = bars && (sign === 1 ? bars.high : bars.low);
  return (behind ?? values)[index] ?? Number.NaN;
}

function extreme(sign: Sign): Run {
  return (call, spec, machine) => {
    const read = readWindow(call, machine);
    const shapes = [machine.series(call.args[0]).shape];
    if (isWhy(read)) return unknownScalar(spec, shapes, read);
    const { index, value, open } = extremeOf(read, sign);
    const why = missingIn(read);
    if (index < 0) return unknownScalar(spec, shapes, ...why);
    const beyond: Possible =
      sign === 1 ? { low: value, high: ANYTHING.high } : { low: ANYTHING.low, high: value };
    return scalarOf(spec, shapes, open ? beyond : value, { why, day: dayAt(read.series.column, index) });
  };
}

function whenExtreme(sign: Sign): Run {
  return (call, _, machine) => {
    const read = readWindow(call, machine);
    if (isWhy(read)) return unknownDate(read);
    const { index, open } = extremeOf(read, sign);
    if (open || index < 0) return unknownDate(...missingIn(read));
    return { type: 'Date', period: periodAt(read.series.column, index, sign), why: [] };
  };
}

function periodAt({ axis, times, bars }: Column, index: number, sign: Sign): DateValue['period'] {
  const day = bars && (sign === 1 ? bars.highDay : bars.lowDay)[index];
  if (day !== undefined) return { from: day, to: day, text: isoDay(day) };
  const ordinal = times[index] ?? 0;
  return { from: startOf(axis, ordinal), to: endOf(axis, ordinal), text: printOrdinal(axis, ordinal) };
}

function isExtreme(sign: Sign): Run {
  return (call, _, machine): TestValue => {
    const read = readWindow(call, machine);
    if (isWhy(read)) return { type: 'Test', truth: 'unknown', measured: NOTHING, why: [read] };
    const { series, span } = read;
    const { column, shape } = series;
    if (span.before) machine.trace.note('short-history');
    const final = span.after ? Number.NaN : (column.values[span.last] ?? Number.NaN);
    const others = extremeOf(read, sign, span.last - 1);
    const within = extremeWithin(column, span.last, sign);
    const rival = sign * within > sign * others.value ? within : others.value;
    const open = others.open || Number.isNaN(within);
    const margin = others.index < 0 ? null : (final - rival) * sign;
    const truth: Truth =
      Number.isNaN(final) || span.last < span.first ? 'unknown' : verdictOn(margin ?? 0, open);
    machine.trace.ties = tiesOf(read, rival, sign);
    machine.trace.threshold(read.of, rival);
    const date = dayAt(column, span.last);
    return {
      type: 'Test',
      truth,
      measured: {
        found: {
          value: Number.isNaN(final) ? null : final,
          unit: printUnit(shape.unit),
          date: date === undefined ? null : isoDay(date),
        },
        needed: others.index < 0 ? null : { op: sign === 1 ? '>=' : '<=', value: rival, tolerance: 0 },
        margin: truth === 'unknown' ? null : margin,
      },
      why: truth === 'unknown' ? missingIn(read) : [],
    };
  };
}

const NOTHING = { found: { value: null, unit: null, date: null }, needed: null, margin: null };

function verdictOn(margin: number, open: boolean): Truth {
  if (margin < 0) return false;
  return open ? 'unknown' : true;
}

function tiesOf({ series: { column }, span }: Read, value: number, sign: Sign): string[] {
  const ties: string[] = [];
  for (let i = Math.max(span.first, 0); i < span.last; i++) {
    if (extremeWithin(column, i, sign) === value && column.values[span.last] === value) {
      ties.push(printOrdinal(column.axis, column.times[i] ?? 0));
    }
  }
  return ties;
}

export const EXTREME_RUNS = {
  min: extreme(-1),
  max: extreme(1),
  argmin: whenExtreme(-1),
  argmax: whenExtreme(1),
  is_max: isExtreme(1),
  is_min: isExtreme(-1),
} satisfies Record<string, Run>;

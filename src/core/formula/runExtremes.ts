// When it was highest or lowest, and whether now is a record. K: an extreme is known only up to what unknown observations
// may hide.

import { isoDay } from '../indicators/period.ts';
import type { Column } from './column.ts';
import { rounded } from './compare.ts';
import type { Truth } from './evaluation.ts';
import { extremeOf, extremeWithin, type Sign } from './extreme.ts';
import { dayAt, missingIn, type Read, type Run, readWindow, unknownDate } from './machine.ts';
import { tidy } from './possible.ts';
import { endOf, printOrdinal, startOf } from './timeline.ts';
import { printUnit } from './unit.ts';
import type { DateValue, TestValue } from './value.ts';
import type { Why } from './why.ts';
import { isWhy } from './window.ts';

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
    // Within its own last month a price may have stood higher than it closed.
    const isBeatenWithin = sign * within > sign * final && sign * within > sign * others.value;
    const rival = isBeatenWithin ? within : others.value;
    const open = others.open || Number.isNaN(within);
    const printed = (value: number) => rounded(value, shape.decimals);
    const margin = others.index < 0 ? null : tidy((printed(final) - printed(rival)) * sign);
    const truth: Truth =
      Number.isNaN(final) || span.last < span.first ? 'unknown' : verdictOn(margin ?? 0, open);
    if (margin === 0) machine.trace.ties = tiesOf(read, sign);
    if (others.index >= 0) machine.trace.threshold(read.of, rival);
    const date = dayAt(column, span.last);
    return {
      type: 'Test',
      truth,
      measured: {
        found: {
          value: Number.isNaN(final) ? null : tidy(final),
          unit: printUnit(shape.unit),
          date: date === undefined ? null : isoDay(date),
        },
        needed: others.index < 0 ? null : { op: sign === 1 ? '>=' : '<=', value: tidy(rival), tolerance: 0 },
        margin: truth === 'unknown' ? null : margin,
      },
      why: truth === 'unknown' ? whyOpen(read, Number.isNaN(within)) : [],
    };
  };
}

/**
 * Observations that are missing; else the days of the last period, when its price may have stood higher than it closed, or
 * what lies before the first observation.
 */
function whyOpen(read: Read, unknownWithin: boolean): readonly Why[] {
  const missing = missingIn(read);
  const last = dayAt(read.series.column, read.span.last);
  if (missing.length > 0) return missing;
  if (unknownWithin && last !== undefined) return [{ code: 'too-fine', of: read.of, period: isoDay(last) }];
  return [{ code: 'too-few', of: read.of }];
}

const NOTHING = { found: { value: null, unit: null, date: null }, needed: null, margin: null };

function verdictOn(margin: number, open: boolean): Truth {
  if (margin < 0) return false;
  return open ? 'unknown' : true;
}

/** Earlier periods whose published figure is the same as the last. */
function tiesOf({ series: { column, shape }, span }: Read, sign: Sign): string[] {
  const final = rounded(column.values[span.last] ?? Number.NaN, shape.decimals);
  const ties: string[] = [];
  for (let i = Math.max(span.first, 0); i < span.last; i++) {
    if (rounded(extremeWithin(column, i, sign), shape.decimals) === final) {
      ties.push(printOrdinal(column.axis, column.times[i] ?? 0));
    }
  }
  return ties;
}

export const EXTREME_RUNS = {
  argmin: whenExtreme(-1),
  argmax: whenExtreme(1),
  is_max: isExtreme(1),
  is_min: isExtreme(-1),
} satisfies Record<string, Run>;

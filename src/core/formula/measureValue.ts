// What `eval` shows of a formula that is no test.

import { isoDay } from '../indicators/period.ts';
import { type CondColumn, TRUE, UNKNOWN } from './column.ts';
import type { Found } from './evaluation.ts';
import { type Machine, see, showLine, unknownAt } from './machine.ts';
import type { Node } from './node.ts';
import { exactly, figureOf } from './possible.ts';
import { printFormula } from './print.ts';
import { lastEndingBy, startOf, type Timeline } from './timeline.ts';
import { printUnit } from './unit.ts';
import type { Measured } from './value.ts';
import type { Why } from './why.ts';

interface Shown {
  readonly measured: Measured;
  readonly why: readonly Why[];
}

/** A series and a condition at their latest period, everything else as it is. */
export function measureValue(node: Node, machine: Machine): Shown {
  const text = printFormula(node);
  const value = machine.evaluate(node);
  switch (value.type) {
    case 'Series': {
      const { column, shape } = value;
      showLine(machine, text, value);
      const index = lastEndingBy(column, machine.clock.now);
      see(machine.trace, column, { first: index, last: index });
      const figure = figureOf(exactly(column.values[index] ?? Number.NaN));
      const why = figure.value === null ? unknownAt(column, Math.max(index, 0), text) : [];
      return shown(figure, printUnit(shape.unit), dateAt(column, index), why);
    }
    case 'Cond': {
      const { cond } = value;
      const index = lastEndingBy(cond, machine.clock.now);
      see(machine.trace, cond, { first: index, last: index });
      return shown({ value: printTruth(cond, index) }, null, dateAt(cond, index), []);
    }
    case 'Scalar': {
      const date = value.day === undefined ? null : isoDay(value.day);
      const { unit, decimals } = value.shape;
      return shown(figureOf(value.possible), printUnit(unit), date, value.why, decimals);
    }
    case 'Duration': {
      const date = value.day === undefined ? null : isoDay(value.day);
      return shown(figureOf(value.observations), 'observations', date, value.why);
    }
    case 'Date':
      return shown(
        { value: value.period?.text ?? null },
        null,
        value.period ? isoDay(value.period.from) : null,
        value.why,
      );
    case 'Test':
      return value;
  }
}

function shown(
  figure: Pick<Found, 'value' | 'atLeast' | 'atMost'>,
  unit: string | null,
  date: string | null,
  why: readonly Why[],
  decimals?: number,
): Shown {
  return { measured: { found: { ...figure, unit, date }, needed: null, margin: null, decimals }, why };
}

function printTruth({ truths }: CondColumn, index: number): string | null {
  const truth = truths[index];
  if (truth === undefined || truth === UNKNOWN) return null;
  return truth === TRUE ? 'met' : 'not met';
}

function dateAt({ axis, times }: Timeline, index: number): string | null {
  const ordinal = times[index];
  return ordinal === undefined ? null : isoDay(startOf(axis, ordinal));
}

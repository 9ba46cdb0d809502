// A single test: what was found against what was needed, and by how much.

import { isoDay } from '../indicators/period.ts';
import { monthsIn, parseCalendar } from './calendar.ts';
import { compare, hasTolerance, MIRRORED, NEGATED, type Op, sidesOf, toleranceOf } from './compare.ts';
import type { Needed, Truth } from './evaluation.ts';
import * as kleene from './kleene.ts';
import type { Machine } from './machine.ts';
import type { BetweenNode, CompareNode, DurationNode, Node, NumberNode } from './node.ts';
import { isYear } from './node.ts';
import { exactly, figureOf, knownValue, type Possible, tidy } from './possible.ts';
import { printFormula } from './print.ts';
import { monthsPerPeriod } from './timeline.ts';
import { literal, printUnit } from './unit.ts';
import type { DateValue, DurationValue, ScalarValue, TestValue, Value } from './value.ts';

/** A comparison without a series; `denied` turns it round. */
export function test(node: CompareNode | BetweenNode, machine: Machine, denied = false): TestValue {
  if (node.kind === 'between') return between(node, machine, denied);
  const [left, right] = [machine.evaluate(node.left), machine.evaluate(node.right)];
  const op: Op = denied ? NEGATED[node.op] : node.op;
  if (left.type === 'Duration' && !isLiteral(node.left)) return durations(op, left, node.right, right);
  if (right.type === 'Duration') return durations(MIRRORED[op], right, node.left, left);
  if (left.type === 'Date' || right.type === 'Date')
    return dates(op, dateSide(node.left, left), dateSide(node.right, right));
  const [one, other] = [scalar(left), scalar(right)];
  // The figure that was found stands left, whichever way round the sentence put it.
  if (isLiteral(node.left) && !isLiteral(node.right)) {
    return scalars(MIRRORED[op], other, one, node.right, machine, toleranceOfNode(node, other, one));
  }
  return scalars(op, one, other, node.left, machine, toleranceOfNode(node, one, other));
}

function scalar(value: Value): ScalarValue {
  if (value.type === 'Scalar') return value;
  throw new TypeError(`unexpected ${value.type}, expected Scalar`);
}

function isLiteral(node: Node): boolean {
  return node.kind === 'negate' ? isLiteral(node.of) : node.kind === 'number' || node.kind === 'duration';
}

/** The written tolerance, else half a unit of the last digit; in the unit of the side that has the digit. */
function toleranceOfNode(node: CompareNode, left: ScalarValue, right: ScalarValue): number {
  if (!hasTolerance(node.op)) return 0;
  const written = writtenTolerance(node);
  return written ?? toleranceOf(right.half === undefined && left.half !== undefined ? left : right);
}

/** What stands after `+-`, in the unit of the figure before it unless it has its own; undefined where nothing does. */
export function writtenTolerance(node: CompareNode): number | undefined {
  const { tolerance } = node;
  if (!tolerance) return undefined;
  if (tolerance.unit || tolerance.scale) return literal(tolerance).value;
  const written = numberIn(node.right) ?? numberIn(node.left);
  return literal({ ...(written ?? tolerance), digits: tolerance.digits }).value;
}

function numberIn(node: Node): NumberNode | undefined {
  if (node.kind === 'negate') return numberIn(node.of);
  return node.kind === 'number' ? node : undefined;
}

function scalars(
  op: Op,
  left: ScalarValue,
  right: ScalarValue,
  leftNode: Node,
  machine: Machine,
  written: number,
): TestValue {
  const sides = sidesOf(op, left, right);
  const tolerance = written * sides.rightFactor;
  const truth = compare(op, sides.left, sides.right, tolerance);
  const [found, wanted] = [knownValue(sides.left), knownValue(sides.right)];
  const needed: Needed | null = wanted === undefined ? null : { op, value: tidy(wanted), tolerance };
  if (wanted !== undefined) drawThreshold(leftNode, wanted / sides.leftFactor, machine);
  const known = found !== undefined && wanted !== undefined;
  return {
    type: 'Test',
    truth,
    measured: {
      found: {
        ...figureOf(sides.left),
        unit: printUnit(sides.unit),
        date: left.day === undefined ? null : isoDay(left.day),
      },
      needed,
      margin: known ? tidy(marginOf(op, found, wanted, tolerance)) : null,
      decimals: left.shape.decimals,
    },
    why: truth === 'unknown' ? [...left.why, ...right.why] : [],
  };
}

/** Signed distance to the edge of what is accepted, positive inside. */
function marginOf(op: string, found: number, wanted: number, tolerance: number): number {
  switch (op) {
    case '<':
    case '<=':
      return wanted - found;
    case '>':
    case '>=':
      return found - wanted;
    case '!=':
    case '!~':
      return Math.abs(found - wanted) - tolerance;
    default:
      return tolerance - Math.abs(found - wanted);
  }
}

const LEVELS: ReadonlySet<string> = new Set(['last', 'at', 'avg', 'median', 'min', 'max']);

/** A level that was needed is drawn across the line of the series it was needed of. */
function drawThreshold(node: Node, level: number, machine: Machine): void {
  if (node.kind === 'negate') drawThreshold(node.of, -level, machine);
  if (node.kind !== 'call') return;
  const [of] = LEVELS.has(node.name) ? node.args : [node];
  if (of) machine.trace.threshold(printFormula(of), tidy(level));
}

function between(node: BetweenNode, machine: Machine, denied: boolean): TestValue {
  const [of, low, high] = [machine.scalar(node.of), machine.scalar(node.low), machine.scalar(node.high)];
  const [above, below] = [sidesOf('>=', of, low), sidesOf('<=', of, high)];
  const inside = kleene.all([compare('>=', above.left, above.right), compare('<=', below.left, below.right)]);
  const truth = denied ? kleene.not(inside) : inside;
  const [found, least, most] = [knownValue(above.left), knownValue(above.right), knownValue(below.right)];
  const range = least === undefined || most === undefined ? undefined : ([least, most] as const);
  const distance = found === undefined || !range ? null : Math.min(found - range[0], range[1] - found);
  const sign = denied ? -1 : 1;
  return {
    type: 'Test',
    truth,
    measured: {
      found: {
        ...figureOf(above.left),
        unit: printUnit(above.unit),
        date: of.day === undefined ? null : isoDay(of.day),
      },
      needed: range ? { op: denied ? 'not in' : 'in', value: range, tolerance: 0 } : null,
      margin: distance === null ? null : tidy(distance * sign),
      decimals: of.shape.decimals,
    },
    why: truth === 'unknown' ? [...of.why, ...low.why, ...high.why] : [],
  };
}

function dateSide(node: Node, value: Value): DateValue {
  if (value.type === 'Date') return value;
  const calendar = isYear(node) ? parseCalendar(node.digits) : undefined;
  return { type: 'Date', period: calendar && { ...calendar, text: printFormula(node) }, why: [] };
}

/** Two periods: equal when one lies in the other as finely as both are known. */
function dates(op: Op, left: DateValue, right: DateValue): TestValue {
  const [a, b] = [left.period, right.period];
  return {
    type: 'Test',
    truth: a && b ? orderOf(op, a, b) : 'unknown',
    measured: {
      found: { value: a?.text ?? null, unit: null, date: a ? isoDay(a.from) : null },
      needed: b ? { op, value: b.text, tolerance: 0 } : null,
      margin: null,
    },
    why: [...left.why, ...right.why],
  };
}

type Days = { readonly from: number; readonly to: number };

function orderOf(op: Op, a: Days, b: Days): Truth {
  const before = a.to < b.from;
  const after = a.from > b.to;
  const inside = a.from >= b.from && a.to <= b.to;
  const same: Truth = before || after ? false : inside ? true : 'unknown';
  switch (op) {
    case '<':
      return before || (same === 'unknown' ? same : false);
    case '>':
      return after || (same === 'unknown' ? same : false);
    case '<=':
      return before || same;
    case '>=':
      return after || same;
    case '!=':
    case '!~':
      return kleene.not(same);
    default:
      return same;
  }
}

const PERIOD_NAMES = { A: 'years', Q: 'quarters', M: 'months', W: 'weeks', D: 'observations' } as const;
const DAYS_PER_MONTH = 365.25 / 12;

/** A run against a count of observations, against calendar time, or against another run. */
function durations(op: Op, run: DurationValue, node: Node, other: Value): TestValue {
  const calendar = node.kind === 'duration' && node.unit !== 'obs' ? node : undefined;
  const inDays = calendar !== undefined && (run.axis?.frequency === 'D' || run.axis?.frequency === 'W');
  const left = inDays ? run.days : run.observations;
  const right = neededLength(run, node, other, inDays);
  const tolerance = hasTolerance(op) && other.type === 'Scalar' ? (other.half ?? 0) : 0;
  const truth = compare(op, left, right, tolerance);
  const [found, wanted] = [knownValue(left), knownValue(right)];
  const unit = inDays ? 'days' : PERIOD_NAMES[run.axis?.frequency ?? 'D'];
  const whys = other.type === 'Duration' || other.type === 'Scalar' ? other.why : [];
  return {
    type: 'Test',
    truth,
    measured: {
      found: { ...figureOf(left), unit, date: run.day === undefined ? null : isoDay(run.day) },
      needed: wanted === undefined ? null : { op, value: tidy(wanted), tolerance },
      margin:
        found === undefined || wanted === undefined ? null : tidy(marginOf(op, found, wanted, tolerance)),
    },
    why: truth === 'unknown' ? [...run.why, ...whys] : [],
  };
}

function neededLength(run: DurationValue, node: Node, other: Value, inDays: boolean): Possible {
  if (node.kind === 'duration') return exactly(lengthIn(node, run, inDays));
  if (other.type === 'Duration') return other.observations;
  return other.type === 'Scalar' ? other.possible : exactly(Number.NaN);
}

function lengthIn({ count, unit }: DurationNode, { axis }: DurationValue, inDays: boolean): number {
  if (unit === 'obs') return count;
  const months = monthsIn(count, unit) ?? (count * (unit === 'w' ? 7 : 1)) / DAYS_PER_MONTH;
  const perPeriod = axis && monthsPerPeriod(axis.frequency);
  return inDays || perPeriod === undefined ? Math.floor(months * DAYS_PER_MONTH) : months / perPeriod;
}

// The value of a checked node. Tests that combine other tests are taken apart before they come here.

import type { Day } from '../indicators/period.ts';
import { type Calendar, parseCalendar } from './calendar.ts';
import { functionOf } from './checkArguments.ts';
import {
  align,
  type Column,
  type CondColumn,
  FALSE,
  joinLineage,
  mapColumn,
  TRUE,
  UNKNOWN,
  withValues,
} from './column.ts';
import { compareSeries, rounded } from './compare.ts';
import { type Machine, showLine } from './machine.ts';
import type { ArithmeticNode, CallNode, Node, TransformNode } from './node.ts';
import { ANYTHING, exactly, operate, scaled } from './possible.ts';
import { printFormula } from './print.ts';
import { RUNS } from './runs.ts';
import { isFault, type Shape, shapeOfArithmetic, shapeOfTransform, unitsOfArithmetic } from './shape.ts';
import { test, writtenTolerance } from './testNode.ts';
import { transform } from './transform.ts';
import { halfLastDigit, isMismatch, literal } from './unit.ts';
import type { ScalarValue, SeriesValue, Value } from './value.ts';
import { isWhy } from './window.ts';

export function evaluateNode(node: Node, machine: Machine): Value {
  switch (node.kind) {
    case 'number': {
      const { value, unit } = literal(node);
      const shape: Shape = { type: 'Scalar', unit };
      return { type: 'Scalar', shape, possible: exactly(value), half: halfLastDigit(node), why: [] };
    }
    case 'duration':
      return { type: 'Duration', observations: ANYTHING, days: ANYTHING, axis: undefined, why: [] };
    case 'date':
      return dateOf(parseCalendar(node.text), node.text);
    case 'series':
      return machine.entity(node.id, node.entity);
    case 'transform':
      return transformed(node, machine);
    case 'negate':
      return negated(machine.evaluate(node.of));
    case 'arithmetic':
      return arithmetic(node, machine);
    case 'compare':
    case 'between':
      return comparison(node, machine);
    case 'not':
      return { type: 'Cond', cond: flipped(machine.cond(node.of).cond) };
    case 'logic':
      return {
        type: 'Cond',
        cond: joined(node.op, machine.cond(node.left).cond, machine.cond(node.right).cond),
      };
    case 'call':
      return called(node, machine);
    default:
      return dateOf(undefined, '');
  }
}

function dateOf(period: Calendar | undefined, text: string): Value {
  return { type: 'Date', period: period && { from: period.from, to: period.to, text }, why: [] };
}

function transformed(node: TransformNode, machine: Machine): SeriesValue {
  const { column, shape } = machine.series(node.of);
  // A rate is known by its printed digits: it fell where the print did.
  const isStep = node.code === 'chg' || node.code === 'ch1';
  const printed = isStep && shape.kind === 'rate' && shape.unit?.symbol === '%';
  const known = printed ? mapColumn(column, (value) => rounded(value, shape.decimals)) : column;
  const result = transform(node.code, known, printFormula(node.of));
  const none = { ...withValues(column, new Float64Array(0)), times: new Int32Array(0) };
  return {
    type: 'Series',
    shape: shapeOfTransform(node.code, shape),
    column: isWhy(result) ? { ...none, why: [result] } : result,
  };
}

function negated(value: Value): Value {
  if (value.type === 'Series') return { ...value, column: mapColumn(value.column, (each) => -each) };
  if (value.type === 'Scalar') return { ...value, possible: scaled(value.possible, -1) };
  return value;
}

function arithmetic(node: ArithmeticNode, machine: Machine): SeriesValue | ScalarValue {
  const [left, right] = [numeric(machine.evaluate(node.left)), numeric(machine.evaluate(node.right))];
  const found = shapeOfArithmetic(node.op, left.shape, right.shape);
  const shape: Shape = isFault(found) ? { type: 'Scalar', unit: null } : found;
  const units = unitsOfArithmetic(node.op, left.shape.unit, right.shape.unit);
  const factors = isMismatch(units) ? { left: 1, right: 1 } : units;
  if (left.type === 'Scalar' && right.type === 'Scalar') {
    const [a, b] = [scaled(left.possible, factors.left), scaled(right.possible, factors.right)];
    const possible = operate(node.op, a, b);
    const known = Number.isFinite(a.low) && Number.isFinite(b.low) && possible === ANYTHING;
    const zero = known ? [{ code: 'zero', of: printFormula(node) } as const] : [];
    return {
      type: 'Scalar',
      shape,
      possible,
      day: latest(left.day, right.day),
      why: [...left.why, ...right.why, ...zero],
    };
  }
  return { type: 'Series', shape, column: columnArithmetic(node.op, left, right, factors) };
}

function latest(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function columnArithmetic(
  op: ArithmeticNode['op'],
  left: SeriesValue | ScalarValue,
  right: SeriesValue | ScalarValue,
  factors: { readonly left: number; readonly right: number },
): Column {
  const constant = ({ possible }: ScalarValue, { length }: Float64Array) =>
    new Float64Array(length).fill(possible.low === possible.high ? possible.low : Number.NaN);
  if (left.type === 'Series' && right.type === 'Series') {
    const [a, b] = align(
      { column: left.column, aggregate: left.shape.aggregate },
      { column: right.column, aggregate: right.shape.aggregate },
    );
    const values = calculated(op, a.values, factors.left, b.values, factors.right);
    return { ...withValues(a, values), ...joinLineage(a, b) };
  }
  if (left.type === 'Series' && right.type === 'Scalar') {
    const { values } = left.column;
    const result = calculated(op, values, factors.left, constant(right, values), factors.right);
    return withValues(left.column, result, right.why);
  }
  if (left.type === 'Scalar' && right.type === 'Series') {
    const { values } = right.column;
    const result = calculated(op, constant(left, values), factors.left, values, factors.right);
    return withValues(right.column, result, left.why);
  }
  throw new TypeError('expected a series');
}

/** One operation over the whole length. */
function calculated(
  op: ArithmeticNode['op'],
  left: Float64Array,
  leftFactor: number,
  right: Float64Array,
  rightFactor: number,
): Float64Array {
  const result = new Float64Array(left.length);
  for (let i = 0; i < result.length; i++) {
    const a = (left[i] ?? Number.NaN) * leftFactor;
    const b = (right[i] ?? Number.NaN) * rightFactor;
    if (op === '+') result[i] = a + b;
    else if (op === '-') result[i] = a - b;
    else if (op === '*') result[i] = a * b;
    else result[i] = b === 0 ? Number.NaN : a / b;
  }
  return result;
}

/** A part that the checker has found to be a series or a number. */
export function numeric(value: Value): SeriesValue | ScalarValue {
  if (value.type === 'Series' || value.type === 'Scalar') return value;
  throw new TypeError(`unexpected ${value.type}, expected Series or Scalar`);
}

function comparison(node: Node & { readonly kind: 'compare' | 'between' }, machine: Machine): Value {
  const whole = node.kind === 'compare' ? [node.left, node.right] : [node.of, node.low, node.high];
  const values = whole.map((side) => machine.evaluate(side));
  if (!values.some(({ type }) => type === 'Series')) return test(node, machine);
  const [of, ...bounds] = values.map(numeric);
  for (const [i, side] of whole.entries()) {
    const value = values[i];
    if (value?.type === 'Series') showLine(machine, printFormula(side), value);
  }
  const [low, high] = bounds;
  if (!of || !low) throw new TypeError('a comparison has two sides');
  const threshold = thresholdOf(of, bounds);
  const [shown] = whole;
  if (threshold !== undefined && shown) machine.trace.threshold(printFormula(shown), threshold);
  if (node.kind === 'compare')
    return { type: 'Cond', cond: compareSeries(node.op, of, low, writtenTolerance(node)) };
  const above = compareSeries('>=', of, low);
  return { type: 'Cond', cond: high ? joined('and', above, compareSeries('<=', of, high)) : above };
}

function thresholdOf(of: SeriesValue | ScalarValue, bounds: readonly (SeriesValue | ScalarValue)[]) {
  const levels = bounds.map((bound) => {
    if (of.type !== 'Series' || bound.type !== 'Scalar') return undefined;
    const sameScale = bound.shape.unit?.symbol === 'amount' ? 1 / (of.shape.unit?.scale ?? 1) : 1;
    return bound.possible.low === bound.possible.high ? bound.possible.low * sameScale : undefined;
  });
  const [low, high] = levels;
  return low !== undefined && high !== undefined ? ([low, high] as const) : low;
}

function flipped(cond: CondColumn): CondColumn {
  return { ...cond, truths: cond.truths.map((truth) => (truth === UNKNOWN ? UNKNOWN : 1 - truth)) };
}

/** Kleene's `and` or `or` of two conditions, over the periods that both have. */
function joined(op: 'and' | 'or', a: CondColumn, b: CondColumn): CondColumn {
  const plain = (cond: CondColumn) => ({
    column: { ...cond, values: Float64Array.from(cond.truths) },
    aggregate: 'end' as const,
  });
  const [left, right] = a.times === b.times ? [plain(a).column, plain(b).column] : align(plain(a), plain(b));
  const decides = op === 'and' ? FALSE : TRUE;
  const truths = Uint8Array.from(left.values, (one, i) => {
    const other = right.values[i] ?? UNKNOWN;
    if (one === decides || other === decides) return decides;
    return one === UNKNOWN || other === UNKNOWN ? UNKNOWN : 1 - decides;
  });
  return { axis: left.axis, times: left.times, truths, ...joinLineage(a, b) };
}

function called(node: CallNode, machine: Machine): Value {
  const spec = functionOf(node);
  if (!spec || spec.key === 'sole' || spec.key === 'atleast') {
    throw new TypeError(`${node.name} is no function of values`);
  }
  const run = RUNS[spec.key];
  return run(node, spec, machine);
}

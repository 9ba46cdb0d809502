// Arguments against the slots of a function.

import { type Phrase, phrase } from '../phrase.ts';
import { monthsIn } from './calendar.ts';
import {
  type Checker,
  entitiesOf,
  isNumeric,
  suggestLast,
  unknownEntity,
  unknownIndicator,
  wrongType,
} from './faults.ts';
import type { FunctionSpec, Slot } from './functionSpec.ts';
import { signatureOf } from './functionSpec.ts';
import { FUNCTIONS, functionsNamed, type KeyedFunction } from './functions.ts';
import { type CallNode, childrenOf, isYear, type Node } from './node.ts';
import { type Fault, type Shape, shapeOfCall } from './shape.ts';
import { didYouMean } from './suggest.ts';

/** Deflator of `real(s)` where none is named. */
export const CONSUMER_PRICES = 'CPIAUCSL';

const AGGREGATES: readonly string[] = ['avg', 'sum', 'end'];
const STATISTICS: readonly string[] = ['sum', 'avg', 'median', 'min', 'max'];

/** Shape of the call; a fault concerns the call as a whole, undefined means that a part was reported. */
export function checkArguments(node: CallNode, checker: Checker): Shape | Fault | undefined {
  const spec = functionOf(node);
  if (!spec) {
    const names = FUNCTIONS.map(({ name }) => name);
    return checker.report(
      { start: node.start, end: node.nameEnd },
      {
        code: 'unknown-function',
        message: phrase('Unknown function {0}', node.name),
        ...didYouMean(node.name, names),
      },
    );
  }
  const { length } = node.args;
  const least = spec.slots.filter(({ optional }) => !optional).length;
  const most = spec.slots.at(-1)?.rest ? Number.POSITIVE_INFINITY : spec.slots.length;
  if (length < least || length > most) {
    return {
      code: 'arguments',
      message: phrase('Unexpected number of arguments, {0}, expected {1}', length, signatureOf(spec)),
    };
  }
  const shapes = node.args.map((arg, i) => checkArgument(arg, slotAt(spec, i), node, checker));
  if (shapes.includes(undefined)) return undefined;
  if (readsConsumerPrices(node) && !checker.names.indicator(CONSUMER_PRICES))
    return unknownIndicator(CONSUMER_PRICES, checker.names);
  const values = shapes.filter((shape): shape is Shape => shape !== undefined && shape !== OTHER);
  return shapeOfCall(spec, values, sumsWholeYears(spec, node, values[0]));
}

/** `real` without a deflator of its own. */
export function readsConsumerPrices({ name, args }: CallNode): boolean {
  return name === 'real' && args.length === 1;
}

/** The row that fits a call: where a name has several, the one whose second slot fits the argument written. */
export function functionOf({ name, args }: CallNode): KeyedFunction | undefined {
  const rows = functionsNamed(name);
  if (rows.length < 2) return rows[0];
  const trailing = args[1]?.kind === 'duration';
  return rows.find(({ slots }) => (slots[1]?.type === 'Duration') === trailing);
}

export function slotAt({ slots }: FunctionSpec, index: number): Slot | undefined {
  return slots[index] ?? slots.at(-1);
}

// Stands for an argument that is right but has no unit or type that the answer could depend on.
const OTHER: Shape = { type: 'Window', unit: null };

function checkArgument(
  arg: Node,
  slot: Slot | undefined,
  call: CallNode,
  checker: Checker,
): Shape | undefined {
  if (!slot || arg.kind === 'hole') return undefined;
  const expected = (what: Phrase, hint?: Phrase) =>
    checker.report(arg, {
      code: 'arguments',
      message: phrase('Unexpected argument, expected {0} as {1} of {2}', what, slot.name, call.name),
      ...(hint !== undefined && { hint }),
    });
  switch (slot.type) {
    case 'Duration':
      return arg.kind === 'duration'
        ? OTHER
        : expected(phrase('a duration'), phrase('as in {0}', '12m, 4q, 250obs'));
    case 'Window':
      return checkWindow(arg)
        ? OTHER
        : expected(phrase('a window'), phrase('as in {0}', 'last 12m, since 2020, 2024'));
    case 'Group':
      return arg.kind === 'among'
        ? OTHER
        : expected(phrase('one of {0}', 'among=years, among=quarters, among=months, among=terms'));
    case 'Count':
      return arg.kind === 'number' && /^\d+$/.test(arg.digits) && !arg.scale && !arg.unit
        ? OTHER
        : expected(phrase('a whole number'));
    case 'Aggregate':
      return isWord(arg, AGGREGATES) ? OTHER : expected(phrase('one of {0}', AGGREGATES.join(', ')));
    case 'Statistic':
      return isWord(arg, STATISTICS) ? OTHER : expected(phrase('one of {0}', STATISTICS.join(', ')));
    case 'Indicator':
      if (arg.kind !== 'series' || arg.entity !== undefined)
        return expected(phrase('an indicator without an entity'));
      return checker.shape(arg);
    case 'Entity':
      return checkEntity(arg, call, checker) ?? expected(phrase('an entity in quotes, or "*"'));
    case 'Each':
      if (!hasEach(arg))
        return expected(phrase('a number over each window'), phrase('as in {0}', 'change(PAYEMS, each)'));
      return checkValue(arg, slot, call, checker);
    case 'Date':
      if (arg.kind === 'date' || arg.kind === 'now' || isYear(arg)) return OTHER;
      return checkValue(arg, slot, call, checker) && OTHER;
    default:
      return checkValue(arg, slot, call, checker);
  }
}

function checkValue(arg: Node, slot: Slot, call: CallNode, checker: Checker): Shape | undefined {
  const shape = checker.shape(arg);
  if (!shape) return undefined;
  const wanted = slot.type === 'Each' ? 'Scalar' : slot.type;
  if (wanted === 'Value' ? isNumeric(shape) : shape.type === wanted) return shape;
  const last = wanted === 'Scalar' || wanted === 'Test' ? ['Series', 'Cond'].includes(shape.type) : false;
  const what = phrase('{0} as {1} of {2}', wanted, slot.name, call.name);
  return checker.report(arg, wrongType(shape.type, what, last ? suggestLast(arg, checker) : undefined));
}

function checkWindow(arg: Node): boolean {
  return arg.kind === 'window' || arg.kind === 'date' || arg.kind === 'now' || isYear(arg);
}

function isWord(arg: Node, words: readonly string[]): boolean {
  return arg.kind === 'series' && arg.entity === undefined && words.includes(arg.id);
}

function checkEntity(arg: Node, call: CallNode, checker: Checker): Shape | undefined {
  if (arg.kind !== 'series' || arg.entity !== undefined) return undefined;
  const [, of] = call.args;
  const indicator = of?.kind === 'series' ? checker.names.indicator(of.id) : undefined;
  if (!indicator || of?.kind !== 'series') return OTHER;
  const entities = entitiesOf(indicator);
  if (arg.id !== '*' && !entities.includes(arg.id))
    checker.report(arg, unknownEntity(arg.id, of.id, entities));
  return OTHER;
}

function hasEach(node: Node): boolean {
  return (node.kind === 'window' && node.form === 'each') || childrenOf(node).some(hasEach);
}

/** A flow summed over twelve months, or over each year, is on an annual basis. */
export function sumsWholeYears(spec: FunctionSpec, { args }: CallNode, first: Shape | undefined): boolean {
  const [, second] = args;
  if (spec.name === 'msum' && second?.kind === 'duration') return monthsIn(second.count, second.unit) === 12;
  const how = second?.kind === 'series' ? second.id : first?.aggregate;
  return spec.name === 'annual' && how === 'sum';
}

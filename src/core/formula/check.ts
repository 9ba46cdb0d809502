// Types and units of a parsed formula, from the metadata of its indicators alone: no observation is read.

import { phrase } from '../phrase.ts';
import { checkArguments } from './checkArguments.ts';
import type { FormulaProblem, ValueType } from './evaluation.ts';
import {
  type Checker,
  entitiesOf,
  isLogical,
  isNumeric,
  type Names,
  suggestLast,
  unknownEntity,
  unknownIndicator,
  wrongType,
} from './faults.ts';
import { type CallNode, childrenOf, type Node, type SeriesNode, type Spanned } from './node.ts';
import {
  isFault,
  type Shape,
  shapeOfArithmetic,
  shapeOfIndicator,
  shapeOfTransform,
  unitsOfComparison,
} from './shape.ts';
import { isMismatch, literal } from './unit.ts';

export interface Checked {
  /** Null when the formula has a problem. */
  readonly type: ValueType | null;
  readonly problems: readonly FormulaProblem[];
}

/** Type of the formula, and every mistake that can be seen without data. Never throws. */
export function checkFormula(formula: Node, names: Names): Checked {
  const problems: FormulaProblem[] = [];
  const checker: Checker = {
    names,
    shape: (node) => shapeOf(node, checker),
    report: ({ start, end }, fault) => {
      problems.push({ ...fault, start, end });
      return undefined;
    },
  };
  const shape = checker.shape(formula);
  for (const stray of eachesOutsideRank(formula)) {
    checker.report(stray, {
      code: 'arguments',
      message: phrase('Unexpected {0}, expected it only inside {1}', 'each', 'rank'),
    });
  }
  return { type: problems.length === 0 ? (shape?.type ?? null) : null, problems };
}

function eachesOutsideRank(node: Node): Node[] {
  if (node.kind === 'window' && node.form === 'each') return [node];
  return node.kind === 'call' && node.name === 'rank' ? [] : childrenOf(node).flatMap(eachesOutsideRank);
}

function shapeOf(node: Node, checker: Checker): Shape | undefined {
  switch (node.kind) {
    case 'number':
      return { type: 'Scalar', unit: literal(node).unit };
    case 'duration':
      return { type: 'Duration', unit: null };
    case 'date':
    case 'now':
      return { type: 'Date', unit: null };
    case 'window':
      return { type: 'Window', unit: null };
    case 'series':
      return shapeOfSeries(node, checker);
    case 'transform': {
      const of = checker.shape(node.of);
      if (!of) return undefined;
      if (of.type === 'Series') return shapeOfTransform(node.code, of);
      return checker.report(node, wrongType(of.type, phrase('a series before the dot')));
    }
    case 'negate': {
      const of = checker.shape(node.of);
      if (!of || isNumeric(of)) return of;
      return checker.report(node, wrongType(of.type, phrase('a series or a number after the minus')));
    }
    case 'arithmetic': {
      const [left, right] = [checker.shape(node.left), checker.shape(node.right)];
      if (!left || !right) return undefined;
      if (!isNumeric(left))
        return checker.report(node.left, wrongType(left.type, phrase('a series or a number')));
      if (!isNumeric(right))
        return checker.report(node.right, wrongType(right.type, phrase('a series or a number')));
      const shape = shapeOfArithmetic(node.op, left, right);
      return isFault(shape) ? checker.report(node, shape) : shape;
    }
    case 'compare':
      return shapeOfComparison(node, node.left, node.right, checker);
    case 'between': {
      const low = shapeOfComparison(node, node.of, node.low, checker);
      return low && shapeOfComparison(node, node.of, node.high, checker);
    }
    case 'not': {
      const of = checker.shape(node.of);
      if (!of || isLogical(of)) return of;
      return checker.report(node.of, wrongType(of.type, phrase('a test after not')));
    }
    case 'logic':
      return shapeOfLogic(node.left, node.right, checker);
    case 'call':
      return shapeOfCallNode(node, checker);
    case 'among':
      return checker.report(node, {
        code: 'syntax',
        message: phrase('Unexpected {0}, expected it only inside {1}', 'among', 'rank'),
      });
    case 'hole':
      return undefined;
  }
}

function shapeOfSeries(node: SeriesNode, checker: Checker): Shape | undefined {
  const { names } = checker;
  const indicator = names.indicator(node.id);
  if (!indicator) return checker.report(node, unknownIndicator(node.id, names));
  if (node.entity !== undefined) {
    const entities = entitiesOf(indicator);
    if (!entities.includes(node.entity))
      return checker.report(node, unknownEntity(node.entity, node.id, entities));
  }
  return shapeOfIndicator(indicator);
}

function shapeOfCallNode(node: CallNode, checker: Checker): Shape | undefined {
  const shape = checkArguments(node, checker);
  return shape && isFault(shape) ? checker.report(node, shape) : shape;
}

function shapeOfLogic(left: Node, right: Node, checker: Checker): Shape | undefined {
  const shapes = [left, right].map((side) => {
    const shape = checker.shape(side);
    if (!shape || isLogical(shape)) return shape;
    return checker.report(side, wrongType(shape.type, phrase('a test')));
  });
  const [one, other] = shapes;
  if (!one || !other) return undefined;
  if (one.type === other.type) return one;
  const cond = one.type === 'Cond' ? left : right;
  return checker.report(
    cond,
    wrongType('Cond', phrase('a test like the other side'), suggestLast(cond, checker)),
  );
}

function shapeOfComparison(
  node: Spanned & { readonly kind: string },
  left: Node,
  right: Node,
  checker: Checker,
): Shape | undefined {
  const [one, other] = [checker.shape(left), checker.shape(right)];
  if (!one || !other) return undefined;
  const types = new Set([one.type, other.type]);
  const bare = (shape: Shape) => shape.type === 'Scalar' && shape.unit === null;
  const test: Shape = { type: 'Test', unit: null };
  if (types.has('Date') && (types.size === 1 || bare(one) || bare(other))) return test;
  const isRun = (side: Node, shape: Shape) => shape.type === 'Duration' && side.kind !== 'duration';
  if (isRun(left, one) || isRun(right, other)) {
    if (types.size === 1 || bare(one) || bare(other)) return test;
  } else if (types.has('Duration')) {
    return checker.report(
      node,
      wrongType('Duration', phrase('a run to compare with, as in {0}', 'streak(UNRATE < 4)')),
    );
  }
  if (!isNumeric(one))
    return checker.report(left, wrongType(one.type, phrase('a series or a number to compare')));
  if (!isNumeric(other))
    return checker.report(right, wrongType(other.type, phrase('a {0} to compare with', one.type)));
  const units = unitsOfComparison(one, other);
  if (isMismatch(units)) return checker.report(node, { code: 'unit', ...units });
  return types.has('Series') ? { type: 'Cond', unit: null } : test;
}

/** The problem of a formula that is no Test where a claim needs one; undefined when it is one. */
export function problemUnlessTest(formula: Node, names: Names): FormulaProblem | undefined {
  const silent: Checker = { names, shape: (node) => shapeOf(node, silent), report: () => undefined };
  const type = silent.shape(formula)?.type;
  if (type === undefined || type === 'Test') return undefined;
  const hint = type === 'Cond' || type === 'Series' ? suggestLast(formula, silent) : undefined;
  return { ...wrongType(type, phrase('a test'), hint), start: formula.start, end: formula.end };
}

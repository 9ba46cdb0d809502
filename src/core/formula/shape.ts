// What is known of a value before any observation is read. The checker and the evaluator share these rules.

import type { Aggregate, Indicator, Kind } from '../indicators/indicator.ts';
import type { Frequency } from '../indicators/period.ts';
import { type Phrase, phrase } from '../phrase.ts';
import type { FormulaProblem, ValueType } from './evaluation.ts';
import type { FunctionSpec, Refusal } from './functionSpec.ts';
import type { Transform } from './node.ts';
import {
  common,
  INDEX,
  isMismatch,
  type MaybeUnit,
  type Mismatch,
  PERCENT,
  POINTS,
  product,
  quotient,
  RATIO,
  unitOf,
} from './unit.ts';

export interface Shape {
  readonly type: ValueType;
  readonly unit: MaybeUnit;
  readonly kind?: Kind | undefined;
  readonly frequency?: Frequency | undefined;
  /** How a finer period becomes a coarser one. */
  readonly aggregate?: Aggregate | undefined;
  /** Digits after the point that a published figure of this sort has; undefined where none is published. */
  readonly decimals?: number | undefined;
  /** Chained or constant prices. */
  readonly real?: boolean | undefined;
}

/** Why a combination is refused: the span is the caller's to add. */
export type Fault = Pick<FormulaProblem, 'code' | 'message' | 'hint'>;

export function isFault(result: Shape | Fault): result is Fault {
  return 'message' in result;
}

// Growth rates are published with one digit by every agency whose series ship.
const RATE_DECIMALS = 1;

export function shapeOfIndicator(indicator: Indicator): Shape {
  const { kind, frequency, aggregate, annualised, decimals, real } = indicator;
  return {
    type: 'Series',
    unit: unitOf(indicator),
    kind,
    frequency,
    aggregate: annualised && aggregate === 'sum' ? 'avg' : aggregate,
    decimals,
    real,
  };
}

export function shapeOfTransform(code: Transform, of: Shape): Shape {
  switch (code) {
    case 'lin':
      return of;
    case 'chg':
      return { ...of, unit: differenceUnit(of.unit), kind: 'flow', aggregate: 'sum' };
    case 'ch1':
      return { ...of, unit: differenceUnit(of.unit), kind: 'flow' };
    case 'log':
      return { ...of, unit: { symbol: 'ln', scale: 1 }, kind: 'index', decimals: undefined };
    default:
      return { ...of, unit: PERCENT, kind: 'rate', aggregate: 'avg', decimals: RATE_DECIMALS };
  }
}

/** The common unit of the two sides of a comparison, or why there is none. */
export function shapeOfArithmetic(op: '+' | '-' | '*' | '/', left: Shape, right: Shape): Shape | Fault {
  const type = left.type === 'Series' || right.type === 'Series' ? 'Series' : 'Scalar';
  const additive = op === '+' || op === '-';
  const units = (additive && pricesMismatch(left, right)) || unitsOfArithmetic(op, left.unit, right.unit);
  if (isMismatch(units)) return { code: 'unit', ...units };
  const operands = [left, right].filter((each) => each.unit !== null);
  const [one = left] = operands;
  const other = operands[1] ?? one;
  return {
    type,
    unit: units.unit,
    kind: one.kind === other.kind ? one.kind : undefined,
    frequency: one.frequency,
    aggregate: op === '/' && operands.length === 2 ? 'avg' : (one.aggregate ?? other.aggregate),
    decimals: additive ? maximum(left.decimals, right.decimals) : undefined,
    real: left.real || right.real,
  };
}

export function unitsOfArithmetic(op: '+' | '-' | '*' | '/', left: MaybeUnit, right: MaybeUnit) {
  if (op === '*') return product(left, right);
  return op === '/' ? quotient(left, right) : common(op, left, right);
}

function maximum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/**
 * The answer of a function, from its row of the table and its arguments of type Series, Scalar or Cond, in order.
 * `wholeYears`: it sums over years, so that a flow comes out on an annual basis.
 */
export function shapeOfCall(spec: FunctionSpec, args: readonly Shape[], wholeYears = false): Shape | Fault {
  const [first, second] = args;
  for (const refusal of spec.refuses) {
    const fault = refuse(refusal, spec, first, second);
    if (fault) return fault;
  }
  const type = spec.returns === 'Value' ? (first?.type ?? 'Scalar') : spec.returns;
  if (type === 'Test' || type === 'Date') return { type, unit: null };
  const kind = spec.kind ?? first?.kind;
  const unit = basisAfter(spec, unitOfCall(spec, first, second), wholeYears);
  const same = spec.unit === 'same' || spec.unit === 'difference';
  const percent = spec.name === 'pct' || spec.name === 'growth' ? RATE_DECIMALS : undefined;
  return {
    ...(same && first),
    type,
    unit,
    kind,
    frequency: FREQUENCIES[spec.name] ?? first?.frequency,
    aggregate: spec.kind === 'rate' ? 'avg' : first?.aggregate,
    decimals: same ? first?.decimals : percent,
    ...(spec.name === 'real' && { real: true }),
  };
}

const FREQUENCIES: Readonly<Record<string, Frequency>> = { monthly: 'M', quarterly: 'Q', annual: 'A' };

function unitOfCall(spec: FunctionSpec, first?: Shape, second?: Shape): MaybeUnit {
  const unit = first?.unit ?? null;
  switch (spec.unit) {
    case 'same':
      return unit;
    case 'difference':
      return differenceUnit(unit);
    case '%':
      return PERCENT;
    case 'pp':
      return POINTS;
    case 'ratio':
      return RATIO;
    case 'index':
      return INDEX;
    case 'a-year':
      return perYear(differenceUnit(unit));
    case 'per':
      return perHead(unit, second?.unit ?? null);
    default:
      return null;
  }
}

function differenceUnit(unit: MaybeUnit): MaybeUnit {
  return unit?.symbol === '%' ? POINTS : unit;
}

function perYear(unit: MaybeUnit): MaybeUnit {
  return unit && { symbol: `${unit.symbol}/year`, scale: unit.scale };
}

function perHead(unit: MaybeUnit, pop: MaybeUnit): MaybeUnit {
  const { basis: _, ...stock } = pop ?? RATIO;
  const units = quotient(unit, stock);
  return isMismatch(units) ? null : units.unit;
}

const NOT_SUMMED = new Set<Kind | undefined>(['rate', 'index', 'price', 'stock']);

function refuse(refusal: Refusal, spec: FunctionSpec, first?: Shape, second?: Shape): Fault | undefined {
  if (!first) return undefined;
  switch (refusal) {
    case 'sum-over-time':
      if (first.unit?.basis === 'annual' && first.frequency !== 'A') {
        return refused(
          phrase('Unexpected flow at an annual rate, expected what each period had'),
          phrase('use an average'),
        );
      }
      if (!NOT_SUMMED.has(first.kind)) return undefined;
      return refused(
        phrase('Unexpected {0}, expected a flow: its sum over time means nothing', String(first.kind)),
        phrase('use an average'),
      );
    case 'percent-of-percent':
      if (first.unit?.symbol !== '%') return undefined;
      return refused(phrase('Unexpected percent, expected a level'), phrase('use {0} for points', 'change'));
    case 'already-real': {
      const real = first.real || second?.real;
      if (spec.name === 'real' && first.unit?.symbol === '%') {
        return refused(phrase('Unexpected percent, expected an amount at current prices'));
      }
      return real && (spec.name !== 'real' || first.real)
        ? refused(phrase('Unexpected figure at constant prices, expected current prices'))
        : undefined;
    }
    case 'not-same-unit': {
      if (!second) return undefined;
      const units = unitsOfComparison(first, second);
      return isMismatch(units) ? { code: 'unit', ...units } : undefined;
    }
  }
}

function refused(message: Phrase, hint?: Phrase): Fault {
  return { code: 'refused', message, ...(hint !== undefined && { hint }) };
}

// A sum over a window is an amount; whether the window was a year is for the reader to see.
function basisAfter({ name }: FunctionSpec, unit: MaybeUnit, wholeYears: boolean): MaybeUnit {
  if (unit?.basis !== 'period') return unit;
  const { basis: _, ...amount } = unit;
  if (name === 'sum') return amount;
  return wholeYears ? { ...amount, basis: 'annual' } : unit;
}

/** Brings both sides of a comparison to one unit. */
export function unitsOfComparison(
  left: Shape,
  right: Shape,
): { unit: MaybeUnit; left: number; right: number } | Mismatch {
  return pricesMismatch(left, right) ?? common('compare', left.unit, right.unit);
}

/** Money at constant prices beside money at current ones: a difference or a share of the two means nothing; a ratio is a price. */
function pricesMismatch(left: Shape, right: Shape): Mismatch | undefined {
  const [one, other] = [left, right].map(({ unit }) => unit !== null && /^[A-Z]{3}(\/|$)/.test(unit.symbol));
  if (!one || !other || Boolean(left.real) === Boolean(right.real)) return undefined;
  return {
    message: phrase('Unexpected mix of constant and current prices, expected both at the same prices'),
    hint: phrase('take {0} of the one at current prices', 'real(...)'),
  };
}

// Comparisons: of numbers, of periods, of runs, and of series period by period.

import { align, type Column, type CondColumn, FALSE, joinLineage, TRUE, UNKNOWN } from './column.ts';
import type { Truth } from './evaluation.ts';
import type { Relation } from './node.ts';
import { knownValue, type Possible, scaled } from './possible.ts';
import type { Shape } from './shape.ts';
import { common, isMismatch, type MaybeUnit } from './unit.ts';
import type { ScalarValue, SeriesValue } from './value.ts';

/** `!~` is what `not` makes of `~`; it is never written. */
export type Op = Relation | '!~';

export const NEGATED: Readonly<Record<Op, Op>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
};

export const MIRRORED: Readonly<Record<Op, Op>> = {
  ...NEGATED,
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
  '~': '~',
  '!~': '!~',
};

/** Equality and `~` have a tolerance; the order relations round to the published precision instead. */
export function hasTolerance(op: Op): boolean {
  return !op.includes('<') && !op.includes('>');
}

// Binary fractions: 4.4 - 4.1 is not 0.3 to the last bit.
const NOISE = 1e-9;

/** Whether the relation holds for every, for no, or for some of the possible values. */
export function compare(op: Op, left: Possible, right: Possible, tolerance = 0): Truth {
  const low = left.low - right.high;
  const high = left.high - right.low;
  const noise = NOISE * Math.max(1, Math.abs(knownValue(left) ?? 0), Math.abs(knownValue(right) ?? 0));
  switch (op) {
    case '<':
      return between(high < -noise, low >= -noise);
    case '<=':
      return between(high <= noise, low > noise);
    case '>':
      return between(low > noise, high <= noise);
    case '>=':
      return between(low >= -noise, high < -noise);
    case '=':
    case '~': {
      const edge = tolerance + noise;
      return between(low >= -edge && high <= edge, low > edge || high < -edge);
    }
    case '!=':
    case '!~': {
      const edge = tolerance + noise;
      return between(low > edge || high < -edge, low >= -edge && high <= edge);
    }
  }
}

function between(always: boolean, never: boolean): Truth {
  return always ? true : never ? false : 'unknown';
}

/** To the digits in which the figure is published. */
export function rounded(value: number, decimals: number | undefined): number {
  if (decimals === undefined || !Number.isFinite(value)) return value;
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

function roundedPossible({ low, high }: Possible, decimals: number | undefined): Possible {
  return { low: rounded(low, decimals), high: rounded(high, decimals) };
}

/** Half a unit of the last written digit; of a computed side, of the last published one. */
export function toleranceOf(value: { readonly shape: Shape; readonly half?: number | undefined }): number {
  if (value.half !== undefined) return value.half;
  const { decimals } = value.shape;
  return decimals === undefined ? 0 : 0.5 * 10 ** -decimals;
}

/** Both sides in the unit of the answer, ready to compare. */
interface Sides {
  readonly unit: MaybeUnit;
  readonly left: Possible;
  readonly right: Possible;
  readonly leftFactor: number;
  readonly rightFactor: number;
}

export function sidesOf(op: Op, left: ScalarValue, right: ScalarValue): Sides {
  const units = common('compare', left.shape.unit, right.shape.unit);
  const {
    unit,
    left: leftFactor,
    right: rightFactor,
  } = isMismatch(units) ? { unit: null, left: 1, right: 1 } : units;
  const digits = (value: ScalarValue) => (hasTolerance(op) ? undefined : value.shape.decimals);
  return {
    unit,
    left: scaled(roundedPossible(left.possible, digits(left)), leftFactor),
    right: scaled(roundedPossible(right.possible, digits(right)), rightFactor),
    leftFactor,
    rightFactor,
  };
}

/** A condition on a series: the relation in every period, within a written tolerance of the right side's unit. */
export function compareSeries(
  op: Op,
  left: SeriesValue | ScalarValue,
  right: SeriesValue | ScalarValue,
  written?: number,
): CondColumn {
  const units = common('compare', left.shape.unit, right.shape.unit);
  const factors = isMismatch(units) ? { left: 1, right: 1 } : units;
  const [a, b] = columnsOf(left, right);
  const column = a ?? b;
  if (!column) throw new TypeError('a condition needs a series');
  const { length } = column.times;
  const one = sideOf(left, a, op, factors.left, length);
  const other = sideOf(right, b, op, factors.right, length);
  const tolerance = hasTolerance(op)
    ? written === undefined
      ? Math.max(toleranceOf(left) * factors.left, toleranceOf(right) * factors.right)
      : written * factors.right
    : 0;
  const truths = relationOf(op, tolerance, one, other);
  const lineage = a && b ? joinLineage(a, b) : column;
  return { ...lineage, axis: column.axis, times: column.times, truths };
}

/** The relation in each period. */
function relationOf(op: Op, tolerance: number, left: Float64Array, right: Float64Array): Uint8Array {
  const truths = new Uint8Array(left.length);
  const equality = hasTolerance(op);
  const outside = op === '!=' || op === '!~' ? TRUE : FALSE;
  const sign = op.startsWith('<') ? -1 : 1;
  const noise = op === '<' || op === '>' ? NOISE : -NOISE;
  for (let i = 0; i < truths.length; i++) {
    const y = right[i] ?? Number.NaN;
    const difference = (left[i] ?? Number.NaN) - y;
    const size = 1 + Math.abs(y);
    if (Number.isNaN(difference)) truths[i] = UNKNOWN;
    else if (equality) truths[i] = Math.abs(difference) > tolerance + NOISE * size ? outside : 1 - outside;
    else truths[i] = sign * difference > noise * size ? TRUE : FALSE;
  }
  return truths;
}

function columnsOf(
  left: SeriesValue | ScalarValue,
  right: SeriesValue | ScalarValue,
): readonly [Column | undefined, Column | undefined] {
  if (left.type === 'Series' && right.type === 'Series') {
    return align(
      { column: left.column, aggregate: left.shape.aggregate },
      { column: right.column, aggregate: right.shape.aggregate },
    );
  }
  return [
    left.type === 'Series' ? left.column : undefined,
    right.type === 'Series' ? right.column : undefined,
  ];
}

/** A side as published and in the common unit, NaN where unknown. */
function sideOf(
  value: SeriesValue | ScalarValue,
  column: Column | undefined,
  op: Op,
  factor: number,
  length: number,
): Float64Array {
  const decimals = hasTolerance(op) ? undefined : value.shape.decimals;
  if (value.type === 'Scalar') {
    const level = rounded(knownValue(value.possible) ?? Number.NaN, decimals) * factor;
    return new Float64Array(length).fill(level);
  }
  const { values } = column ?? value.column;
  if (decimals === undefined && factor === 1) return values;
  const digits = 10 ** (decimals ?? 0);
  const shown = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const figure = values[i] ?? Number.NaN;
    shown[i] = (decimals === undefined ? figure : Math.round(figure * digits) / digits) * factor;
  }
  return shown;
}

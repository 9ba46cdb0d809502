// What may be added to, compared with, multiplied by and divided by what. Dimensional honesty without a unit library.

import type { Indicator } from '../indicators/indicator.ts';
import { type Phrase, phrase } from '../phrase.ts';
import type { NumberNode } from './node.ts';

export interface Unit {
  /** `%`, `pp`, `index`, `balance`, `ratio`, `USD`, `persons`, `USD/bbl`, or `amount`: a scaled number of anything. */
  readonly symbol: string;
  /** What one of it is worth in the symbol: 1000 for thousands. */
  readonly scale: number;
  /** Flows only: at an annual rate, or as much as the period had. */
  readonly basis?: 'annual' | 'period';
}

/** `null` is a bare number: it takes the unit of the other side. */
export type MaybeUnit = Unit | null;

export const PERCENT: Unit = { symbol: '%', scale: 1 };
export const POINTS: Unit = { symbol: 'pp', scale: 1 };
export const RATIO: Unit = { symbol: 'ratio', scale: 1 };
export const INDEX: Unit = { symbol: 'index', scale: 1 };

const AMOUNT = 'amount';
const WITHOUT_SCALE: ReadonlySet<string> = new Set(['%', 'pp', 'index', 'balance', 'ratio']);

/** Unit of an indicator's stored figures. */
export function unitOf({ unit, scale, kind, annualised, frequency }: Indicator): Unit {
  const isFlow = (kind === 'flow' || kind === 'balance') && !WITHOUT_SCALE.has(unit);
  if (!isFlow) return { symbol: unit, scale };
  return { symbol: unit, scale, basis: annualised || frequency === 'A' ? 'annual' : 'period' };
}

const SCALES = { k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 } as const;

/** Value and unit of a literal: `25bp` is 0.25 pp, `100bn` an amount of 1e11, `4.3` bare. */
export function literal({ digits, scale, unit }: NumberNode): { value: number; unit: MaybeUnit } {
  const value = Number(digits) * (scale ? SCALES[scale] : 1);
  if (unit === 'bp') return { value: value / 100, unit: POINTS };
  if (unit === 'pp') return { value, unit: POINTS };
  if (unit === 'pct') return { value, unit: PERCENT };
  return { value, unit: scale ? { symbol: AMOUNT, scale: 1 } : null };
}

/** Half a unit of the last digit as written, in the unit `literal` gives. */
export function halfLastDigit(node: NumberNode): number {
  const fraction = /\.(\d+)$/.exec(node.digits)?.[1]?.length ?? 0;
  const unit = literal({ ...node, digits: '1' }).value;
  return 0.5 * 10 ** -fraction * unit;
}

/** Why two units do not go together, and what to do about it. */
export interface Mismatch {
  readonly message: Phrase;
  readonly hint?: Phrase;
}

/** Both sides brought to one unit: multiply each by its factor. */
export interface Common {
  readonly unit: MaybeUnit;
  readonly left: number;
  readonly right: number;
}

/** For `+`, `-` and comparison. */
export function common(op: '+' | '-' | 'compare', left: MaybeUnit, right: MaybeUnit): Common | Mismatch {
  if (!left || !right) return { unit: left ?? right, left: 1, right: 1 };
  if (left.symbol === AMOUNT || right.symbol === AMOUNT) return commonAmount(left, right);
  if (left.symbol === right.symbol) {
    if (left.basis && right.basis && left.basis !== right.basis) return BASIS_MISMATCH;
    const unit = op === '-' && left.symbol === '%' ? POINTS : left;
    return { unit, left: 1, right: right.scale / left.scale };
  }
  if (op !== 'compare' && isPercent(left) && isPercent(right)) {
    const unit = op === '-' && left.symbol === 'pp' ? POINTS : PERCENT;
    return { unit, left: 1, right: 1 };
  }
  return mismatch(op, left, right);
}

function isPercent({ symbol }: Unit): boolean {
  return symbol === '%' || symbol === 'pp';
}

/** Index points are counted in thousands, too: the Nikkei stands at 66k. */
function commonAmount(left: Unit, right: Unit): Common | Mismatch {
  const unit = left.symbol === AMOUNT ? right : left;
  if (WITHOUT_SCALE.has(unit.symbol) && unit.symbol !== INDEX.symbol) return mismatch('compare', left, right);
  return { unit, left: left.scale / unit.scale, right: right.scale / unit.scale };
}

const BASIS_MISMATCH: Mismatch = {
  message: phrase('Unexpected mix of an annual rate and a figure per period, expected the same basis'),
  hint: phrase('take {0} of both', 'annual(...)'),
};

function mismatch(op: string, left: Unit, right: Unit): Mismatch {
  const symbols = [left.symbol, right.symbol];
  const points = symbols.includes('%') && symbols.includes('pp');
  return {
    message:
      op === 'compare'
        ? phrase('Unexpected {0}, expected {1} to compare with', printUnit(right), printUnit(left))
        : phrase('Unexpected {0} after {1}, expected {2}', printUnit(right), op, printUnit(left)),
    ...(points && { hint: phrase('a difference of percents is in points: write {0} or {1}', 'pp', 'bp') }),
  };
}

/** For `*`: a bare number or a ratio scales, a percentage of something is some of it, a price times its quantity gives money. */
export function product(left: MaybeUnit, right: MaybeUnit): Common {
  if (!left || left.symbol === 'ratio') return { unit: right ?? left, left: 1, right: 1 };
  if (!right || right.symbol === 'ratio') return { unit: left, left: 1, right: 1 };
  if (right.symbol === '%' && left.symbol !== '%') return { unit: left, left: 1, right: 0.01 };
  if (left.symbol === '%' && right.symbol !== '%') return { unit: right, left: 0.01, right: 1 };
  for (const [price, quantity] of [
    [left, right],
    [right, left],
  ] as const) {
    const [money, of] = price.symbol.split('/');
    if (of === quantity.symbol && money) {
      return { unit: { symbol: money, scale: 1 }, left: left.scale, right: right.scale };
    }
  }
  return {
    unit: { symbol: `${left.symbol}*${right.symbol}`, scale: 1 },
    left: left.scale,
    right: right.scale,
  };
}

/** For `/`: the same unit cancels, percent and points count as the same; money by a price gives its quantity. */
export function quotient(left: MaybeUnit, right: MaybeUnit): Common | Mismatch {
  if (!right || right.symbol === 'ratio') return { unit: left, left: 1, right: 1 };
  if (!left) return { unit: { symbol: `1/${right.symbol}`, scale: 1 }, left: 1, right: right.scale };
  if (left.basis && right.basis && left.basis !== right.basis) return BASIS_MISMATCH;
  const scales = { left: left.scale, right: right.scale };
  const percents = isPercent(left) && isPercent(right);
  const amounts = left.symbol === AMOUNT || right.symbol === AMOUNT;
  if (left.symbol === right.symbol || percents || amounts) return { unit: RATIO, ...scales };
  const [money, of] = right.symbol.split('/');
  const symbol = of && money === left.symbol ? of : `${left.symbol}/${right.symbol}`;
  return { unit: { symbol, scale: 1 }, ...scales };
}

export function isMismatch(result: Common | Mismatch): result is Mismatch {
  return 'message' in result;
}

const SCALE_WORDS: Readonly<Record<number, string>> = {
  1: '',
  1e3: 'k ',
  1e6: 'mn ',
  1e9: 'bn ',
  1e12: 'tn ',
};

/** As readers see it: `%`, `bn USD`, `k persons`; a bare number prints as the empty string. */
export function printUnit(unit: MaybeUnit): string {
  if (!unit) return '';
  return `${SCALE_WORDS[unit.scale] ?? `${unit.scale} `}${unit.symbol === 'ratio' ? '' : unit.symbol}`.trim();
}

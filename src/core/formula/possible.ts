// Arithmetic with values of which only bounds are known. Unknown observations widen a result to all that it could be.

import type { Found } from './evaluation.ts';

/** Every value from `low` to `high`; equal when known; ±Infinity when nothing is. */
export interface Possible {
  readonly low: number;
  readonly high: number;
}

export const ANYTHING: Possible = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** A known value; NaN stands for an unknown one. */
export function exactly(value: number): Possible {
  return Number.isNaN(value) ? ANYTHING : { low: value, high: value };
}

/** The value when it is known, else undefined. */
export function knownValue({ low, high }: Possible): number | undefined {
  return low === high && Number.isFinite(low) ? low : undefined;
}

/** What a reader is told of a value: itself when it is known, else the bounds that it has. */
export function figureOf(possible: Possible): Pick<Found, 'value' | 'atLeast' | 'atMost'> {
  const { low, high } = possible;
  const value = knownValue(possible);
  if (value !== undefined) return { value: tidy(value) };
  return {
    value: null,
    ...(Number.isFinite(low) && { atLeast: tidy(low) }),
    ...(Number.isFinite(high) && { atMost: tidy(high) }),
  };
}

/** Without the noise of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The two bounds of a set of outcomes. */
function around(...outcomes: readonly number[]): Possible {
  if (outcomes.some(Number.isNaN)) return ANYTHING;
  return { low: Math.min(...outcomes), high: Math.max(...outcomes) };
}

/** Each value times a factor. */
export function scaled({ low, high }: Possible, factor: number): Possible {
  return factor === 1 ? { low, high } : around(times(low, factor), times(high, factor));
}

// Zero times an unbounded unknown is still zero: the unknown is finite, only its bound is not.
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** All results of an operation on two independent values; division by what may be zero gives anything. */
export function operate(op: '+' | '-' | '*' | '/', a: Possible, b: Possible): Possible {
  switch (op) {
    case '+':
      return around(a.low + b.low, a.high + b.high);
    case '-':
      return around(a.low - b.high, a.high - b.low);
    case '*':
      return around(times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high));
    case '/':
      if (b.low <= 0 && b.high >= 0) return ANYTHING;
      return around(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
  }
}

/** Without the sign. */
export function magnitude({ low, high }: Possible): Possible {
  const least = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
  return { low: least, high: Math.max(Math.abs(low), Math.abs(high)) };
}

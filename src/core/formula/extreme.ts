// The highest or lowest value of a window, as far as it is known.

import type { Column } from './column.ts';
import type { Read } from './machine.ts';

export type Sign = 1 | -1;

export interface Extreme {
  /** -1 when no value of the window is known. */
  readonly index: number;
  readonly value: number;
  /** Something more extreme may hide in what is unknown. */
  readonly open: boolean;
}

/** The highest (sign 1) or lowest known value. Behind a month's close stand the highs and lows of its days. */
export function extremeOf({ series: { column }, span }: Read, sign: Sign, last = span.last): Extreme {
  let index = -1;
  let best = Number.NEGATIVE_INFINITY;
  let open = span.before || span.after;
  for (let i = Math.max(span.first, 0); i <= last; i++) {
    const value = extremeWithin(column, i, sign);
    if (Number.isNaN(value)) open = true;
    const known = Number.isNaN(value) ? (column.values[i] ?? Number.NaN) : value;
    if (known * sign > best) [index, best] = [i, known * sign];
  }
  return { index, value: best * sign, open };
}

/** Highest or lowest close within one period. */
export function extremeWithin({ values, bars }: Column, index: number, sign: Sign): number {
  const behind = bars && (sign === 1 ? bars.high : bars.low);
  return (behind ?? values)[index] ?? Number.NaN;
}

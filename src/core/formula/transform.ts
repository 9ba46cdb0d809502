// FRED's unit codes.

import { type Column, mapColumn, withValues } from './column.ts';
import type { DurationNode, Transform } from './node.ts';
import { periodsPerYear } from './timeline.ts';
import { withEarlier } from './trailing.ts';
import type { Why } from './why.ts';
import { isWhy } from './window.ts';

const PERIOD: DurationNode = { kind: 'duration', count: 1, unit: 'obs', start: 0, end: 0 };
const YEAR: DurationNode = { kind: 'duration', count: 1, unit: 'y', start: 0, end: 0 };
// FRED compares a week with the one 52 weeks before it: the same week of last year need not exist.
const WEEKS: DurationNode = { kind: 'duration', count: 52, unit: 'w', start: 0, end: 0 };

/** `of` names the column in what is said about it. A base that is not positive gives no percentage. */
export function transform(code: Transform, column: Column, of: string): Column | Why {
  const { frequency } = column.axis;
  const yearAgo = frequency === 'W' ? WEEKS : YEAR;
  const perYear = periodsPerYear(frequency);
  switch (code) {
    case 'lin':
      return column;
    case 'chg':
      return withEarlier(column, PERIOD, (now, then) => now - then);
    case 'ch1':
      return withEarlier(column, yearAgo, (now, then) => now - then);
    case 'pch':
      return growth(column, PERIOD, of, (ratio) => (ratio - 1) * 100);
    case 'pc1':
      return growth(column, yearAgo, of, (ratio) => (ratio - 1) * 100);
    case 'pca':
      return growth(column, PERIOD, of, (ratio) => (ratio ** perYear - 1) * 100);
    case 'cca':
      return growth(column, PERIOD, of, (ratio) => Math.log(ratio) * 100 * perYear);
    case 'log':
      return noting(
        column.values,
        mapColumn(column, (value) => (value > 0 ? Math.log(value) : Number.NaN)),
        of,
      );
  }
}

/** A function of now over then; unknown, with the reason `sign`, where the base is not above zero. */
export function growth(
  column: Column,
  duration: DurationNode,
  of: string,
  rate: (ratio: number) => number = (ratio) => (ratio - 1) * 100,
): Column | Why {
  const result = withEarlier(column, duration, (now, then) => (then > 0 ? rate(now / then) : Number.NaN));
  return isWhy(result) ? result : noting(column.values, result, of);
}

function noting(bases: Float64Array, result: Column, of: string): Column {
  const refused = bases.some((base) => base <= 0);
  return refused ? withValues(result, result.values, [{ code: 'sign', of }]) : result;
}

// FRED's unit codes.

import { type Column, mapColumn, withValues } from './column.ts';
import type { DurationNode, Transform } from './node.ts';
import { reachesZero } from './statistics.ts';
import { periodsPerYear } from './timeline.ts';
import { difference, withEarlier } from './trailing.ts';
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
  switch (code) {
    case 'lin':
      return column;
    case 'chg':
      return withEarlier(column, PERIOD, difference);
    case 'ch1':
      return withEarlier(column, yearAgo, difference);
    case 'pch':
    case 'pca':
    case 'cca':
      return growth(column, PERIOD, of, code);
    case 'pc1':
      return growth(column, yearAgo, of);
    case 'log':
      return noting(
        column.values,
        mapColumn(column, (value) => (value > 0 ? Math.log(value) : Number.NaN)),
        of,
      );
  }
}

/** Percent change; unknown, with the reason `sign`, where the base is not above zero. */
export function growth(
  column: Column,
  duration: DurationNode,
  of: string,
  rate: 'pch' | 'pca' | 'cca' = 'pch',
): Column | Why {
  const perYear = periodsPerYear(column.axis.frequency);
  const result = withEarlier(column, duration, (now, then) => {
    const rates = new Float64Array(now.length);
    for (let i = 0; i < rates.length; i++) {
      const base = then[i] ?? Number.NaN;
      const ratio = base > 0 ? (now[i] ?? Number.NaN) / base : Number.NaN;
      if (rate === 'pch') rates[i] = (ratio - 1) * 100;
      else if (rate === 'pca') rates[i] = (ratio ** perYear - 1) * 100;
      else rates[i] = Math.log(ratio) * 100 * perYear;
    }
    return rates;
  });
  return isWhy(result) ? result : noting(column.values, result, of);
}

function noting(bases: Float64Array, result: Column, of: string): Column {
  return reachesZero(bases) ? withValues(result, result.values, [{ code: 'sign', of }]) : result;
}

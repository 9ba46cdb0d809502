// Records, firsts and places: what they are measured against, and what came after the day of asking.

import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import { day, evaluating, series, sourceOf, TERMS } from './build.ts';

const source = sourceOf(
  series('X', 'M', '2010-01', [1, 2, 3, 9, 5, 4, 7.04, 7.01, 2], { decimals: 1 }),
  series(
    'JOBS',
    'M',
    '2000-01',
    Array.from({ length: 300 }, (_, i) => i ** 2),
    { unit: 'persons', kind: 'stock' },
  ),
);
const asOf = (iso: string) => evaluating(source, iso);
const verdict = (formula: string, iso: string) =>
  judge({ formula }, { source, asOf: day(iso), today: day('2100-01-01'), terms: TERMS }).verdict;

describe('records', () => {
  it('are measured against the next best', () => {
    expect(asOf('2010-05-01')('is_max(X, all)')).toMatchObject({
      truth: true,
      found: { value: 9 },
      needed: { value: 3 },
      margin: 6,
    });
    expect(asOf('2010-07-01')('is_max(X, all)')).toMatchObject({
      truth: false,
      margin: -5,
      needed: { value: 9 },
    });
  });

  it('tie where the published figures are the same', () => {
    expect(asOf('2010-09-01')('is_max(X, last 4m)')).toMatchObject({
      truth: true,
      margin: 0,
      ties: ['2010-07'],
    });
  });
});

describe('first', () => {
  it('needs the end of the window to meet it', () => {
    expect(asOf('2010-06-01')('first(X > 10, all)').found).toMatchObject({ value: 0 });
    expect(asOf('2010-06-01')('first(X > 10, all)').needed).toMatchObject({ op: '=', value: 1 });
    expect(verdict('first(X > 10, all)', '2010-06-01')).toBe('contradicted');
    expect(verdict('first(X > 8, all)', '2010-05-01')).toBe('supported');
    expect(verdict('first(X > 4, all)', '2010-06-01')).toBe('contradicted');
  });
});

describe('places', () => {
  it('are among periods that were over on the day of asking', () => {
    expect(asOf('2013-07-01')('rank(change(JOBS, each), 2012, among=years)')).toMatchObject({
      found: { value: 1 },
      sample: 12,
    });
    expect(asOf('2015-07-01')('rank(change(JOBS, each), 2012, among=years)').found.value).toBe(3);
    expect(asOf('2014-07-01')('rank(change(JOBS, each), term("Between", 1), among=terms)').found.value).toBe(
      1,
    );
    expect(asOf('2018-07-01')('rank(change(JOBS, each), term("Between", 1), among=terms)').found.value).toBe(
      2,
    );
  });

  it('can be of anything that a window comes to', () => {
    const value = (formula: string) => asOf('2010-10-01')(formula).found.value;
    expect(value('rank(count(X > 3, each), 2010Q2, among=quarters)')).toBe(1);
    expect(value('rank(abs(sum(X.chg, each)), 2010-04, among=months)')).toBe(1);
    expect(value('rank(avg(X, each) - min(X, each), 2010Q1, among=quarters)')).toBe(3);
  });
});

// What was published by as-of, in which vintage, and where that puts now.

import { describe, expect, it } from 'vitest';
import type { Series } from '../../../src/core/indicators/series.ts';
import { daily, day, evaluating, indicator, series, sourceOf, vintage } from './build.ts';

const upward = (length: number, from = 1) => Array.from({ length }, (_, i) => from + i);
const monthly = series('M', 'M', '2020-01', upward(36), { releaseLag: 10 });
const quarterly = series('Q', 'Q', '2018-01', upward(20), { releaseLag: 30 });

describe('publication', () => {
  const source = sourceOf(monthly, quarterly);

  it('ends at the latest period published by as-of', () => {
    expect(evaluating(source, '2021-03-09')('last(M)').found).toMatchObject({
      value: 13,
      date: '2021-01-01',
    });
    expect(evaluating(source, '2021-03-10')('last(M)').found).toMatchObject({
      value: 14,
      date: '2021-02-01',
    });
  });

  it('measures nothing from a period that had not been published to now', () => {
    expect(evaluating(source, '2021-03-09')('change(M, 2020-12 to now)').found.value).toBe(1);
    const ahead = evaluating(source, '2021-03-09')('change(M, 2021-02 to now)');
    expect(ahead.found.value).toBeNull();
    expect(ahead.testableOn).toBe('2021-03-10');
  });

  it('shows absolute periods with the newest figures, and nothing of them in figures of the time', () => {
    expect(evaluating(source, '2021-03-09')('at(M, 2022-06)').found.value).toBe(30);
    const then = evaluating(source, '2021-03-09', { figures: 'as-of' })('at(M, 2022-06)');
    expect(then.found.value).toBeNull();
    expect(then.testableOn).toBe('2022-07-10');
  });

  it('takes everything loaded for published from today on', () => {
    expect(evaluating(source, '2022-12-31', { today: day('2022-12-31') })('last(M)').found.value).toBe(36);
    expect(evaluating(source, '2022-12-31')('last(M)').found.value).toBe(35);
  });

  it('has one now for every open series, and names what held it back', () => {
    const { found, heldBackBy, parts } = evaluating(source, '2022-12-31')('last(M) > 0 and last(Q) > 0');
    expect(heldBackBy).toEqual([{ id: 'Q' }]);
    expect(parts.map((part) => part.found.date)).toEqual(['2022-09-01', '2022-07-01']);
    expect(found.date).toBe('2022-09-01');
  });

  it('is common to months, weeks and days without going back for their other ends', () => {
    const week = series('W', 'W', '2022-06-01', upward(31));
    const evaluate = evaluating(sourceOf(monthly, week, daily('D', '2022-06-01', upward(152))), '2022-12-31');
    const dates = evaluate('last(M) > 0 and last(W) > 0 and last(D) > 0').parts.map(
      (part) => part.found.date,
    );
    expect(dates).toEqual(['2022-11-01', '2022-11-30', '2022-11-30']);
  });

  it('is not held back by a series that is read at a fixed date only', () => {
    const evaluate = evaluating(source, '2022-12-31');
    expect(evaluate('last(M) + at(Q, 2018Q1)').found).toMatchObject({ value: 36, date: '2022-11-01' });
  });

  it('steps over a month that was never observed, not into it', () => {
    const gap = series('G', 'M', '2025-07', [4.2, 4.3, 4.4, null, 4.5]);
    expect(evaluating(sourceOf(gap), '2025-11-15')('last(G)').found.value).toBe(4.4);
    expect(evaluating(sourceOf(gap), '2025-12-15')('last(G)').found.value).toBe(4.5);
    expect(evaluating(sourceOf(gap), '2025-12-15')('avg(G, last 3m)').why).toEqual([
      { code: 'not-observed', of: 'G', period: '2025-10' },
    ]);
  });

  it('is stale when a release is missing for more than a period plus its lag', () => {
    expect(evaluating(source, '2023-03-15')('last(M)').reasons).toEqual([]);
    expect(evaluating(source, '2023-03-25')('last(M)').reasons).toEqual(['stale']);
    expect(evaluating(source, '2024-01-01')('at(M, 2022-06)').reasons).toEqual([]);
  });
});

describe('vintages', () => {
  const gdp = { release: 'gdp', unit: 'pp', decimals: 2, releaseLag: 30 } as const;
  const part = (id: string, ...vintages: Series['vintages']): Series => ({
    indicator: indicator(id, 'Q', gdp),
    vintages,
  });
  const a = part(
    'A',
    vintage('Q', '2024-01', [1, 2, 3], '2024-10-30'),
    vintage('Q', '2024-04', [2.5, 3.5, 4], '2025-01-30'),
    vintage('Q', '2025-01', [9], '2025-04-30'),
  );
  const b = part(
    'B',
    vintage('Q', '2024-01', [10, 20, 30], '2024-10-30'),
    vintage('Q', '2024-04', [25, 35, 40], '2025-01-30'),
  );
  const source = sourceOf(a, b);

  it('reads the newest vintage that has the period', () => {
    const evaluate = evaluating(source, '2025-06-01');
    expect(evaluate('at(A, 2025Q1)').found).toMatchObject({ value: 9, vintage: '2025-04-30' });
    expect(evaluate('at(A, 2024Q2)').found).toMatchObject({ value: 2.5, vintage: '2025-01-30' });
    expect(evaluate('at(A, 2024Q1)').found).toMatchObject({ value: 1, vintage: '2024-10-30' });
  });

  it('never mixes vintages of one release', () => {
    const evaluate = evaluating(source, '2025-06-01');
    expect(evaluate('at(A, 2024Q2) + at(B, 2024Q2)').found).toMatchObject({
      value: 27.5,
      vintage: '2025-01-30',
    });
    expect(evaluate('at(A, 2024Q2) + at(B, 2024Q1)').found).toMatchObject({
      value: 12,
      vintage: '2024-10-30',
    });
  });

  it('knows at as-of what had been published by then', () => {
    const then = evaluating(source, '2024-11-15', { figures: 'as-of' });
    expect(then('at(A, 2024Q2)').found).toMatchObject({ value: 2, vintage: '2024-10-30' });
    expect(then('last(A)').found).toMatchObject({ value: 3, date: '2024-07-01' });
  });

  it('takes the next later figures for a time of which no vintage is left', () => {
    const then = evaluating(source, '2024-08-15', { figures: 'as-of' });
    expect(then('at(A, 2024Q2)').found).toMatchObject({ value: 2, vintage: '2024-10-30' });
    expect(then('last(A)').found).toMatchObject({ date: '2024-04-01' });
  });

  it('is unknown where the series of a release share no vintage', () => {
    const alone = sourceOf(
      part('A', vintage('Q', '2024-01', [1], '2024-05-01')),
      part('B', vintage('Q', '2024-01', [1], '2024-06-01')),
    );
    expect(evaluating(alone)('at(A + B, 2024Q1) > 0')).toMatchObject({
      truth: 'unknown',
      why: [{ code: 'no-common-vintage' }, {}],
    });
  });
});

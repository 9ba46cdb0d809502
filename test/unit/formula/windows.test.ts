// Windows and alignment: which observations an answer rests on, and when there are not enough.

import { describe, expect, it } from 'vitest';
import { daily, day, evaluating, series, sourceOf } from './build.ts';

const upward = (length: number, from = 1) => Array.from({ length }, (_, i) => from + i);
const monthly = series('M', 'M', '2020-01', upward(36), { releaseLag: 10 });
const quarterly = series('Q', 'Q', '2018-01', upward(20), { releaseLag: 30 });

describe('windows', () => {
  const evaluate = evaluating(
    sourceOf(monthly, quarterly, daily('D', '2024-01-01', upward(300))),
    '2023-01-31',
  );
  const value = (formula: string) => evaluate(formula).found.value;

  it.each([
    ['change(M, last 12m)', 12],
    ['avg(M, last 2m)', 35.5],
    ['sum(M.chg, 2021)', 12],
    ['avg(M, 2021Q2)', 17],
    ['count(M > 0, since 2022-03)', 10],
    ['count(M > 0, after 2022-03)', 9],
    ['count(M > 0, since 2021)', 24],
    ['count(M > 0, after 2021)', 12],
    ['count(M > 0, 2021-03..2021-05)', 3],
    ['count(M > 0, 2021-03 to 2021-05)', 3],
    ['change(M, 2021-03..2021-05)', 3],
    ['change(M, 2021-03 to 2021-05)', 2],
    ['change(M, 2021-03 to now)', 21],
    ['change(M, now - 3m to now)', 3],
    ['at(M, now - 1y)', 24],
    ['change(M, 2020 to 2021)', 12],
    ['count(M > 0, since 2021-03-01)', 22],
    ['count(M > 0, after 2021-03-31)', 21],
    ['count(M > 0, 2021-03-01..2021-05-31)', 3],
    ['count(Q > 0, since 2021-02)', 8],
    ['count(M > 0, all)', 36],
    ['change(M, all)', 35],
    ['avg(quarterly(M), 2020)', 6.5],
    ['at(M, 2020)', 6.5],
    ['at(Q, FY2020)', 9.5],
    ['count(M > 0, FY2021)', 12],
  ])('%s is %d', (formula, expected) => expect(value(formula)).toBe(expected));

  it('year to date counts from January of the as-of year', () => {
    const source = sourceOf(monthly);
    expect(evaluating(source, '2022-06-20')('count(M > 0, ytd)').found.value).toBe(5);
    const early = evaluating(source, '2022-01-20')('change(M, ytd)');
    expect(early.found.value).toBeNull();
    expect(early.testableOn).toBe('2022-02-10');
  });

  it.each([
    ['avg(Q, last 2m)', { code: 'too-fine', of: 'Q', period: 'last 2m' }],
    ['at(M, 2021-05-17)', { code: 'too-fine', of: 'M', period: '2021-05-17' }],
    ['change(M, 2021-05-17 to now)', { code: 'too-fine', of: 'M', period: '2021-05-17' }],
    ['at(M, 2025-05-17)', { code: 'too-fine', of: 'M', period: '2025-05-17' }],
    ['max(M, since 2021-05-17)', { code: 'too-fine', of: 'M', period: '2021-05-17' }],
    ['max(M, after 2021-05-17)', { code: 'too-fine', of: 'M', period: '2021-05-17' }],
    ['max(M, 2021-05-03..2021-05-17)', { code: 'too-fine', of: 'M', period: '2021-05-03..2021-05-17' }],
    ['max(Q, 2020-04-01..2020-05-31)', { code: 'too-fine', of: 'Q', period: '2020-04-01..2020-05-31' }],
    ['at(M, now - 1d)', { code: 'too-fine', of: 'M', period: 'now - 1d' }],
    ['avg(M, last 40m)', { code: 'starts-later', of: 'M', period: 'last 40m' }],
    ['change(M, 2020)', { code: 'starts-later', of: 'M', period: '2020' }],
    ['at(M, 2025-01)', { code: 'not-published', of: 'M', period: '2025-01', testableOn: day('2025-02-10') }],
    ['at(D, 2024-01-06)', { code: 'nothing-in-window', of: 'D', period: '2024-01-06' }],
    ['pct(M - 10, 2020-05 to 2021-05)', { code: 'sign', of: 'M - 10' }],
  ])('%s: %s', (formula, because) => {
    const { found, why } = evaluating(
      sourceOf(
        series('M', 'M', '2020-01', upward(36), { unit: 'USD', releaseLag: 10 }),
        quarterly,
        daily('D', '2024-01-01', upward(300)),
      ),
      '2023-01-31',
    )(formula);
    expect(found.value).toBeNull();
    expect(why?.[0]).toMatchObject(because);
  });

  it('gives no percentage of a base that is not positive', () => {
    const crossing = series('X', 'M', '2020-01', [-2, 3, 4], { unit: 'USD' });
    const { reasons, truth } = evaluating(
      sourceOf(crossing),
      '2020-04-05',
    )('last(X.pch) > 0 and at(X.pch, 2020-02) > 0');
    expect([truth, reasons]).toEqual(['unknown', ['sign']]);
  });

  it('days step to the business day before', () => {
    const late = evaluating(sourceOf(daily('D', '2024-01-01', upward(300))), '2025-02-01');
    expect(late('change(D, 2024-01-06 to 2024-01-10)').found.value).toBe(3);
    expect(late('change(D, last 1y)').found.window).toEqual({ from: '2024-01-31', to: '2025-01-31' });
  });
});

describe('history that is too short', () => {
  const evaluate = evaluating(sourceOf(monthly), '2023-01-31');

  it.each([
    ['is_max(M, last 50y)', 'unknown'],
    ['is_min(M, last 50y)', false],
    ['longest(M > 0, last 50y) >= 100', 'unknown'],
    ['longest(M > 0, last 50y) >= 30', true],
    ['streak(M > 0) >= 36', true],
    ['streak(M > 0) >= 37', 'unknown'],
    ['max(M, last 50y) > 20', true],
    ['avg(M, last 50y) > 20', 'unknown'],
    ['rank(change(M, each), 2021, among=years) = 1', 'unknown'],
  ])('%s is %s and says so', (formula, truth) => {
    const { truth: found, reasons } = evaluate(formula);
    expect(found).toBe(truth);
    const always = /^(is_|longest)/.test(formula);
    expect(reasons.includes('short-history')).toBe(truth === 'unknown' || always);
  });
});

describe('alignment', () => {
  it('brings the finer series to the coarser by its aggregate', () => {
    const flow = { unit: 'USD', kind: 'flow', aggregate: 'sum' } as const;
    const saar = { unit: 'USD', kind: 'flow', aggregate: 'sum', annualised: true } as const;
    const end = { unit: 'USD', kind: 'stock', aggregate: 'end' } as const;
    const source = sourceOf(
      series('FLOW', 'M', '2020-01', upward(12), flow),
      series('RATE', 'M', '2020-01', upward(12), saar),
      series('STOCK', 'M', '2020-01', upward(12), end),
      series('UNIT', 'Q', '2020-01', [1, 1, 1, 1], { ...flow, kind: 'index' }),
    );
    const value = (formula: string) => evaluating(source)(formula).found.value;
    expect(value('at(FLOW / UNIT, 2020Q2)')).toBe(15);
    expect(value('at(RATE / UNIT, 2020Q2)')).toBe(5);
    expect(value('at(STOCK / UNIT, 2020Q2)')).toBe(6);
  });

  it('does not make a quarter of two months', () => {
    const source = sourceOf(series('M', 'M', '2020-02', upward(10)));
    expect(evaluating(source)('count(quarterly(M) > 0, all)').found.value).toBe(2);
  });

  it('joins weeks that end on other days', () => {
    const source = sourceOf(
      series('SAT', 'W', '2024-01-06', upward(10)),
      series('WED', 'W', '2024-01-03', upward(10)),
    );
    expect(evaluating(source)('last(SAT - WED)').found).toMatchObject({ value: 0, date: '2024-03-02' });
  });

  it('keeps to fiscal years', () => {
    const source = sourceOf(
      series('DEFICIT', 'A', '2020', [-5, -6, -7], {
        unit: 'USD',
        kind: 'balance',
        aggregate: 'sum',
        yearEnd: 9,
      }),
      series('FLOW', 'M', '2019-01', upward(48), { unit: 'USD', kind: 'flow', aggregate: 'sum' }),
    );
    const evaluate = evaluating(source, '2023-01-01');
    expect(evaluate('at(-DEFICIT, FY2021)').found).toMatchObject({
      value: 6,
      window: { from: '2020-10-01', to: '2021-09-30' },
    });
    expect(evaluate('at(DEFICIT, 2021)').found.value).toBe(-6);
    expect(evaluate('change(DEFICIT, after 2020)').found.value).toBe(-2);
    expect(evaluate('at(DEFICIT / msum(FLOW, 12m), FY2021)').problems).toEqual([]);
    expect(evaluate('at(FLOW, FY2021)').found.value).toBe(upward(12, 22).reduce((sum, each) => sum + each));
  });
});

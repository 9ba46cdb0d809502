// As-of, publication, vintages, the common now, windows, terms, recessions, entities: each rule on figures made for it.

import { describe, expect, it } from 'vitest';
import { seriesNeeded } from '../../../src/core/formula/needs.ts';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import type { Series } from '../../../src/core/indicators/series.ts';
import { daily, day, evaluating, indicator, series, sourceOf, TERMS, vintage } from './build.ts';

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
    expect(evaluating(sourceOf(gap), '2025-12-15')('avg(G, last 3m)').unknownBecause).toBe(
      'G has no value for 2025-10.',
    );
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
    ['avg(Q, last 2m)', 'Q has coarser periods than last 2m.'],
    ['at(M, 2021-05-17)', 'M has coarser periods than 2021-05-17.'],
    ['change(M, 2021-05-17 to now)', 'M has coarser periods than 2021-05-17.'],
    ['avg(M, last 40m)', 'M starts after the beginning of last 40m.'],
    ['change(M, 2020)', 'M starts after the beginning of 2020.'],
    ['at(M, 2025-01)', 'M was not published to the end of 2025-01; it can be known from 2025-02-10.'],
    ['at(D, 2024-01-06)', 'D has no observation in 2024-01-06.'],
    [
      'pct(M - 10, 2020-05 to 2021-05)',
      'M - 10 is zero or negative at its base, so a percentage means nothing.',
    ],
  ])('%s: %s', (formula, because) => {
    const { found, unknownBecause } = evaluating(
      sourceOf(
        series('M', 'M', '2020-01', upward(36), { unit: 'USD', releaseLag: 10 }),
        quarterly,
        daily('D', '2024-01-01', upward(300)),
      ),
      '2023-01-31',
    )(formula);
    expect(found.value).toBeNull();
    expect(unknownBecause).toBe(because);
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

describe('terms, recessions, entities', () => {
  const jobs = series('JOBS', 'M', '2000-01', upward(300), { unit: 'persons', scale: 1000, kind: 'stock' });
  const slump = series(
    'USREC',
    'M',
    '2007-01',
    upward(60).map((i) => (i >= 13 && i <= 30 ? 1 : 0)),
    { unit: 'ratio' },
  );
  const evaluate = evaluating(sourceOf(jobs, slump), '2018-07-01');

  it('runs a term from inauguration month to inauguration month', () => {
    expect(evaluate('change(JOBS, term("Ada Early", 1))').found).toMatchObject({
      value: 48,
      window: { from: '2001-01-01', to: '2005-01-31' },
    });
    expect(evaluate('change(JOBS, term("Early"))').found.value).toBe(96);
    expect(evaluate('change(JOBS, term("Between", 1))').found.value).toBe(48);
  });

  it('takes the term under way, or the latest, at as-of', () => {
    expect(evaluate('change(JOBS, term("Between"))').found.window).toEqual({
      from: '2017-01-01',
      to: '2018-06-30',
    });
    expect(evaluating(sourceOf(jobs), '2012-01-01')('change(JOBS, term("Between"))').found.window?.from).toBe(
      '2009-01-01',
    );
  });

  it('refuses a term that does not exist or fits two people', () => {
    expect(evaluate('change(JOBS, term("Nobody"))').unknownBecause).toBe(
      'No single term fits term("Nobody").',
    );
    const two = [...TERMS, { name: 'Di Late', number: 1, from: '2020-01' }];
    expect(
      evaluating(sourceOf(jobs), '2018-07-01', { terms: two })('change(JOBS, term("Late"))').why?.[0]?.code,
    ).toBe('no-term');
  });

  it('finds a recession by any of its years, its peak included', () => {
    for (const year of [2007, 2008, 2009]) {
      expect(evaluate(`change(JOBS, recession(${year}))`).found).toMatchObject({
        value: 18,
        window: { from: '2007-12-01', to: '2009-06-30' },
      });
    }
    expect(evaluate('change(JOBS, recession(2011))').why?.[0]?.code).toBe('no-recession');
  });

  it('combines entities, all of them or a group', () => {
    const names = { en: '', ja: '', zh: '' };
    const aliases = { en: [], ja: [], zh: [] };
    const traits = {
      unit: 'USD',
      entities: ['A', 'B', 'C'].map((id) => ({ id, names, aliases })),
      entityGroups: [{ id: 'AB', names, aliases, members: ['A', 'B'] }],
    };
    const of = (entity: string, values: readonly (number | null)[]) => ({
      ...series('CAPEX', 'Q', '2024-01', values, traits),
      entity,
    });
    const evaluate = evaluating(
      sourceOf(of('A', [1, 2, 3]), of('B', [10, 20, 30]), of('C', [100, null, 300])),
    );
    const value = (formula: string) => evaluate(formula).found.value;
    expect(value('last(across(sum, CAPEX, "A", "B"))')).toBe(33);
    expect(value('last(across(max, CAPEX, "*"))')).toBe(300);
    expect(value('at(across(median, CAPEX, "*"), 2024Q1)')).toBe(10);
    expect(value('at(across(avg, CAPEX, "*"), 2024Q2)')).toBeNull();
    expect(value('last(CAPEX@AB)')).toBe(33);
    expect(value('last(CAPEX@A)')).toBe(3);
  });
});

describe('monthly prices condensed from days', () => {
  const nan = Number.NaN;
  const [first] = series('P', 'M', '2024-01', [10, 12, 11], {
    unit: 'index',
    kind: 'price',
    aggregate: 'end',
  }).vintages;
  const bars = {
    open: Float64Array.of(9, 10, 12),
    high: Float64Array.of(11, 15, 12),
    low: Float64Array.of(9, 10, nan),
    highDay: Int32Array.from(['2024-01-11', '2024-02-12', '2024-03-01'], day),
    lowDay: Int32Array.from(['2024-01-02', '2024-02-01', '2024-03-20'], day),
  };
  const prices: Series = {
    indicator: indicator('P', 'M', { unit: 'index', kind: 'price' }),
    vintages: [{ ...first!, bars }],
  };
  const evaluate = evaluating(sourceOf(prices));

  it('looks for extremes behind the closes', () => {
    expect(evaluate('max(P, all)').found.value).toBe(15);
    expect(evaluate('argmax(P, all)').found.value).toBe('2024-02-12');
    expect(evaluate('argmax(P, all) = 2024-02').truth).toBe(true);
    expect(evaluate('at(drawdown(P), 2024-02)').found.value).toBeCloseTo(-20, 9);
    expect(evaluate('is_max(P, all)').truth).toBe(false);
  });

  it('is unsure where only the close is known', () => {
    expect(evaluate('min(P, all)').found.value).toBeNull();
    expect(evaluate('min(P, all) <= 9').truth).toBe(true);
    expect(evaluate('min(P, all) <= 8').truth).toBe('unknown');
  });
});

describe('evidence', () => {
  const seams = [{ at: '2021-06', before: 'old', after: 'new' }];
  const spliced = series('M', 'M', '2020-01', upward(36), { seams });
  const evaluate = evaluating(sourceOf(spliced), '2022-12-31');

  it('says what was looked at, to the month, with seams inside it', () => {
    const { used, window } = evaluate('last(M.ch1) > 3');
    expect(used).toEqual([{ ref: { id: 'M' }, frequency: 'M', from: '2021-12', to: '2022-12' }]);
    expect(window).toEqual({ from: '2022-12-01', to: '2022-12-31' });
    expect(evaluate('change(M, last 24m) > 3').used[0]?.seams).toEqual(['2021-06']);
  });

  it('draws the series tested and the level it was tested against', () => {
    const [line] = evaluate('last(M) > 30').lines;
    expect(line).toMatchObject({ formula: 'M', unit: '%', threshold: 30 });
    expect(line?.values.at(-1)).toBe(36);
    expect(line?.days.at(-1)).toBe(day('2022-12-01'));
    expect(evaluate('streak(M > 30) >= 3').lines[0]?.threshold).toBe(30);
    expect(evaluate('last(M) in [30, 40]').lines[0]?.threshold).toBeUndefined();
    expect(evaluate('count(M in [30, 40], all) > 1').lines[0]?.threshold).toEqual([30, 40]);
  });

  it('lists ties of a record', () => {
    const flat = evaluating(sourceOf(series('T', 'M', '2020-01', [5, 3, 5])));
    expect(flat('is_max(T, all)')).toMatchObject({ truth: true, ties: ['2020-01'], margin: 0 });
  });

  it('lists every series to load', () => {
    const refs = (text: string) =>
      seriesNeeded(parseFormula(text).formula!, (id) =>
        id === 'C'
          ? indicator('C', 'Q', {
              entities: ['X', 'Y'].map((entity) => ({
                id: entity,
                names: { en: '', ja: '', zh: '' },
                aliases: { en: [], ja: [], zh: [] },
              })),
            })
          : undefined,
      );
    expect(refs('real(A) + B@E - monthly(B@E, avg)')).toEqual([
      { id: 'A' },
      { id: 'CPIAUCSL' },
      { id: 'B', entity: 'E' },
    ]);
    expect(refs('pct(across(sum, C, "*"), recession(2008))')).toEqual([
      { id: 'C', entity: 'X' },
      { id: 'C', entity: 'Y' },
      { id: 'USREC' },
    ]);
  });

  it('compares runs with calendar time', () => {
    expect(evaluate('streak(M > 20) >= 15').truth).toBe(true);
    expect(evaluate('streak(M > 20) >= 15m').truth).toBe(true);
    expect(evaluate('streak(M > 20) >= 6q').truth).toBe(false);
    expect(evaluate('streak(M > 20) >= 2y').truth).toBe(false);
    const days = evaluating(sourceOf(daily('D', '2024-01-01', upward(300))), '2025-02-21');
    expect(days('streak(D > 0) >= 13m').truth).toBe(true);
    expect(days('streak(D > 40) >= 13m').truth).toBe(false);
  });

  it('is unknown without the observations, and names them', () => {
    const bare = sourceOf(monthly);
    const { truth, reasons, unknownBecause } = evaluating({ ...bare, series: () => undefined })(
      'last(M) > 3',
    );
    expect([truth, reasons, unknownBecause]).toEqual([
      'unknown',
      ['no-series'],
      'No observations of M are available.',
    ]);
  });
});

import { expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import { daily, day, series, sourceOf, TERMS } from '../formula/build.ts';

it.each([
  ['at(JOBS.chg, 2024-03) ~ 100', 'supported'],
  ['at(JOBS.chg, 2024-03) ~ 180', 'mixed'],
  ['at(JOBS.chg, 2024-03) ~ 300', 'contradicted'],
  ['change(JOBS, 2024-02 to 2024-03) ~ 20', 'mixed'],
  ['at(JOBS, 2024-03) ~ 150200', 'supported'],
])('a monthly change of payrolls is as sure as its first prints were: %s is %s', (formula, expected) => {
  const jobs = series('JOBS', 'M', '2024-01', [150_000, 150_100, 150_200], {
    revision: 'benchmark',
    releaseLag: 7,
    decimals: 0,
    unit: 'persons',
    kind: 'stock',
  });
  const context = {
    source: sourceOf(jobs),
    asOf: day('2024-04-10'),
    today: day('2024-04-10'),
    terms: TERMS,
  };
  expect(judge({ formula }, context).verdict).toBe(expected);
});

it.each([
  ['at(GROWTH, 2016Q2) ~ 4.0', '2016-08-01', 'mixed'],
  ['at(GROWTH, 2016Q2) ~ 5.0', '2016-08-01', 'contradicted'],
  ['at(GROWTH, 2016Q2) > 3', '2016-08-01', 'mixed'],
  // Told years after the quarter, it was no first print.
  ['at(GROWTH, 2016Q2) ~ 4.0', '2019-08-01', 'contradicted'],
])(
  'the growth of a quarter was printed years of revisions ago: %s on %s is %s',
  (formula, asOf, expected) => {
    const growth = series('GROWTH', 'Q', '2016-01', [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], {
      revision: 'national-accounts',
      annualised: true,
      releaseLag: 29,
      decimals: 1,
      unit: '%',
      kind: 'rate',
    });
    const context = { source: sourceOf(growth), asOf: day(asOf), today: day('2026-04-10'), terms: TERMS };
    expect(judge({ formula }, context).verdict).toBe(expected);
  },
);

it.each([
  ['change(DEBT, term("Between", 1)) ~ 16', 'supported'],
  ['change(DEBT, term("Between", 1)) ~ 15', 'supported'],
  ['change(DEBT, term("Between", 1)) ~ 17', 'supported'],
  ['change(DEBT, term("Between", 1)) ~ 14', 'contradicted'],
  ['change(DEBT, term("Early")) ~ 34', 'contradicted'],
])('a term begins between two figures of a quarter: %s is %s', (formula, expected) => {
  const debt = series(
    'DEBT',
    'Q',
    '2000-01',
    Array.from({ length: 80 }, (_, at) => at),
    {
      revision: 'none',
      decimals: 0,
      kind: 'stock',
      aggregate: 'end',
    },
  );
  const context = { source: sourceOf(debt), asOf: day('2019-12-31'), today: day('2019-12-31'), terms: TERMS };
  expect(judge({ formula }, context).verdict).toBe(expected);
});

it.each([
  // As it was first printed: 531 thousand in October 2021, of which 801 have been made since.
  ['at(JOBS.chg, 2021-10) ~ 531', '2021-11-05', 'mixed'],
  ['at(JOBS.chg, 2021-10) ~ 100', '2021-11-05', 'contradicted'],
  // Told years after the month, it was no first print.
  ['at(JOBS.chg, 2021-10) ~ 531', '2024-11-05', 'contradicted'],
])('a monthly change was printed years of benchmarks ago: %s on %s is %s', (formula, asOf, expected) => {
  const months = Array.from({ length: 40 }, (_, at) => 147_799 + 801 * Math.min(at, 1));
  const jobs = series('JOBS', 'M', '2021-09', months, {
    revision: 'benchmark',
    releaseLag: 5,
    decimals: 0,
    unit: 'persons',
    kind: 'stock',
  });
  const context = { source: sourceOf(jobs), asOf: day(asOf), today: day('2026-04-10'), terms: TERMS };
  expect(judge({ formula }, context).verdict).toBe(expected);
});

it.each([
  // Two quarters of less, as first printed; the second is a small gain now.
  ['streak(OUTPUT.chg < 0) >= 2', 'mixed'],
  ['streak(OUTPUT.chg < 0) >= 3', 'contradicted'],
  ['always(OUTPUT.chg < 0, 2022Q1..2022Q2)', 'mixed'],
  ['first(OUTPUT.chg < 0, after 2021Q4)', 'contradicted'],
  ['first(OUTPUT.chg > 0, after 2021Q4)', 'supported'],
  ['first(OUTPUT.chg < 0, after 2022Q1)', 'mixed'],
])('a run was counted of what has been revised since: %s is %s', (formula, expected) => {
  const output = series('OUTPUT', 'Q', '2021-01', [20_000, 20_300, 20_600, 20_900, 20_700, 20_720, 21_000], {
    revision: 'national-accounts',
    releaseLag: 29,
    decimals: 1,
    unit: 'USD',
    kind: 'flow',
  });
  const context = {
    source: sourceOf(output),
    asOf: day('2022-07-29'),
    today: day('2026-04-10'),
    terms: TERMS,
  };
  expect(judge({ formula }, context).verdict).toBe(expected);
});

it.each([
  ['change(DEBT, 2020 to now) > 10', 'here', 'mixed'],
  ['change(DEBT, 2020 to now) > 14', 'here', 'contradicted'],
  ['change(DEBT, 2020 to now) > 5', 'here', 'supported'],
  ['change(DEBT, 2020 to now) > 10', undefined, 'contradicted'],
] as const)('since a year is since it began to some: %s, named %s, is %s', (formula, named, expected) => {
  const debt = series('DEBT', 'Q', '2019-10', [20, 22, 24, 25, 26, 27, 29, 31, 32], {
    revision: 'none',
    unit: 'USD',
    kind: 'stock',
  });
  const now = day('2022-01-10');
  const context = { source: sourceOf(debt), asOf: now, today: now, terms: TERMS };
  expect(judge({ formula, ...(named && { named }) }, context).verdict).toBe(expected);
});

it.each([
  ['last(YIELD) > 4', 'none', 'mixed'],
  ['first(YIELD > 4, all)', 'none', 'mixed'],
  ['last(YIELD) > 4.1', 'none', 'contradicted'],
  ['at(YIELD, 2024-03-07) > 4', 'none', 'mixed'],
  ['at(YIELD, 2024-03-07) > 4.1', 'none', 'contradicted'],
  ['always(YIELD > 3.91, all)', 'none', 'contradicted'],
] as const)('a close is one moment of a day: %s is %s', (formula, revision, expected) => {
  const yields = daily('YIELD', '2024-03-04', [3.9, 3.92, 3.95, 3.97, 3.97], { revision, decimals: 2 });
  const now = day('2024-03-08');
  const context = { source: sourceOf(yields), asOf: now, today: now, terms: TERMS };
  expect(judge({ formula }, context).verdict).toBe(expected);
});

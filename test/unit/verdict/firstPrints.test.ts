import { expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import { day, series, sourceOf, TERMS } from '../formula/build.ts';

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

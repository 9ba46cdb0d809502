/** How far off a figure may be that was said roundly: not borne out, and not refuted. */
import { expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import { day, series, sourceOf, type Traits } from '../formula/build.ts';

function verdict(value: number, test: string, question = {}, traits: Traits = {}): string {
  const values = [value / 2, value];
  const level = series('LEVEL', 'M', '2024-01', values, { unit: 'index', kind: 'index', ...traits });
  const now = day('2024-03-10');
  const context = { source: sourceOf(level), asOf: now, today: now, terms: [] };
  return judge({ formula: test, ...question }, context).verdict;
}

it.each([
  ['a nought at the end', 313, 'last(LEVEL) ~ 310', {}, 'mixed'],
  ['that is further off', 317, 'last(LEVEL) ~ 310', {}, 'contradicted'],
  ['no nought', 313, 'last(LEVEL) ~ 311', {}, 'contradicted'],
  ['noughts behind a point', 4.44, 'last(LEVEL) ~ 4.50', {}, 'contradicted'],
  ['a range missed by little', 50.4, 'last(LEVEL) in [40, 50]', {}, 'mixed'],
  ['a range missed by more', 52, 'last(LEVEL) in [40, 50]', {}, 'contradicted'],
  ['just under', 20.3, 'last(LEVEL) < 20', { approximate: true }, 'mixed'],
  ['under', 20.3, 'last(LEVEL) < 20', {}, 'contradicted'],
])('%s: %d, %s', (_, value, test, question, expected) => {
  expect(verdict(value, test, question)).toBe(expected);
});

it('takes nearly double for what it nearly is', () => {
  const nearly = { approximate: true };
  expect(verdict(100, 'ratio(LEVEL, last 1m) ~ 2.4', nearly)).toBe('contradicted');
  expect(verdict(100, 'ratio(LEVEL, last 1m) ~ 3', nearly)).toBe('contradicted');
  expect(verdict(100, 'ratio(LEVEL, last 1m) ~ 2', nearly)).toBe('supported');
});

it('lets a change be revised by a share of itself', () => {
  const jobs: Traits = { revision: 'benchmark', kind: 'stock', unit: 'persons', scale: 1 };
  expect(verdict(4.63, 'last(LEVEL.chg) ~ 2.4', {}, jobs)).toBe('mixed');
  expect(verdict(4.63, 'last(LEVEL.chg) ~ 2.6', {}, jobs)).toBe('contradicted');
});

it('keeps open which week of a month is meant', () => {
  const weekly = series('RATE', 'W', '2022-05-04', [5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.5, 5.6, 5.7, 5.6]);
  const now = day('2022-08-10');
  const context = { source: sourceOf(weekly), asOf: now, today: now, terms: [] };
  const asked = (formula: string) => judge({ formula }, context).verdict;
  expect(asked('at(RATE, 2022-06) ~ 5.5')).toBe('unknown');
  expect(asked('at(RATE, 2022-06) ~ 6.5')).toBe('contradicted');
});

it.each([
  [2.76, 'ratio(LEVEL, last 1m) ~ 2.7', 'mixed'],
  [2.76, 'ratio(LEVEL, last 1m) ~ 2.8', 'supported'],
  [2.76, 'ratio(LEVEL, last 1m) ~ 2.5', 'contradicted'],
  [2.76, 'ratio(LEVEL, last 1m) ~ 2', 'contradicted'],
])('a multiple of %d may have been cut off: %s is %s', (times, test, expected) => {
  const level = series('LEVEL', 'M', '2024-01', [100, 100 * times], {
    unit: 'index',
    kind: 'index',
    decimals: 2,
  });
  const now = day('2024-03-10');
  const context = { source: sourceOf(level), asOf: now, today: now, terms: [] };
  expect(judge({ formula: test }, context).verdict).toBe(expected);
});

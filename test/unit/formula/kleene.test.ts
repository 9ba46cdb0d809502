// Unknown observations: an answer is given exactly when every way of filling them in gives that answer.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluating, series, sourceOf } from './build.ts';

// Values on both sides of every threshold below, and far beyond: what an unknown figure might be.
const POSSIBLE = [-1e6, 1, 2, 3, 4, 1e6];

const value = fc.integer({ min: 1, max: 4 });
const figures = fc
  .tuple(fc.array(value, { minLength: 9, maxLength: 9 }), fc.uniqueArray(fc.nat(8), { maxLength: 2 }))
  .map(([values, gaps]) => values.map((each, i): number | null => (gaps.includes(i) ? null : each)))
  // The common now is the last month with a value; a gap there is no gap in the window.
  .filter((values) => values.at(-1) !== null);

const truthOf = (values: readonly (number | null)[], formula: string) =>
  evaluating(
    sourceOf(
      series('X', 'M', '2020-01', values, { decimals: 3 }),
      series(
        'Z',
        'M',
        '2020-01',
        values.map((v) => v && v * 2),
      ),
    ),
  )(formula).truth;

function filled(values: readonly (number | null)[]): number[][] {
  const at = values.indexOf(null);
  if (at < 0) return [values as number[]];
  return POSSIBLE.flatMap((guess) => filled(values.with(at, guess)));
}

/** The answer that all fillings share, else unknown. */
function bruteForce(values: readonly (number | null)[], formula: string) {
  const answers = new Set(filled(values).map((whole) => truthOf(whole, formula)));
  return answers.size === 1 ? [...answers][0] : 'unknown';
}

const EXACT = [
  'max(X, all) >= 3',
  'max(X, all) < 4',
  'min(X, last 6m) <= 1',
  'min(X, last 6m) > 1',
  'is_max(X, all)',
  'is_min(X, last 5m)',
  'count(X > 2, all) >= 4',
  'count(X > 2, last 6m) < 3',
  'frac(X >= 2, all) > 50',
  'streak(X >= 2) >= 3',
  'streak(X >= 2) < 2',
  'longest(X >= 2, all) >= 4',
  'longest(X > 3, last 6m) <= 2',
  'always(X >= 2, last 4m)',
  'ever(X > 3, last 4m)',
  'first(X > 3, all)',
  'percentile(X, all) >= 50',
  'at(X, 2020-05) > 2',
  'change(X, 2020-03 to 2020-07) > 0',
  'avg(X, last 3m) > 2',
  'atleast(2, at(X, 2020-02) > 2, at(X, 2020-04) > 2, at(X, 2020-06) > 2)',
  'at(X, 2020-02) > 2 and at(X, 2020-04) > 2',
  'at(X, 2020-02) > 2 or at(X, 2020-04) > 2',
  'sole(at(X, 2020-02), at(X, 2020-04) - 2)',
  'rank(avg(X, each), 2020-06, among=months) <= 4',
] as const;

describe('Kleene and K rules', () => {
  it.each(EXACT)('%s agrees with trying every value', (formula) => {
    fc.assert(
      fc.property(figures, (values) => {
        expect(truthOf(values, formula)).toBe(bruteForce(values, formula));
      }),
      { numRuns: 40 },
    );
  });

  const SOUND = [
    'streak(X >= 2) = 3',
    'streak(X >= 2) >= longest(X >= 2, last 8m)',
    'argmax(X, all) = 2020-04',
    'last(X) / max(X, all) <= 0.7',
    'max(X, all) - min(X, all) > 2',
    'count(X > 2, all) != 4',
    'rank(sum(X.chg, each), 2020-06, among=months) <= 4',
  ];
  it.each(SOUND)('%s never contradicts trying every value', (formula) => {
    fc.assert(
      fc.property(figures, (values) => {
        const truth = truthOf(values, formula);
        if (truth !== 'unknown') expect(bruteForce(values, formula)).toBe(truth);
      }),
      { numRuns: 40 },
    );
  });
});

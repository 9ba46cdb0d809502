import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import { day, series, sourceOf, TERMS } from '../formula/build.ts';

/** Ten at the year's beginning, sixteen in June, eight by its end and ever since. */
const source = sourceOf(
  series('PRICE', 'M', '2022-01', [
    10,
    11,
    12,
    13,
    14,
    16,
    14,
    12,
    10,
    9,
    8,
    8,
    ...Array<number>(12).fill(8),
  ]),
);
const context = { source, asOf: day('2024-01-10'), today: day('2024-01-10'), terms: TERMS };

describe('since a year', () => {
  it.each([
    ['from its mean', 'ratio(PRICE, 2022 to now) ~ 0.70', 'supported', false],
    ['from its beginning', 'ratio(PRICE, 2022 to now) ~ 0.80', 'mixed', true],
    ['from its highest month', 'ratio(PRICE, 2022 to now) ~ 0.5', 'mixed', true],
    ['from none of its months', 'ratio(PRICE, 2022 to now) ~ 0.3', 'contradicted', false],
    ['from no month that rose', 'change(PRICE, 2022 to now) > 0', 'contradicted', false],
    ['from a month that is named', 'ratio(PRICE, 2022-01 to now) ~ 0.5', 'contradicted', false],
  ])('what is so %s: %s is %s', (_, formula, verdict, fragile) => {
    const judged = judge({ formula }, context);
    expect(judged.verdict).toBe(verdict);
    expect(judged.reasons.includes('fragile')).toBe(fragile);
  });
});

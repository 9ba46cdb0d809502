import { expect, it } from 'vitest';
import { evaluateFormula } from '../../../src/core/formula/evaluate.ts';
import { day, series, sourceOf } from './build.ts';

// 10 % more than a year before, then 9.96, 9.94 and 9.94 %.
const prices = [...Array.from({ length: 12 }, () => 100), 110, 109.96, 109.94, 109.94];
const source = sourceOf(series('PRICES', 'M', '2024-01', prices, { unit: 'index', kind: 'index' }));
const value = (formula: string) =>
  evaluateFormula(formula, { source, asOf: day('2025-06-01'), figures: 'newest', terms: [] }).found.value;

it('moves where its print does', () => {
  expect(value('at(PRICES.pc1.chg, 2025-02)')).toBeCloseTo(0, 10);
  expect(value('at(PRICES.pc1.chg, 2025-03)')).toBeCloseTo(-0.1, 10);
  expect(value('at(PRICES.pc1.chg, 2025-04)')).toBeCloseTo(0, 10);
});

it('is as exact as its figures everywhere else', () => {
  expect(value('at(PRICES.pc1, 2025-02)')).toBeCloseTo(9.96, 10);
  expect(value('at(PRICES.chg, 2025-02)')).toBeCloseTo(-0.04, 10);
});

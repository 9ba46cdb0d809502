// The formulas of the design's table over the packs that ship, as of a day on which all of them were current.

import { describe, expect, it } from 'vitest';
import { evaluateFormula } from '../../../src/core/formula/evaluate.ts';
import { day } from './build.ts';
import { shippedPacks, shippedTerms } from './packs.ts';
import { THIRTY } from './thirty.ts';

const source = shippedPacks();
const context = { source, asOf: day('2026-07-20'), figures: 'newest', terms: shippedTerms() } as const;

/** Truth and the figure it rests on, in the order of the table; absent: a series that is not shipped under that name. */
const FIGURES: Readonly<Record<number, readonly [boolean | 'unknown', number | string | null]>> = {
  0: [false, 0.37],
  1: [false, 0.81],
  2: [false, 0],
  3: [false, 21.4],
  4: ['unknown', null],
  5: [false, 72.9],
  7: [true, -80.2],
  8: [false, 0.866],
  9: [false, 3.44],
  10: [false, 0],
  11: [true, 28],
  12: [true, 1],
  13: [false, 0.64],
  14: [false, 0],
  15: ['unknown', 70_062.32],
  16: ['unknown', null],
  17: [false, 0.1],
  18: [false, 116],
  19: [true, -1.75],
  20: ['unknown', null],
  21: [false, -2.18],
  22: [false, 1],
  23: [false, 54.8],
  24: [false, 0.125],
  25: [true, 80.5],
  26: [true, -0.87],
  27: [false, 22_957],
};

describe.skipIf(source.series({ id: 'UNRATE' }) === undefined)(
  'the thirty formulas on shipped series',
  () => {
    it.each(THIRTY.map((formula, i) => [formula, FIGURES[i]] as const).filter(([, figures]) => figures))(
      '%s comes to %o',
      (formula, figures) => {
        const { truth, found } = evaluateFormula(formula, context);
        const value = typeof found.value === 'number' ? Number(found.value.toPrecision(3)) : found.value;
        const expected = typeof figures![1] === 'number' ? Number(figures![1].toPrecision(3)) : figures![1];
        expect([truth, value]).toEqual([figures![0], expected]);
      },
    );

    it('no formula is refused but for a series that is not shipped', () => {
      for (const formula of THIRTY) {
        for (const { code } of evaluateFormula(formula, context).problems)
          expect(code).toBe('unknown-indicator');
      }
    });
  },
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Combination, Truth } from '../../../src/core/formula/evaluation.ts';
import { truthOf } from '../../../src/core/formula/examine.ts';
import { combined, type Grade } from '../../../src/core/verdict/grade.ts';
import { REVISIONS } from '../../../src/core/verdict/revision.ts';

const TRUTHS: Readonly<Record<Exclude<Grade, 'near'>, Truth>> = {
  held: true,
  failed: false,
  unknown: 'unknown',
};
const combination = fc.oneof(
  fc.constantFrom<Combination>({ op: 'and' }, { op: 'or' }),
  fc.record({ op: fc.constant('atleast' as const), count: fc.nat(4), negated: fc.boolean() }),
);
const plain = fc.constantFrom<Exclude<Grade, 'near'>>('held', 'failed', 'unknown');

describe('grades of a combination', () => {
  it('are the three truths where nothing is near', () => {
    fc.assert(
      fc.property(combination, fc.array(plain, { minLength: 1, maxLength: 4 }), (combine, grades) => {
        const truth = truthOf(
          combine,
          grades.map((grade) => TRUTHS[grade]),
        );
        expect(TRUTHS[combined(combine, grades) as keyof typeof TRUTHS]).toBe(truth);
      }),
    );
  });

  it('near could turn out either way and so lies between what both ways give', () => {
    fc.assert(
      fc.property(combination, fc.array(plain, { maxLength: 3 }), (combine, others) => {
        const outcomes = new Set(
          (['held', 'failed'] as const).map((grade) => combined(combine, [...others, grade])),
        );
        const grade = combined(combine, [...others, 'near']);
        expect(outcomes.size === 1 ? outcomes.has(grade) : ['near', 'unknown'].includes(grade)).toBe(true);
      }),
    );
  });
});

describe('the table of revision tolerances', () => {
  it('grows with how much a class is revised', () => {
    for (const { points, relative } of Object.values(REVISIONS)) {
      expect(Math.min(points, relative)).toBeGreaterThanOrEqual(0);
    }
    expect(REVISIONS.none.points).toBeLessThan(REVISIONS.seasonal.points);
    expect(REVISIONS.seasonal.points).toBeLessThan(REVISIONS['national-accounts'].points);
  });
});

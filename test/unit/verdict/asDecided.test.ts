import { expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import { day, series, sourceOf, TERMS } from '../formula/build.ts';

/** A rate that was decided on 31 July and took effect on 1 August. */
function verdict(formula: string, earlyBy?: number): string {
  const untilAugust = Array.from({ length: 31 }, () => 2.5);
  const rate = series('TARGET', 'D', '2019-07-01', [...untilAugust, 2.25, 2.25], {
    aggregate: 'end',
    ...(earlyBy !== undefined && { earlyBy }),
  });
  const now = day('2019-08-02');
  return judge({ formula }, { source: sourceOf(rate), asOf: now, today: now, terms: TERMS }).verdict;
}

it('is that of the day it was decided on, too', () => {
  expect(verdict('at(TARGET, 2019-07) ~ 2.25', 1)).toBe('supported');
  expect(verdict('at(TARGET, 2019-07) ~ 2.5', 1)).toBe('supported');
});

it('is no earlier than that', () => {
  expect(verdict('at(TARGET, 2019-07-30) ~ 2.25', 1)).toBe('contradicted');
});

it('takes effect at once where nothing else is known', () => {
  expect(verdict('at(TARGET, 2019-07) ~ 2.25')).toBe('contradicted');
});

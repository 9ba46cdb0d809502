import { expect, it } from 'vitest';
import { dayOf } from '../../../src/core/indicators/period.ts';
import { clauses, ended, sentences } from '../../../src/core/words/join.ts';
import { whyText } from '../../../src/core/words/why.ts';

it('says why a value is unknown, with names and periods a reader knows', () => {
  expect(whyText({ code: 'not-observed', of: 'UNRATE', period: '2025-10' }, 'Unemployment rate')).toBe(
    'Unemployment rate has no value for Oct 2025.',
  );
  expect(
    whyText(
      { code: 'not-published', of: 'UNRATE', period: '2027-12', testableOn: dayOf(2028, 1, 7) },
      'Unemployment rate',
    ),
  ).toBe('Unemployment rate is not yet published for Dec 2027; expected from Jan 7, 2028.');
});

it('keeps the formula language out of sentences', () => {
  expect(whyText({ code: 'starts-later', of: 'KOSPI', period: 'last 14y' }, 'KOSPI')).toBe(
    'KOSPI does not reach back to the beginning of the period asked for.',
  );
});

it('joins clauses and sentences, and ends each once', () => {
  expect(clauses(['one', 'two', 'three'])).toBe('one; two; three');
  expect(sentences(['One.', 'Two.'])).toBe('One. Two.');
  expect(clauses([])).toBe('');
  expect(['Done', 'Done.', '済んだ。'].map(ended)).toEqual(['Done.', 'Done.', '済んだ。']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { read } from './vocabulary.ts';

/** Words that the grammar reacts to, among characters that it must survive. */
const PIECES = [
  'unemployment',
  'CPI',
  'the S&P 500',
  '失業率',
  'インフレ率',
  '通胀',
  '10年債利回り',
  ' 4.3% ',
  '$1.2tn',
  '3割',
  '1兆2000億ドル',
  '两倍',
  ' rose ',
  ' fell to ',
  '上昇',
  '下回',
  '升至',
  '跌破',
  ' since 2019',
  ' in July',
  '2025年7月',
  '前年同月比',
  '同比',
  '連続',
  '连续',
  ' for the first time',
  ' than ',
  '(',
  ')',
  '"',
  '「',
  '」',
  ',',
  '、',
  '，',
  ' and ',
  ' not ',
  'ない',
  '没有',
  '\u202E',
  '\u200F',
  '🦙',
  '\uD83D',
  '\uDC00',
  '\uFFFC',
  '\n',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it('is read without an exception, into spans of the text in order', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), fc.boolean(), (given, language, question) => {
        const folded = given.length * 4 + 4;
        for (const { start, end, reading } of read(given, language, { question })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(folded);
          expect(reading.formula).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of 100 kB without a full stop is read to its end', () => {
    const claims = read('unemployment rose to 4.3% and '.repeat(3400), 'en');
    expect(claims.length).toBeGreaterThan(3000);
    const starts = claims.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('of 10,000 figures is no claim', () => {
    expect(read('4.3 '.repeat(10_000), 'en')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { isBeyondAll } from '../../../src/core/claims/plausible.ts';
import type { Quantity } from '../../../src/core/claims/quantity.ts';
import type { Subject } from '../../../src/core/claims/subject.ts';
import type { Language } from '../../../src/core/language.ts';
import { read } from './vocabulary.ts';

describe('figures that a series has never come near', () => {
  it.each<[Language, string]>([
    ['en', 'The survey asks about 60,000 people for the unemployment rate.'],
    ['en', 'Unemployment of 4,200 is what the village hall counted.'],
    ['ja', '失業率の調査は4万2000を対象とする。'],
    ['zh', '失业率为4万2千。'],
  ])('%s: %s', (language, text) => {
    expect(read(text, language).filter(({ reading }) => reading.formula !== null)).toEqual([]);
  });

  it('still reads an exaggeration', () => {
    const [claim] = read('The unemployment rate is at 25%.', 'en');
    expect(claim?.reading.formula).toBe('last(UNRATE) ~ 25');
  });

  it('reads a level that is lower than any before, within reason', () => {
    const [claim] = read('The unemployment rate is at 2.1%.', 'en');
    expect(claim?.reading.formula).toBe('last(UNRATE) ~ 2.1');
  });
});

describe('what a price never moved by', () => {
  const subject = (kind: string) =>
    ({ indicator: { kind, scale: 1, range: [10, 200] }, references: ['SHARE'] }) as unknown as Subject;
  const dollars = (digits: string) => ({ digits, scale: 1, unit: 'currency' }) as Quantity;

  it.each([
    ['price', '1000000000000', true],
    ['price', '150', false],
    ['stock', '1000000000000', false],
  ])('of a %s, %s dollars: %s', (kind, digits, expected) => {
    expect(isBeyondAll({ subject: subject(kind) }, dollars(digits))).toBe(expected);
  });
});

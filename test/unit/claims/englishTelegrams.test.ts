import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

/** Sentences of telegrams and reports and the tests made of them; as of 15 October 2025. */
const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'what was expected, or came before, is no reading': [
    ['Unemployment 4.3% vs 4.2% consensus.', 'last(UNRATE) ~ 4.3'],
    [
      'Unemployment 4.3% (prev. 4.2%, est. 4.4%), the 10-year yield 4.1%.',
      'last(UNRATE) ~ 4.3',
      'last(DGS10) ~ 4.1',
    ],
  ],
  'every period of a stretch': [
    ['Payrolls fell in each of the last two months.', 'always(PAYEMS.chg < 0, last 2m)'],
  ],
  'what is held back, and what is not': [
    ['Nothing has stopped unemployment from rising above 4%.', 'last(UNRATE) > 4'],
    ['Hiring kept unemployment from rising above 4%.', 'not (last(UNRATE) > 4)'],
  ],
  'a figure by its first digit': [
    ['Mortgage rates have a 7-handle for the first time since 2002.', 'first(MORTGAGE >= 7, after 2002)'],
  ],
};

describe.each(Object.entries(SENTENCES))('English telegrams: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

import { expect, it } from 'vitest';
import { read } from './vocabulary.ts';

it.each([
  ['The Nikkei stands at 38,000.', 'last(N225) ~ 38k'],
  ['The Nikkei stands at 38,200.', 'last(N225) ~ 38200'],
  ['The Nikkei stands at 4,000.', 'last(N225) ~ 4000'],
])('keeps the precision that was written: %s', (text, formula) => {
  expect(read(text, 'en').map(({ reading }) => reading.formula)).toEqual([formula]);
});

import { expect, test } from 'vitest';
import { locate } from '../../../src/services/previewMarks.ts';

test('words are found across the texts of a block, white space apart', () => {
  expect(locate('rate rose to 4.3%', ['The ', 'rate', ' rose', '', 'to 4.3% in July'])).toEqual([
    { token: 1, start: 0, end: 4 },
    { token: 2, start: 1, end: 5 },
    { token: 4, start: 0, end: 7 },
  ]);
});

test('words that are not there, and no words at all, are nowhere', () => {
  expect(locate('fell', ['It rose'])).toEqual([]);
  expect(locate(' ', ['It rose'])).toEqual([]);
});

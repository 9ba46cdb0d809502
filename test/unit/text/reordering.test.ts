import { expect, it } from 'vitest';
import { plainData } from '../../../src/core/text/reordering.ts';

it('takes characters that reorder text out of all strings', () => {
  const hostile = { names: { en: 'Evil \u202egalf' }, aliases: ['a\u2066b', 'c'], scale: 1, none: null };
  expect(plainData(hostile)).toEqual({
    names: { en: 'Evil galf' },
    aliases: ['ab', 'c'],
    scale: 1,
    none: null,
  });
});

it('leaves what has none as it is, and what is no plain data', () => {
  const shared = { en: 'Japan' };
  const map = new Map([['a', shared]]);
  const given = { one: shared, other: shared, map };
  expect(plainData(given)).toBe(given);
  expect(plainData({ ...given, name: '\u200ex' })).toEqual({ ...given, name: 'x' });
  expect(plainData({ ...given, name: '\u200ex' }).one).toBe(shared);
});

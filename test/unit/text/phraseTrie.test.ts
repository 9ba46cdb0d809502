import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseTrie } from '../../../src/core/text/phraseTrie.ts';

const fewLetters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '円'), maxLength });

describe('createPhraseTrie', () => {
  it('finds every phrase that begins at a place, shortest first, whatever was asked before', () => {
    const phrases = fc.uniqueArray(
      fewLetters(5).filter((phrase) => phrase !== ''),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(phrases, fewLetters(40), (known, text) => {
        const trie = createPhraseTrie(known.map((phrase) => [phrase, phrase] as const));
        for (let start = text.length; start >= 0; start -= 1) {
          const found: [number, string][] = [];
          trie.at(text, start, (end, phrase) => found.push([end, phrase]));
          const expected = known
            .filter((phrase) => text.startsWith(phrase, start))
            .sort((a, b) => a.length - b.length)
            .map((phrase) => [start + phrase.length, phrase]);
          expect(found).toEqual(expected);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFolded, normalise, normalisedText } from '../../../src/core/text/normalise.ts';
import { createPhraseTrie, writtenPhrases } from '../../../src/core/text/phraseTrie.ts';
import { createSimplify } from '../../../src/core/text/simplified.ts';

const fewLetters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '円'), maxLength });

const asWritten = (text: string) => text;

describe('createPhraseTrie', () => {
  it('finds every phrase that begins at a place, shortest first, whatever was asked before', () => {
    const phrases = fc.uniqueArray(
      fewLetters(5).filter((phrase) => phrase !== ''),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(phrases, fewLetters(40), (known, text) => {
        const written = known.map((phrase) => [phrase, phrase] as const);
        const trie = createPhraseTrie(writtenPhrases(written, asWritten));
        for (let start = text.length; start >= 0; start -= 1) {
          const found: [number, readonly string[]][] = [];
          trie.at(text, start, (end, values) => found.push([end, values]));
          const expected = known
            .filter((phrase) => text.startsWith(phrase, start))
            .sort((a, b) => a.length - b.length)
            .map((phrase) => [start + phrase.length, [phrase]]);
          expect(found).toEqual(expected);
        }
      }),
    );
  });

  it('finds phrases however they are written, with every value they came with', () => {
    const written = [
      ['ＣＰＩ', 1],
      [' cpi ', 2],
      ['ｶﾞｿﾘﾝ', 3],
      ['', 4],
    ] as const;
    const trie = createPhraseTrie(writtenPhrases(written, asWritten));
    const found: unknown[] = [];
    const look = (text: string) =>
      trie.at(normalise(text).text, 0, (end, values) => found.push(end, [...values]));
    look('CPI');
    look('ガソリン');
    look(' ');
    expect(found).toEqual([3, [1, 2], 4, [3]]);
  });
});

it('finds a phrase in simplified characters too', () => {
  const simplify = createSimplify({ traditional: '業貨', simplified: '业货' });
  const trie = createPhraseTrie(writtenPhrases([['失業率', 'UNRATE'] as const], simplify));
  const found: string[] = [];
  for (const text of ['失業率', '失业率']) trie.at(text, 0, (_, values) => found.push(...values));
  expect(found).toEqual(['UNRATE', 'UNRATE']);
});

describe('firstFolded', () => {
  it('is the first unit of the normalised text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
        const whole = normalisedText(text);
        expect(whole).toBe(normalise(text).text);
        expect(firstFolded(text)).toBe(whole.trim().charCodeAt(0));
      }),
    );
  });
});

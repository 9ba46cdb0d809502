import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchPattern,
  type Occurrence,
  type Pattern,
  parsePattern,
} from '../../../src/core/catalogue/pattern.ts';

const REACH = 20;
const CONCEPTS = ['ai', 'only', 'growth', 'chips'];

/** The longest word of the same concept around a word, of several the first. */
function wholeOf(part: Occurrence, words: readonly Occurrence[]): Occurrence {
  const around = words.filter(
    ({ concept, start, end }) => concept === part.concept && start <= part.start && end >= part.end,
  );
  const longest = Math.max(...around.map(({ start, end }) => end - start));
  return longest > part.end - part.start
    ? (around.find(({ start, end }) => end - start === longest) ?? part)
    : part;
}

/** Every choice of one word a slot, the first of each place taken as `matchPattern` promises. */
function byTryingAll(pattern: Pattern, words: readonly Occurrence[]) {
  if (words.some(({ concept }) => pattern.absent.flat().includes(concept))) return undefined;
  const choices = pattern.slots.reduce<(readonly Occurrence[])[]>(
    (found, { concepts, ordered }) =>
      found.flatMap((used) =>
        words
          .filter((word) => concepts.includes(word.concept))
          .filter((word) => !ordered || word.start >= (used.at(-1)?.end ?? 0))
          .filter((word) => used.every((other) => word.start >= other.end || other.start >= word.end))
          .map((word) => [...used, word]),
      ),
    [[]],
  );
  const stretches = words.flatMap(({ start: from }) => {
    const first = choices.find((used) =>
      used.every(({ start, end }) => start >= from && end <= from + REACH),
    );
    if (!first) return [];
    const wholes = first.map((part) => wholeOf(part, words));
    const start = Math.min(...wholes.map((word) => word.start));
    return [{ start, end: Math.max(...wholes.map((word) => word.end)) }];
  });
  return stretches.reduce<(typeof stretches)[number] | undefined>(
    (best, each) => (best && best.end - best.start <= each.end - each.start ? best : each),
    undefined,
  );
}

const words = fc
  .array(
    fc.record({
      concept: fc.constantFrom(...CONCEPTS),
      start: fc.nat({ max: 60 }),
      length: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list
      .map(({ concept, start, length }) => ({ concept, start, end: start + length }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );

describe('matchPattern', () => {
  it.each([
    '{ai} {only} {growth}',
    '{ai} > {only} {growth}',
    '{ai|chips} {only} > {growth}',
    '{ai} {ai} {growth}',
    '{ai} > {ai} > {ai}',
    '{ai} {growth} !{only}',
  ])('finds in %s what trying all choices finds', (text) => {
    const pattern = parsePattern(text);
    fc.assert(
      fc.property(words, (list) => {
        const found = matchPattern(pattern, list, REACH);
        expect(found && { start: found.start, end: found.end }).toEqual(byTryingAll(pattern, list));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the one place in a sentence of a million characters', () => {
    const often = Array.from({ length: 100_000 }, (_, i) => ({
      concept: 'ai',
      start: i * 10,
      end: i * 10 + 2,
    }));
    const once = [
      { concept: 'only', start: 500_003, end: 500_005 },
      { concept: 'growth', start: 500_006, end: 500_008 },
    ];
    const list = [...often, ...once].sort((a, b) => a.start - b.start);
    const found = matchPattern(parsePattern('{ai} {only} {growth}'), list, REACH);
    expect(found).toMatchObject({ start: 500_000, end: 500_008 });
  });
});

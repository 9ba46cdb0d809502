import type { CatalogueMatch } from '../catalogue/catalogue.ts';
import type { Occurrence } from '../catalogue/pattern.ts';

/** The concept of words that tie a sentence to the one before it: it, such, but; これ, その, しかし. */
const TIE = 'tie';

/** How far from its beginning a sentence may be tied. */
const OPENING = 4;

/** Whether a sentence goes on with what the one before it speaks of. */
export function isTied(occurrences: readonly Occurrence[]): boolean {
  return occurrences.some(({ concept, start }) => concept === TIE && start < OPENING);
}

/** What two sentences hold, in offsets of the second; the first is `length` characters long. */
export function joined(
  first: readonly Occurrence[],
  length: number,
  second: readonly Occurrence[],
): readonly Occurrence[] {
  const by = length + 1;
  const earlier = first.map(({ concept, start, end }) => ({ concept, start: start - by, end: end - by }));
  return [...earlier, ...second];
}

/** The part of a match that stands in the second sentence, when that says as much of the thesis as the first. */
export function inSecond(match: CatalogueMatch): CatalogueMatch | undefined {
  const words = match.words.filter(({ start }) => start >= 0);
  const whole = match.words.length;
  if (words.length === whole || words.length < Math.max(2, whole / 2)) return undefined;
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  return { entry: match.entry, start, end, words };
}

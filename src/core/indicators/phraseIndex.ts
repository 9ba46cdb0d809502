import { distance } from 'fastest-levenshtein';
import { searchTerms } from './searchTerms.ts';

/** How alike a query and the best phrase of each row are: 0 nothing shared, 1 the same words. */
export type PhraseIndex = (query: string) => ReadonlyMap<number, number>;

interface Posting {
  readonly phrase: number;
  readonly row: number;
}

/** Shortest word that a slip of the finger or a missing ending is looked up for. */
const SHORTEST_APPROXIMATE = 4;
/** What a word that is only nearly the same counts. */
const APPROXIMATE_WEIGHT = 0.7;

/**
 * Cosine similarity over words weighted by their rarity, phrase by phrase: a row is as good as its best phrase, however
 * many others it has.
 */
export function createPhraseIndex(
  phrases: readonly { readonly row: number; readonly phrase: string }[],
): PhraseIndex {
  const postings = new Map<string, Posting[]>();
  const terms = phrases.map(({ phrase }) => [...new Set(searchTerms(phrase))]);
  for (const [phrase, words] of terms.entries()) {
    const row = phrases[phrase]?.row ?? 0;
    for (const word of words) {
      const list = postings.get(word);
      if (list) list.push({ phrase, row });
      else postings.set(word, [{ phrase, row }]);
    }
  }
  const rarity = (word: string) => Math.log(1 + phrases.length / (postings.get(word)?.length ?? 1));
  const lengthOf = (words: readonly string[]) => Math.hypot(...words.map(rarity));
  const lengths = terms.map(lengthOf);
  return (query) => {
    const words = [...new Set(searchTerms(query))];
    const shared = new Map<number, number>();
    const best = new Map<number, number>();
    const queryLength = lengthOf(words);
    for (const [word, weight] of words.flatMap((each) => knownWords(each, postings))) {
      for (const { phrase, row } of postings.get(word) ?? []) {
        const sum = (shared.get(phrase) ?? 0) + weight * rarity(word) ** 2;
        shared.set(phrase, sum);
        const likeness = Math.min(1, sum / (queryLength * (lengths[phrase] ?? 1)));
        best.set(row, Math.max(best.get(row) ?? 0, likeness));
      }
    }
    return best;
  };
}

/** The word itself, or those it may stand for when it is unknown: longer words it begins, words a letter or two away. */
function knownWords(
  word: string,
  known: ReadonlyMap<string, unknown>,
): readonly (readonly [string, number])[] {
  if (known.has(word)) return [[word, 1]];
  if (word.length < SHORTEST_APPROXIMATE) return [];
  const slips = Math.floor(word.length / 4);
  return [...known.keys()]
    .filter((other) => other.startsWith(word) || isNear(word, other, slips))
    .map((other) => [other, APPROXIMATE_WEIGHT] as const);
}

function isNear(word: string, other: string, slips: number): boolean {
  if (Math.abs(word.length - other.length) > slips) return false;
  return distance(word, other) <= slips || isSwapped(word, other);
}

/** "retial" for "retail": two neighbouring letters in the wrong order are one slip. */
function isSwapped(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, place) => letter !== other[place]);
  const mended = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return at >= 0 && mended === other;
}

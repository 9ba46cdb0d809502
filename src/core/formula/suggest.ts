import { distance } from 'fastest-levenshtein';
import { type Phrase, phrase } from '../phrase.ts';

/** The nearest of the candidates when near enough to be a slip of the finger or of the shift key. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  // Two letters changed places are two steps.
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const steps = distance(folded, candidate.toLowerCase());
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best;
}

/** `did you mean PAYEMS?`, as the hint of a problem; empty when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): { hint?: Phrase } {
  const found = nearest(word, candidates);
  return found === undefined ? {} : { hint: suggestion(found) };
}

/** The hint that names what was probably meant. */
export function suggestion(meant: string): Phrase {
  return phrase('did you mean {0}?', meant);
}

/** What a hint suggests to write instead; undefined when it suggests something else or there is none. */
export function meantBy(hint: Phrase | undefined): string | undefined {
  return hint?.text === suggestion('').text ? String(hint.fill[0]) : undefined;
}

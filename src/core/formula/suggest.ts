import { distance } from 'fastest-levenshtein';

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
export function didYouMean(word: string, candidates: Iterable<string>): { hint?: string } {
  const found = nearest(word, candidates);
  return found === undefined ? {} : { hint: `did you mean ${found}?` };
}

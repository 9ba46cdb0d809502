// Which country a stretch of a note speaks of. A sentence that names none is understood by what stands before it.

import { countriesIn } from '../catalogue/occurrences.ts';
import type { Claim, Reading } from '../claims/claim.ts';
import { HOME } from '../claims/entity.ts';
import type { UncutPassage } from '../claims/grammar.ts';
import type { Mention } from '../claims/vocabulary.ts';
import type { Language } from '../language.ts';

/** Of the country whose series are read when none is named, of others, or of both. */
export type Whereabouts = 'home' | 'abroad' | 'both';

/** What the names in a sentence say; undefined where it names neither a country nor what only one has. */
export function whereaboutsIn(
  mentions: readonly Mention[],
  { text, patterns }: UncutPassage,
): Whereabouts | undefined {
  const countries = countriesIn(mentions);
  const home = countries.includes(HOME) || patterns.ofHome.test(text);
  const abroad = countries.some((country) => country !== HOME);
  if (home) return abroad ? 'both' : 'home';
  return abroad ? 'abroad' : undefined;
}

/** Of several sentences, what they name together. */
export function together(named: readonly Whereabouts[]): Whereabouts | undefined {
  const [first] = named;
  return named.every((one) => one === first) ? first : 'both';
}

/**
 * A claim that names no country, once it is known of which its neighbours speak. Without any, English is taken to speak of
 * home; who writes Japanese or Chinese may mean that or their own.
 */
export function located<T extends Pick<Claim, 'readings'>>(
  claim: T,
  language: Language,
  around: Whereabouts | undefined,
): T {
  const isHome = around === 'home' || (language === 'en' && around !== 'abroad');
  const [first, ...others] = claim.readings;
  return first.unplaced && isHome ? { ...claim, readings: [atHome(first), ...others] } : claim;
}

/** One object for each reading, so that what was made of it is found again. */
const KNOWN = new WeakMap<Reading, Reading>();

/** A reading of which the country is known. */
export function atHome(reading: Reading): Reading {
  const known = reading.unplaced ? KNOWN.get(reading) : reading;
  if (known) return known;
  const { unplaced: _, ...placed } = reading;
  KNOWN.set(reading, placed);
  return placed;
}

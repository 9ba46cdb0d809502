import type { Catalogue } from '../catalogue/catalogue.ts';
import { placeNames } from '../claims/places.ts';
import type { SentenceReading } from '../claims/readSentence.ts';
import { createVocabulary, type Vocabulary } from '../claims/vocabulary.ts';
import type { Term } from '../formula/evaluation.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { SeriesSource } from '../indicators/series.ts';

/** Everything that reading a note needs and that outlives it: compiled once per set of packs and catalogues. */
export interface ReaderIndex {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  readonly source: SeriesSource;
  /** Terms of office that formulas may name. */
  readonly terms: readonly Term[];
  /** Readings of sentences seen before: an edit pays for the sentence it touches. */
  readonly seen: Map<string, SentenceReading>;
}

/** Sentences remembered at most; a long note has a few thousand. */
export const MOST_SEEN = 20_000;

export function createReaderIndex(
  indicators: Iterable<Indicator>,
  catalogue: Catalogue,
  source: SeriesSource,
  terms: readonly Term[],
): ReaderIndex {
  return {
    vocabulary: createVocabulary(indicators, catalogue.concepts, placeNames()),
    catalogue,
    source,
    terms,
    seen: new Map(),
  };
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { createOffices, type Offices } from '../claims/offices.ts';
import type { Vocabulary } from '../claims/vocabulary.ts';
import type { Term } from '../formula/evaluation.ts';
import type { SeriesSource } from '../indicators/series.ts';
import { createMemory, type Memory } from './memory.ts';

/** Everything that reading a note needs and that outlives it: compiled once per set of packs and catalogues. */
export interface ReaderIndex {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  readonly source: SeriesSource;
  /** Terms of office that formulas may name. */
  readonly terms: readonly Term[];
  readonly offices: Offices;
  readonly memory: Memory;
}

export function createReaderIndex(
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  source: SeriesSource,
  terms: readonly Term[],
): ReaderIndex {
  return {
    vocabulary,
    catalogue,
    source,
    terms,
    offices: createOffices(terms),
    memory: createMemory(),
  };
}

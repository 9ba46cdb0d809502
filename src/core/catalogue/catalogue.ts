import type { Language } from '../language.ts';
import type { CatalogueEntry, CatalogueIndex, Concepts } from './entry.ts';
import { matchPattern, type Occurrence, type Pattern, parsePattern } from './pattern.ts';

/** The theses the reader knows, ready to be matched. */
export interface Catalogue {
  readonly concepts: Concepts;
  entry(id: string): CatalogueEntry | undefined;
  entries(): Iterable<CatalogueEntry>;
  /** Entries that one sentence puts into words, with the stretch that does; ascending, the tightest of each entry. */
  match(occurrences: readonly Occurrence[], language: Language): CatalogueMatch[];
}

export interface CatalogueMatch {
  readonly entry: CatalogueEntry;
  readonly start: number;
  readonly end: number;
}

/** How far apart a pattern's first and last word may stand: about one long clause. */
const REACH: Readonly<Record<Language, number>> = { en: 160, ja: 70, zh: 60 };

/** Compiles catalogue indexes; on the same id the first one wins, so pass the user's own first. */
export function createCatalogue(indexes: readonly CatalogueIndex[]): Catalogue {
  const entries = new Map<string, CatalogueEntry>();
  const concepts: Concepts = {};
  for (const index of indexes) {
    for (const entry of index.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    for (const [name, words] of Object.entries(index.concepts)) concepts[name] ??= words;
  }
  const patterns = [...entries.values()].map((entry) => ({
    entry,
    by: {
      en: entry.patterns.en.map(parsePattern),
      ja: entry.patterns.ja.map(parsePattern),
      zh: entry.patterns.zh.map(parsePattern),
    } satisfies Record<Language, Pattern[]>,
  }));
  return {
    concepts,
    entry: (id) => entries.get(id),
    entries: () => entries.values(),
    match(occurrences, language) {
      if (occurrences.length < 2) return [];
      return patterns.flatMap(({ entry, by }) => {
        const found = by[language]
          .flatMap((pattern) => matchPattern(pattern, occurrences, REACH[language]) ?? [])
          .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
        return found ? [{ entry, ...found }] : [];
      });
    },
  };
}

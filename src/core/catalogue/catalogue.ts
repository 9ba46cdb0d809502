import type { Language } from '../language.ts';
import type { CatalogueEntry, CatalogueIndex, Concepts } from './entry.ts';
import { type Match, matchPattern, mayFit, type Occurrence, type Pattern, parsePattern } from './pattern.ts';

/** The theses the reader knows, ready to be matched. */
export interface Catalogue {
  readonly concepts: Concepts;
  entry(id: string): CatalogueEntry | undefined;
  entries(): Iterable<CatalogueEntry>;
  /** Entries that one sentence puts into words, with the stretch that does; ascending, the tightest of each entry. */
  match(occurrences: readonly Occurrence[], language: Language): CatalogueMatch[];
}

export interface CatalogueMatch extends Match {
  readonly entry: CatalogueEntry;
}

/** The concept of another area than the one the theses are about. */
export const ELSEWHERE = 'elsewhere';

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
  const compiled = new Map<Language, PatternIndex>();
  return {
    concepts,
    entry: (id) => entries.get(id),
    entries: () => entries.values(),
    match(occurrences, language) {
      if (occurrences.length < 2) return [];
      const index = compiled.get(language) ?? compile(entries.values(), language);
      compiled.set(language, index);
      const tightest = new Map<CatalogueEntry, CatalogueMatch>();
      const concepts = new Set(occurrences.map(({ concept }) => concept));
      const abroad = concepts.has(ELSEWHERE);
      for (const concept of concepts) {
        for (const { entry, pattern } of index.get(concept) ?? []) {
          if ((abroad && entry.area !== undefined) || !mayFit(pattern, concepts)) continue;
          const found = matchPattern(pattern, occurrences, REACH[language]);
          const best = tightest.get(entry);
          if (found && (!best || found.end - found.start < best.end - best.start))
            tightest.set(entry, { entry, ...found });
        }
      }
      return [...tightest.values()].sort((a, b) => a.start - b.start || (a.entry.id < b.entry.id ? -1 : 1));
    },
  };
}

/** Patterns by the concepts of their first slot: most sentences hold few of them. */
type PatternIndex = ReadonlyMap<
  string,
  readonly { readonly entry: CatalogueEntry; readonly pattern: Pattern }[]
>;

function compile(entries: Iterable<CatalogueEntry>, language: Language): PatternIndex {
  const index = new Map<string, { entry: CatalogueEntry; pattern: Pattern }[]>();
  for (const entry of entries) {
    for (const text of entry.patterns[language]) {
      const pattern = parsePattern(text);
      for (const concept of pattern.slots[0]?.concepts ?? []) {
        const list = index.get(concept);
        if (list) list.push({ entry, pattern });
        else index.set(concept, [{ entry, pattern }]);
      }
    }
  }
  return index;
}

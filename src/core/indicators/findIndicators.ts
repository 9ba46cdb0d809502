import { LANGUAGES } from '../language.ts';
import { createEntityFinder } from './findEntity.ts';
import type { Indicator } from './indicator.ts';
import { createPhraseIndex } from './phraseIndex.ts';

/** An indicator that words may mean. */
export interface FoundIndicator {
  readonly indicator: Indicator;
  /** The entity or group of entities that the words name. */
  readonly entity?: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

/** Ranks indicators for words in any of the three languages, best first; nothing for words that fit none. */
export type Finder = (query: string, limit?: number) => readonly FoundIndicator[];

/** A description explains and does not name: what of its likeness counts. */
const DESCRIPTION_WEIGHT = 0.3;
/** What naming one of its entities is worth to an indicator. */
const ENTITY_WORTH = 0.4;
/** What being called exactly so is worth: no description outweighs a name. */
const EXACT_WORTH = 0.3;
/** What one step of precedence is worth: it decides between the equal, nothing else. */
const PRECEDENCE_WORTH = 0.01;

/** Builds the search over names, aliases and descriptions once; some 30 ms for 300 indicators, so keep it. */
export function createFinder(indicators: readonly Indicator[]): Finder {
  const names = createPhraseIndex(
    indicators.flatMap((indicator, row) => namesOf(indicator).map((phrase) => ({ row, phrase }))),
  );
  const descriptions = createPhraseIndex(
    indicators.flatMap(({ description }, row) =>
      LANGUAGES.map((language) => ({ row, phrase: description[language] })),
    ),
  );
  const entityIn = createEntityFinder();
  return (query, limit = 10) => {
    const named = names(query);
    const described = descriptions(query);
    const found = indicators.flatMap((indicator, row) => {
      const entity = entityIn(indicator, query);
      const likeness = Math.max(named.get(row) ?? 0, entity ? (names(entity.rest).get(row) ?? 0) : 0);
      const explained = (described.get(row) ?? 0) * DESCRIPTION_WEIGHT;
      if (likeness + explained === 0) return [];
      const score =
        likeness +
        (likeness > 0.999 ? EXACT_WORTH : 0) +
        explained +
        (entity && likeness > 0 ? ENTITY_WORTH : 0) +
        PRECEDENCE_WORTH * (indicator.precedence ?? 0);
      return [{ indicator, ...(entity ? { entity: entity.id } : {}), score }];
    });
    return found
      .sort((a, b) => b.score - a.score || (a.indicator.id < b.indicator.id ? -1 : 1))
      .slice(0, limit);
  };
}

function namesOf({ id, code, names, aliases, context, standInFor }: Indicator): readonly string[] {
  const standIns =
    standInFor?.flatMap((each) => LANGUAGES.flatMap((language) => each.aliases[language])) ?? [];
  const own = LANGUAGES.flatMap((language) => [
    names[language],
    ...aliases[language],
    ...[context ?? []].flat().flatMap((words) => words.aliases[language]),
  ]);
  return [...new Set([id, code, ...own, ...standIns])];
}

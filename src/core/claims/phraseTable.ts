import type { Indicator } from '../indicators/indicator.ts';
import { type Phrase, phraseForms } from '../text/phraseTrie.ts';
import { type CharacterForms, createSimplify } from '../text/simplified.ts';
import type { Words } from './lexicon/lexicon.ts';
import type { Wording } from './lexicon/wording.ts';
import {
  type ConceptWords,
  type Meaning,
  type Vocabulary,
  vocabularyOver,
  vocabularyPhrases,
} from './vocabulary.ts';

/**
 * The vocabulary of what ships, compiled by the build: folding and sorting its many thousand phrases would take longer than
 * reading a note. Opening it costs next to nothing; a text pays for the phrases that begin like its words.
 */
export interface PhraseTable {
  readonly version: 1;
  readonly characters: CharacterForms;
  readonly wording: Wording;
  readonly meanings: readonly WrittenMeaning[];
  /** By first character, sorted: `|phrase=place,place|phrase=place|`, places being those of `meanings`. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** A meaning that names its indicator by id. */
type WrittenMeaning = Written<Meaning>;
type Written<M> = M extends { readonly indicator: Indicator }
  ? Omit<M, 'indicator'> & { readonly indicator: string }
  : M;

/** Compiles what `createVocabulary` would be given. Same input, same table. */
export function phraseTableOf(
  indicators: readonly Indicator[],
  concepts: ConceptWords,
  words: Words,
): PhraseTable {
  const simplify = createSimplify(words.characters);
  const meanings = new Map<string, number>();
  const byForm = new Map<string, number[]>();
  for (const [phrase, meaning] of vocabularyPhrases(indicators, concepts, words, simplify)) {
    const written = JSON.stringify(writtenMeaning(meaning));
    const place = meanings.get(written) ?? meanings.size;
    meanings.set(written, place);
    for (const form of phraseForms(phrase, simplify)) {
      const places = byForm.get(form);
      if (places) places.push(place);
      else byForm.set(form, [place]);
    }
  }
  const phrases: Record<string, string> = {};
  for (const [form, places] of [...byForm].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const first = form.charAt(0);
    phrases[first] = `${phrases[first] ?? '|'}${form}=${places.join()}|`;
  }
  return {
    version: 1,
    characters: words.characters,
    wording: words.wording,
    meanings: [...meanings.keys()].map((written) => JSON.parse(written)),
    phrases,
  };
}

/** The vocabulary that `createVocabulary` makes of the same indicators. */
export function openVocabulary(table: PhraseTable, indicators: readonly Indicator[]): Vocabulary {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const meanings = new Map<string, Meaning | undefined>();
  const meaningAt = (place: string): Meaning | undefined => {
    if (!meanings.has(place)) meanings.set(place, meaningOf(table.meanings[Number(place)], byId));
    return meanings.get(place);
  };
  const phrasesFrom = (head: string): readonly Phrase<Meaning>[] =>
    itemsFrom(table.phrases[head.charAt(0)] ?? '', head).flatMap((item) => {
      const [phrase = '', places = ''] = item.split('=');
      return places.split(',').flatMap((place): Phrase<Meaning>[] => {
        const meaning = meaningAt(place);
        return meaning ? [[phrase, meaning]] : [];
      });
    });
  return vocabularyOver(phrasesFrom, indicators, createSimplify(table.characters), table.wording);
}

/** The items of one line of `phrases` that begin with `head` or are shorter and begin it. */
function itemsFrom(line: string, head: string): readonly string[] {
  const items: string[] = [];
  const addAll = (begin: string): void => {
    // Sorted, those that begin alike stand together.
    for (let at = line.indexOf(begin); at >= 0 && line.startsWith(begin, at); ) {
      const end = line.indexOf('|', at + 1);
      items.push(line.slice(at + 1, end));
      at = end;
    }
  };
  for (let length = 1; length < head.length; length += 1) addAll(`|${head.slice(0, length)}=`);
  addAll(`|${head}`);
  return items;
}

function writtenMeaning(meaning: Meaning): WrittenMeaning {
  return 'indicator' in meaning ? { ...meaning, indicator: meaning.indicator.id } : meaning;
}

function meaningOf(
  written: WrittenMeaning | undefined,
  indicators: ReadonlyMap<string, Indicator>,
): Meaning | undefined {
  if (written === undefined || !('indicator' in written)) return written;
  const indicator = indicators.get(written.indicator);
  return indicator && { ...written, indicator };
}

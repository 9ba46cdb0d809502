import type { Indicator } from '../indicators/indicator.ts';
import { LANGUAGES, type Language, type Localised } from '../language.ts';
import { matchesOf } from '../text/matches.ts';
import { normalisedText } from '../text/normalise.ts';
import {
  createPhraseTrie,
  type Phrase,
  type PhrasesFrom,
  type PhraseTrie,
  writtenPhrases,
} from '../text/phraseTrie.ts';
import { type Outline, outlineOf } from '../text/screened.ts';
import { createSimplify, type Simplify } from '../text/simplified.ts';
import { compileTemplates, derivedAliases, type Template } from './derived.ts';
import { HOME } from './entity.ts';
import { createGrammar, type Grammar } from './grammar.ts';
import { oneForm } from './japaneseForms.ts';
import type { Places, WordClass, Words } from './lexicon/lexicon.ts';
import type { Wording } from './lexicon/wording.ts';
import { withRatioPair, withTenors } from './tenors.ts';

/** What a phrase can mean. One phrase may have several meanings. */
export type Meaning =
  | {
      readonly type: 'indicator';
      readonly indicator: Indicator;
      /** Counts only in a sentence that also holds one of these words. */
      readonly needs?: readonly string[];
      /** Counts, too, right before a figure such as statistics have, or only there. */
      readonly figure?: true | 'needed';
      /** Its context names its country too: 荣枯线 is said of Chinese surveys. */
      readonly placed?: boolean;
      /** Said of kindred measures as well. */
      readonly loosely?: true;
      /** Counts only in a sentence that names an entity of the indicator. */
      readonly ofEntity?: boolean;
    }
  | { readonly type: 'stand-in'; readonly indicator: Indicator; readonly standIn: number }
  | { readonly type: 'entity'; readonly indicators: readonly string[]; readonly entity: string }
  | { readonly type: 'place'; readonly area: string }
  | { readonly type: 'word'; readonly word: WordClass; readonly language: Language }
  | { readonly type: 'concept'; readonly concept: string; readonly language: Language };

/** A phrase of the vocabulary in a text, with all it can mean; offsets of the normalised text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** The words of the catalogue's concepts. */
export type ConceptWords = Readonly<Record<string, Localised<readonly string[]>>>;

/** Every phrase the reader knows, compiled once; scanning is linear in the text. */
export interface Vocabulary {
  /** All mentions in a normalised sentence, ascending by start then longest first; overlaps are kept. */
  scan(text: string, outline?: Outline): Mention[];
  /** Chinese is read in simplified characters, whichever it is written in. */
  simplify: Simplify;
  readonly grammar: Grammar;
  indicator(id: string): Indicator | undefined;
}

/**
 * Compiles indicators' names and aliases, entities, places, grammar words and catalogue concepts into one trie. What ships
 * is compiled by the build: see `openVocabulary`.
 * `indicators` come in order of precedence: the first of two with the same id wins.
 */
export function createVocabulary(
  indicators: Iterable<Indicator>,
  concepts: ConceptWords,
  words: Words,
): Vocabulary {
  const simplify = createSimplify(words.characters);
  const inForce = [...indicators];
  const phrases = vocabularyPhrases(inForce, concepts, words, simplify);
  return vocabularyOver(writtenPhrases(phrases, simplify), inForce, simplify, words.wording);
}

/** A vocabulary over phrases that are folded already; `indicators` as for `createVocabulary`. */
export function vocabularyOver(
  phrasesFrom: PhrasesFrom<Meaning>,
  indicators: readonly Indicator[],
  simplify: Simplify,
  wording: Wording,
): Vocabulary {
  const trie = createPhraseTrie(phrasesFrom);
  const byId = new Map(indicators.toReversed().map((indicator) => [indicator.id, indicator]));
  const grammar = createGrammar(wording);
  const indicator = (id: string) => byId.get(id);
  return {
    scan: (text, outline = outlineOf(text)) => {
      const paired = withRatioPair(scanAll(trie, text, grammar.patterns.ja.loose), text, grammar, indicator);
      return withTenors(paired, text, grammar, outline, indicator).sort(byPlace);
    },
    simplify,
    grammar,
    indicator,
  };
}

/** Every phrase with what it means, as written, in order of precedence. */
export function vocabularyPhrases(
  indicators: Iterable<Indicator>,
  concepts: ConceptWords,
  { lexicons, places, derived, wording }: Words,
  simplify: Simplify,
): readonly Phrase<Meaning>[] {
  const phrases: Phrase<Meaning>[] = [];
  const { ja } = createGrammar(wording).patterns;
  const add = (phrase: string, meaning: Meaning): void => {
    const written = 'indicator' in meaning ? phrase.replace(ja.loose, '') : phrase;
    for (const form of new Set([written, oneForm(written)])) phrases.push([unhyphenated(form), meaning]);
  };
  const addAll = (words: Localised<readonly string[]>, meaning: Meaning): void => {
    for (const language of LANGUAGES) for (const phrase of words[language]) add(phrase, meaning);
  };
  const templates = compileTemplates(derived);
  const known = new Set<string>();
  const entities = new Map<
    string,
    { phrases: Localised<readonly string[]>; entity: string; indicators: string[] }
  >();
  for (const indicator of indicators) {
    if (known.has(indicator.id)) continue;
    known.add(indicator.id);
    addIndicator(indicator, add, addAll, foreignNames(indicator, places), simplify, templates);
    for (const entity of [...(indicator.entities ?? []), ...(indicator.entityGroups ?? [])]) {
      const key = `${entity.id}:${entity.names.en}`;
      const same = entities.get(key);
      if (same) same.indicators.push(indicator.id);
      else entities.set(key, { phrases: withNames(entity), entity: entity.id, indicators: [indicator.id] });
    }
  }
  for (const { phrases, entity, indicators: ids } of entities.values()) {
    addAll(phrases, { type: 'entity', indicators: ids, entity });
  }
  for (const [area, phrases] of Object.entries(places)) addAll(phrases, { type: 'place', area });
  for (const [concept, words] of Object.entries(concepts)) {
    for (const language of LANGUAGES)
      for (const phrase of words[language]) add(phrase, { type: 'concept', concept, language });
  }
  for (const language of LANGUAGES) {
    for (const [word, phrases] of Object.entries(lexicons[language])) {
      for (const phrase of phrases) add(phrase, { type: 'word', word: word as WordClass, language });
    }
  }
  return phrases;
}

function addIndicator(
  indicator: Indicator,
  add: (phrase: string, meaning: Meaning) => void,
  addAll: (phrases: Localised<readonly string[]>, meaning: Meaning) => void,
  areaNames: Localised<readonly string[]> | undefined,
  simplify: Simplify,
  templates: readonly Template[],
): void {
  addAll(withNames(indicator), { type: 'indicator', indicator });
  if (indicator.id.length >= 4 && !indicator.idIsWord) add(indicator.id, { type: 'indicator', indicator });
  for (const { aliases, words, figure, loosely } of [indicator.context ?? []].flat()) {
    const needs = LANGUAGES.flatMap((language) => words[language]);
    addAll(aliases, {
      type: 'indicator',
      indicator,
      placed: indicator.area !== undefined && indicator.area !== HOME,
      ...(needs.length > 0 && {
        needs: needs.map((word) => normalisedText(word).trim()).flatMap((word) => [word, simplify(word)]),
      }),
      ...(figure ? { figure } : {}),
      ...(loosely ? { loosely } : {}),
    });
  }
  for (const { phrase, needs, ...company } of derivedAliases(templates, indicator, areaNames))
    add(phrase, { type: 'indicator', indicator, ...company, ...(company.ofEntity ? {} : { needs }) });
  for (const [index, standIn] of (indicator.standInFor ?? []).entries()) {
    addAll(withNames(standIn), { type: 'stand-in', indicator, standIn: index });
  }
}

function foreignNames({ area }: Indicator, places: Places): Localised<readonly string[]> | undefined {
  return area === undefined || area === HOME ? undefined : places[area];
}

function withNames(named: {
  readonly names: Localised;
  readonly aliases: Localised<readonly string[]>;
}): Localised<readonly string[]> {
  const both = (language: Language) => [named.names[language], ...named.aliases[language]];
  // "The S&P", "the Dow" are said without their article too; "the dollar" without it is any dollar.
  const bare = named.aliases.en.flatMap((alias) => (/^the [A-Z]/.test(alias) ? [alias.slice(4)] : []));
  return { en: [...both('en'), ...bare], ja: both('ja'), zh: both('zh') };
}

/** A small Latin letter or a digit, of a code unit; the end of the text is none. */
function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0x24f);
}

/** "Credit-card delinquencies" and "credit card delinquencies" are one phrase; the hyphen of "10-year" stays. */
function unhyphenated(text: string): string {
  return text.includes('-') ? text.replace(/(?<=[a-z])-(?=[a-z])/gi, ' ') : text;
}

function scan(trie: PhraseTrie<Meaning>, written: string): Mention[] {
  const text = unhyphenated(written);
  const mentions: Mention[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (isLatin(text.charCodeAt(start)) && isLatin(text.charCodeAt(start - 1))) continue;
    // 「2割高」 is up by two tenths, and not dear.
    if (text.charAt(start) === '割' && /^\d割[高安]/.test(text.slice(start - 1, start + 2))) continue;
    trie.at(text, start, (phraseEnd, meanings) => {
      if (phraseEnd - start === 1 && isInsideWord(text, start)) return;
      if (phraseEnd - start === 2 && isInsideKatakana(text, start)) return;
      const end = wordEnd(text, phraseEnd);
      if (end !== undefined) mentions.push({ start, end, meanings });
    });
  }
  return mentions;
}

/** All mentions, names written with what may be left out among them, unless they break into another: 「CPIのコア財」. */
function scanAll(trie: PhraseTrie<Meaning>, text: string, loose: RegExp): Mention[] {
  const found = scan(trie, text);
  const left = new Set(matchesOf(loose, text).map(({ index }) => index));
  if (left.size === 0) return found;
  const kept = [...Array(text.length).keys()].filter((at) => !left.has(at));
  const names = scan(trie, text.replace(loose, '')).flatMap((mention): Mention[] => {
    const [start = 0, last = 0] = [kept[mention.start], kept[mention.end - 1]];
    const meanings = mention.meanings.filter((meaning) => 'indicator' in meaning);
    const isWritten = last - start === mention.end - 1 - mention.start;
    const isBroken = found.some((m) => m.start > start && m.start <= last && m.end > last + 1);
    return isWritten || isBroken || meanings.length === 0 ? [] : [{ start, end: last + 1, meanings }];
  });
  return [...found, ...names];
}

function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end;
}

/** 独 is Germany in 独10年債 and not in 独自 or 単独: one character is a name only at the start of a run of others. */
function isInsideWord(text: string, at: number): boolean {
  // Gold, copper and the yen by one character: only as a word of its own.
  if (/[金銅円]/.test(text.charAt(at)))
    return (
      /[\p{Script=Han}\p{Script=Katakana}ー\dお]/u.test(text.charAt(at - 1)) ||
      /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(text.charAt(at + 1))
    );
  if (!/[英独仏豪印伊加露]/.test(text.charAt(at))) return false;
  return (
    HAN.test(text.charAt(at - 1)) || /[藤雨華自立占学語雄象鑑教刷文字伟特镑语寸亩]/.test(text.charAt(at + 1))
  );
}

/** ダウ is the Dow in NYダウ and 米ダウ, and not in ダウン, クールダウン or ダウ・ケミカル. */
function isInsideKatakana(text: string, at: number): boolean {
  if (!/^\p{Script=Katakana}{2}$/u.test(text.slice(at, at + 2))) return false;
  return (
    /[\p{Script=Katakana}ー]/u.test(text.charAt(at - 1)) ||
    /[\p{Script=Katakana}ー・]/u.test(text.charAt(at + 2))
  );
}

const HAN = /\p{Script=Han}/u;

/** CPI3.2%, VIX18.5, PMI50割れ, ETF8月: in Chinese and Japanese a figure may follow without a blank. */
const FIGURE_AFTER = /^\d[\d,]*(?:\.\d+(?![a-z])|[%\u3041-\u9fff])/;

/** A Latin phrase must end at a word's end, but for a plural or possessive s. */
function wordEnd(text: string, end: number): number | undefined {
  if (!isLatin(text.charCodeAt(end - 1)) || !isLatin(text.charCodeAt(end))) return end;
  if (FIGURE_AFTER.test(text.slice(end, end + 9))) return end;
  const plural = text.charAt(end) === 's' && !isLatin(text.charCodeAt(end + 1));
  return plural && /[a-z]/.test(text.charAt(end - 1)) ? end + 1 : undefined;
}

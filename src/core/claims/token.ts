import type { Day } from '../indicators/period.ts';
import type { Language } from '../language.ts';
import type { Span } from '../text/mapped.ts';
import { withRanges, withSharedUnits } from './ellipsis.ts';
import { HOME } from './entity.ts';
import type { Passage, UncutPassage } from './grammar.ts';
import type { WordClass } from './lexicon/lexicon.ts';
import type { PeriodToken } from './period.ts';
import type { Quantity } from './quantity.ts';
import { scanPeriods } from './scanPeriods.ts';
import { scanQuantities } from './scanQuantities.ts';
import type { Meaning, Mention } from './vocabulary.ts';

/** What a sentence is made of, for the grammar. Words it does not know are gaps between tokens. */
export type Token = Span &
  (
    | {
        readonly kind: 'subject';
        readonly meanings: readonly Meaning[];
        /** Areas that its own words name: "Chinese manufacturing PMI". */
        readonly areas: readonly string[];
        /** What a part of its words means by itself, should the whole mean nothing here: 純資産 in 家計純資産. */
        readonly inner: readonly Meaning[];
      }
    | { readonly kind: 'entity'; readonly meanings: readonly Meaning[] }
    | { readonly kind: 'place'; readonly areas: readonly string[] }
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'period'; readonly period: PeriodToken }
    | { readonly kind: 'word'; readonly words: ReadonlySet<WordClass> }
  );

export type SubjectToken = Extract<Token, { kind: 'subject' }>;
export type EntityToken = Extract<Token, { kind: 'entity' }>;

/**
 * Cuts a normalised sentence into tokens without overlaps: the longest wins ("S&P 500" over 500, 4.2万美元 over 美元),
 * and of two as long the earlier kind in the list above. Grammar words fill what is left. `told` are times that are named by
 * something else than the calendar.
 */
export function tokenise(
  passage: UncutPassage,
  mentions: readonly Mention[],
  asOf: Day,
  told: readonly PeriodToken[] = [],
): Token[] {
  const { text, language, grammar, outline } = passage;
  const scope = scopeOf(mentions, passage);
  const named = mentions.flatMap((mention) => namedToken(mention, mentions, scope) ?? []);
  const periods = [...told, ...scanPeriods(text, outline, asOf, grammar.times)].map(
    (period): Token => ({ kind: 'period', start: period.start, end: period.end, period }),
  );
  const quantities = withSharedUnits(
    passage,
    withRanges(passage, scanQuantities(afterNames(text, mentions), outline, grammar.figures)),
  ).map((quantity): Token => {
    const trimmed = withoutCounted(afterName(quantity, named, text), named, text);
    return { kind: 'quantity', start: trimmed.start, end: trimmed.end, quantity: trimmed };
  });
  const endings = priceEndings(passage, quantities);
  const taken = new Taken(text.length);
  const tokens: Token[] = [];
  const add = (token: Token): void => {
    if (taken.claim(token.start, token.end)) tokens.push(token);
  };
  for (const token of longestFirst(
    [
      ...periods.filter((t) => isRecordLength(t) || isPluralLength(t, passage)),
      ...named,
      ...periods,
      ...quantities,
      ...endings,
    ],
    text,
  ))
    add(token);
  for (const token of longestFirst(wordTokens(mentions, language, text))) add(token);
  return tokens.sort((a, b) => a.start - b.start);
}

/** 「VIX18.5」「CPI▲0.3%」「S&P500+0.3%」: a figure grown onto a name, with the last letter of that blotted out; places stay. */
function afterNames(text: string, mentions: readonly Mention[]): string {
  const grown = mentions.filter(
    ({ end, meanings }) =>
      /^(?:[a-z]\d|[a-z\d](?:[▲△+]|-\d+(?:\.\d|%)))/.test(text.slice(end - 1, end + 6)) &&
      meanings.some(({ type }) => type !== 'word'),
  );
  return grown.reduce((blotted, { end }) => `${blotted.slice(0, end - 1)}◆${blotted.slice(end)}`, text);
}

/** What the grammar reads; mentions of the same characters, which stand side by side, make one. */
function wordTokens(mentions: readonly Mention[], language: Language, text: string): Token[] {
  const tokens: (Span & { readonly kind: 'word'; readonly words: Set<WordClass> })[] = [];
  for (const mention of mentions) {
    const words = wordsOf(mention, language, text);
    if (words.length === 0) continue;
    const { start, end } = mention;
    const same = tokens.at(-1);
    if (same?.start === start && same.end === end) for (const word of words) same.words.add(word);
    else tokens.push({ kind: 'word', start, end, words: new Set(words) });
  }
  return tokens;
}

/** What a mention does in the grammar of a language; the "cut" of "prime-cut" moves nothing. */
function wordsOf({ start, meanings }: Mention, language: Language, text: string): WordClass[] {
  const words = meanings.flatMap((m) => (m.type === 'word' && m.language === language ? [m.word] : []));
  // 算不算, 有没有: the choice of a question denies nothing.
  if (/^(.)[不没]\1/.test(text.slice(start - 1, start + 2))) return words.filter((word) => word !== 'not');
  if (text.charAt(start - 1) !== '-' || !/[a-z]/.test(text.charAt(start - 2))) return words;
  return words.filter((word) => word !== 'up' && word !== 'down');
}

/** "For two years": no bonds. */
function isPluralLength(token: Token, { text, patterns }: Passage): boolean {
  const length = token.kind === 'period' && token.period.type === 'length';
  return length && patterns.pluralLength.test(text.slice(token.start, token.end));
}

/** "Ten-year high": no bond. */
function isRecordLength(token: Token): boolean {
  return token.kind === 'period' && token.period.type === 'within';
}

/** An article makes a phrase no longer: "the S&P" must not win over "S&P 500". */
function longestFirst<T extends Span>(spans: readonly T[], text = ''): T[] {
  const length = ({ start, end }: Span) => end - start - (text.startsWith('the ', start) ? 4 : 0);
  return [...spans].sort((a, b) => length(b) - length(a) || a.start - b.start);
}

/** What a sentence gives its words to be understood by. */
interface Scope extends Passage {
  /** Every area it names, whatever else the words may mean. */
  readonly areas: ReadonlySet<string>;
  /** Indicators of whose entities it names one. */
  readonly ofEntities: ReadonlySet<string>;
}

function scopeOf(mentions: readonly Mention[], passage: Passage): Scope {
  const areas = new Set<string>();
  const ofEntities = new Set<string>();
  for (const { meanings } of mentions) {
    for (const meaning of meanings) {
      if (meaning.type === 'place') areas.add(meaning.area);
      if (meaning.type !== 'entity') continue;
      areas.add(meaning.entity);
      for (const id of meaning.indicators) ofEntities.add(id);
    }
  }
  return { ...passage, areas, ofEntities };
}

/** The token a mention makes by itself; none when a general word lacks the context it needs. */
function namedToken(
  { start, end, meanings }: Mention,
  mentions: readonly Mention[],
  scope: Scope,
): Token | undefined {
  const subjects = meanings.filter((meaning) => isSubject(meaning, end, scope));
  const entities = meanings.filter((m) => m.type === 'entity');
  const places = meanings.flatMap((m) => (m.type === 'place' ? [m.area] : []));
  if (subjects.length > 0) {
    const inside = mentions.filter((m) => m.start >= start && m.end <= end && m.end - m.start < end - start);
    return {
      kind: 'subject',
      start,
      end,
      meanings: [
        ...subjects,
        ...entities,
        ...inside.flatMap((m) => m.meanings.filter((one) => isEntityOf(one, subjects))),
      ],
      areas: [
        ...places,
        // 国内生产总值 is that of any country.
        ...(scope.text.startsWith('国内生产', start) ? [] : inside).flatMap((m) =>
          m.meanings.flatMap((one) =>
            one.type === 'place' && (m.start === start || isAbroad(one.area, subjects)) ? [one.area] : [],
          ),
        ),
      ],
      inner: inside.flatMap((m) => m.meanings.filter((one) => isSubject(one, m.end, scope))),
    };
  }
  if (entities.length > 0) return { kind: 'entity', start, end, meanings };
  return places.length > 0 ? { kind: 'place', start, end, areas: places } : undefined;
}

/** "Inflation in the euro area" says after its noun what "euro-area inflation" says before it. */
function isAbroad(area: string, subjects: readonly Meaning[]): boolean {
  return area !== HOME && subjects.some((m) => m.type === 'indicator' && m.indicator.area === area);
}

/** 英伟达数据中心收入: a name of an indicator may hold that of its entity. */
function isEntityOf(meaning: Meaning, subjects: readonly Meaning[]): boolean {
  return (
    meaning.type === 'entity' &&
    subjects.some((m) => m.type === 'indicator' && meaning.indicators.includes(m.indicator.id))
  );
}

/** An indicator that this sentence can be about: its context is there, and its country, unless that is ours, is named. */
function isSubject(meaning: Meaning, end: number, { text, patterns, areas, ofEntities }: Scope): boolean {
  if (meaning.type === 'stand-in') return true;
  if (meaning.type !== 'indicator') return false;
  const { indicator, needs, ofEntity, placed, figure } = meaning;
  const { area } = indicator;
  if (area !== undefined && area !== HOME && area !== 'WLD' && !placed && !areas.has(area)) return false;
  if (ofEntity) return ofEntities.has(indicator.id);
  if (figure === 'needed' && !patterns.figureSoon.test(text.slice(end, end + 40))) return false;
  if (needs === undefined || needs.some((word) => text.includes(word))) return true;
  return figure === true && patterns.figureNext.test(text.slice(end, end + 40));
}

function priceEndings({ text, patterns }: Passage, quantities: readonly Token[]): Token[] {
  if (patterns.pricedDollar.test(text)) return [];
  return quantities.flatMap(({ end }): Token[] => {
    const match = patterns.priceEnding.exec(text.slice(end, end + 8));
    if (!match) return [];
    const last = end + match[0].length;
    return [{ kind: 'word', start: last - 1, end: last, words: new Set([match[1] ? 'up' : 'down']) }];
  });
}

/** "S&P 500 - 5,800": a name's own number begins no range. */
function afterName(quantity: Quantity, named: readonly Token[], text: string): Quantity {
  const { start, end, toDigits, ...rest } = quantity;
  const name = named.find((t) => t.kind === 'subject' && t.start < start && t.end > start && t.end < end);
  if (toDigits === undefined || !name) return quantity;
  return { ...rest, start: name.end + text.slice(name.end).search(/[$€£\d]/), end, digits: toDigits };
}

/** "20.5 million jobs": what is counted is a subject by itself, so the figure ends before it. */
function withoutCounted(quantity: Quantity, named: readonly Token[], text: string): Quantity {
  if (quantity.unit !== 'count') return quantity;
  const counted = named.find(
    (t) =>
      t.kind === 'subject' && t.start > quantity.start && t.start < quantity.end && t.end >= quantity.end,
  );
  if (!counted) return quantity;
  const kept = text.slice(quantity.start, counted.start).trimEnd();
  return { ...quantity, end: quantity.start + kept.length };
}

/** Which characters already belong to a token. */
class Taken {
  readonly #cells: Uint8Array;

  constructor(length: number) {
    this.#cells = new Uint8Array(length);
  }

  claim(start: number, end: number): boolean {
    if (this.#cells.subarray(start, end).includes(1)) return false;
    this.#cells.fill(1, start, end);
    return true;
  }
}

/** Whether a token is a grammar word of one of these classes. */
export function isWord(token: Token, ...classes: readonly WordClass[]): boolean {
  return token.kind === 'word' && classes.some((name) => token.words.has(name));
}

/** "The Dallas Fed's gauge" is of the whole country. */
function isOfHome({ areas, meanings }: SubjectToken): boolean {
  return areas.length > 0 && meanings.some((m) => m.type === 'indicator' && m.indicator.area === HOME);
}

/** Areas that a token can mean: countries, states, blocs; nothing for a company or a wealth group. */
export function areasOf(token: Token): readonly string[] {
  if (token.kind === 'place') return token.areas;
  if (token.kind === 'subject') return isOfHome(token) ? [HOME] : token.areas;
  if (token.kind !== 'entity') return [];
  return token.meanings
    .flatMap((m) => (m.type === 'entity' ? [m.entity] : m.type === 'place' ? [m.area] : []))
    .filter(
      (name) =>
        token.meanings.some((m) => m.type === 'place' && m.area === name) || /^[A-Z]{2,3}$/.test(name),
    );
}

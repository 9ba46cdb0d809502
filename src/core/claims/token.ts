import type { Day } from '../indicators/period.ts';
import type { Language } from '../language.ts';
import type { Span } from '../text/mapped.ts';
import type { WordClass } from './lexicon/lexicon.ts';
import type { PeriodToken } from './period.ts';
import type { Quantity } from './quantity.ts';
import { scanPeriods } from './scanPeriods.ts';
import { scanQuantities } from './scanQuantities.ts';
import type { Meaning, Mention } from './vocabulary.ts';

/** What a sentence is made of, for the grammar. Words it does not know are gaps between tokens. */
export type Token = Span &
  (
    | { readonly kind: 'subject'; readonly meanings: readonly Meaning[] }
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
 * and of two as long the earlier kind in the list above. Grammar words fill what is left.
 */
export function tokenise(text: string, mentions: readonly Mention[], language: Language, asOf: Day): Token[] {
  const named = mentions.flatMap((mention) => namedToken(mention, text) ?? []);
  const periods = scanPeriods(text, asOf).map(
    (period): Token => ({ kind: 'period', start: period.start, end: period.end, period }),
  );
  const quantities = scanQuantities(text).map((quantity): Token => {
    const trimmed = withoutCounted(quantity, named, text);
    return { kind: 'quantity', start: trimmed.start, end: trimmed.end, quantity: trimmed };
  });
  const taken = new Taken(text.length);
  const tokens: Token[] = [];
  const add = (token: Token): void => {
    if (taken.claim(token.start, token.end)) tokens.push(token);
  };
  for (const token of longestFirst([...named, ...periods, ...quantities])) add(token);
  for (const { start, end, meanings } of longestFirst(mentions)) {
    const words = meanings.flatMap((m) => (m.type === 'word' && m.language === language ? [m.word] : []));
    if (words.length > 0) add({ kind: 'word', start, end, words: new Set(words) });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function longestFirst<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** The token a mention makes by itself; none when a general word lacks the context it needs. */
function namedToken({ start, end, meanings }: Mention, text: string): Token | undefined {
  const subjects = meanings.filter(
    (m) => (m.type === 'indicator' && hasContext(m.needs, text)) || m.type === 'stand-in',
  );
  const entities = meanings.filter((m) => m.type === 'entity');
  const areas = meanings.flatMap((m) => (m.type === 'place' ? [m.area] : []));
  if (subjects.length > 0) return { kind: 'subject', start, end, meanings: [...subjects, ...entities] };
  if (entities.length > 0) return { kind: 'entity', start, end, meanings };
  return areas.length > 0 ? { kind: 'place', start, end, areas } : undefined;
}

function hasContext(needs: readonly string[] | undefined, text: string): boolean {
  return needs === undefined || needs.some((word) => text.includes(word));
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

/** Concept mentions of the catalogue, which may overlap anything. */
export function conceptsIn(mentions: readonly Mention[]): { concept: string; start: number; end: number }[] {
  return mentions.flatMap(({ start, end, meanings }) =>
    meanings.flatMap((meaning) => {
      if (meaning.type === 'concept') return [{ concept: meaning.concept, start, end }];
      return meaning.type === 'indicator' ? [{ concept: meaning.indicator.id, start, end }] : [];
    }),
  );
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

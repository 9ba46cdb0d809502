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

/**
 * Cuts a normalised sentence into tokens without overlaps. Subjects and entities win over periods, periods over
 * figures, figures over words; inside one kind the longest wins.
 */
export function tokenise(text: string, mentions: readonly Mention[], language: Language, asOf: Day): Token[] {
  const taken = new Taken(text.length);
  const tokens: Token[] = [];
  const add = (token: Token): void => {
    if (taken.claim(token.start, token.end)) tokens.push(token);
  };
  const longestFirst = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const mention of longestFirst) {
    const named = mention.meanings.filter((m) => m.type === 'indicator' || m.type === 'stand-in');
    const entities = mention.meanings.filter((m) => m.type === 'entity');
    const areas = mention.meanings.flatMap((m) => (m.type === 'place' ? [m.area] : []));
    const { start, end } = mention;
    if (named.length > 0) add({ kind: 'subject', start, end, meanings: [...named, ...entities] });
    else if (entities.length > 0) add({ kind: 'entity', start, end, meanings: mention.meanings });
    else if (areas.length > 0) add({ kind: 'place', start, end, areas });
  }
  for (const period of scanPeriods(text, asOf))
    add({ kind: 'period', start: period.start, end: period.end, period });
  for (const quantity of scanQuantities(text)) {
    add({ kind: 'quantity', start: quantity.start, end: quantity.end, quantity });
  }
  for (const { start, end, meanings } of longestFirst) {
    const words = meanings.flatMap((m) => (m.type === 'word' && m.language === language ? [m.word] : []));
    if (words.length > 0) add({ kind: 'word', start, end, words: new Set(words) });
  }
  return tokens.sort((a, b) => a.start - b.start);
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

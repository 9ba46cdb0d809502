import type { Day } from '../indicators/period.ts';
import type { ClaimKind, Convention } from './claim.ts';
import type { Passage } from './grammar.ts';
import type { WordClass } from './lexicon/lexicon.ts';
import type { HolderPlace } from './offices.ts';
import type { PeriodToken } from './period.ts';
import type { Quantity } from './quantity.ts';
import type { Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';

/** Which rate of change the words around a figure ask for. */
export type Rate = 'pc1' | 'pch' | 'pca';

/** One subject and what a stretch of the sentence says about it. Rules look at it and return drafts. */
export interface Frame extends Passage {
  readonly subject: Subject;
  /** Other subjects of the same stretch, for comparisons and shares. */
  readonly rivals: readonly Subject[];
  /** The stretch, without the subject itself, ascending. */
  readonly tokens: readonly Token[];
  readonly asOf: Day;
  /** When the statement holds: named in the stretch, or carried over from earlier in the sentence. */
  readonly period: PeriodToken | undefined;
  /** The period that an earlier stretch gave its statement about the same subject. */
  readonly spokenOf: PeriodToken | undefined;
  /** What the statement is measured against: "than in 2019", 1年前に比べ. */
  readonly base: PeriodToken | undefined;
  /** Named in the stretch, or carried over with the subject. */
  readonly rate: Rate | undefined;
  /** The subject stands in an earlier stretch: a predicate must now begin at once. */
  readonly inherited: boolean;
  /** What an earlier claim of this subject in this sentence measured, so that "the highest since" means the same. */
  readonly measured: string | undefined;
  /** Movement word of a neighbouring stretch, for one that has a figure and no verb: "S&P down 25 %, Nasdaq a third". */
  readonly carried: Token | undefined;
  /** A bounded condition that an earlier stretch stated, for "the first time since" and "the longest such run". */
  readonly condition: string | undefined;
  /** The last claim of this subject could not be put to a test: what refers to it cannot either. */
  readonly afterUndecided: boolean;
  /** 1 for every character of the text that belongs to a token. */
  readonly known: Uint8Array;
  /** The time in office that the sentence speaks of, as a window: `term("Obama")`. */
  readonly tenure: string | undefined;
  /** Those who held the office, as the sentence names them. */
  readonly holders: readonly HolderPlace[];
  /** Where the stretch begins. */
  readonly start: number;
}

/** A claim before polarity: what it tests and where it stands in the normalised sentence. */
export interface Draft {
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  readonly formula: string | null;
  readonly subjects: readonly Subject[];
  /** The series expression under the test, for the next claim about the same subject. */
  readonly measured?: string;
  /** The condition under the test (`X > 5`), likewise. */
  readonly condition?: string;
  readonly conventions?: readonly Convention[];
  readonly vagueWindow?: boolean;
  readonly approximate?: boolean;
  readonly fraction?: boolean;
  readonly definitionNamed?: boolean;
  /** The test without the time that was carried over from an earlier stretch. */
  readonly untimed?: string;
  /** Tokens no later rule may use again. */
  readonly used: readonly Token[];
}

export type QuantityToken = Extract<Token, { kind: 'quantity' }>;
export type PeriodTokenOf = Extract<Token, { kind: 'period' }>;

/** The figures among tokens, in order. */
export function quantitiesOf(tokens: readonly Token[]): QuantityToken[] {
  return tokens.filter((token) => token.kind === 'quantity');
}

/** The times named among tokens, in order. */
export function periodsOf(tokens: readonly Token[]): PeriodTokenOf[] {
  return tokens.filter((token) => token.kind === 'period');
}

/** The first grammar word of one of these classes. */
export function firstWord(tokens: readonly Token[], ...classes: readonly WordClass[]): Token | undefined {
  return tokens.find((token) => isWord(token, ...classes));
}

/** Span over the subject, when it stands in this stretch, and the tokens used. */
export function spanOf(frame: Frame, used: readonly Token[]): { start: number; end: number } {
  const all = frame.inherited ? used : [frame.subject.token, ...used];
  return { start: Math.min(...all.map((t) => t.start)), end: Math.max(...all.map((t) => t.end)) };
}

/** The text between two tokens, whichever comes first. */
export function between(frame: Frame, a: Token, b: Token): string {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return frame.text.slice(first.end, second.start);
}

/** The tokens that name a period, for a claim's span. */
export function tokensNaming(frame: Frame, ...periods: readonly (PeriodToken | undefined)[]): Token[] {
  return frame.tokens.filter((t) => t.kind === 'period' && periods.includes(t.period));
}

/** Letters, and CJK characters, between two places that belong to no token: how much the grammar did not understand. */
export function unknownBetween({ text, language, known, grammar }: Frame, from: number, to: number): number {
  let unknown = '';
  let cjk = 0;
  for (let i = from; i < to; i += 1) {
    const char = known[i] === 1 ? ' ' : text.charAt(i);
    if (language === 'en') unknown += char;
    else if (char > ' ' && /[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(char)) cjk += 1;
  }
  if (language !== 'en') return cjk / 2;
  return unknown.split(/[^a-z']+/).filter((word) => word.length > 3 && !grammar.isPlainWord(word)).length;
}

/** A figure with its sign from the words around it: "fell 2 %" is −2. */
export function signed(quantity: Quantity, down: boolean): Quantity {
  return down && !quantity.negative ? { ...quantity, negative: true, turned: true } : quantity;
}

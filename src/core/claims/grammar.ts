import type { Language, Localised } from '../language.ts';
import type { PatternName } from './lexicon/patterns.ts';
import type { Wording } from './lexicon/wordingSchema.ts';
import { compileTimes, type Times } from './periodForms.ts';
import { compileFigures, type Figures } from './scanQuantities.ts';

/** The patterns of one language; one that the language lacks matches nothing. */
export type Patterns = Readonly<Record<PatternName, RegExp>>;

/** The wording that sentences are read with, compiled once for a vocabulary. */
export interface Grammar {
  readonly patterns: Localised<Patterns>;
  readonly times: Times;
  readonly figures: Figures;
  /** True for a word, lower-case, that leaves the meaning of a claim as it is; adverbs in -ly among them. */
  isPlainWord(word: string): boolean;
}

/** A normalised sentence and what it is read with. */
export interface Passage {
  readonly text: string;
  readonly language: Language;
  readonly grammar: Grammar;
  /** Those of its language. */
  readonly patterns: Patterns;
}

/** Patterns that are looked for all over a text. */
const REPEATED: ReadonlySet<PatternName> = new Set([
  'undatedClause',
  'termEvent',
  'told',
  'askedQuote',
  'titledWork',
  'aftermath',
  'loose',
]);

const NEVER = /(?!)/;

/** Each is made when it is first asked for: a note needs few of them, and waits for every one. */
function patternsOf(written: Wording['patterns'][Language]): Patterns {
  const make = (name: PatternName): RegExp => {
    const source = written[name];
    return source === undefined ? NEVER : new RegExp(source, REPEATED.has(name) ? 'gu' : 'u');
  };
  const made: Record<PatternName, RegExp> = Object.create(
    new Proxy({}, { get: (_, name: PatternName) => (made[name] = make(name)) }),
  );
  return made;
}

/** Compiles the wording of a vocabulary. */
export function createGrammar({ patterns, plain, periods, figures }: Wording): Grammar {
  const plainWords = new Set(plain);
  return {
    patterns: { en: patternsOf(patterns.en), ja: patternsOf(patterns.ja), zh: patternsOf(patterns.zh) },
    times: compileTimes(periods),
    figures: compileFigures(figures),
    isPlainWord: (word) => plainWords.has(word) || /[a-z]{3}ly$/.test(word),
  };
}

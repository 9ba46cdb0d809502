import { LANGUAGES, type Language, type Localised } from '../language.ts';
import { type PatternName, REPEATED } from './lexicon/patterns.ts';
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

const NEVER = /(?!)/;

/** Where no wording could be read, nothing matches. */
const WORDLESS: object = new Proxy({}, { get: () => NEVER });

/** Compiles the wording of a vocabulary. */
export function createGrammar({ patterns, plain, periods, figures }: Wording): Grammar {
  const plainWords = new Set(plain);
  const names = new Set(LANGUAGES.flatMap((language) => Object.keys(patterns[language]) as PatternName[]));
  const compiled = (language: Language): Patterns => {
    const found: Record<PatternName, RegExp> = Object.create(WORDLESS);
    for (const name of names) {
      const source = patterns[language][name];
      found[name] = source === undefined ? NEVER : new RegExp(source, REPEATED.has(name) ? 'gu' : 'u');
    }
    return found;
  };
  return {
    patterns: { en: compiled('en'), ja: compiled('ja'), zh: compiled('zh') },
    times: compileTimes(periods),
    figures: compileFigures(figures),
    isPlainWord: (word) => plainWords.has(word) || /[a-z]{3}ly$/.test(word),
  };
}

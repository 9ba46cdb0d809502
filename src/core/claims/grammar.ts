import type { Language, Localised } from '../language.ts';
import {
  type Outline,
  outlineOf,
  type ScreenedPattern,
  screened,
  type WrittenPattern,
} from '../text/screened.ts';
import type { PatternName } from './lexicon/patterns.ts';
import type { Wording } from './lexicon/wording.ts';
import { compileTimes, type Times } from './periodForms.ts';
import { compileFigures, type Figures } from './scanQuantities.ts';

/** The patterns of one language; one that the language lacks matches nothing. */
export type Patterns = Readonly<Record<PatternName, RegExp>>;

/** The wording that sentences are read with, compiled once for a vocabulary. */
export interface Grammar {
  readonly patterns: Localised<Patterns>;
  /** Those of a language, to be tried on parts of a text of this outline. */
  patternsFor(outline: Outline, language: Language): Patterns;
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
  /** Those of its language, to be tried on parts of the text; one that the text cannot hold matches nothing. */
  readonly patterns: Patterns;
}

/** One that is not cut into tokens yet. */
export interface UncutPassage extends Passage {
  readonly outline: Outline;
}

export function passageOf(text: string, language: Language, grammar: Grammar): UncutPassage {
  const outline = outlineOf(text);
  return { text, language, grammar, outline, patterns: grammar.patternsFor(outline, language) };
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

const NO_MATCH = /(?!)/;
const NEVER: WrittenPattern = { source: NO_MATCH.source, outlines: [] };

type Screened = Readonly<Record<PatternName, ScreenedPattern>>;

/** Each is made when it is first asked for: a note needs few of them, and waits for every one. */
function screenedOf(written: Wording['patterns'][Language]): Screened {
  const make = (name: PatternName): ScreenedPattern =>
    screened(written[name] ?? NEVER, REPEATED.has(name) ? 'gu' : 'u');
  const made: Record<PatternName, ScreenedPattern> = Object.create(
    new Proxy({}, { get: (_, name: PatternName) => (made[name] = make(name)) }),
  );
  return made;
}

/** The patterns as a text of some outline is asked them; without an outline, as they are. */
function askedOf(all: Screened, outline?: Outline): Patterns {
  const get = (_: object, name: PatternName): RegExp => {
    const asked = all[name];
    return !outline || asked.mayMatch(outline) ? asked.pattern : NO_MATCH;
  };
  return new Proxy<Patterns>(Object.create(null), { get });
}

/** Compiles the wording of a vocabulary. */
export function createGrammar({ patterns, plain, periods, figures }: Wording): Grammar {
  const plainWords = new Set(plain);
  const all = { en: screenedOf(patterns.en), ja: screenedOf(patterns.ja), zh: screenedOf(patterns.zh) };
  return {
    patterns: { en: askedOf(all.en), ja: askedOf(all.ja), zh: askedOf(all.zh) },
    patternsFor: (outline, language) => askedOf(all[language], outline),
    times: compileTimes(periods),
    figures: compileFigures(figures),
    isPlainWord: (word) => plainWords.has(word) || /[a-z]{3}ly$/.test(word),
  };
}

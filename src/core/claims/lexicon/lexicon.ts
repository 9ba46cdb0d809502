import { type Countries, NO_COUNTRIES } from '../../indicators/countries.ts';
import type { Localised } from '../../language.ts';
import type { CharacterForms } from '../../text/simplified.ts';
import type { Wording } from './wording.ts';
import type { DerivedNames } from './wordingSchema.ts';

/**
 * The grammar's own words: what they do in a sentence, not what they measure. Written as data, one table a language,
 * so that a language can be widened without touching the rules.
 */
export const WORD_CLASSES = [
  // Movement.
  'up',
  'down',
  'flat',
  // Movement whose direction depends on what is measured: unemployment worsens upwards.
  'better',
  'worse',
  // A figure published before that was changed since: no movement of the series.
  'revised',
  // What a figure may be instead of a reading: a target or threshold; a forecast, a tariff, odds.
  'aim',
  'forecast',
  // A figure touched within a day.
  'intraday',
  // Comparatives: how far a figure is from another.
  'more',
  'less',
  // Turning points that a figure is measured from.
  'peak',
  'trough',
  'every',
  // That something held all along.
  'throughout',
  // What links a movement or a subject to a figure.
  'to',
  'from',
  'by',
  'is',
  // Bounds on a figure, and how exact it is.
  'over',
  'atLeast',
  'under',
  'atMost',
  'about',
  'minus',
  // Records and runs.
  'highest',
  'lowest',
  'record',
  'first',
  'streak',
  // Two subjects, or one subject and a line it crosses.
  'above',
  'below',
  'than',
  'faster',
  'slower',
  'gap',
  'together',
  'of',
  // Which rate of change.
  'yearly',
  'daily',
  'monthly',
  'quarterly',
  'annualised',
  'real',
  'nominal',
  'average',
  // Multiples without a number.
  'double',
  'triple',
  'halve',
  // Special states a series can be in.
  'positive',
  'negative',
  'inverted',
  'contraction',
  'expansion',
  'ended',
  // Within a day, where closes do not tell.
  // Phrases that hold a word of another class by accident ("no doubt", わずか), so that it is not read.
  'filler',
  // Polarity.
  'not',
  'hedge',
  'says',
  'source',
  'if',
  'because',
  'will',
  // A time in office: the speaker's own or the present one's, and the one before it.
  'inOffice',
  'outOfOffice',
  // What makes a sentence no claim.
  'define',
  'advise',
  'company',
  // Where one statement ends and the next begins.
  'break',
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

/** Phrases by class, in normalised spelling (lower case, half width). */
export type Lexicon = Readonly<Partial<Record<WordClass, readonly string[]>>>;

/** All that the grammar knows of words, as data: `media/lexicon/index.json`. */
export interface Words {
  readonly version: 1;
  readonly lexicons: Localised<Lexicon>;
  readonly characters: CharacterForms;
  /** Names of places by area, so that a sentence about another country is not read as one about ours. */
  readonly places: Places;
  /** What the columns of a user's file are called. */
  readonly countries: Countries;
  /** Ways in which shorter names are made of aliases. */
  readonly derived: DerivedNames;
  readonly wording: Wording;
}

/** ISO 3166 alpha-3 where an indicator describes the area, else alpha-2, with its names. */
export type Places = Readonly<Record<string, Localised<readonly string[]>>>;

/** What is read with when there are no words: nothing. */
export const NO_WORDS: Words = {
  version: 1,
  lexicons: { en: {}, ja: {}, zh: {} },
  characters: { traditional: '', simplified: '' },
  places: {},
  countries: NO_COUNTRIES,
  derived: [],
  wording: {
    patterns: { en: {}, ja: {}, zh: {} },
    plain: [],
    periods: {
      spans: [],
      points: [],
      lengths: [],
      since: { before: '(?!)', after: '(?!)', not: '(?!)' },
    },
    figures: {
      figures: [],
      numbers: {
        form: { source: '(?!)', outlines: [] },
        minus: '(?!)',
        counter: '(?!)',
        measure: '(?!)',
        named: '(?!)',
        scales: {},
        currencies: [],
      },
    },
  },
};

/** `rise rose` → two words; a phrase of several words is joined by `_`. */
export function words(text: string): string[] {
  return (text.match(/\S+/g) ?? []).map((word) => word.replaceAll('_', ' '));
}

/** Classes that set one thing against another: which is higher, faster, how many times as much. */
export const COMPARING = [
  'above',
  'below',
  'over',
  'under',
  'than',
  'faster',
  'slower',
  'more',
  'less',
  'double',
  'triple',
  'halve',
] as const satisfies readonly WordClass[];

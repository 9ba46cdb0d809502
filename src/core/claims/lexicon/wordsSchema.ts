import * as v from 'valibot';
import { WORD_CLASSES } from './lexicon.ts';
import { PATTERNS } from './wording.ts';

const phrases = v.array(v.pipe(v.string(), v.nonEmpty()));
const lexicon = v.record(v.picklist(WORD_CLASSES), phrases);

/** Source of a regular expression. White space in it counts for nothing, so that it can be written over several lines. */
const source = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll(/\s+/g, '')),
  v.check(compiles, 'a regular expression'),
);

/** `media/lexicon/patterns.*.yaml`: the patterns of a language. */
export const patternsSchema = v.record(v.picklist(PATTERNS), source);

/** `media/lexicon/plain.en.yaml`. */
export const plainSchema = v.strictObject({ verbs: v.string(), words: v.string() });

/** `media/lexicon/index.json`. */
export const wordsSchema = v.strictObject({
  version: v.literal(1),
  lexicons: v.strictObject({ en: lexicon, ja: lexicon, zh: lexicon }),
  characters: v.pipe(
    v.strictObject({ traditional: v.string(), simplified: v.string() }),
    v.check(
      ({ traditional, simplified }) => [...traditional].length === [...simplified].length,
      'as many simplified characters as traditional ones',
    ),
  ),
  places: v.record(v.string(), v.strictObject({ en: phrases, ja: phrases, zh: phrases })),
  wording: v.strictObject({
    patterns: v.strictObject({ en: patternsSchema, ja: patternsSchema, zh: patternsSchema }),
    plain: phrases,
  }),
});

function compiles(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

import * as v from 'valibot';
import { WORD_CLASSES } from './lexicon.ts';
import { countriesSchema } from './wordingSchema.ts';

const phrases = v.array(v.pipe(v.string(), v.nonEmpty()));
const lexicon = v.record(v.picklist(WORD_CLASSES), phrases);

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
  countries: countriesSchema,
  derived: v.array(
    v.strictObject({
      forms: v.strictObject({ en: phrases, ja: phrases, zh: phrases }),
      needs: v.array(v.string()),
      ofEntity: v.exactOptional(v.boolean()),
      figure: v.exactOptional(v.literal(true)),
    }),
  ),
  wording: v.looseObject({}),
});

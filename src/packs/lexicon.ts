import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { verbs } from '../core/claims/lexicon/inflect.ts';
import type { Words } from '../core/claims/lexicon/lexicon.ts';
import {
  charactersSchema,
  compoundsSchema,
  countriesSchema,
  derivedSchema,
  figuresSchema,
  patternsSchema,
  periodsSchema,
  placesSchema,
  plainSchema,
} from '../core/claims/lexicon/wordingSchema.ts';
import { englishWordsSchema, wordsOfClassesSchema } from '../core/claims/lexicon/wordTables.ts';
import { type Checked, printProblem } from '../core/indicators/checked.ts';
import { checkShape } from '../core/indicators/checkShape.ts';
import { withLine } from '../core/indicators/problemSpan.ts';
import { parseYaml } from '../core/text/yaml.ts';
import { compileWording } from './compileWording.ts';
import { placeNames } from './placeNames.ts';

/**
 * The words as they are written. What ships reads `media/lexicon/index.json`, which `npm run lexicon` makes of them.
 * Throws with the file, the line and what was expected when a file in `folder` is not of the form that is read.
 */
export function readLexicon(folder: string): Words {
  const read = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const checked: Checked<v.InferOutput<S>> = checkShape(schema, parseYaml(text), path);
    if (checked.ok) return checked.value;
    throw new Error(checked.problems.map((problem) => printProblem(withLine(problem, text))).join('\n'));
  };
  const plain = read('plain.en.yaml', plainSchema);
  const { compounds } = read('compounds.zh.yaml', compoundsSchema);
  const { places, ambiguous } = read('places.yaml', placesSchema);
  return {
    version: 1,
    lexicons: {
      en: read('words.en.yaml', englishWordsSchema),
      ja: read('words.ja.yaml', wordsOfClassesSchema),
      zh: { ...read('words.zh.yaml', wordsOfClassesSchema), filler: compounds },
    },
    characters: read('characters.yaml', charactersSchema),
    places: placeNames(places, ambiguous),
    countries: read('countries.yaml', countriesSchema),
    derived: read('derived.yaml', derivedSchema).names,
    wording: compileWording({
      patterns: {
        en: read('patterns.en.yaml', patternsSchema),
        ja: read('patterns.ja.yaml', patternsSchema),
        zh: read('patterns.zh.yaml', patternsSchema),
      },
      plain: [...plain.verbs.flatMap(verbs), ...plain.words],
      periods: read('periods.yaml', periodsSchema),
      figures: read('figures.yaml', figuresSchema),
    }),
  };
}

/** What is written in our own folder. */
export const WORDS: Words = readLexicon(join(import.meta.dirname, '../../media/lexicon'));

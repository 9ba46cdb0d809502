import * as v from 'valibot';
import { frequencySchema } from './fieldSchema.ts';
import { REVISION_CLASSES } from './indicator.ts';

/** `thesis-pack.json`: what a user says about the CSV files beside it. Everything but the file has a default. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text'));

/** One text for all languages, or one for each. */
const wordsSchema = v.union([
  text,
  v.strictObject({ en: v.exactOptional(text), ja: v.exactOptional(text), zh: v.exactOptional(text) }),
]);
const listSchema = v.union([
  v.array(text),
  v.strictObject({
    en: v.exactOptional(v.array(text)),
    ja: v.exactOptional(v.array(text)),
    zh: v.exactOptional(v.array(text)),
  }),
]);

const seriesSchema = v.strictObject({
  file: v.pipe(
    text,
    v.regex(/^(?![\\/]|[A-Za-z]:|.*\.\.(?:[\\/]|$))/, 'a file inside the folder of this one'),
    v.description('A CSV file, relative to this one.'),
  ),
  id: v.exactOptional(v.pipe(text, v.regex(/^[^"\n@]+$/, 'an id without quotation marks and "@"'))),
  column: v.exactOptional(
    v.pipe(text, v.description('The column that holds the figures, when the file has several indicators.')),
  ),
  names: v.exactOptional(wordsSchema),
  aliases: v.exactOptional(v.pipe(listSchema, v.description('Other ways in which notes write it.'))),
  description: v.exactOptional(wordsSchema),
  unit: v.exactOptional(
    v.pipe(
      text,
      v.description('%, pp, index, balance, a currency code such as USD, or a count such as persons.'),
    ),
  ),
  scale: v.exactOptional(
    v.pipe(
      v.number(),
      v.gtValue(0),
      v.description('What one unit of the file is worth: 1000 for thousands.'),
    ),
  ),
  basis: v.exactOptional(text),
  real: v.exactOptional(v.boolean()),
  frequency: v.exactOptional(v.pipe(frequencySchema, v.description('Read from the dates when absent.'))),
  yearEnd: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  seasonalAdjustment: v.exactOptional(v.picklist(['SA', 'NSA', 'SAAR'])),
  kind: v.exactOptional(v.picklist(['flow', 'stock', 'rate', 'index', 'price', 'balance'])),
  aggregate: v.exactOptional(v.picklist(['sum', 'avg', 'end'])),
  annualised: v.exactOptional(v.boolean()),
  headline: v.exactOptional(v.picklist(['lin', 'chg', 'ch1', 'pch', 'pc1', 'pca', 'cca', 'log'])),
  idIsWord: v.exactOptional(v.literal(true)),
  releaseLag: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  revision: v.exactOptional(v.picklist(REVISION_CLASSES)),
  decimals: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  agency: v.exactOptional(text),
  code: v.exactOptional(text),
  url: v.exactOptional(v.pipe(text, v.url('an address'))),
  attribution: v.exactOptional(text),
  area: v.exactOptional(text),
  precedence: v.exactOptional(v.pipe(v.number(), v.integer())),
  twins: v.exactOptional(v.array(text)),
  entities: v.exactOptional(
    v.pipe(
      v.record(
        text,
        v.strictObject({ names: v.exactOptional(wordsSchema), aliases: v.exactOptional(listSchema) }),
      ),
      v.description('Names of the columns of a wide file; country codes are known.'),
    ),
  ),
  defaultEntity: v.exactOptional(text),
});

export const thesisPackSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  version: v.literal(1),
  name: v.exactOptional(text),
  title: v.exactOptional(wordsSchema),
  series: v.array(seriesSchema),
});

/** `metadata.json` as data collections ship it: a title, a unit and a description for each CSV. */
export const csvTitlesSchema = v.array(
  v.object({
    filename: text,
    title: text,
    description: v.optional(v.nullable(v.string())),
    unit: v.optional(v.nullable(v.string())),
  }),
);

export type ThesisPack = v.InferOutput<typeof thesisPackSchema>;
export type UserSeries = v.InferOutput<typeof seriesSchema>;
export type CsvTitles = v.InferOutput<typeof csvTitlesSchema>;
export type Words = v.InferOutput<typeof wordsSchema>;
export type WordLists = v.InferOutput<typeof listSchema>;

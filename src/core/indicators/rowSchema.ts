import * as v from 'valibot';
import { frequencySchema, idSchema, packNameSchema, text } from './fieldSchema.ts';
import { REVISION_CLASSES } from './indicator.ts';
import { parsePeriod } from './parsePeriod.ts';

/** The shapes of a pack's rows: as written by hand in `indicators.yaml`, and as completed in its `index.json`. */

const words = v.array(text);

/** Something said in each of the three languages. */
export const localisedSchema = v.strictObject({ en: text, ja: text, zh: text });
/** Ways of writing something, at least one in each language. */
export const aliasesSchema = v.strictObject({
  en: v.pipe(words, v.minLength(1, 'at least one alias')),
  ja: v.pipe(words, v.minLength(1, 'at least one alias')),
  zh: v.pipe(words, v.minLength(1, 'at least one alias')),
});
const looseWordsSchema = v.strictObject({ en: words, ja: words, zh: words });

const entityIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+$/, 'an entity id of letters and digits'));
const periodSchema = v.pipe(
  v.string(),
  v.check((period) => parsePeriod(period) !== undefined, 'a period such as 2025, 2025Q3, 2025-07'),
);

const transformSchema = v.picklist(['lin', 'chg', 'ch1', 'pch', 'pc1', 'pca', 'cca', 'log']);
const wholeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const entitySchema = v.strictObject({ id: entityIdSchema, names: localisedSchema, aliases: aliasesSchema });
const entityGroupSchema = v.strictObject({
  ...entitySchema.entries,
  members: v.pipe(v.array(entityIdSchema), v.minLength(2, 'at least two members')),
});

/** Entities that several rows share, named once per pack. */
export const entitySetSchema = v.strictObject({
  entities: v.pipe(v.array(entitySchema), v.minLength(1, 'at least one entity')),
  groups: v.exactOptional(v.array(entityGroupSchema)),
});

const standInSchema = v.strictObject({
  names: localisedSchema,
  aliases: aliasesSchema,
  neutral: v.exactOptional(v.number()),
  ownNeutral: v.exactOptional(v.number()),
});

const contextSchema = v.strictObject({
  aliases: looseWordsSchema,
  words: looseWordsSchema,
  figure: v.exactOptional(v.union([v.literal(true), v.literal('needed')])),
  loosely: v.exactOptional(v.literal(true)),
});

/** "The Sahm rule was triggered": words for one side of a line, and the test that they stand for, such as `>= 0.5`. */
const stateSchema = v.strictObject({
  words: looseWordsSchema,
  is: v.pipe(v.string(), v.regex(/^(?:[<>]=?) -?\d+(?:\.\d+)?$/, 'a comparison such as >= 0.5')),
});

/** What a row says itself; the rest is completed from its agency, its kind and its observations. */
const ownEntries = {
  id: idSchema,
  code: text,
  names: localisedSchema,
  aliases: aliasesSchema,
  context: v.exactOptional(v.union([contextSchema, v.array(contextSchema)])),
  precedence: v.exactOptional(v.pipe(v.number(), v.integer())),
  description: localisedSchema,
  unit: text,
  scale: v.pipe(v.number(), v.gtValue(0, 'a number above zero')),
  basis: v.exactOptional(text),
  real: v.exactOptional(v.boolean()),
  frequency: frequencySchema,
  yearEnd: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  seasonalAdjustment: v.picklist(['SA', 'NSA', 'SAAR']),
  kind: v.picklist(['flow', 'stock', 'rate', 'index', 'price', 'balance']),
  aggregate: v.picklist(['sum', 'avg', 'end']),
  annualised: v.boolean(),
  headline: transformSchema,
  releaseLag: wholeSchema,
  earlyBy: v.exactOptional(wholeSchema),
  idIsWord: v.exactOptional(v.literal(true)),
  quotedDaily: v.exactOptional(v.literal(true)),
  ofAnyCountry: v.exactOptional(v.literal(true)),
  release: v.exactOptional(text),
  revision: v.picklist(REVISION_CLASSES),
  decimals: v.pipe(wholeSchema, v.maxValue(6)),
  /** Name of one of the pack's entity sets. */
  entities: v.exactOptional(text),
  defaultEntity: v.exactOptional(entityIdSchema),
  twins: v.exactOptional(v.array(idSchema)),
  standInFor: v.exactOptional(v.array(standInSchema)),
  states: v.exactOptional(v.array(stateSchema)),
};

const monthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as 2021-01'));

/** A term of office, from the month of one inauguration to that of the next; without `to` it still runs. */
const termSchema = v.strictObject({
  name: text,
  /** How notes name who held it, in any language; at one of the terms of a person. */
  called: v.exactOptional(v.array(text)),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  from: monthSchema,
  to: v.exactOptional(monthSchema),
});

const licenceSchema = v.picklist(['public-domain', 'attribution', 'company-filings', 'third-party', 'user']);

/** A row of `indicators.yaml`. */
export const rowSchema = v.strictObject({
  ...ownEntries,
  /** Key into the pack's `agencies`. */
  agency: text,
  area: v.exactOptional(text),
  transforms: v.exactOptional(v.pipe(v.array(transformSchema), v.minLength(1))),
  url: v.exactOptional(text),
  licence: v.exactOptional(licenceSchema),
  attribution: v.exactOptional(text),
});

/** What several series make together: as another row is, but for what it says itself. */
const composedSchema = v.strictObject({
  ...v.pick(v.strictObject(ownEntries), [
    'id',
    'names',
    'aliases',
    'context',
    'unit',
    'kind',
    'headline',
    'decimals',
    'states',
  ]).entries,
  scale: v.exactOptional(ownEntries.scale),
  /** In the formula language, in stored units. */
  formula: text,
  like: idSchema,
});

/** Who publishes figures; `{code}` in the url stands for the row's code. */
const agencySchema = v.strictObject({
  name: text,
  url: text,
  licence: licenceSchema,
  attribution: v.exactOptional(text),
});

const headEntries = {
  version: v.literal(1),
  name: packNameSchema,
  title: localisedSchema,
};

/** The whole of `indicators.yaml`. */
export const rowsFileSchema = v.strictObject({
  ...headEntries,
  area: v.exactOptional(text),
  /** YAML anchors that rows merge with `<<`; the file's own business. */
  shapes: v.exactOptional(v.array(v.unknown())),
  agencies: v.record(text, agencySchema),
  entitySets: v.exactOptional(v.record(text, entitySetSchema)),
  terms: v.exactOptional(v.array(termSchema)),
  indicators: v.array(rowSchema),
  composed: v.exactOptional(v.array(composedSchema)),
});

const rangeSchema = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(([smallest, largest]) => smallest <= largest, 'the smallest figure, then the largest'),
  v.readonly(),
);

/** A completed row in `index.json`. */
export const indexRowSchema = v.strictObject({
  ...ownEntries,
  agency: text,
  area: v.exactOptional(text),
  transforms: v.pipe(v.array(transformSchema), v.minLength(1)),
  url: v.pipe(v.string(), v.regex(/^https:\/\//, 'an https address')),
  licence: licenceSchema,
  attribution: v.exactOptional(text),
  /** The entities of the set that have observations; absent = all of them. */
  covered: v.exactOptional(v.array(entityIdSchema)),
  seams: v.exactOptional(v.array(v.strictObject({ at: periodSchema, before: text, after: text }))),
  first: periodSchema,
  last: periodSchema,
  range: v.exactOptional(rangeSchema),
  ranges: v.exactOptional(v.record(entityIdSchema, rangeSchema)),
});

const composedIndexRowSchema = v.strictObject({ ...indexRowSchema.entries, formula: text });

/** The whole of a pack's `index.json`. */
export const packIndexSchema = v.strictObject({
  ...headEntries,
  entitySets: v.exactOptional(v.record(text, entitySetSchema)),
  terms: v.exactOptional(v.array(termSchema)),
  indicators: v.array(indexRowSchema),
  composed: v.exactOptional(v.array(composedIndexRowSchema)),
});

export type TermRow = v.InferOutput<typeof termSchema>;
export type ComposedRow = v.InferOutput<typeof composedSchema>;
export type ComposedIndexRow = v.InferOutput<typeof composedIndexRowSchema>;
export type Row = v.InferOutput<typeof rowSchema>;
export type RowsFile = v.InferOutput<typeof rowsFileSchema>;
export type IndexRow = v.InferOutput<typeof indexRowSchema>;
export type PackIndexFile = v.InferOutput<typeof packIndexSchema>;
export type EntitySet = v.InferOutput<typeof entitySetSchema>;

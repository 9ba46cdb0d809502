import * as v from 'valibot';
import { REVISION_CLASSES } from './indicator.ts';
import { parsePeriod } from './parsePeriod.ts';

/** The shapes of a pack's rows: as written by hand in `indicators.yaml`, and as completed in its `index.json`. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text'));
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

/** An id names a file, so it holds nothing a file name or a formula cannot. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9._-]*$/, 'an id of letters, digits, ".", "_" and "-"'),
);
const entityIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+$/, 'an entity id of letters and digits'));
const periodSchema = v.pipe(
  v.string(),
  v.check((period) => parsePeriod(period) !== undefined, 'a period such as 2025, 2025Q3, 2025-07'),
);

export const frequencySchema = v.picklist(['A', 'Q', 'M', 'W', 'D']);
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

/** Who publishes figures; `{code}` in the url stands for the row's code. */
const agencySchema = v.strictObject({
  name: text,
  url: text,
  licence: licenceSchema,
  attribution: v.exactOptional(text),
});

const headEntries = {
  version: v.literal(1),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a lower-case pack name')),
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

/** The whole of a pack's `index.json`. */
export const packIndexSchema = v.strictObject({
  ...headEntries,
  entitySets: v.exactOptional(v.record(text, entitySetSchema)),
  terms: v.exactOptional(v.array(termSchema)),
  indicators: v.array(indexRowSchema),
});

/** `media/packs/index.json`: the packs that ship, in order of precedence; indexes are relative to that folder. */
export const packListSchema = v.strictObject({
  version: v.literal(1),
  packs: v.array(v.strictObject({ name: headEntries.name, index: text })),
});

export type TermRow = v.InferOutput<typeof termSchema>;
export type Row = v.InferOutput<typeof rowSchema>;
export type RowsFile = v.InferOutput<typeof rowsFileSchema>;
export type IndexRow = v.InferOutput<typeof indexRowSchema>;
export type PackIndexFile = v.InferOutput<typeof packIndexSchema>;
export type EntitySet = v.InferOutput<typeof entitySetSchema>;

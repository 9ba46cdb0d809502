import * as v from 'valibot';
import type { Localised } from '../../language.ts';
import { FIGURE_READERS } from '../figureReaders.ts';
import { POINT_READERS } from '../pointReaders.ts';
import { SPAN_READERS } from '../spanReaders.ts';
import { type Blocks, expandBlocks } from './blocks.ts';
import { words } from './lexicon.ts';
import { PATTERNS } from './patterns.ts';

const NO_PATTERN = 'a regular expression';

/** Text in which white space counts for nothing, so that it can be written over several lines. */
const source = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll(/\s+/g, '')),
);
const pattern = v.pipe(source, v.check(compiles, NO_PATTERN));
const blocks = v.record(v.string(), source);
const forms = v.array(source);

/** Phrases with white space between them; one of several words is joined by `_`. */
const phrases = v.pipe(v.string(), v.transform(words));

/** `media/lexicon/patterns.*.yaml`: the patterns of a language. */
export const patternsSchema = v.record(v.picklist(PATTERNS), pattern);

/** `media/lexicon/plain.en.yaml`. */
export const plainSchema = v.strictObject({ verbs: phrases, words: phrases });

/** `media/lexicon/characters.yaml`. */
export const charactersSchema = v.strictObject({ traditional: source, simplified: source });

/** `media/lexicon/compounds.zh.yaml`. */
export const compoundsSchema = v.strictObject({ compounds: phrases });

const aliasForms = v.array(pattern);

/** `media/lexicon/derived.yaml`. */
export const derivedSchema = v.strictObject({
  names: v.array(
    v.strictObject({
      forms: v.strictObject({ en: aliasForms, ja: aliasForms, zh: aliasForms }),
      needs: v.exactOptional(phrases, ''),
      ofEntity: v.exactOptional(v.boolean()),
      figure: v.exactOptional(v.literal(true)),
    }),
  ),
});

const noPhrases = v.exactOptional(phrases, '');

/** `media/lexicon/places.yaml`. */
export const placesSchema = v.strictObject({
  ambiguous: phrases,
  places: v.record(v.string(), v.strictObject({ en: noPhrases, ja: noPhrases, zh: noPhrases })),
});

const readSpan = v.strictObject({ forms, read: v.picklist(namesOf(SPAN_READERS)) });
const unit = v.picklist(['d', 'w', 'm', 'q', 'y']);
const meansSpan = v.strictObject({
  forms,
  means: v.variant('type', [
    v.strictObject({ type: v.literal('ytd') }),
    v.strictObject({ type: v.picklist(['ago', 'within']), count: v.number(), unit }),
    v.strictObject({ type: v.literal('last'), count: v.number(), unit, vague: v.boolean() }),
  ]),
});
const span = v.lazy((input) => (hasMeaning(input) ? meansSpan : readSpan));

const names = v.array(v.pipe(v.string(), v.nonEmpty()));

/** `media/lexicon/countries.yaml`. */
export const countriesSchema = v.strictObject({
  alpha2: v.record(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  names: v.record(v.string(), v.strictObject({ en: names, ja: names, zh: names })),
});

const readPoint = v.strictObject({ forms, read: v.picklist(namesOf(POINT_READERS)) });
const meansPoint = v.strictObject({
  forms,
  means: v.strictObject({
    year: v.number(),
    month: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(12))),
    era: v.exactOptional(v.boolean()),
  }),
});
const point = v.lazy((input) => (hasMeaning(input) ? meansPoint : readPoint));

/** `media/lexicon/periods.yaml`. */
export const periodsSchema = v.pipe(
  v.strictObject({
    blocks,
    spans: v.array(span),
    points: v.array(point),
    lengths: v.array(span),
    since: v.strictObject({ before: pattern, after: pattern, not: pattern }),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    for (const list of ['spans', 'points', 'lengths'] as const)
      for (const [index, { forms }] of value[list].entries())
        for (const [nth, form] of forms.entries())
          if (!compiles(form, value.blocks)) addIssue(noPattern(form, list, index, 'forms', nth));
  }),
);

const readFigure = v.strictObject({ form: source, read: v.picklist(namesOf(FIGURE_READERS)) });
const meansFigure = v.strictObject({
  form: source,
  means: v.strictObject({
    digits: v.string(),
    unit: v.picklist(['%', 'pp', 'bp', 'times', 'plain']),
    fraction: v.exactOptional(v.literal(true)),
  }),
});

/** `media/lexicon/figures.yaml`. */
export const figuresSchema = v.pipe(
  v.strictObject({
    blocks,
    numbers: v.strictObject({
      form: source,
      minus: pattern,
      counter: pattern,
      measure: pattern,
      named: pattern,
      scales: v.record(v.pipe(v.string(), v.digits()), v.array(v.string())),
      currencies: v.array(v.strictObject({ code: v.string(), form: pattern })),
    }),
    figures: v.array(v.lazy((input) => (hasMeaning(input) ? meansFigure : readFigure))),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { blocks, figures, numbers } = dataset.value;
    if (!compiles(numbers.form, blocks)) addIssue(noPattern(numbers.form, 'numbers', 'form'));
    for (const [index, { form }] of figures.entries())
      if (!compiles(form, blocks)) addIssue(noPattern(form, 'figures', index, 'form'));
  }),
);

export type DerivedNames = v.InferOutput<typeof derivedSchema>['names'];

/** The wording as it is written, in files of its own. */
export interface WrittenWording {
  readonly patterns: Localised<v.InferOutput<typeof patternsSchema>>;
  readonly plain: readonly string[];
  readonly periods: v.InferOutput<typeof periodsSchema>;
  readonly figures: v.InferOutput<typeof figuresSchema>;
}
export type PointMeant = v.InferOutput<typeof meansPoint>['means'];

function namesOf<Name extends string>(readers: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(readers) as Name[];
}

function hasMeaning(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'means' in input;
}

function compiles(text: string, blocks: Blocks = {}): boolean {
  try {
    return new RegExp(expandBlocks(text, blocks), 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

type Key = string | number;

/** What `addIssue` is told of a form that does not compile, by its place. */
function noPattern(input: unknown, first: Key, ...rest: readonly Key[]) {
  const item = (key: Key): v.UnknownPathItem => ({
    type: 'unknown',
    origin: 'value',
    input,
    key,
    value: input,
  });
  const path: [v.UnknownPathItem, ...v.UnknownPathItem[]] = [item(first), ...rest.map(item)];
  return { message: NO_PATTERN, input, path };
}

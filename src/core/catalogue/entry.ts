import * as v from 'valibot';
import { CLAIM_KINDS } from '../claims/claim.ts';
import { HOME } from '../claims/entity.ts';

/** The shape of a catalogue file: a named thesis, the ways people put it, and what decides it. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text'));
export const localisedSchema = v.strictObject({ en: text, ja: text, zh: text });

/** Words for one idea in three languages; patterns are made of these. */
export const conceptsSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'a concept name of small letters, digits and "-"')),
  v.strictObject({ en: v.array(text), ja: v.array(text), zh: v.array(text) }),
);

const patternSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:!?\{[^{}]+\}|>)(?: (?:!?\{[^{}]+\}|>))+$/,
    'slots such as "{ai} {only} > {growth} !{company}"',
  ),
);

const partSchema = v.strictObject({ name: localisedSchema, formula: text });

const signalSchema = v.strictObject({ name: localisedSchema, formula: text, meaning: localisedSchema });

export const entrySchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and "-"')),
    kind: v.picklist(CLAIM_KINDS),
    /** What it says is of this area: sentences that name others alone are not about it. */
    area: v.exactOptional(v.literal(HOME)),
    statement: localisedSchema,
    patterns: v.strictObject({
      en: v.array(patternSchema),
      ja: v.array(patternSchema),
      zh: v.array(patternSchema),
    }),
    /** What the figure of the test measures, where the names of its indicators would be too long. */
    measure: v.exactOptional(localisedSchema),
    /** One test … */
    formula: v.exactOptional(text),
    /** … or several independent ones … */
    parts: v.exactOptional(v.pipe(v.array(partSchema), v.minLength(2))),
    /** … or a watch-list of signals … */
    signals: v.exactOptional(v.pipe(v.array(signalSchema), v.minLength(1))),
    /** … or none, naming the series that would decide it. */
    undecidable: v.exactOptional(v.strictObject({ needs: localisedSchema })),
    /** A watch-list that no sentence asserts to be on; it answers words that say nothing else that can be judged. */
    background: v.exactOptional(v.boolean()),
    exclusive: v.exactOptional(v.boolean()),
    /** The thesis itself denies something ("no longer", "not panic"): a denial in the sentence belongs to it. */
    denies: v.exactOptional(v.boolean()),
    causal: v.exactOptional(v.boolean()),
    standIn: v.exactOptional(v.boolean()),
    vagueWindow: v.exactOptional(v.boolean()),
    approximate: v.exactOptional(v.boolean()),
    fraction: v.exactOptional(v.boolean()),
    /** A forecast can be judged this long after the note's as-of: `18m`; or on a day of its own: `2026-12-31`. */
    horizon: v.exactOptional(
      v.pipe(v.string(), v.regex(/^(?:\d+[mqy]|\d{4}-\d{2}-\d{2})$/, '18m or 2026-12-31')),
    ),
    /** The wording that would hold when the claim as worded does not. */
    milder: v.exactOptional(localisedSchema),
    caveats: v.exactOptional(v.array(localisedSchema)),
    changesIf: v.exactOptional(localisedSchema),
    pack: text,
  }),
  v.check(
    (entry) =>
      [entry.formula, entry.parts, entry.signals, entry.undecidable].filter((way) => way !== undefined)
        .length === 1,
    'exactly one of formula, parts, signals, undecidable',
  ),
);

/** `media/catalogue/index.json`, written by the build from the YAML files. */
export const catalogueIndexSchema = v.strictObject({
  version: v.literal(1),
  concepts: conceptsSchema,
  entries: v.array(entrySchema),
});

export type CatalogueEntry = v.InferOutput<typeof entrySchema>;
export type Concepts = v.InferOutput<typeof conceptsSchema>;
export type CatalogueIndex = v.InferOutput<typeof catalogueIndexSchema>;

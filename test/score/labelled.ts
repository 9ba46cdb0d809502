// The labelled sentences of test/labelled, checked on reading: a set with a mistake in it measures nothing.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CLAIM_KINDS, POLARITIES } from '../../src/core/claims/claim.ts';
import { parseFormula } from '../../src/core/formula/parse.ts';
import { printFormula } from '../../src/core/formula/print.ts';

export const LANGUAGES = ['en', 'ja', 'zh'] as const;
export const PARTS = ['dev', 'test'] as const;

export type Language = (typeof LANGUAGES)[number];
export type Part = (typeof PARTS)[number];

const FOLDER = join(import.meta.dirname, '../labelled');

const formula = v.pipe(
  v.string(),
  v.check(
    (text) => canonical(text) === text,
    ({ input }) => `${input} is no formula, or is not written canonically`,
  ),
);

const claimSchema = v.strictObject({
  quote: v.string(),
  indicators: v.array(v.string()),
  any: v.optional(v.array(v.string()), []),
  kind: v.picklist(CLAIM_KINDS),
  polarity: v.picklist(POLARITIES),
  formula: v.nullable(formula),
  alt: v.optional(v.array(formula), []),
  approximate: v.optional(v.boolean(), false),
  fraction: v.optional(v.boolean(), false),
  needs: v.optional(v.array(v.string()), []),
  verdicts: v.optional(v.array(v.string())),
});

const sentenceSchema = v.pipe(
  v.strictObject({
    id: v.string(),
    part: v.picklist(PARTS),
    date: v.pipe(v.string(), v.isoDate()),
    text: v.string(),
    claims: v.array(claimSchema),
    why: v.optional(v.string()),
  }),
  v.check(
    ({ text, claims }) => claims.every(({ quote }) => text.includes(quote)),
    'a quote is not in the text',
  ),
  v.check(({ claims, why }) => claims.length > 0 !== (why !== undefined), 'a negative says why, and only it'),
);

export type LabelledClaim = v.InferOutput<typeof claimSchema>;
export type LabelledSentence = v.InferOutput<typeof sentenceSchema>;

/** Canonical text of a formula, or undefined when it does not parse. */
export function canonical(text: string): string | undefined {
  const { formula: node, problems } = parseFormula(text);
  return node && problems.length === 0 ? printFormula(node) : undefined;
}

/**
 * The sentences of a language in a set: a folder of test/labelled, or the main one where none is named.
 * Throws, naming the sentence, when one is not as the README says.
 */
export function readLabelled(language: Language, set = ''): readonly LabelledSentence[] {
  const file = join(FOLDER, set, `${language}.jsonl`);
  // Some sets are of one language.
  if (set !== '' && !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line, at) => {
    const parsed = v.safeParse(sentenceSchema, JSON.parse(line));
    if (parsed.success) return parsed.output;
    throw new Error(
      `${join(set, language)}.jsonl:${at + 1}: ${parsed.issues.map(({ message }) => message).join('; ')}`,
    );
  });
}

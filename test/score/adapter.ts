// The one place where the measure touches what it measures.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue } from '../../src/core/catalogue/catalogue.ts';
import type { CatalogueIndex } from '../../src/core/catalogue/entry.ts';
import type { Polarity } from '../../src/core/claims/claim.ts';
import { createVocabulary } from '../../src/core/claims/vocabulary.ts';
import type { Found, Needed } from '../../src/core/formula/evaluation.ts';
import { type Day, parseIsoDay } from '../../src/core/indicators/period.ts';
import { analyseNote } from '../../src/core/note/analyseNote.ts';
import type { JudgedClaim } from '../../src/core/note/analysis.ts';
import { createReaderIndex } from '../../src/core/note/readerIndex.ts';
import { readNote } from '../../src/core/note/readNote.ts';
import { judge } from '../../src/core/verdict/judge.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import { WORDS } from '../../src/packs/lexicon.ts';
import type { Language } from './labelled.ts';
import { openPacks } from './packs.ts';

export interface PredictedClaim {
  /** UTF-16 offsets in the sentence. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** Printed series references, the main one first. */
  readonly indicators: readonly string[];
  readonly kind: string;
  readonly polarity: Polarity;
  readonly formula: string | null;
  /** Null for a question. */
  readonly verdict: Verdict | null;
}

/** What of the question besides the formula decides a verdict. */
export interface GoldQuestion {
  readonly formula: string;
  readonly approximate: boolean;
  readonly fraction: boolean;
  readonly causal: boolean;
}

export interface GoldAnswer {
  readonly verdict: Verdict;
  readonly found: Found;
  readonly needed: Needed | null;
}

const CATALOGUE = join(import.meta.dirname, '../../media/catalogue/index.json');
const TODAY = day('2026-11-22');

const { indicators, source, terms } = openPacks();
const catalogue = createCatalogue([JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueIndex]);
const vocabulary = createVocabulary(indicators, catalogue.concepts, WORDS);
const index = createReaderIndex(vocabulary, catalogue, source, terms);

const judgeContext = { source, today: TODAY, terms };

/** The claims that the reader finds in one sentence, judged as of `date` (ISO day). */
export async function readClaims(
  text: string,
  _language: Language,
  date: string,
): Promise<readonly PredictedClaim[]> {
  const reading = readNote(text, index, { today: TODAY, asOf: day(date) });
  const judged = analyseNote(reading, judgeContext).claims;
  return reading.claims.map(({ span, polarity, readings: [{ kind, indicators: named, formula }] }, at) => ({
    quoteStart: span.start,
    quoteEnd: span.end,
    indicators: named,
    kind,
    polarity,
    formula,
    verdict: judged[at]?.verdict ?? null,
  }));
}

/** Ids of the theses that each of the sentences of a paragraph puts into words as of `date` (ISO day), each once. */
export function readTheses(sentences: readonly string[], date: string): readonly (readonly string[])[] {
  const { claims } = readNote(sentences.join('\n'), index, { today: TODAY, asOf: day(date) });
  let end = 0;
  return sentences.map((sentence) => {
    const start = end;
    end += sentence.length + 1;
    const here = claims.filter(({ span }) => span.start >= start && span.start < end);
    return [...new Set(here.flatMap(({ catalogue: id }) => id ?? []))];
  });
}

/** The claims of a whole note of `date`, judged on `today` (ISO days). */
export function judgeNote(text: string, date: string, today: string): readonly JudgedClaim[] {
  const reading = readNote(text, index, { today: day(today), asOf: day(date) });
  return analyseNote(reading, { ...judgeContext, today: day(today) }).claims;
}

/** The judge's answer to a labelled formula as of `date`; by the judge the product uses. */
export async function judgeFormula(question: GoldQuestion, date: string): Promise<GoldAnswer> {
  return judge(question, { ...judgeContext, asOf: day(date) });
}

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === undefined) throw new Error(`Unexpected ${iso}, expected an ISO day`);
  return parsed;
}

// The one place where the measure touches what it measures.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCatalogue } from '../../src/core/catalogue/catalogue.ts';
import type { CatalogueIndex } from '../../src/core/catalogue/entry.ts';
import type { Polarity } from '../../src/core/claims/claim.ts';
import type { Found, Needed } from '../../src/core/formula/evaluation.ts';
import { type Day, parseIsoDay } from '../../src/core/indicators/period.ts';
import { createReaderIndex } from '../../src/core/note/readerIndex.ts';
import { readNote } from '../../src/core/note/readNote.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
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

const { indicators, source } = openPacks();
const catalogue = createCatalogue([JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueIndex]);
const index = createReaderIndex(indicators, catalogue, source);

/**
 * The claims that the reader finds in one sentence as of `date` (ISO day).
 * STUB: not judged yet. When src/core/verdict/judge.ts is there, take the claims of
 * `analyseNote(reading, { source, today: TODAY, terms })` and their verdicts instead.
 */
export async function readClaims(
  text: string,
  _language: Language,
  date: string,
): Promise<readonly PredictedClaim[]> {
  const { claims } = readNote(text, index, { today: TODAY, asOf: day(date) });
  return claims.map(({ span, polarity, readings: [{ kind, indicators: named, formula }] }) => ({
    quoteStart: span.start,
    quoteEnd: span.end,
    indicators: named,
    kind,
    polarity,
    formula,
    verdict: null,
  }));
}

/**
 * The judge's answer to a labelled formula as of `date`; undefined while there is no judge.
 * STUB: `judge(question, { source, today: TODAY, asOf: day(date), terms })` once it is there.
 */
export async function judgeFormula(_question: GoldQuestion, _date: string): Promise<GoldAnswer | undefined> {
  return undefined;
}

function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === undefined) throw new Error(`Unexpected ${iso}, expected an ISO day`);
  return parsed;
}

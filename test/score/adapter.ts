// The one place where the measure touches what it measures.
//
// STUB: the reader and the judge are not wired yet, so every claim counts as missed and no verdict is compared.
// readClaims: read `text` as a note of one paragraph dated `date`, judge it, and hand back every claim.
// judgeFormula: judge a formula of the labelled set as if a reader had read it.

import type { Polarity } from '../../src/core/claims/claim.ts';
import type { Found, Needed } from '../../src/core/formula/evaluation.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import type { Language } from './labelled.ts';

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

/** The claims that the reader finds in one sentence, judged as of `date` (ISO day). */
export async function readClaims(
  _text: string,
  _language: Language,
  _date: string,
): Promise<readonly PredictedClaim[]> {
  return [];
}

/** The judge's answer to a labelled formula as of `date`; undefined while there is no judge. */
export async function judgeFormula(_question: GoldQuestion, _date: string): Promise<GoldAnswer | undefined> {
  return undefined;
}

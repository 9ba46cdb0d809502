import type { Qualifiers } from '../claims/claim.ts';
import type { Evaluation, Found, Needed, Term } from '../formula/evaluation.ts';
import type { Day } from '../indicators/period.ts';
import type { SeriesSource } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import type { Doubt } from './doubt.ts';
import type { Verdict } from './verdict.ts';

/** What a reading asks of the data. Everything that changes a verdict is in here, so that it can be reproduced. */
export interface Question extends Qualifiers {
  readonly formula: string;
}

export interface JudgeContext {
  readonly source: SeriesSource;
  readonly asOf: Day;
  /** "Now": the clock is an argument. */
  readonly today: Day;
  readonly terms: readonly Term[];
}

export interface Answer {
  readonly verdict: Verdict;
  readonly value: number | string | null;
}

export interface JudgedPart extends Judgement {
  readonly name: string;
  readonly since?: Since;
}

/** Since when a signal has been on or off without a break, to the month; earlier still with `orBefore`. */
export interface Since {
  readonly day: string;
  readonly orBefore: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly found: Found;
  readonly needed: Needed | null;
  readonly margin: number | null;
  readonly then: Answer;
  readonly now: Answer;
  /** ISO day from which a pending claim can be judged. */
  readonly testableOn?: string;
  /** What made it fragile or sensitive to definition: canonical text of the variant that flipped. */
  readonly flippedBy?: string;
  /** The figures fail the test, and it is not sure that the sentence means them. */
  readonly doubt?: Doubt;
  readonly parts: readonly JudgedPart[];
  readonly evaluation: Evaluation;
}

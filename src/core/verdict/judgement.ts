import type { Evaluation, Found, Needed, Term } from '../formula/evaluation.ts';
import type { Day } from '../indicators/period.ts';
import type { SeriesSource } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import type { Verdict } from './verdict.ts';

/** What a reading asks of the data. Everything that changes a verdict is in here, so that it can be reproduced. */
export interface Question {
  readonly formula: string;
  /** The sentence left its window vague ("recently"): robustness may move it one step each way. */
  readonly vagueWindow?: boolean;
  /** The sentence named its definition (core, NSA, real): twins are not tried. */
  readonly definitionNamed?: boolean;
  /** The quantity was approximate (about, 約, 大约): widens the tolerance of `~` and `=`. */
  readonly approximate?: boolean;
  /** A fraction, 割 or 成: tolerance ±2.5 points, ±5 when approximate. */
  readonly fraction?: boolean;
  /** The sentence asserts a cause: only its numeric part is tested. */
  readonly causal?: boolean;
  /** Series the formula uses in place of one that is not bundled. */
  readonly standIn?: boolean;
  /** The sentence says "only": (a) held and (b) failed gives `partial`. */
  readonly exclusive?: boolean;
  /** Named parts judged each for itself; the whole is `mixed` when some hold and some fail. */
  readonly parts?: readonly NamedPart[];
}

export interface NamedPart {
  readonly name: string;
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
  readonly parts: readonly (Judgement & { readonly name: string })[];
  readonly evaluation: Evaluation;
}

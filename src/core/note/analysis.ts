import type { AnnotationProblem } from '../claims/claim.ts';
import type { Reason } from '../reason.ts';
import type { Judgement } from '../verdict/judgement.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { AsOf } from './asOf.ts';
import type { ReadClaim } from './readNote.ts';

/** A claim with its answer. */
export interface JudgedClaim extends ReadClaim {
  /** Null for a question: evidence is shown, no verdict given. */
  readonly verdict: Verdict | null;
  readonly reasons: readonly Reason[];
  /** Null when there was nothing to compute: no series can decide it. */
  readonly judgement: Judgement | null;
}

/** The one value that every surface is a projection of; computed once per version of a note. */
export interface NoteAnalysis {
  readonly claims: readonly JudgedClaim[];
  readonly problems: readonly AnnotationProblem[];
  readonly silenced: boolean;
  readonly asOf: AsOf;
}

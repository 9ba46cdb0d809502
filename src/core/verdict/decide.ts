// One question, one as-of, one set of figures: verdict and reasons. `judge` asks it three times.

import { problemUnlessTest } from '../formula/check.ts';
import { rounded } from '../formula/compare.ts';
import { evaluatePrepared } from '../formula/evaluate.ts';
import type { Evaluation, EvaluationContext, FormulaProblem } from '../formula/evaluation.ts';
import type { Prepared } from '../formula/prepare.ts';
import type { Day } from '../indicators/period.ts';
import { parseIsoDay } from '../indicators/period.ts';
import type { Reason } from '../reason.ts';
import { type Grade, type Graded, gradeOf, type Looseness } from './grade.ts';
import type { Verdict } from './verdict.ts';

export interface Decision {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly evaluation: Evaluation;
  readonly graded: Graded;
}

/** What is asked: a day by which a period must be over to be judged, and the figures to judge it with. */
export interface Asking extends EvaluationContext {
  /** A period that can be known only after this day is pending. */
  readonly knownBy: Day;
}

/** The verdict on a formula as it stands, without variants. Never throws. */
export function decide(prepared: Prepared, asking: Asking, looseness: Looseness): Decision {
  const evaluation = evaluatePrepared(prepared, asking);
  const { formula, type } = prepared;
  if (!formula || evaluation.problems.length > 0) return undecided(evaluation);
  const problem = type !== 'Test' && problemUnlessTest(formula, asking.source);
  if (problem) return undecided({ ...evaluation, problems: [problem] });
  const graded = gradeOf(evaluation, asking, looseness);
  return { ...concluded(evaluation, graded, asking), evaluation, graded };
}

const VERDICTS: Readonly<Record<Grade, Verdict>> = {
  held: 'supported',
  near: 'mixed',
  failed: 'contradicted',
  unknown: 'unknown',
};

function concluded(
  evaluation: Evaluation,
  { grade, needed }: Graded,
  { knownBy }: Asking,
): Pick<Decision, 'verdict' | 'reasons'> {
  const reasons = new Set<Reason>(evaluation.reasons);
  if (grade === 'unknown') {
    const testable = evaluation.testableOn === undefined ? undefined : parseIsoDay(evaluation.testableOn);
    if (testable === undefined) return { verdict: 'unknown', reasons: [...reasons] };
    if (testable > knownBy) return { verdict: 'pending', reasons: [...reasons] };
    // It should have been published by now: the figures at hand are old.
    reasons.delete('forecast');
    return { verdict: 'unknown', reasons: [...reasons.add('stale')] };
  }
  reasons.delete('forecast');
  if (reasons.has('stale')) return { verdict: 'unknown', reasons: [...reasons] };
  if (grade === 'near') reasons.add('fragile');
  if (grade === 'held' && isRounded(evaluation, needed)) reasons.add('rounded');
  return { verdict: VERDICTS[grade], reasons: [...reasons] };
}

/** Equal at the written precision, and not to the last published digit. */
function isRounded({ found, decimals }: Evaluation, needed: Graded['needed']): boolean {
  if (!needed || typeof needed.value !== 'number' || typeof found.value !== 'number') return false;
  const equality = needed.op === '~' || needed.op === '=';
  return equality && Math.abs(rounded(found.value, decimals) - needed.value) > 1e-9;
}

const PROBLEM_REASONS: Partial<Record<FormulaProblem['code'], Reason>> = {
  'unknown-indicator': 'no-series',
  'unknown-entity': 'no-series',
  unit: 'unit',
};

function undecided(evaluation: Evaluation): Decision {
  const reasons = evaluation.problems.flatMap(({ code }) => PROBLEM_REASONS[code] ?? []);
  const { needed, margin } = evaluation;
  return {
    verdict: 'unknown',
    reasons: [...new Set([...evaluation.reasons, ...reasons])],
    evaluation,
    graded: { grade: 'unknown', needed, margin },
  };
}

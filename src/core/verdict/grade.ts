// From three-valued truth to how well a test was met: held, near (within revision tolerance), failed, or not known.

import type { Combination, Evaluation, Needed } from '../formula/evaluation.ts';
import type { Question } from './judgement.ts';
import { type Quoted, revisionTolerance } from './revision.ts';

export type Grade = 'held' | 'near' | 'failed' | 'unknown';

/** What of the sentence widens the tolerance. */
export type Looseness = Pick<Question, 'approximate' | 'fraction'>;

/** `needed` and `margin` in the tolerance that the sentence asks for, and the grade. */
export interface Graded {
  readonly grade: Grade;
  readonly needed: Needed | null;
  readonly margin: number | null;
}

const WITH_TOLERANCE: ReadonlySet<string> = new Set(['~', '=', '!=', '!~']);
const NOISE = 1e-9;

export function gradeOf(evaluation: Evaluation, quoted: Quoted, looseness: Looseness): Graded {
  const { combine, parts, needed, margin, truth } = evaluation;
  if (combine) {
    const grades = parts.map((part) => gradeOf(part, quoted, looseness).grade);
    return { grade: combined(combine, grades), needed, margin };
  }
  if (truth === null || truth === 'unknown') return { grade: 'unknown', needed, margin };
  const measured = measure(evaluation, looseness);
  if (measured.margin === null) return { ...measured, grade: truth ? 'held' : 'failed' };
  const revision = () =>
    Math.max(
      revisionTolerance(evaluation, quoted),
      roundness(evaluation.needed, looseness),
      // 2.76 times is 2.7 to those who cut digits off.
      evaluation.found.unit === '' && hasDigitsBehindPoint(evaluation.needed)
        ? (evaluation.needed?.tolerance ?? 0)
        : 0,
    );
  return { ...measured, grade: gradeByMargin(measured.margin, revision, truth, measured.needed) };
}

/** Most tests are not near their edge, so how far a figure may be revised is found out only where it matters. */
function gradeByMargin(margin: number, revision: () => number, truth: boolean, needed: Needed | null): Grade {
  const op = needed?.op ?? '';
  // Denied equality is met outside the tolerance, and only surely so beyond revisions.
  if (op === '!=' || op === '!~') return margin <= NOISE ? 'failed' : margin <= revision() ? 'near' : 'held';
  const held = WITH_TOLERANCE.has(op) ? margin >= -NOISE : truth;
  if (held) return 'held';
  const tolerance = revision();
  return tolerance > 0 && -margin <= tolerance + NOISE ? 'near' : 'failed';
}

function hasDigitsBehindPoint(needed: Needed | null): boolean {
  return typeof needed?.value === 'number' && needed.value > 1 && !Number.isInteger(needed.value);
}

/** A number with two noughts at its end or more is a round one, and as a rule this near to what is meant. */
const ROUND_SHARE = 0.01;
/** With one nought, its last digit may be the one before. */
const ROUND_DIGIT_SHARE = 0.02;
/** "About 60" is not refuted by 61.5. */
const ABOUT_SHARE = 0.05;

/** How far off a round number may be: 2,000 is said of 1,985, 310 of 313. Its digits are told by the half of its last one. */
function roundness(needed: Needed | null, { approximate }: Looseness): number {
  if (!needed) return 0;
  const { value, tolerance } = needed;
  // "Between 4 and 5" is not refuted by 5.04.
  if (Array.isArray(value)) return ROUND_SHARE * Math.max(...value.map(Math.abs));
  if (typeof value !== 'number') return 0;
  // "Just under 20" of 20.3: that it is near is said, too.
  if (!tolerance) return approximate ? ROUND_DIGIT_SHARE * Math.abs(value) : 0;
  if (approximate) return ABOUT_SHARE * Math.abs(value);
  const digits = Math.round(value / (2 * tolerance));
  if (digits === 0 || digits % 10 !== 0) return 0;
  const share = digits % 100 === 0 ? ROUND_SHARE * Math.abs(value) : 0;
  // Noughts behind a point are written on purpose: 4.50.
  return tolerance < 0.5
    ? share
    : Math.max(share, Math.min(lastDigit(digits) * tolerance, ROUND_DIGIT_SHARE * Math.abs(value)));
}

/** What one of the last digit that is no nought counts: 100 in 2300. */
function lastDigit(digits: number): number {
  return 10 ** (/0*$/.exec(String(Math.abs(digits)))?.[0].length ?? 0);
}

/** Found against needed, with the tolerance the sentence allows. A test without a margin is met or not: nothing widens it. */
function measure({ needed, found, margin }: Evaluation, looseness: Looseness): Omit<Graded, 'grade'> {
  if (margin === null || !needed || typeof needed.value !== 'number' || typeof found.value !== 'number')
    return { needed, margin };
  if (!WITH_TOLERANCE.has(needed.op)) return { needed, margin };
  const tolerance = Math.max(needed.tolerance, allowance(needed, found.unit, looseness));
  const inside = tolerance - Math.abs(found.value - needed.value);
  const denied = needed.op.startsWith('!');
  return { needed: { ...needed, tolerance }, margin: Number((denied ? -inside : inside).toPrecision(12)) };
}

// A third said of a share is right from 30.8 to 35.8; loosely said, twice as wide.
const FRACTION_POINTS = 2.5;
const APPROXIMATE_SHARE = 0.02;
const MULTIPLE_SHARE = 0.25;
/** Above this a number without a unit is no fraction of one. */
const MOST_OF_RATIO = 2;

function allowance(needed: Needed, unit: string | null, { approximate, fraction }: Looseness): number {
  const value = typeof needed.value === 'number' ? Math.abs(needed.value) : 0;
  if (fraction) {
    const points = FRACTION_POINTS * (approximate ? 2 : 1);
    // `100 * (a / b - 1)` is in percent, though it has no unit.
    const percent = unit === '%' || unit === 'pp' || (unit === '' && value > MOST_OF_RATIO);
    return percent ? points : unit === '' ? points / 100 : (points / 100) * value;
  }
  if (!approximate) return 0;
  // One unit of the last written digit is twice its half. "Nearly double" is not said of what stayed where it was.
  const most = unit === '' ? Math.max(MULTIPLE_SHARE * value, needed.tolerance) : Number.POSITIVE_INFINITY;
  return Math.max(APPROXIMATE_SHARE * value, Math.min(2 * needed.tolerance, most));
}

/** Kleene's rules with a fourth value between: `near` is neither met nor missed, and unknown hides it. */
export function combined({ op, count = 0, negated }: Combination, grades: readonly Grade[]): Grade {
  const grade = op === 'atleast' ? atLeast(count, grades) : chain(op, grades);
  if (!negated) return grade;
  return grade === 'held' ? 'failed' : grade === 'failed' ? 'held' : grade;
}

function chain(op: 'and' | 'or', grades: readonly Grade[]): Grade {
  const [decides, rest] = op === 'and' ? (['failed', 'held'] as const) : (['held', 'failed'] as const);
  if (grades.includes(decides)) return decides;
  if (grades.includes('unknown')) return 'unknown';
  return grades.includes('near') ? 'near' : rest;
}

function atLeast(count: number, grades: readonly Grade[]): Grade {
  const number = (grade: Grade) => grades.filter((each) => each === grade).length;
  if (number('held') >= count) return 'held';
  if (number('held') + number('near') + number('unknown') < count) return 'failed';
  return number('held') + number('near') >= count ? 'near' : 'unknown';
}

// One question asked in one way: of the figures that were meant, under other windows and other definitions.

import type { Node } from '../formula/node.ts';
import { type Prepared, prepare, prepareText } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import { termsAround } from '../formula/terms.ts';
import { reasonsOf, type Why } from '../formula/why.ts';
import { type Day, isoDay } from '../indicators/period.ts';
import { printSeriesRef, type SeriesRef, type SeriesSource } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import { asDecided } from './asDecided.ts';
import { metOnSomeDay, recordOfSomeDay } from './dayOfPeriod.ts';
import { daysAround } from './daysAround.ts';
import { type Asking, type Decision, decide } from './decide.ts';
import { diagnose } from './diagnose.ts';
import { type Doubt, doubtOf } from './doubt.ts';
import type { Question } from './judgement.ts';
import { heldBeforeRevision } from './nearRun.ts';
import { passedInSomeMonth } from './partOfPeriod.ts';
import { fromBeforeYear } from './sinceYear.ts';
import { isUnderWay, untilNow } from './soFar.ts';
import { twinsOf, withOtherWindows, withRoundedRecords } from './variant.ts';
import { isDecided, type Verdict } from './verdict.ts';
import { undecidedWithinPeriod } from './withinPeriod.ts';

export type Outcome = Decision & { readonly flippedBy?: string; readonly doubt?: Doubt };

/** A question as it is asked, and the other ways in which it could have been. */
export interface Wordings {
  readonly question: Question;
  readonly stated: Prepared;
  /** With other windows, where the sentence left its own vague. */
  readonly windows: readonly Prepared[];
  /** From before the year that the sentence counts from. */
  readonly sinceYear?: Prepared;
  /** Without the time that it takes from elsewhere. */
  readonly untimed?: Prepared;
  /** Figure of the same subject beside it. */
  readonly beside?: Prepared;
}

/** A way of asking, and what the question as stated comes to in it. */
export interface Asked {
  readonly asking: Asking;
  readonly decision: Decision;
}

/** By question and for as long as it lives: asked for when its series are fetched, and again when it is judged. */
const prepared = new WeakMap<SeriesSource, WeakMap<Question, Wordings>>();

/** What is the same of a question however and whenever it is asked; found once. */
export function wordingsOf(question: Question, source: SeriesSource): Wordings {
  const ofSource = prepared.get(source) ?? new WeakMap<Question, Wordings>();
  prepared.set(source, ofSource);
  const known = ofSource.get(question) ?? newWordings(question, source);
  ofSource.set(question, known);
  return known;
}

function newWordings(question: Question, source: SeriesSource): Wordings {
  const stated = prepareText(question.formula, source);
  const others = question.vagueWindow && stated.formula ? withOtherWindows(stated.formula) : [];
  const { untimed, beside } = question;
  const sinceYear = question.named === undefined ? undefined : fromBeforeYear(stated, source);
  return {
    question,
    stated,
    windows: others.map((other) => prepare(other, source)),
    ...(sinceYear && { sinceYear }),
    ...(untimed !== undefined && { untimed: prepareText(untimed, source) }),
    ...(beside !== undefined && { beside: prepareText(beside, source) }),
  };
}

/** The question on exactly the day asked about. */
export function onTheDay({ question, stated }: Wordings, asking: Asking): Asked {
  return { asking, decision: decide(stated, asking, question) };
}

/**
 * The question on the day that was meant: what fails of the figures in hand, and holds of those that came out around the
 * day, was said of these. The length of a record is told in whole months or years. What some day of its period would meet cannot be refuted by the period's figure.
 */
export function asMeant(wordings: Wordings, asking: Asking): Asked {
  const asked = onTheDay(wordings, asking);
  const { verdict } = asked.decision;
  if (verdict !== 'contradicted' && verdict !== 'mixed') return asked;
  const { question, stated } = wordings;
  const rounded = stated.formula && withRoundedRecords(stated.formula, asking.source);
  if (rounded) {
    const decision = decide(prepare(rounded, asking.source), asking, question);
    const reasons: readonly Reason[] = [...decision.reasons, 'rounded'];
    if (decision.verdict === 'supported') return { asking, decision: { ...decision, reasons } };
  }
  const source = asDecided(stated, asking.source);
  const decided = source && onTheDay(wordings, { ...asking, source });
  if (decided?.decision.verdict === 'supported') return decided;
  let near: Asked | undefined;
  for (const asOf of daysAround(stated, asking.asOf, asking.source)) {
    const around = onTheDay(wordings, { ...asking, asOf });
    if (around.decision.verdict === 'supported') return around;
    if (around.decision.verdict === 'mixed') near ??= around;
  }
  for (const terms of /\bterm\(/.test(stated.text) ? termsAround(asking.terms ?? []) : []) {
    const decision = decide(stated, { ...asking, terms }, question);
    if (decision.verdict === 'supported') return { asking, decision };
  }
  // A thesis whose limits are its own was not said of the figure of a day.
  if (question.ownLimits) return asked;
  const kept =
    undecidedWithinPeriod(stated, asking, (each) => decide(stated, each, question)) ??
    metOnSomeDay(stated, asking, (other) => decide(other, asking, question)) ??
    recordOfSomeDay(stated, asking, asked.decision) ??
    passedInSomeMonth(stated, asking.source, (other) => decide(other, asking, question));
  if (kept) return { asking, decision: tooCoarse(asked.decision, kept, asking.asOf) };
  const before = wasSoBefore(wordings, asking);
  const reasons = [...asked.decision.reasons, 'fragile'] as const;
  const revised = before
    ? { asking, decision: { ...asked.decision, verdict: 'mixed' as const, reasons } }
    : undefined;
  return near ?? revised ?? asked;
}

/** Held of a run, or of a first time, as its figures may have been then. */
function wasSoBefore({ question, stated }: Wordings, asking: Asking): boolean {
  if (!RUN.test(stated.text)) return false;
  const days = [asking.asOf, ...daysAround(stated, asking.asOf, asking.source)];
  return days.some((asOf) => {
    const around = { ...asking, asOf };
    return heldBeforeRevision(stated, around, (other) => decide(other, around, question)) !== undefined;
  });
}

const RUN = /\b(?:streak|longest|always|first)\(/;

function tooCoarse(decision: Decision, ref: SeriesRef, asOf: Day): Decision {
  const why: Why = { code: 'too-fine', of: printSeriesRef(ref), period: isoDay(asOf) };
  const evaluation = { ...decision.evaluation, why: [why] };
  return { ...decision, verdict: 'unknown', reasons: reasonsOf([why]), evaluation };
}

/**
 * A window left vague by the sentence must not decide the verdict; what only stands in for the series that was meant can
 * bear a sentence out, and not refute it.
 */
export function withWindows(
  { question, windows, sinceYear }: Wordings,
  { asking, decision }: Asked,
): Outcome {
  if (!isDecided(decision.verdict)) return decision;
  const refuted = decision.verdict === 'contradicted';
  if (refuted && question.standIn && !question.ownLimits) return { ...decision, verdict: 'unknown' };
  const others = refuted && sinceYear ? [...windows, sinceYear] : windows;
  for (const other of others) {
    const { verdict } = decide(other, asking, question);
    if (!isDecided(verdict) || verdict === decision.verdict) continue;
    const reasons: Reason[] = [...new Set<Reason>([...decision.reasons, 'fragile'])];
    return { ...decision, verdict: 'mixed', reasons, flippedBy: other.text };
  }
  return decision;
}

/** The same where a refutation would rest on what the sentence was only understood to mean. */
export function withDoubt(wordings: Wordings, outcome: Outcome, asking: Asking): Outcome {
  if (outcome.verdict !== 'contradicted') return outcome;
  const own = isBorneOut(wordings, asking) ? undefined : doubtOf(wordings.question, outcome, asking);
  const doubt = holdsUntimed(wordings, asking)
    ? 'untimed'
    : (own ?? (wasUnfinished(wordings, asking) ? 'unfinished' : undefined));
  if (!doubt) return outcome;
  return { ...outcome, verdict: 'unknown', reasons: [...outcome.reasons, 'ambiguous'], doubt };
}

function holdsUntimed({ untimed, ...wordings }: Wordings, asking: Asking): boolean {
  if (untimed === undefined) return false;
  return asMeant({ ...wordings, stated: untimed }, asking).decision.verdict === 'supported';
}

const LAST = /\blast\(/;

/** Said as a fact of a period that was not over, and not refuted by what there was of it. */
function wasUnfinished({ question, stated }: Wordings, asking: Asking): boolean {
  const { formula } = stated;
  if (question.named === undefined || question.foretold || !formula) return false;
  if (!isUnderWay(formula, asking.asOf)) return false;
  const soFar = untilNow(formula, asking.asOf);
  // The last figure there was is not that of the period.
  if (!soFar || LAST.test(printFormula(soFar))) return true;
  return decide(prepare(soFar, asking.source), asking, question).verdict !== 'contradicted';
}

/** The sentence's own figure of the subject is that of the series at hand: it is no other that is meant. */
function isBorneOut({ beside, ...wordings }: Wordings, asking: Asking): boolean {
  return (
    beside !== undefined && asMeant({ ...wordings, stated: beside }, asking).decision.verdict === 'supported'
  );
}

/**
 * The same with definition twins, and with what may have gone wrong where it is contradicted. What another definition bears out
 * is not refuted when the sentence names none: its writer will have meant the one that fits.
 */
export function withVariants(wordings: Wordings, asked: Asked): Outcome {
  const outcome = withWindows(wordings, asked);
  const { verdict } = outcome;
  const { asking } = asked;
  const { question, stated } = wordings;
  if (!stated.formula || !isDecided(verdict)) return outcome;
  const reasons = new Set<Reason>(outcome.reasons);
  const twin = question.definitionNamed ? undefined : flippingTwin(stated.formula, verdict, asking, question);
  if (twin) reasons.add('definition');
  if (verdict === 'contradicted') {
    const holds = (other: Node) =>
      decide(prepare(other, asking.source), asking, question).verdict === 'supported';
    if (!question.ownLimits)
      for (const reason of diagnose(outcome, stated.formula, holds)) reasons.add(reason);
    if (stated.needed.length === 0) reasons.add('inconsistent');
  }
  const flippedBy = outcome.flippedBy ?? twin?.text;
  const refuted = twin && verdict === 'contradicted' ? 'mixed' : verdict;
  return { ...outcome, verdict: refuted, reasons: [...reasons], ...(flippedBy !== undefined && { flippedBy }) };
}

function flippingTwin(
  formula: Node,
  verdict: Verdict,
  asking: Asking,
  question: Question,
): Prepared | undefined {
  const opposite = verdict === 'supported' ? 'contradicted' : 'supported';
  for (const twin of twinsOf(formula, asking.source)) {
    const prepared = prepare(twin, asking.source);
    if (decide(prepared, asking, question).verdict === opposite) return prepared;
  }
  return undefined;
}

// A question and the figures in, a judgement with every reason out. Pure and synchronous.

import type { NamedPart } from '../claims/claim.ts';
import type { Evaluation } from '../formula/evaluation.ts';
import { seriesNeeded } from '../formula/needs.ts';
import type { Node } from '../formula/node.ts';
import { parseFormula } from '../formula/parse.ts';
import { type Prepared, prepare, prepareText } from '../formula/prepare.ts';
import { reasonsOf, type Why } from '../formula/why.ts';
import { type Day, isoDay } from '../indicators/period.ts';
import { printSeriesRef, type SeriesRef, type SeriesSource } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import { daysAround } from './daysAround.ts';
import { type Asking, type Decision, decide } from './decide.ts';
import { diagnose } from './diagnose.ts';
import { gradeOf } from './grade.ts';
import type { Answer, JudgeContext, JudgedPart, Judgement, Question } from './judgement.ts';
import { signalSince, togetherOn } from './signals.ts';
import { withIndicator, withOtherWindows } from './variant.ts';
import type { Verdict } from './verdict.ts';
import { undecidedWithinPeriod } from './withinPeriod.ts';

/**
 * Judges one reading: with the newest figures for the periods it meant, as it stood when written, and asked again
 * today. Never throws; what cannot be judged is `unknown` with its reasons.
 */
export function judge(question: Question, context: JudgeContext): Judgement {
  const named = question.parts ?? [];
  if (named.length > 0) return judgeParts(question, named, context);
  const asking = askings(context);
  const wordings = wordingsOf(question, context.source);
  const headline = asMeant(withVariants, wordings, asking.newest);
  // Periods that are all named with their dates are the same ones whenever the sentence is said.
  const same = context.asOf === context.today || isDated(wordings.stated);
  const then = asMeant(withWindows, wordings, asking.then);
  const now = same ? headline : withWindows(wordings, asking.now);
  const { evaluation, graded } = headline;
  const answers = { then: answerOf(then), now: answerOf(now) };
  const reasons = new Set<Reason>([
    ...headline.reasons,
    ...saidOf(question),
    ...moved(headline.verdict, answers),
  ]);
  if (question.exclusive && isPartial(headline)) reasons.add('partial');
  return {
    verdict: headline.verdict,
    reasons: [...reasons],
    found: evaluation.found,
    needed: graded.needed,
    margin: graded.margin,
    ...answers,
    ...(headline.verdict === 'pending' &&
      evaluation.testableOn !== undefined && { testableOn: evaluation.testableOn }),
    ...(headline.flippedBy !== undefined && { flippedBy: headline.flippedBy }),
    parts: partsOf(evaluation, question, context),
    evaluation,
  };
}

/** Every series that judging a question may read: of its formulas and of their definition twins. */
export function seriesNeededBy(question: Question, source: SeriesSource): SeriesRef[] {
  const lookup = (id: string) => source.indicator(id);
  const formulas = [question.formula, ...(question.parts ?? []).map((part) => part.formula)];
  const found = new Map<string, SeriesRef>();
  for (const text of formulas) {
    const { formula } = parseFormula(text);
    if (!formula) continue;
    const others = question.definitionNamed ? [] : twinsOf(formula, source);
    for (const ref of [formula, ...others].flatMap((each) => seriesNeeded(each, lookup))) {
      found.set(printSeriesRef(ref), ref);
    }
  }
  return [...found.values()];
}

/** The three ways of asking. */
function askings({ source, asOf, today, terms }: JudgeContext): Record<'newest' | 'then' | 'now', Asking> {
  const base = { source, today, terms };
  return {
    newest: { ...base, asOf, figures: 'newest', knownBy: today },
    then: { ...base, asOf, figures: 'as-of', knownBy: asOf },
    now: { ...base, asOf: today, figures: 'newest', knownBy: today },
  };
}

type Outcome = Decision & { readonly flippedBy?: string };

/** A question as it is asked, and the other ways in which it could have been. */
interface Wordings {
  readonly question: Question;
  readonly stated: Prepared;
  /** With other windows, where the sentence left its own vague. */
  readonly windows: readonly Prepared[];
}

function wordingsOf(question: Question, source: SeriesSource): Wordings {
  const stated = prepareText(question.formula, source);
  const others = question.vagueWindow && stated.formula ? withOtherWindows(stated.formula) : [];
  return { question, stated, windows: others.map((other) => prepare(other, source)) };
}

/**
 * What fails of the figures in hand on the day of the note, and holds of those that came out around it, was said of
 * these. What some day of its month would meet cannot be refuted by the month's close.
 */
function asMeant(
  ask: (wordings: Wordings, asking: Asking) => Outcome,
  wordings: Wordings,
  asking: Asking,
): Outcome {
  const outcome = ask(wordings, asking);
  if (outcome.verdict !== 'contradicted' && outcome.verdict !== 'mixed') return outcome;
  const { question, stated } = wordings;
  for (const asOf of daysAround(stated, asking.asOf, asking.source)) {
    const other = ask(wordings, { ...asking, asOf });
    if (other.verdict === 'supported') return other;
  }
  const kept = undecidedWithinPeriod(stated, asking, (each) => decide(stated, each, question));
  return kept ? tooCoarse(outcome, kept, asking.asOf) : outcome;
}

function tooCoarse(outcome: Outcome, ref: SeriesRef, asOf: Day): Outcome {
  const why: Why = { code: 'too-fine', of: printSeriesRef(ref), period: isoDay(asOf) };
  const evaluation = { ...outcome.evaluation, why: [why] };
  return { ...outcome, verdict: 'unknown', reasons: reasonsOf([why]), evaluation };
}

function isDated({ formula, open }: Prepared): boolean {
  return formula !== undefined && open.size === 0;
}

/** A window left vague by the sentence must not decide the verdict. */
function withWindows({ question, stated, windows }: Wordings, asking: Asking): Outcome {
  const decision = decide(stated, asking, question);
  if (!isDecided(decision.verdict)) return decision;
  for (const other of windows) {
    const { verdict } = decide(other, asking, question);
    if (!isDecided(verdict) || verdict === decision.verdict) continue;
    const reasons: Reason[] = [...new Set<Reason>([...decision.reasons, 'fragile'])];
    return { ...decision, verdict: 'mixed', reasons, flippedBy: other.text };
  }
  return decision;
}

/** The same with definition twins, and with what may have gone wrong where it is contradicted. */
function withVariants(wordings: Wordings, asking: Asking): Outcome {
  const outcome = withWindows(wordings, asking);
  const { verdict } = outcome;
  const { question, stated } = wordings;
  if (!stated.formula || !isDecided(verdict)) return outcome;
  const reasons = new Set<Reason>(outcome.reasons);
  const twin = question.definitionNamed ? undefined : flippingTwin(stated.formula, verdict, asking, question);
  if (twin) reasons.add('definition');
  if (verdict === 'contradicted') {
    const holds = (other: Node) =>
      decide(prepare(other, asking.source), asking, question).verdict === 'supported';
    for (const reason of diagnose(outcome, stated.formula, holds)) reasons.add(reason);
    if (stated.needed.length === 0) reasons.add('inconsistent');
  }
  const flippedBy = outcome.flippedBy ?? twin?.text;
  return { ...outcome, reasons: [...reasons], ...(flippedBy !== undefined && { flippedBy }) };
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

/** The formula with one indicator under each of its other definitions. */
function twinsOf(formula: Node, source: SeriesSource): Node[] {
  const ids = new Set(seriesNeeded(formula).map(({ id }) => id));
  return [...ids].flatMap((id) =>
    (source.indicator(id)?.twins ?? []).flatMap((twin) =>
      source.indicator(twin) ? withIndicator(formula, id, twin) : [],
    ),
  );
}

function isDecided(verdict: Verdict): boolean {
  return verdict === 'supported' || verdict === 'contradicted' || verdict === 'mixed';
}

function answerOf({ verdict, evaluation }: Outcome): Answer {
  return { verdict, value: evaluation.found.value };
}

/** What is known of the sentence before any figure is read. */
function saidOf({ causal, standIn }: Question): Reason[] {
  return [...(causal ? (['cause-not-tested'] as const) : []), ...(standIn ? (['stand-in'] as const) : [])];
}

/**
 * `revised`: the figures of the day gave another verdict. `drift`: today gives another. Only of verdicts that are decided
 * on both sides: what was pending was not revised when it came due, and what the packs end too early to say today
 * (unknown, `stale`) has not drifted.
 */
function moved(verdict: Verdict, { then, now }: Pick<Judgement, 'then' | 'now'>): Reason[] {
  const differs = (other: Answer) =>
    isDecided(verdict) && isDecided(other.verdict) && other.verdict !== verdict;
  return [...(differs(then) ? (['revised'] as const) : []), ...(differs(now) ? (['drift'] as const) : [])];
}

/** "Only": the thing itself counts, but others count too. */
function isPartial({ verdict, evaluation }: Outcome): boolean {
  const [first, ...others] = evaluation.parts;
  return verdict === 'contradicted' && first?.truth === true && others.some(({ truth }) => truth === false);
}

/** Operands of the formula, each with its own figures; they share the as-of of the whole. */
function partsOf({ parts, combine }: Evaluation, question: Question, context: JudgeContext): JudgedPart[] {
  if (!combine) return [];
  return parts.map((part) => {
    const graded = gradeOf(part, context.source, question);
    const verdicts = {
      held: 'supported',
      near: 'mixed',
      failed: 'contradicted',
      unknown: 'unknown',
    } as const;
    const answer: Answer = { verdict: verdicts[graded.grade], value: part.found.value };
    return {
      name: part.formula,
      verdict: answer.verdict,
      reasons: part.reasons,
      found: part.found,
      needed: graded.needed,
      margin: graded.margin,
      then: answer,
      now: answer,
      parts: partsOf(part, question, context),
      evaluation: part,
    };
  });
}

/** Several independent claims: `mixed` when some hold and some fail. */
function judgeParts(question: Question, named: readonly NamedPart[], context: JudgeContext): Judgement {
  const { parts: _, watch, ...rest } = question;
  const parts = named.map(({ name, formula }): JudgedPart => {
    const judged = judge({ ...rest, formula }, context);
    const since = watch ? signalSince({ ...rest, formula }, judged.verdict, context) : undefined;
    return { ...judged, name, ...(since ? { since } : {}) };
  });
  const whole = question.formula === '' ? undefined : judge({ ...rest }, context);
  const joined = (verdicts: readonly Verdict[]) => (watch ? togetherOn(verdicts, watch) : together(verdicts));
  const verdict = joined(parts.map((part) => part.verdict));
  const then = joined(parts.map((part) => part.then.verdict));
  const now = joined(parts.map((part) => part.now.verdict));
  const shown = whole ?? parts.find((part) => part.verdict === verdict) ?? parts[0];
  if (!shown) return judge(rest, context);
  const answers = {
    then: { verdict: then, value: shown.then.value },
    now: { verdict: now, value: shown.now.value },
  };
  const ofParts = parts
    .flatMap((part) => part.reasons)
    .filter((reason) => reason !== 'revised' && reason !== 'drift');
  return {
    ...shown,
    verdict,
    reasons: [...new Set([...ofParts, ...moved(verdict, answers)])],
    ...answers,
    parts,
  };
}

/** One verdict for several: what is not decided stays so unless the rest fails already. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const has = (verdict: Verdict) => verdicts.includes(verdict);
  if (has('mixed') || (has('supported') && has('contradicted'))) return 'mixed';
  if (has('contradicted')) return 'contradicted';
  if (has('pending')) return 'pending';
  return has('unknown') || verdicts.length === 0 ? 'unknown' : 'supported';
}

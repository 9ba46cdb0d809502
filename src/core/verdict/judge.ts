// A question and the figures in, a judgement with every reason out. Pure and synchronous.

import { evaluatePrepared } from '../formula/evaluate.ts';
import type { Evaluation, Found } from '../formula/evaluation.ts';
import { seriesNeeded } from '../formula/needs.ts';
import { type Prepared, prepare } from '../formula/prepare.ts';
import { printSeriesRef, type SeriesRef, type SeriesSource } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import { asMeant, onTheDay } from './asMeant.ts';
import type { Asking } from './decide.ts';
import { gradeOf } from './grade.ts';
import type { Answer, JudgeContext, JudgedPart, Judgement, Question } from './judgement.ts';
import { type Outcome, withDoubt, withVariants, withWindows } from './outcome.ts';
import { type Apart, apart } from './parts.ts';
import { signalSince, togetherOn } from './signals.ts';
import { hasMoved, untilNow } from './soFar.ts';
import { twinsOf } from './variant.ts';
import { isDecided, type Verdict } from './verdict.ts';
import { wordingsOf } from './wordings.ts';

/**
 * Judges one reading: with the newest figures for the periods it meant, as it stood when written, and asked again
 * today. Never throws; what cannot be judged is `unknown` with its reasons.
 */
export function judge(question: Question, context: JudgeContext): Judgement {
  const several = apart(question);
  if (several) return judgeParts(several, question.watch, context);
  const asking = askings(context);
  const wordings = wordingsOf(question, context.source);
  // Periods that are all named with their dates are the same ones whenever the sentence is said.
  const same = context.asOf === context.today || isDated(wordings.stated);
  const then = withWindows(wordings, asMeant(wordings, asking.then));
  // What the figures of the day bore out is what was meant, however much they have been revised since.
  const sure = (outcome: Outcome) =>
    then.verdict === 'supported' ? outcome : withDoubt(wordings, outcome, asking.newest);
  const headline = sure(withVariants(wordings, asMeant(wordings, asking.newest)));
  const now = same ? headline : sure(withWindows(wordings, onTheDay(wordings, asking.now)));
  const { evaluation, graded } = headline;
  const answers = { then: answerOf(sure(then)), now: answerOf(now) };
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
    ...(headline.doubt !== undefined && { doubt: headline.doubt }),
    parts: partsOf(evaluation, question, context),
    evaluation,
  };
}

/**
 * A judgement that waits for its day, with what the figures say until now instead of what they said when it was asked: of
 * a period that is under way, from its beginning to the last figure there is. Its verdict stays.
 */
export function withReading(judgement: Judgement, question: Question, context: JudgeContext): Judgement {
  const { source } = context;
  const several = apart(question);
  const { stated } = wordingsOf(several?.whole ?? question, source);
  const untilToday = stated.formula && untilNow(stated.formula, context.today);
  const formula = untilToday ? prepare(untilToday, source) : stated;
  const evaluation = evaluatePrepared(formula, askings(context).now);
  const parts = several
    ? several.parts.flatMap(({ question: each }, at) => {
        const part = judgement.parts[at];
        return part ? { ...withReading(part, each, context), name: part.name } : [];
      })
    : partsOf(evaluation, question, context).map(
        (part): JudgedPart => ({ ...part, verdict: 'pending', found: foundSince(part.evaluation) }),
      );
  return { ...judgement, found: foundSince(evaluation), margin: null, parts, evaluation };
}

/** What was found, unless no figure is newer yet than the one it is measured from. */
function foundSince({ found, node }: Evaluation): Found {
  const begun = found.date === null || !node || hasMoved(node, found.date);
  return begun ? found : { ...found, value: null, date: null };
}

/** Every series that judging a question may read: of its formulas and of their definition twins. */
export function seriesNeededBy(question: Question, source: SeriesSource): SeriesRef[] {
  const lookup = (id: string) => source.indicator(id);
  const parts = apart(question)?.parts.map((part) => part.question) ?? [];
  const found = new Map<string, SeriesRef>();
  for (const asked of [question, ...parts]) {
    const { formula, needed } = wordingsOf(asked, source).stated;
    if (!formula) continue;
    const others = question.definitionNamed ? [] : twinsOf(formula, source);
    const ofOthers = others.flatMap((each) => seriesNeeded(each, lookup));
    for (const ref of [...needed, ...ofOthers]) found.set(printSeriesRef(ref), ref);
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

function isDated({ formula, open }: Prepared): boolean {
  return formula !== undefined && open.size === 0;
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
    const graded = gradeOf(part, context, question);
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
function judgeParts(several: Apart, watch: Question['watch'], context: JudgeContext): Judgement {
  const parts = several.parts.map(({ name, question }): JudgedPart => {
    const judged = judge(question, context);
    const since = watch ? signalSince(question, judged.verdict, context) : undefined;
    return { ...judged, name, ...(since ? { since } : {}) };
  });
  const shown = judge(several.whole, context);
  const joined = (verdicts: readonly Verdict[]) => (watch ? togetherOn(verdicts, watch) : together(verdicts));
  const verdict = joined(parts.map((part) => part.verdict));
  const then = joined(parts.map((part) => part.then.verdict));
  const now = joined(parts.map((part) => part.now.verdict));
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

/** One verdict for several, some of which hold and some fail: what is open would make another of either alone. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const has = (verdict: Verdict) => verdicts.includes(verdict);
  if (has('mixed') || (has('supported') && has('contradicted'))) return 'mixed';
  if (has('pending')) return 'pending';
  if (has('unknown') || verdicts.length === 0) return 'unknown';
  return has('contradicted') ? 'contradicted' : 'supported';
}

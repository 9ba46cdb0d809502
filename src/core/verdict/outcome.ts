// What a question comes to under other windows and definitions, and where a refutation would rest on too little.

import type { Node } from '../formula/node.ts';
import { type Prepared, prepare } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import type { Reason } from '../reason.ts';
import { type Asked, asMeant } from './asMeant.ts';
import { type Asking, type Decision, decide } from './decide.ts';
import { diagnose } from './diagnose.ts';
import { type Doubt, doubtOf } from './doubt.ts';

import { fromOtherStarts } from './sinceYear.ts';
import { isUnderWay, untilNow } from './soFar.ts';
import { betweenOtherQuarters, twinsOf } from './variant.ts';
import { isDecided, type Verdict } from './verdict.ts';
import type { Wordings } from './wordings.ts';

export type Outcome = Decision & { readonly flippedBy?: string; readonly doubt?: Doubt };

/**
 * A window left vague by the sentence must not decide the verdict; what only stands in for the series that was meant can
 * bear a sentence out, and not refute it.
 */
export function withWindows({ question, stated, windows }: Wordings, { asking, decision }: Asked): Outcome {
  if (!isDecided(decision.verdict)) return decision;
  const refuted = decision.verdict === 'contradicted';
  if (refuted && question.standIn && !question.ownLimits) return { ...decision, verdict: 'unknown' };
  const starts = refuted ? fromOtherStarts(stated, question.named !== undefined, asking.source) : [];
  // "Between early 2020 and mid-2022" names no first and last quarter.
  const parts = refuted && question.vagueWindow && stated.formula ? betweenOtherQuarters(stated.formula) : [];
  const others = [...windows, ...starts, ...parts.map((each) => prepare(each, asking.source))];
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
  if (outcome.verdict !== 'supported' && outcome.verdict !== 'contradicted') return outcome;
  const soFar = verdictSoFar(wordings, asking);
  // Only what came after it was written bears it out.
  if (outcome.verdict === 'supported' && soFar === 'contradicted')
    return { ...outcome, verdict: 'mixed', reasons: [...outcome.reasons, 'fragile'] };
  if (outcome.verdict !== 'contradicted') return outcome;
  const own = isBorneOut(wordings, asking) ? undefined : doubtOf(wordings.question, outcome, asking);
  const doubt = holdsUntimed(wordings, asking)
    ? 'untimed'
    : (own ??
      (soFar !== undefined && soFar !== 'contradicted'
        ? 'unfinished'
        : wordings.question.unplaced
          ? 'unplaced'
          : undefined));
  if (!doubt) return outcome;
  return { ...outcome, verdict: 'unknown', reasons: [...outcome.reasons, 'ambiguous'], doubt };
}

function holdsUntimed({ untimed, ...wordings }: Wordings, asking: Asking): boolean {
  if (untimed === undefined) return false;
  return asMeant({ ...wordings, stated: untimed }, asking).decision.verdict === 'supported';
}

const LAST = /\blast\(/;

/** What the figures there were of a period came to, where something is said as a fact of it before it was over. */
function verdictSoFar({ question, stated: { formula } }: Wordings, asking: Asking): Verdict | undefined {
  if (question.named === undefined || question.foretold || !formula) return undefined;
  if (!isUnderWay(formula, asking.asOf)) return undefined;
  const soFar = untilNow(formula, asking.asOf);
  // The last figure there was is not that of the period.
  if (!soFar || LAST.test(printFormula(soFar))) return 'unknown';
  return decide(prepare(soFar, asking.source), asking, question).verdict;
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
  const settled = question.definitionNamed || (question.indexNamed && verdict === 'supported');
  const twin = settled ? undefined : flippingTwin(wordings, stated.formula, verdict, asking);
  if (twin) reasons.add('definition');
  if (verdict === 'contradicted') {
    const holds = (other: Node) =>
      decide(prepare(other, asking.source), asking, question).verdict === 'supported';
    if (!question.ownLimits)
      for (const reason of diagnose(outcome, stated.formula, holds)) reasons.add(reason);
    if (stated.needed.length === 0) reasons.add('inconsistent');
  }
  const flippedBy = outcome.flippedBy ?? twin?.text;
  const borneOut = twin && question.named !== undefined && verdict === 'contradicted';
  return {
    ...outcome,
    verdict: borneOut ? 'mixed' : verdict,
    reasons: [...reasons],
    ...(flippedBy !== undefined && { flippedBy }),
  };
}

function flippingTwin(
  wordings: Wordings,
  formula: Node,
  verdict: Verdict,
  asking: Asking,
): Prepared | undefined {
  const opposite = verdict === 'supported' ? 'contradicted' : 'supported';
  for (const twin of twinsOf(formula, asking.source)) {
    const stated = prepare(twin, asking.source);
    if (asMeant({ ...wordings, stated }, asking).decision.verdict === opposite) return stated;
  }
  return undefined;
}

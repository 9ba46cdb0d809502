// What fails as it stands may have been meant another way, and then it is not refuted.

import { prepare } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import { termsAround } from '../formula/terms.ts';
import { reasonsOf, type Why } from '../formula/why.ts';
import { isoDay } from '../indicators/period.ts';
import { printSeriesRef } from '../indicators/series.ts';
import type { Reason } from '../reason.ts';
import { asDecided } from './asDecided.ts';
import { metOnSomeDay, recordOfSomeDay } from './dayOfPeriod.ts';
import { daysAround } from './daysAround.ts';
import { type Asking, type Decision, decide } from './decide.ts';
import { farthestSince } from './farthestSince.ts';
import { heldBeforeRevision } from './nearRun.ts';
import { passedInSomeMonth } from './partOfPeriod.ts';
import { withOtherRates, withRoundedRecords } from './variant.ts';
import type { Verdict } from './verdict.ts';
import { undecidedWithinPeriod } from './withinPeriod.ts';
import type { Wordings } from './wordings.ts';

/** A way of asking, and what the question as stated comes to in it. */
export interface Asked {
  readonly asking: Asking;
  readonly decision: Decision;
}

/** The question on exactly the day asked about. */
export function onTheDay({ question, stated }: Wordings, asking: Asking): Asked {
  return { asking, decision: decide(stated, asking, question) };
}

/**
 * The question as it was meant: as it stands, or else in the first of these ways that answers it otherwise. Where a thesis has
 * limits of its own, it was not said of the figure of a day, and the later ways are not its.
 */
export function asMeant(wordings: Wordings, asking: Asking): Asked {
  const asked = onTheDay(wordings, asking);
  const { verdict } = asked.decision;
  if (verdict !== 'contradicted' && verdict !== 'mixed') return asked;
  const ways = wordings.question.ownLimits ? BORNE_OUT : [...BORNE_OUT, ...LEFT_OPEN];
  for (const way of ways) {
    const other = way(wordings, asked);
    if (other) return other;
  }
  return asked;
}

/** Another way to take what failed; undefined where that answers nothing else. */
type Way = (wordings: Wordings, failed: Asked) => Asked | undefined;

/** The length of a record is told in whole months or years, and on the day it comes out. */
const roundedRecord: Way = ({ question, stated }, { asking }) => {
  const rounded = stated.formula && withRoundedRecords(stated.formula, asking.source);
  if (!rounded) return undefined;
  const prepared = prepare(rounded, asking.source);
  for (const asOf of [asking.asOf, ...daysAround(stated, asking.asOf, asking.source)]) {
    const around = { ...asking, asOf };
    const decision = decide(prepared, around, question);
    const reasons: readonly Reason[] = [...decision.reasons, 'rounded'];
    if (decision.verdict === 'supported') return { asking: around, decision: { ...decision, reasons } };
  }
  return undefined;
};

const onTheDayOfDecision: Way = (wordings, { asking }) => {
  for (const source of asDecided(wordings.stated, asking.source)) {
    const decided = ifSupported(onTheDay(wordings, { ...asking, source }));
    if (decided) return decided;
  }
  return undefined;
};

/** Of the figures that came out around the day. */
function aroundTheDay(wanted: Verdict): Way {
  return (wordings, { asking }) => {
    for (const asOf of daysAround(wordings.stated, asking.asOf, asking.source)) {
      const around = onTheDay(wordings, { ...asking, asOf });
      if (around.decision.verdict === wanted) return around;
    }
    return undefined;
  };
}

/** A term of office may be counted from the election or the oath, and to the last full period. */
const withTermsAround: Way = ({ question, stated }, { asking }) => {
  if (!/\bterm\(/.test(stated.text)) return undefined;
  for (const terms of termsAround(asking.terms ?? [])) {
    const decision = decide(stated, { ...asking, terms }, question);
    if (decision.verdict === 'supported') return { asking, decision };
  }
  return undefined;
};

/** What some day or month of its period would meet cannot be refuted by the period's figure. */
const inPartOfPeriod: Way = ({ question, stated }, { asking, decision }) => {
  const ref =
    undecidedWithinPeriod(stated, asking, (each) => decide(stated, each, question)) ??
    metOnSomeDay(stated, asking, (other) => decide(other, asking, question)) ??
    recordOfSomeDay(stated, asking, decision) ??
    passedInSomeMonth(stated, asking.source, (other) => decide(other, asking, question));
  if (!ref) return undefined;
  const why: Why = { code: 'too-fine', of: printSeriesRef(ref), period: isoDay(asking.asOf) };
  const evaluation = { ...decision.evaluation, why: [why] };
  return { asking, decision: { ...decision, verdict: 'unknown', reasons: reasonsOf([why]), evaluation } };
};

const RUN = /\b(?:streak|longest|always|first)\(/;

/** Held of a run, or of a first time, as its figures may have been then. */
const beforeRevision: Way = ({ question, stated }, { asking, decision }) => {
  if (!RUN.test(stated.text)) return undefined;
  const days = [asking.asOf, ...daysAround(stated, asking.asOf, asking.source)];
  const held = days.some((asOf) => {
    const around = { ...asking, asOf };
    return heldBeforeRevision(stated, around, (other) => decide(other, around, question)) !== undefined;
  });
  return held ? leftOpen(asking, decision, 'fragile') : undefined;
};

/** What fell so far from its high, and has come back since, did fall so far. */
const atItsFarthest: Way = ({ question, stated }, { asking, decision }) => {
  const farthest = farthestSince(stated, asking.source);
  const held = farthest && decide(farthest, asking, question).verdict !== 'contradicted';
  return held ? leftOpen(asking, decision, 'fragile') : undefined;
};

/** "Down 11.2 % in April" is of one month or of twelve, where the sentence does not say. */
const byAnotherRate: Way = ({ question, stated }, { asking, decision }) => {
  const { formula } = stated;
  if (formula?.kind !== 'compare' || formula.op !== '~') return undefined;
  if (!question.conventions?.some((convention) => convention.endsWith('-rate'))) return undefined;
  const holds = withOtherRates(formula).some(
    (other) => decide(prepare(other, asking.source), asking, question).verdict !== 'contradicted',
  );
  return holds ? leftOpen(asking, decision, 'definition') : undefined;
};

/** Prices and levels of other hours and days than those at hand stray so far; a judgement. */
const NEARLY = 0.01;

/** A record that is missed by less than the figures of a day stray. */
const nearlyRecord: Way = ({ stated: { formula } }, { asking, decision }) => {
  const { margin, needed } = decision.graded;
  const record = formula?.kind === 'call' && /^is_m(?:ax|in)$/.test(formula.name);
  const inPercent = /^(?:%|pp)$/.test(decision.evaluation.found.unit ?? '');
  if (!record || inPercent || margin === null || typeof needed?.value !== 'number') return undefined;
  return Math.abs(margin) <= NEARLY * Math.abs(needed.value)
    ? leftOpen(asking, decision, 'fragile')
    : undefined;
};

/** Agencies count the same thing in ways that lie so far apart: by the week's end or its mean, gross or net of a part; a judgement. */
const ANOTHER_COUNT = 0.02;

/** A level that is told almost right is that of another table, day or count: it errs, and does not refute. */
const nearlyTold: Way = ({ question, stated: { formula } }, { asking, decision }) => {
  const { found } = decision.evaluation;
  const { margin, needed } = decision.graded;
  const level =
    formula?.kind === 'compare' && formula.op === '~' && /^(?:last|at)\(/.test(printFormula(formula));
  if (!level || question.named === undefined || /^(?:%|pp)$/.test(found.unit ?? '')) return undefined;
  if (margin === null || typeof found.value !== 'number' || typeof needed?.value !== 'number')
    return undefined;
  return Math.abs(found.value - needed.value) <= ANOTHER_COUNT * Math.abs(found.value)
    ? leftOpen(asking, decision, 'fragile')
    : undefined;
};

function leftOpen(asking: Asking, decision: Decision, reason: Reason): Asked {
  return { asking, decision: { ...decision, verdict: 'mixed', reasons: [...decision.reasons, reason] } };
}

/** Each bears the statement out, or says nothing. */
const BORNE_OUT: readonly Way[] = [
  roundedRecord,
  onTheDayOfDecision,
  aroundTheDay('supported'),
  withTermsAround,
];

/** Each keeps it from being refuted, or says nothing. */
const LEFT_OPEN: readonly Way[] = [
  inPartOfPeriod,
  aroundTheDay('mixed'),
  beforeRevision,
  atItsFarthest,
  byAnotherRate,
  nearlyRecord,
  nearlyTold,
];

function ifSupported(asked: Asked): Asked | undefined {
  return asked.decision.verdict === 'supported' ? asked : undefined;
}

// The figures of a set of measured sentences.

import type { LabelledClaim } from './labelled.ts';
import type { Measured, MeasuredPair } from './measure.ts';
import { f1, type Rate, rate } from './rate.ts';

export interface Figures {
  readonly sentences: number;
  readonly labelled: number;
  readonly marks: number;
  /** Marks that link to a labelled claim; labelled claims that a mark links to. */
  readonly precision: Rate;
  readonly recall: Rate;
  readonly f1: number;
  /** Negative sentences that carry a mark. */
  readonly falseMarks: Rate;
  /** Of the pairs: formula written alike or asking for the same number; the same, or at least the same truth. */
  readonly formula: Rate;
  readonly truth: Rate;
  readonly kind: Rate;
  readonly polarity: Rate;
  /** Of the pairs with a verdict to compare: all, and those whose labelled verdict is not unknown. */
  readonly verdict: Rate;
  readonly computable: Rate;
  /** Supported or contradicted where the label says otherwise and is known, or where no series can decide. */
  readonly confidentWrong: Rate;
  /** Supported or contradicted where the labelled formula has no answer on these packs. */
  readonly confidentBeyondData: Rate;
}

export function figuresOf(all: readonly Measured[]): Figures {
  const pairs = all.flatMap((one) => one.pairs);
  const judged = pairs.filter(({ expected }) => expected !== undefined);
  const precision = rate(
    all.flatMap(({ predicted, stray }) => predicted.map((claim) => !stray.includes(claim))),
  );
  const recall = rate(
    all.flatMap(({ sentence, missed }) => sentence.claims.filter(isReadable).map((c) => !missed.includes(c))),
  );
  const negatives = all.filter(({ sentence }) => sentence.claims.length === 0);
  const [unknown, computable] = split(judged, ({ gold, expected }) => !answered(gold, expected));
  return {
    sentences: all.length,
    labelled: all.flatMap(({ sentence }) => sentence.claims).length,
    marks: precision.n,
    precision,
    recall,
    f1: f1(precision, recall),
    falseMarks: rate(negatives.map(({ predicted }) => predicted.length > 0)),
    formula: rate(pairs.map(({ formula }) => formula === 'text' || formula === 'number')),
    truth: rate(pairs.map(({ formula }) => formula !== 'none')),
    kind: rate(pairs.map(({ gold, predicted }) => gold.kind === predicted.kind)),
    polarity: rate(pairs.map(({ gold, predicted }) => gold.polarity === predicted.polarity)),
    verdict: rate(judged.map(isVerdictRight)),
    computable: rate(computable.map(isVerdictRight)),
    confidentWrong: rate(judged.map(isConfidentWrong)),
    confidentBeyondData: rate(
      unknown.filter(({ gold }) => gold.formula !== null).map((pair) => isConfident(pair)),
    ),
  };
}

export function isVerdictRight({ predicted, expected }: MeasuredPair): boolean {
  return expected?.includes(predicted.verdict ?? 'none') ?? true;
}

export function isConfidentWrong(pair: MeasuredPair): boolean {
  const { gold, expected } = pair;
  if (!expected || !isConfident(pair) || isVerdictRight(pair)) return false;
  return gold.formula === null || answered(gold, expected);
}

/** A claim about an indicator that no pack ships can only be passed over: it is not counted as missed. */
export function isReadable({ needs }: LabelledClaim): boolean {
  return needs.length === 0;
}

function isConfident({ predicted: { verdict } }: MeasuredPair): boolean {
  return verdict === 'supported' || verdict === 'contradicted';
}

function answered({ formula }: LabelledClaim, expected: readonly string[] | undefined): boolean {
  return formula !== null && expected?.some((verdict) => verdict !== 'unknown') === true;
}

function split<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

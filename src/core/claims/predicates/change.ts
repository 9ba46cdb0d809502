import { boundOf, comparison } from '../bounds.ts';
import { bareLength, isRate, pointOf } from '../expression.ts';
import {
  type Draft,
  type Frame,
  type PeriodTokenOf,
  periodsOf,
  type QuantityToken,
  signed,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { isBeyondAll } from '../plausible.ts';
import { isPolicyRate } from '../policy.ts';
import type { Quantity } from '../quantity.ts';
import type { Token } from '../token.ts';
import { changeMeasure } from './changeMeasure.ts';
import type { Link } from './link.ts';
import { policyStep } from './policyStep.ts';
import { isUntestable } from './untestableChange.ts';

/** "Rose 3 %", "fell 25 bp", "added 200,000": an amount of movement, over the stretch of time its words ask for. */
export function change(frame: Frame, token: QuantityToken, link: Link): Draft | undefined {
  if (isPolicyMove(frame, link) && !isPolicyRate(frame.subject.indicator)) return undefined;
  const quantity = signed(pointsOfRateMove(frame, token.quantity, link), link.down);
  if (isBeyondAll(frame, quantity)) return undefined;
  const measure = changeMeasure(stepTo(frame, token), quantity);
  const bounded = boundOf(frame, token);
  const { indicator } = frame.subject;
  const point = pointOf(frame);
  if (point?.fiscal && indicator.yearEnd === undefined) return undefined;
  if (!measure) return undefined;
  const stated = comparison(measure.text, bounded, quantity, measure.literal);
  if (stated === undefined) return undefined;
  const formula = isUntestable(frame, token, measure, link)
    ? null
    : (policyStep(frame, measure, bounded, quantity) ?? stated);
  const used = [
    token,
    ...bounded.used,
    ...link.used,
    ...tokensNaming(frame, frame.period, frame.base),
    ...(frame.period ? [] : lengthsOf(frame)),
  ];
  return {
    kind: 'change',
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: measure.measured,
    conventions: measure.conventions,
    approximate: bounded.approximate,
    fraction: token.quantity.fraction,
    vagueWindow: measure.vague,
    used,
  };
}

/** "In 18 months": a bare length that the movement is measured over. */
function lengthsOf(frame: Frame): readonly Token[] {
  const isLength = ({ period }: PeriodTokenOf) => period.type === 'length' || period.type === 'within';
  return bareLength(frame) ? periodsOf(frame.tokens).filter(isLength).slice(0, 1) : [];
}

/** “回落0.1个百分点至4.5%”: with its end told and no time, a movement is that since the period before. */
function stepTo(frame: Frame, { end, quantity }: QuantityToken): Frame {
  const undated = frame.period === undefined && frame.base === undefined && frame.rate === undefined;
  const arrives = frame.patterns.arrivesAt.test(frame.text.slice(end, end + 4));
  return undated && arrives && quantity.unit !== '%' ? { ...frame, rate: 'pch' } : frame;
}

/** 「0.25%の利下げ」: a policy rate moves by points, also where they are called percent. */
function pointsOfRateMove({ subject, text, patterns }: Frame, quantity: Quantity, { used }: Link): Quantity {
  const ofRate = isPolicyMove({ text, patterns }, { used });
  return quantity.unit === '%' && isRate(subject.indicator) && ofRate
    ? { ...quantity, unit: 'pp' }
    : quantity;
}

/** 利下げ, 加息: what only a central bank does. */
function isPolicyMove(
  { text, patterns }: Pick<Frame, 'text' | 'patterns'>,
  { used }: Pick<Link, 'used'>,
): boolean {
  return used.some((t) => patterns.policyMove.test(text.slice(t.start, t.end)));
}

import { ordinalOf } from '../../indicators/period.ts';
import { fitPoint, isMarket, pointIn, pointOf, valueAt } from '../expression.ts';
import { type Frame, firstWord, tokensNaming } from '../frame.ts';
import { type Point, printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';

/** What a level is held against, as a formula of what is measured. */
export interface Standard {
  readonly text: (measured: string) => string;
  readonly used: readonly Token[];
}

/** "Its 2019 level", "a year ago", "its 2021 low": the level at a named time, or its high or low of that time. */
export function levelThen(frame: Frame): Standard | undefined {
  const { base, subject } = frame;
  const point = pointIn(base, frame.asOf);
  if (base?.type === 'ago')
    return {
      text: (measured) =>
        valueAt(`lag(${measured}, ${base.count}${base.unit})`, subject.indicator, pointOf(frame)),
      used: tokensNaming(frame, base),
    };
  if (!base || !point) return undefined;
  if (isLastMonth(frame, point))
    return {
      text: (measured) => valueAt(`lag(${measured}, 1obs)`, subject.indicator, undefined),
      used: tokensNaming(frame, base),
    };
  const turn = firstWord(frame.tokens, 'peak', 'trough') ?? firstWord(frame.tokens, 'highest', 'lowest');
  const fitted = printPoint(fitPoint(point, subject.indicator));
  const name = turn && (isWord(turn, 'trough', 'lowest') ? 'min' : 'max');
  return {
    text: (measured) =>
      name ? `${name}(${measured}, ${fitted})` : valueAt(measured, subject.indicator, point),
    used: [...tokensNaming(frame, base), ...(turn ? [turn] : [])],
  };
}

/** “低于上月”: the month before that of the latest figure, which as a rule is itself of last month. */
function isLastMonth(frame: Frame, { frequency, ordinal }: Point): boolean {
  const { subject, asOf } = frame;
  const monthly = frequency === 'M' && subject.indicator.frequency === 'M' && !isMarket(subject.indicator);
  return monthly && ordinal === ordinalOf('M', asOf) - 1 && pointOf(frame) === undefined;
}

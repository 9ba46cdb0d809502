import type { Span } from '../../text/mapped.ts';
import { pointIn, pointOf } from '../expression.ts';
import { type Frame, periodsOf, type QuantityToken, quantitiesOf } from '../frame.ts';
import type { Point } from '../period.ts';
import { isWord } from '../token.ts';
import { isOfAnotherTime } from './prior.ts';

/** The time that stands right after a figure. */
export function pointBeside(frame: Frame, token: QuantityToken): Point | undefined {
  const next = frame.tokens.find((t) => t.start >= token.end && !isWord(t, 'about'));
  const near =
    next?.kind === 'period' && frame.patterns.besideFigure.test(frame.text.slice(token.end, next.start));
  return near ? pointIn(next.period, frame.asOf) : undefined;
}

/** "Compared with 7 % before the pandemic": a calendar period of its own right after the figure. */
export function isDatedBeside(frame: Frame, token: QuantityToken): boolean {
  const next = frame.tokens.find((t) => t.start >= token.end && !isWord(t, 'about'));
  return next?.kind === 'period' && next.period.type === 'at' && pointBeside(frame, token) !== undefined;
}

/** "It was 63.3 % before Covid" is of then; "has drifted up to 4.4 % since" is of now, whatever was named before. */
export function pointOfFigure(frame: Frame, token: QuantityToken): Point | undefined {
  if (frame.patterns.sinceThat.test(frame.text.slice(token.end)) || isOfStart(frame, token)) return undefined;
  if (isOfAnotherTime(frame, token)) return pointBeside(frame, token);
  if (isFollowedByStandard(frame, token))
    return frame.spokenOf?.type === 'at' ? frame.spokenOf.point : undefined;
  const then = periodsOf(frame.tokens).find((t) => t.period === frame.base && t.end <= token.start);
  // “与三年前的3.5%相比”.
  if (then && frame.language === 'zh' && frame.patterns.ofThen.test(frame.text.slice(then.end, token.start)))
    return pointIn(then.period, frame.asOf);
  if (opensBefore(frame, token)) return LAST_BEFORE;
  const next = frame.tokens.find((t) => t.start >= token.end);
  const dated =
    frame.language !== 'ja' &&
    next?.kind === 'period' &&
    next.period === frame.base &&
    next.start - token.end <= 1;
  if (!dated || frame.base?.type !== 'at') return pointOf(frame);
  return frame.patterns.pandemicTime.test(frame.text.slice(next.start, next.end))
    ? LAST_BEFORE
    : frame.base.point;
}

/** A movement whose stretch names the time of where it began: it has that of the stretch before, if any. */
export function inOwnTime(frame: Frame, token: QuantityToken): Frame {
  return frame.language === 'en' && isFollowedByStandard(frame, token)
    ? { ...frame, period: frame.spokenOf }
    : frame;
}

/** "1.96 million now against 1.84 million in January", "to 4.2 % from 4.1 % in October": the time belongs to the figure after it. */
function isFollowedByStandard(frame: Frame, token: QuantityToken): boolean {
  const { text, patterns, period } = frame;
  if (period && patterns.fromFigure.test(text.slice(token.end, Math.max(token.end, period.start))))
    return true;
  const next = quantitiesOf(frame.tokens).find((t) => t.start >= token.end);
  const dated = periodsOf(frame.tokens).find((t) => t.period === frame.period);
  return next !== undefined && dated !== undefined && dated.start >= next.end && isOfAnotherTime(frame, next);
}

/** "Before the pandemic unemployment was 3.5 %": what opens the statement dates its figure. */
function opensBefore({ base, subject, text, patterns }: Frame, figure: QuantityToken): boolean {
  return (
    base !== undefined &&
    isBeforePandemic(base, { text, patterns }) &&
    base.end <= subject.token.start &&
    subject.token.end <= figure.start &&
    patterns.rightAfter.test(text.slice(base.end, subject.token.start))
  );
}

/** A time that is named by what came after it. */
export function isBeforePandemic(
  { start, end }: Span,
  { text, patterns }: Pick<Frame, 'text' | 'patterns'>,
): boolean {
  return patterns.onlyCompared.test(text.slice(start, end));
}

/** February 2020, the last month before the pandemic. */
export const LAST_BEFORE: Point = { frequency: 'M', ordinal: 2020 * 12 + 1 };

/** "Down to $3.10 a gallon from $3.88 in September": the time is that of where the movement began. */
function isOfStart({ text, period, patterns }: Frame, { end }: QuantityToken): boolean {
  return period !== undefined && patterns.startBetween.test(text.slice(end, Math.max(end, period.start)));
}

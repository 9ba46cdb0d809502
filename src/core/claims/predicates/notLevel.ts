// What keeps a figure from being the level at one time.

import { compareFrequency } from '../../indicators/period.ts';
import { isMarket, type Measure, pointOf } from '../expression.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import { isPolicyRate } from '../policy.ts';
import { isWord } from '../token.ts';
import { countedPer } from './countedPer.ts';

/** "Jobs growth of 584,000 in 2025": what is quoted in changes, over longer than one of its periods. */
export function isGainOfYear(frame: Frame, { expression }: Measure): boolean {
  const point = pointOf(frame);
  const { frequency } = frame.subject.indicator;
  return (
    expression.endsWith('.chg') && point !== undefined && compareFrequency(point.frequency, frequency) > 0
  );
}

/** 「この5年で25%ほど膨れた」 with a verb that we do not know: no level, unless its words say that it lasted. */
export function isOverStretch(frame: Frame, token: QuantityToken): boolean {
  const { language, period, text, patterns } = frame;
  if (language !== 'ja' || period?.type !== 'last' || period.vague) return false;
  return !patterns.lasting.test(text.slice(token.end)) && countedPer(frame, token).length === 0;
}

/** 「一時161円台まで」「75ドルまで上げた後」: a price within a day, or of a day before, of which only the last close is known. */
export function isWithinDay(frame: Frame, { start, end }: QuantityToken): boolean {
  const { tokens, text, patterns, subject } = frame;
  const { indicator } = subject;
  const daily = indicator.frequency === 'D' || indicator.quotedDaily === true || isMarket(indicator);
  const untimed = (pointOf(frame)?.frequency ?? 'D') === 'D';
  const past = untimed && patterns.laterThan.test(text.slice(end));
  return daily && (past || tokens.some((t) => isWord(t, 'intraday') && t.end <= start));
}

/** "On the easy side of zero": which side that is, the words do not say. */
export function isOnSomeSide({ patterns, text }: Frame, { start }: QuantityToken): boolean {
  return patterns.someSide.test(text.slice(0, start));
}

/** "The Fed's 2 % target": what a central bank aims at is not where its rate stands. */
export function isAimed({ subject, text, patterns }: Frame, { end }: QuantityToken): boolean {
  return isPolicyRate(subject.indicator) && patterns.aimed.test(text.slice(end));
}

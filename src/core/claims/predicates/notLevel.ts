// What keeps a figure from being the level at one time.

import { compareFrequency } from '../../indicators/period.ts';
import { isMarket, type Measure, pointOf } from '../expression.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import { isWord } from '../token.ts';

/** "Jobs growth of 584,000 in 2025": what is quoted in changes, over longer than one of its periods. */
export function isGainOfYear(frame: Frame, { expression }: Measure): boolean {
  const point = pointOf(frame);
  const { frequency } = frame.subject.indicator;
  return (
    expression.endsWith('.chg') && point !== undefined && compareFrequency(point.frequency, frequency) > 0
  );
}

/** 「この5年で25%ほど膨れた」 with a verb that we do not know: no level, unless its words say that it lasted. */
export function isOverStretch({ language, period, text }: Frame, { end }: QuantityToken): boolean {
  if (language !== 'ja' || period?.type !== 'last' || period.vague) return false;
  return !/^[^,。]{0,8}(?:推移|続|維持|保|水準|とどま|止ま|台|前後|平均|超|割|上回|下回|達|到|に|へ|まで)/.test(
    text.slice(end),
  );
}

/** 「一時161円台まで」「75ドルまで上げた後」: a price within a day, or of a day before, of which only the last close is known. */
export function isWithinDay(
  { tokens, text, subject: { indicator } }: Frame,
  { start, end }: QuantityToken,
): boolean {
  const daily = indicator.frequency === 'D' || indicator.quotedDaily === true || isMarket(indicator);
  const past = /^[^,。]{0,12}?[ただ](?:後|のち|あと)/.test(text.slice(end));
  return daily && (past || tokens.some((t) => isWord(t, 'intraday') && t.end <= start));
}

/** "On the easy side of zero": which side that is, the words do not say. */
export function isOnSomeSide({ language, text }: Frame, { start }: QuantityToken): boolean {
  return language === 'en' && /\bside\sof\s(?:the\s)?$/.test(text.slice(0, start));
}

/** 「2%目標にはほど遠い」: it is not there; 「4%割れは遠い昔」 is of no time. */
export const FAR =
  /^(?:台|割れ|超え|の?目標|の水準|の大台)*(?:に|へ|まで|から)?は?(?:まだ|なお|依然(?:として)?|いまだ)?(?:ほど|程)?遠[いくか](昔|過去|話)?/;

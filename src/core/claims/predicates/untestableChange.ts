// Movements that are recognised and that no series can decide, because their beginning or their length is not told.

import { bareLength, isMarket } from '../expression.ts';
import { type Frame, type PeriodTokenOf, periodsOf, type QuantityToken, quantitiesOf } from '../frame.ts';
import type { PeriodToken } from '../period.ts';
import { isPolicyRate } from '../policy.ts';
import { isWord } from '../token.ts';
import type { ChangeMeasure } from './changeMeasure.ts';
import type { Link } from './link.ts';
import { isOriginAtSomeTime } from './prior.ts';

/** Whether what a change is measured over cannot be known from the sentence. */
export function isUntestable(
  frame: Frame,
  token: QuantityToken,
  measure: ChangeMeasure,
  link: Link,
): boolean {
  return (
    isFinerThanSeries(frame) ||
    isEra(frame) ||
    isWithinPeriod(frame) ||
    isMoveOfMarket(frame, measure) ||
    isMonthOfMarket(frame) ||
    isStepOfMean(frame, measure) ||
    isAgainstUntold(frame, link) ||
    isFromSomeTime(frame, measure) ||
    isSinceOfRecord(frame, token) ||
    isStanding(frame, token, measure)
  );
}

const UNITS_WITHIN: Readonly<Partial<Record<string, string>>> = { W: 'd', M: 'dw', Q: 'dw', A: 'dw' };

/** "Fallen by 40 % from more than 12 million": since that, whenever it was. */
function isFromSomeTime(frame: Frame, { conventions }: ChangeMeasure): boolean {
  return (
    conventions.includes('default-window') &&
    quantitiesOf(frame.tokens).some((token) => isOriginAtSomeTime(frame, token))
  );
}

/** "Manufacturing is down 65,000 jobs": since when, nothing tells; it need not be the month before. */
function isStanding(
  { text, patterns, period }: Frame,
  { start }: QuantityToken,
  { text: formula }: ChangeMeasure,
): boolean {
  return !period && /^last\(.*\.chg\)$/.test(formula) && patterns.standingMove.test(text.slice(0, start));
}

/** "The S&P fell 2 %": of a day, a week or a year; a market moves by that in any of them. */
function isMoveOfMarket({ subject }: Frame, { conventions }: ChangeMeasure): boolean {
  return conventions.includes('default-window') && isMarket(subject.indicator);
}

/** "Greenspan cut by half a point": a step of one day, where what is at hand are means of months. */
function isStepOfMean({ subject: { indicator } }: Frame, { conventions }: ChangeMeasure): boolean {
  return conventions.includes('default-window') && isPolicyRate(indicator) && indicator.frequency === 'M';
}

/** "Up 40 % in a month": from any day to any, where what is at hand are months. */
function isMonthOfMarket({ subject: { indicator }, tokens }: Frame): boolean {
  const isMonth = ({ period }: PeriodTokenOf) =>
    'unit' in period && period.unit === 'm' && period.count === 1;
  return isMarket(indicator) && indicator.frequency === 'M' && periodsOf(tokens).some(isMonth);
}

/** "The pandemic that cost 22 million jobs": an era has no first and last day. */
function isEra({ period }: Frame): boolean {
  return period?.type === 'at' && period.point.era === true;
}

/** "In March it grew by $390bn in two weeks": which weeks of the month, nothing tells. */
function isWithinPeriod(frame: Frame): boolean {
  return frame.period?.type === 'at' && bareLength(frame) !== undefined;
}

/** "Two points more than at the turn of the century": what it is held against is not known. */
function isAgainstUntold({ text, language, base, rate }: Frame, { used }: Link): boolean {
  return (
    language === 'en' &&
    !base &&
    !rate &&
    used.some(({ start, end }) => text.slice(start, end).endsWith(' than'))
  );
}

/** "Its 19 % loss was the worst since 2008": that time is how far back the record goes. */
function isSinceOfRecord({ period, tokens }: Frame, { end }: QuantityToken): boolean {
  if (period?.type !== 'since') return false;
  return tokens.some((t) => isWord(t, 'highest', 'lowest') && t.start >= end && t.end <= period.start);
}

/** A move within days, on a series that comes by the month, or in a month, on a stock that comes by the quarter; half a year against the same half: known, not decidable. */
export function isFinerThanSeries({ subject, tokens, period, rate, text }: Frame): boolean {
  const finer = UNITS_WITHIN[subject.indicator.frequency] ?? '';
  const daily = finer !== '' && tokens.some((t) => isWord(t, 'daily'));
  const days = (token: PeriodToken) =>
    'unit' in token &&
    (token.type !== 'within' || /^in\s/.test(text.slice(token.start, token.end))) &&
    finer.includes(token.unit);
  const wholeAgain = period?.type === 'between' && period.whole === true && rate !== undefined;
  const month =
    subject.indicator.frequency === 'Q' &&
    subject.indicator.kind === 'stock' &&
    period?.type === 'at' &&
    period.point.frequency === 'M' &&
    !period.point.end;
  return daily || month || wholeAgain || periodsOf(tokens).some((t) => days(t.period));
}

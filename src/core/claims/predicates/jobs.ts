import type { Indicator } from '../../indicators/indicator.ts';
import { rangeOf } from '../../indicators/rangeOf.ts';
import { bareLength, isStretch } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from '../subject.ts';

/** Above this a figure about a headline in changes is the level itself: nobody adds so many jobs in a month. */
const MOST_JOBS = 2.5e7;

/** As large a part of all there ever were is how many there are, and not how many came. */
const LARGE_PART = 0.4;

/** As small a part is what one firm hires or lays off. */
const SMALL_PART = 2e-5;

/** So large a part of all there ever were is never added without a month or a stretch of time that is named. */
const MOST_UNDATED = 0.01;

/** The same as a number, where it is not known how many there were. */
const MANY_JOBS = 1.5e6;

/** True for a number of jobs too large for the latest month, where no time is named that it could be of. */
export function needsTime(frame: Frame, quantity: Quantity): boolean {
  const { subject, period, base, tenure } = frame;
  const { digits, scale, unit } = quantity;
  const counted = unit !== '%' && isMonthlyCount(subject, quantity);
  const undated = !period && !base && tenure === undefined && bareLength(frame) === undefined;
  return (
    counted && undated && Number(digits) * scale > (MOST_UNDATED * mostOf(subject.indicator) || MANY_JOBS)
  );
}

/** A number of people small enough to have been added, of what is quoted by what was added. */
export function isMonthlyCount({ indicator }: Subject, { digits, scale }: Quantity): boolean {
  const size = Number(digits) * scale;
  const all = mostOf(indicator);
  if (indicator.headline !== 'chg' || size >= MOST_JOBS) return false;
  return !(size >= LARGE_PART * all) && !(size <= SMALL_PART * all);
}

/** As many as there ever were. */
function mostOf(indicator: Indicator): number {
  return (rangeOf(indicator, undefined)?.[1] ?? Number.NaN) * indicator.scale;
}

/** "4.5 million jobs in the last 29 months": a number of people over a stretch of time is not what one month added. */
export function countsOver(frame: Frame, quantity: Quantity): boolean {
  const counted = quantity.unit === 'plain' || quantity.unit === 'count';
  const stretch = isStretch(frame) || bareLength(frame) !== undefined;
  return counted && isMonthlyCount(frame.subject, quantity) && stretch;
}

import { rangeOf } from '../../indicators/rangeOf.ts';
import { isStretch } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from '../subject.ts';

/** Above this a figure about a headline in changes is the level itself: nobody adds so many jobs in a month. */
const MOST_JOBS = 2.5e7;

/** As large a part of all there ever were is how many there are, and not how many came. */
const LARGE_PART = 0.4;

/** As small a part is what one firm hires or lays off. */
const SMALL_PART = 2e-5;

/** So many are never added without a month or a stretch of time that is named. */
const MOST_UNDATED = 1.5e6;

/** True for a number of jobs too large for the latest month, where no time is named that it could be of. */
export function needsTime({ subject, period, base, tenure }: Frame, quantity: Quantity): boolean {
  const { digits, scale, unit } = quantity;
  const counted = unit !== '%' && isMonthlyCount(subject, quantity);
  return counted && !period && !base && tenure === undefined && Number(digits) * scale > MOST_UNDATED;
}

/** A number of people small enough to have been added, of what is quoted by what was added. */
export function isMonthlyCount({ indicator }: Subject, { digits, scale }: Quantity): boolean {
  const size = Number(digits) * scale;
  const all = (rangeOf(indicator, undefined)?.[1] ?? Number.NaN) * indicator.scale;
  if (indicator.headline !== 'chg' || size >= MOST_JOBS) return false;
  return !(size >= LARGE_PART * all) && !(size <= SMALL_PART * all);
}

/** "4.5 million jobs in the last 29 months": a number of people over a stretch of time is not what one month added. */
export function countsOver(frame: Frame, quantity: Quantity): boolean {
  const counted = quantity.unit === 'plain' || quantity.unit === 'count';
  return counted && isMonthlyCount(frame.subject, quantity) && isStretch(frame);
}

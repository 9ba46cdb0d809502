import { isStretch } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from '../subject.ts';

/** Above this a figure about a headline in changes is the level itself: nobody adds so many jobs in a month. */
const MOST_JOBS = 2.5e7;

/** A number of people small enough to have been added, of what is quoted by what was added. */
export function isMonthlyCount({ indicator }: Subject, { digits, scale }: Quantity): boolean {
  return indicator.headline === 'chg' && Number(digits) * scale < MOST_JOBS;
}

/** "4.5 million jobs in the last 29 months": a number of people over a stretch of time is not what one month added. */
export function countsOver(frame: Frame, quantity: Quantity): boolean {
  const counted = quantity.unit === 'plain' || quantity.unit === 'count';
  return counted && isMonthlyCount(frame.subject, quantity) && isStretch(frame);
}

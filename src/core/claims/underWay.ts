// Periods that have begun and not ended, and those that have not begun.

import type { Indicator } from '../indicators/indicator.ts';
import { ordinalOf, periodEnd, periodStart } from '../indicators/period.ts';
import { type Point, printPoint } from './period.ts';

/** "This year", "this quarter": from the figure before it began. */
export function upToNow(point: Point, { frequency }: Indicator): string {
  if (point.frequency === 'A') return 'ytd';
  const before = ordinalOf(frequency === 'D' ? 'D' : 'M', periodStart(point) - 1);
  return `${printPoint({ frequency: frequency === 'D' ? 'D' : 'M', ordinal: before })} to now`;
}

/** True for a period that has begun and not ended: "will" about it is a forecast. */
export function isRunning(point: Point, asOf: number): boolean {
  return periodStart(point) <= asOf && periodEnd(point) > asOf;
}

/** True when a point ends after the as-of day: what is said about it is a forecast. */
export function isFuture(point: Point, asOf: number): boolean {
  return periodEnd(point) > asOf && periodStart(point) > asOf - 1;
}

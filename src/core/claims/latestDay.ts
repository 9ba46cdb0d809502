import { type Day, dayOf, ordinalOf } from '../indicators/period.ts';
import { latestMonth, type Point } from './period.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The latest such day up to as-of, which is at most a week back. */
export function latestWeekday(word: string | undefined, asOf: Day): Point {
  const index = Math.max(
    WEEKDAYS.indexOf(word ?? ''),
    '月火水木金'.indexOf(word ?? '?'),
    '一二三四五'.indexOf(word ?? '?'),
  );
  // 1970-01-01 was a Thursday.
  const today = (asOf + 3) % 7;
  return { frequency: 'D', ordinal: asOf - ((today - index + 7) % 7) };
}

/** A day of a month, of the latest such month up to as-of. */
export function dayInLatest(monthOfYear: number, dayOfMonth: number, asOf: Day): Point {
  const { ordinal } = latestMonth(monthOfYear, asOf);
  return { frequency: 'D', ordinal: dayOf(Math.floor(ordinal / 12), (ordinal % 12) + 1, dayOfMonth) };
}

/** A day of this month, or of the last one where that is said or this has not come so far. */
export function dayOfMonth(number: number, asOf: Day, before: boolean): Point {
  const month = ordinalOf('M', asOf);
  const of = (ordinal: number) => dayOf(Math.floor(ordinal / 12), (ordinal % 12) + 1, number);
  return { frequency: 'D', ordinal: !before && of(month) <= asOf ? of(month) : of(month - 1) };
}

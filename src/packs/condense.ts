import { type Day, ordinalOf, periodEnd, periodStart, printPeriod } from '../core/indicators/period.ts';
import { BuildError } from './buildError.ts';
import type { Bar, Column } from './column.ts';

interface Dated {
  readonly day: Day;
  readonly value: number;
}

type Manner = 'end' | 'avg' | 'sum' | 'bars';

/** Longest run of days without trading at a month's end, weekends and holidays together. */
const QUIET_DAYS = 5;

/**
 * Daily figures as months: the close, the mean, the total, or the close with what lies behind it. A month whose last days
 * are missing does not exist; one whose first days are missing has a close alone.
 */
export function condense(
  daily: readonly Dated[],
  manner: Manner,
  file: string,
  opened?: Day,
): Pick<Column, 'frequency' | 'figures' | 'bars'> {
  const months = new Map<number, Dated[]>();
  for (const each of daily) {
    if (Number.isNaN(each.value)) continue;
    const ordinal = ordinalOf('M', each.day);
    months.set(ordinal, [...(months.get(ordinal) ?? []), each]);
  }
  const last = daily.findLast(({ value }) => !Number.isNaN(value))?.day;
  const figures = new Map<number, number>();
  const bars = new Map<number, Bar>();
  for (const [ordinal, days] of months) {
    refuseDuplicates(days, file);
    const whole = startsEarly(ordinal, days, opened);
    if (!endsLate(ordinal, days, last) || (!whole && (manner === 'avg' || manner === 'sum'))) continue;
    figures.set(ordinal, figureOf(days, manner));
    if (manner === 'bars' && whole) bars.set(ordinal, barOf(days));
  }
  return { frequency: 'M', figures, ...(manner === 'bars' ? { bars } : {}) };
}

/** Where the file goes on after the month a holiday may have ended it early; where it stops, only a weekend. */
function endsLate(ordinal: number, days: readonly Dated[], last: Day | undefined): boolean {
  const end = periodEnd({ frequency: 'M', ordinal });
  const lastDay = days.at(-1)?.day ?? Number.NaN;
  if (lastDay !== last) return lastDay >= end - QUIET_DAYS;
  for (let day = lastDay + 1; day <= end; day++) if (!isWeekend(day)) return false;
  return true;
}

function startsEarly(ordinal: number, days: readonly Dated[], opened = -Infinity): boolean {
  const start = Math.max(periodStart({ frequency: 'M', ordinal }) + QUIET_DAYS, opened);
  return (days[0]?.day ?? Infinity) <= start;
}

/** Day 0 was a Thursday. */
function isWeekend(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function figureOf(days: readonly Dated[], manner: Manner): number {
  if (manner === 'end' || manner === 'bars') return days.at(-1)?.value ?? Number.NaN;
  const total = days.reduce((sum, { value }) => sum + value, 0);
  return manner === 'sum' ? total : total / days.length;
}

function barOf(days: readonly Dated[]): Bar {
  const [first, ...rest] = days;
  if (!first) throw new BuildError('a month without days');
  let high = first;
  let low = first;
  for (const each of rest) {
    if (each.value > high.value) high = each;
    if (each.value < low.value) low = each;
  }
  const mean = days.reduce((sum, { value }) => sum + value, 0) / days.length;
  const levels = { open: first.value, high: high.value, low: low.value, mean };
  return { ...levels, days: days.length, highDay: high.day, lowDay: low.day };
}

function refuseDuplicates(days: readonly Dated[], file: string): void {
  const seen = new Set<Day>();
  for (const { day } of days) {
    if (seen.has(day))
      throw new BuildError(`${file}: ${printPeriod({ frequency: 'D', ordinal: day })} appears twice`);
    seen.add(day);
  }
}

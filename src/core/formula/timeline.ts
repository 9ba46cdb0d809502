// Periods on an axis: which observation a day falls into, ends by, starts from. All by bisection, no Date in a loop.

import {
  type Day,
  dayOf,
  type Frequency,
  ordinalOf,
  periodEnd,
  periodStart,
  printPeriod,
} from '../indicators/period.ts';

export interface Axis {
  readonly frequency: Frequency;
  /** Month in which a year ends; 12 but for fiscal years. Matters for frequency A only. */
  readonly yearEnd: number;
}

/** Ordinals on an axis, strictly ascending. */
export interface Timeline {
  readonly axis: Axis;
  readonly times: Int32Array;
}

/** First day; of a week the day the agency prints, by which weeks are told apart. */
export function startOf({ frequency, yearEnd }: Axis, ordinal: number): Day {
  if (frequency === 'A' && yearEnd !== 12) return dayOf(ordinal - 1, yearEnd + 1, 1);
  return frequency === 'W' ? ordinal : periodStart({ frequency, ordinal });
}

/** Last day, inclusive. */
export function endOf(axis: Axis, ordinal: number): Day {
  const { frequency, yearEnd } = axis;
  return frequency === 'A' && yearEnd !== 12
    ? startOf(axis, ordinal + 1) - 1
    : periodEnd({ frequency, ordinal });
}

/** Ordinal of the period that holds a day; the day itself on W and D. */
export function ordinalOn({ frequency, yearEnd }: Axis, day: Day): number {
  const ordinal = ordinalOf(frequency, day);
  return frequency === 'A' && yearEnd !== 12 && endOf({ frequency, yearEnd }, ordinal) < day
    ? ordinal + 1
    : ordinal;
}

/** As readers see it: `2025-07`, `FY2025`. */
export function printOrdinal({ frequency, yearEnd }: Axis, ordinal: number): string {
  return frequency === 'A' && yearEnd !== 12 ? `FY${ordinal}` : printPeriod({ frequency, ordinal });
}

/** How many of the times are at most `ordinal`. */
export function upTo(times: Int32Array, ordinal: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= ordinal) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last observation whose period ends by a day; -1 when none does. */
export function lastEndingBy({ axis, times }: Timeline, day: Day): number {
  const ordinal = ordinalOn(axis, day);
  return upTo(times, endOf(axis, ordinal) <= day ? ordinal : ordinal - 1) - 1;
}

/** Index of the first observation whose period starts on or after a day; the length when none does. */
export function firstStartingFrom({ axis, times }: Timeline, day: Day): number {
  const ordinal = ordinalOn(axis, day);
  return upTo(times, startOf(axis, ordinal) >= day ? ordinal - 1 : ordinal);
}

/** Index of the first observation whose period ends on or after a day: the one that holds it, where there is one. */
export function firstEndingFrom({ axis, times }: Timeline, day: Day): number {
  return upTo(times, ordinalOn(axis, day) - 1);
}

/** Index of the observation whose period holds a day; -1 when there is none. */
export function indexHolding({ axis, times }: Timeline, day: Day): number {
  const index = firstEndingFrom({ axis, times }, day);
  const ordinal = times[index];
  if (ordinal === undefined) return -1;
  const from = axis.frequency === 'W' ? ordinal - 6 : startOf(axis, ordinal);
  return from <= day && day <= endOf(axis, ordinal) ? index : -1;
}

/** First day on which the timeline says anything; a public holiday or weekend before it is no gap. */
export function coversFrom({ axis, times }: Timeline, day: Day): boolean {
  const first = times[0];
  if (first === undefined) return false;
  const slack = { D: 4, W: 6, M: 0, Q: 0, A: 0 }[axis.frequency];
  return startOf(axis, first) <= day + slack;
}

/** Whether nothing up to and including a day is still to come. */
export function coversTo({ axis, times }: Timeline, day: Day): boolean {
  const last = times.at(-1);
  if (last === undefined) return false;
  if (axis.frequency === 'W') return last + 7 > day;
  return axis.frequency === 'D' ? last >= weekdayBy(day) : endOf(axis, last) >= day;
}

const SATURDAY = 6;

/** The day itself, or the Friday before a weekend. */
function weekdayBy(day: Day): Day {
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === SATURDAY) return day - 1;
  return weekday === 0 ? day - 2 : day;
}

/** Months in a period; undefined for weeks and days, which divide no month. */
export function monthsPerPeriod(frequency: Frequency): number | undefined {
  return { A: 12, Q: 3, M: 1, W: undefined, D: undefined }[frequency];
}

/** Observations of a year, as FRED counts them for yearly rates. */
export function periodsPerYear(frequency: Frequency): number {
  return { A: 1, Q: 4, M: 12, W: 52, D: 260 }[frequency];
}

/** Time in years, for slopes. */
export function yearsAt({ frequency }: Axis, ordinal: number): number {
  const months = monthsPerPeriod(frequency);
  return months === undefined ? ordinal / 365.25 : (ordinal * months) / 12;
}

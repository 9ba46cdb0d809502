/**
 * Calendar arithmetic on ordinals, so that the evaluator never touches a Date object in a loop.
 *
 * A period is a frequency and an ordinal. Frequencies are SDMX CL_FREQ codes. Ordinals count periods: A = year,
 * Q = year * 4 + quarter - 1, M = year * 12 + month - 1; W and D are the epoch day of the observation date
 * (for W the date the agency prints: Saturday for claims, Wednesday for the H.4.1).
 */
export type Frequency = 'A' | 'Q' | 'M' | 'W' | 'D';

/** Days since 1970-01-01, UTC. */
export type Day = number;

export interface Period {
  readonly frequency: Frequency;
  readonly ordinal: number;
}

// The proleptic Gregorian calendar in whole numbers, years taken from March so that the leap day comes last.
const DAYS_PER_ERA = 146_097;
const EPOCH_FROM_ERA = 719_468;

/** Epoch day of a civil date; month is 1 to 12 and may overflow, as in `Date.UTC`, and so may the day. */
export function dayOf(year: number, month: number, day: number): Day {
  const fromMarch = month - 3;
  const y = year + Math.floor(fromMarch / 12);
  const m = fromMarch - 12 * Math.floor(fromMarch / 12);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_FROM_ERA;
}

/** Year, month (1-12) and day of month of an epoch day. */
export function civil(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const z = day + EPOCH_FROM_ERA;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** `2025-07-31` for an epoch day. */
export function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(ofMonth)}`;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Epoch day of an ISO date (`2025-07-31`), or undefined when it is not one or names no real day. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(day) === text ? day : undefined;
}

/** First day of a period. A W period starts six days before its printed date. */
export function periodStart({ frequency, ordinal }: Period): Day {
  switch (frequency) {
    case 'A':
      return dayOf(ordinal, 1, 1);
    case 'Q':
      return dayOf(Math.floor(ordinal / 4), (((ordinal % 4) + 4) % 4) * 3 + 1, 1);
    case 'M':
      return dayOf(Math.floor(ordinal / 12), (((ordinal % 12) + 12) % 12) + 1, 1);
    case 'W':
      return ordinal - 6;
    case 'D':
      return ordinal;
  }
}

/** Last day of a period, inclusive. */
export function periodEnd(period: Period): Day {
  const { frequency, ordinal } = period;
  if (frequency === 'W' || frequency === 'D') return ordinal;
  return periodStart({ frequency, ordinal: ordinal + 1 }) - 1;
}

/** Ordinal of the period that holds a day. For W and D that is the day itself. */
export function ordinalOf(frequency: Frequency, day: Day): number {
  if (frequency === 'W' || frequency === 'D') return day;
  const { year, month } = civil(day);
  if (frequency === 'A') return year;
  return frequency === 'Q' ? year * 4 + Math.floor((month - 1) / 3) : year * 12 + month - 1;
}

/** How a period is written: `2025`, `2025Q3`, `2025-07`, `2025-07-31`. */
export function printPeriod({ frequency, ordinal }: Period): string {
  if (frequency === 'A') return String(ordinal);
  if (frequency === 'W' || frequency === 'D') return isoDay(ordinal);
  const { year, month } = civil(periodStart({ frequency, ordinal }));
  return frequency === 'Q' ? `${year}Q${Math.ceil(month / 3)}` : `${year}-${String(month).padStart(2, '0')}`;
}

const FINENESS: Record<Frequency, number> = { D: 0, W: 1, M: 2, Q: 3, A: 4 };

/** Negative when `a` is finer than `b`, 0 when equal, positive when coarser. */
export function compareFrequency(a: Frequency, b: Frequency): number {
  return FINENESS[a] - FINENESS[b];
}

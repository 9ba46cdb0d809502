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

const MS_PER_DAY = 86_400_000;
const DAYS_PER_400_YEARS = 146_097;

/** Epoch day of a civil date; month is 1 to 12 and may overflow, as in `Date.UTC`. */
export function dayOf(year: number, month: number, day: number): Day {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999: go one Gregorian cycle on and come back.
  const early = year >= 0 && year < 100;
  const cycled = Math.round(Date.UTC(early ? year + 400 : year, month - 1, day) / MS_PER_DAY);
  return early ? cycled - DAYS_PER_400_YEARS : cycled;
}

/** Year, month (1-12) and day of month of an epoch day. */
export function civil(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2025-07-31` for an epoch day. */
export function isoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
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

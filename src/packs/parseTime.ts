import {
  type Day,
  dayOf,
  type Frequency,
  ordinalOf,
  parseIsoDay,
  periodEnd,
} from '../core/indicators/period.ts';

/** Half a quarter: from the end of a fiscal quarter back to its middle. */
const HALF_QUARTER_DAYS = 45;

/**
 * The day a raw time stands for: the first day of a month, quarter or year, or the day itself. Formats seen:
 * `2026-07-31`, `2026-07`, `7/1/2026` (month first), `2026Q2`, `1989:Q3`, `2026`, `202607`. Undefined for anything else.
 */
export function parseTime(text: string): Day | undefined {
  const iso = parseIsoDay(text);
  if (iso !== undefined) return iso;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american) return dayOf(Number(american[3]), Number(american[1]), Number(american[2]));
  const quarter = /^(\d{4}):?Q([1-4])$/.exec(text);
  if (quarter) return dayOf(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1);
  const month = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(text);
  if (month) return dayOf(Number(month[1]), Number(month[2]), 1);
  return /^\d{4}$/.test(text) ? dayOf(Number(text), 1, 1) : undefined;
}

/**
 * The calendar quarter a company's fiscal quarter belongs to: the one that holds its middle, as in the SEC's frames.
 * A quarter that ended in January 2026 is 2025Q4. `end` may be any day of the month it ended in.
 */
export function fiscalOrdinal(end: Day, frequency: Frequency): number {
  if (frequency !== 'Q') return ordinalOf(frequency, end);
  const monthEnd = periodEnd({ frequency: 'M', ordinal: ordinalOf('M', end) });
  return ordinalOf('Q', monthEnd - HALF_QUARTER_DAYS);
}

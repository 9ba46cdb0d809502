// Dates as people write them, and steps along the calendar.

import { civil, type Day, dayOf, type Frequency, parseIsoDay } from '../indicators/period.ts';
import type { DurationUnit } from './node.ts';

/** The days a written date covers, both inclusive, and how finely it was written. */
export interface Calendar {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Frequency;
  /** `FY2025`: the fiscal year that ends in 2025; October to September unless the series says otherwise. */
  readonly fiscalYear?: number;
}

const US_FISCAL_YEAR_END = 9;

/** `FY2025`, `2025`, `2025Q3`, `2025-07` or `2025-07-31`; undefined when there is no such date. */
export function parseCalendar(text: string): Calendar | undefined {
  const [, fiscal, year, quarter, month, day] =
    /^(?:FY(\d{4})|(\d{4})(?:Q([1-4])|-(\d\d)(-\d\d)?)?)$/.exec(text) ?? [];
  if (fiscal !== undefined) return fiscalYear(Number(fiscal), US_FISCAL_YEAR_END);
  if (year === undefined) return undefined;
  const y = Number(year);
  if (day !== undefined) {
    const exact = parseIsoDay(text);
    return exact === undefined ? undefined : { from: exact, to: exact, grain: 'D' };
  }
  if (month !== undefined) {
    const m = Number(month);
    return m >= 1 && m <= 12 ? { from: dayOf(y, m, 1), to: dayOf(y, m + 1, 1) - 1, grain: 'M' } : undefined;
  }
  if (quarter !== undefined) {
    const m = Number(quarter) * 3 - 2;
    return { from: dayOf(y, m, 1), to: dayOf(y, m + 3, 1) - 1, grain: 'Q' };
  }
  return { from: dayOf(y, 1, 1), to: dayOf(y + 1, 1, 1) - 1, grain: 'A' };
}

/** The year of twelve months that ends with month `yearEnd` of `year`. */
export function fiscalYear(year: number, yearEnd: number): Calendar {
  const from = dayOf(year - 1, yearEnd + 1, 1);
  return { from, to: dayOf(year, yearEnd + 1, 1) - 1, grain: 'A', fiscalYear: year };
}

/** The same day of the month `months` later; the month's last day when it is shorter. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = civil(from);
  const lastOfMonth = dayOf(year, month + months + 1, 1) - 1;
  return Math.min(dayOf(year, month + months, day), lastOfMonth);
}

const MONTHS: Partial<Record<DurationUnit, number>> = { m: 1, q: 3, y: 12 };

/** Length in months of a duration in m, q or y; undefined for days, weeks and observations. */
export function monthsIn(count: number, unit: DurationUnit): number | undefined {
  const each = MONTHS[unit];
  return each === undefined ? undefined : count * each;
}

/** Length in days of a duration in d or w; undefined for the others. */
export function daysIn(count: number, unit: DurationUnit): number | undefined {
  return unit === 'd' ? count : unit === 'w' ? count * 7 : undefined;
}

/** The day a calendar duration later (or earlier, when `sign` is -1). Observations are no calendar time. */
export function shiftDay(day: Day, count: number, unit: DurationUnit, sign: 1 | -1 = 1): Day {
  const months = monthsIn(count, unit);
  return months === undefined ? day + sign * (daysIn(count, unit) ?? 0) : addMonths(day, sign * months);
}

/** `shiftDay` for many days in ascending order: looks at the calendar once a month. */
export function shifting(count: number, unit: DurationUnit, sign: 1 | -1): (day: Day) => Day {
  const months = monthsIn(count, unit);
  if (months === undefined) return (day) => shiftDay(day, count, unit, sign);
  let [start, end, target, length] = [0, -1, 0, 0];
  return (day) => {
    if (day < start || day > end) {
      const { year, month } = civil(day);
      [start, end] = [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
      target = dayOf(year, month + sign * months, 1);
      length = dayOf(year, month + sign * months + 1, 1) - target;
    }
    return target + Math.min(day - start, length - 1);
  };
}

import { type Day, type Frequency, ordinalOf, printPeriod } from '../indicators/period.ts';
import type { Span } from '../text/mapped.ts';

/** A calendar period named in a sentence. `fiscal` years end in September, as the US federal ones do. */
export interface Point {
  readonly frequency: Frequency;
  readonly ordinal: number;
  readonly fiscal?: boolean;
  /** "Last year": of what comes by fiscal years, the one that ended last before as-of. */
  readonly lastFiscal?: number;
  /** Named by what happened ("the pandemic"): it has no first and last day. */
  readonly era?: boolean;
  /** The month of an event: of what comes by the year, its year. */
  readonly event?: boolean;
  /** "The end of 2023": for what is quoted by the day, the last day. */
  readonly end?: boolean;
}

export type DurationUnit = 'd' | 'w' | 'm' | 'q' | 'y';

/** A stretch of time in a sentence, resolved against the as-of date. */
export type PeriodExpression =
  /** `running` for "this year": what changes in it changes up to now. */
  | { readonly type: 'at'; readonly point: Point; readonly running?: boolean }
  /** `whole` for a stretch meant as one, from its first day to its last: 上半年; otherwise from one point to another. */
  | { readonly type: 'between'; readonly from: Point; readonly to: Point; readonly whole?: boolean }
  | { readonly type: 'since'; readonly point: Point }
  /** `over the past 18 months`; vague when no number is given ("recently"). */
  | { readonly type: 'last'; readonly count: number; readonly unit: DurationUnit; readonly vague: boolean }
  /** `a year ago`, `than three years earlier`. */
  | { readonly type: 'ago'; readonly count: number; readonly unit: DurationUnit }
  /** `first in 14 years`, `14年ぶり`, `five-month high`. */
  | { readonly type: 'within'; readonly count: number; readonly unit: DurationUnit }
  /** A bare length whose role its neighbours decide: `18 consecutive months`. */
  | { readonly type: 'length'; readonly count: number; readonly unit: DurationUnit }
  | { readonly type: 'ytd' };

export type PeriodToken = Span & PeriodExpression;

/** "Recently", "between early 2020 and mid-2022": a stretch that names no first and last day. */
export function isVague(period: PeriodExpression | undefined): boolean {
  if (period?.type === 'between') return [period.from, period.to].some(({ era }) => era === true);
  return period?.type === 'last' && period.vague;
}

/** How a point is written in a formula: `2024-07`, `2025Q3`, `2024`, `FY2025`. */
export function printPoint(point: Point): string {
  return point.fiscal ? `FY${point.ordinal}` : printPeriod(point);
}

/** The period of a frequency that holds a day. */
export function pointOf(frequency: Frequency, day: Day): Point {
  return { frequency, ordinal: ordinalOf(frequency, day) };
}

/** The last complete or running month of this number at or before the as-of day: "in July" said in March is last July. */
export function latestMonth(month: number, asOf: Day): Point {
  const now = ordinalOf('M', asOf);
  const back = ((((now % 12) - (month - 1)) % 12) + 12) % 12;
  return { frequency: 'M', ordinal: now - back };
}

/** The same for a quarter, 1 to 4. */
export function latestQuarter(quarter: number, asOf: Day): Point {
  const now = ordinalOf('Q', asOf);
  const back = ((((now % 4) - (quarter - 1)) % 4) + 4) % 4;
  return { frequency: 'Q', ordinal: now - back };
}

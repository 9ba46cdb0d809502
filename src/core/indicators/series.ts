import type { Indicator } from './indicator.ts';
import type { Day } from './period.ts';

/**
 * What lies behind a month's closing price: figures of the daily closes of that month. Arrays run beside `times`; where
 * only the close is known the levels are NaN and the days mean nothing.
 */
export interface Bars {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** Mean of the daily closes, and how many they were. */
  readonly mean: Float64Array;
  readonly days: Float64Array;
  /** Days of the highest and the lowest close. */
  readonly highDay: Int32Array;
  readonly lowDay: Int32Array;
}

/** The observations of one indicator for one entity, as one vintage printed them. */
export interface Vintage {
  /** Day this vintage was published; undefined = current figures, of which only the typical release lag is known. */
  readonly published?: Day;
  /** How the agency calls it: `third estimate, 2026Q1`. */
  readonly label?: string;
  /** Ordinals of the indicator's frequency, strictly ascending; A, Q, M and W have no holes. */
  readonly times: Int32Array;
  /** In the indicator's stored units. NaN = scheduled but never observed (October 2025). */
  readonly values: Float64Array;
  /** Only on monthly prices that were condensed from daily closes. */
  readonly bars?: Bars;
}

export interface Series {
  readonly indicator: Indicator;
  readonly entity?: string;
  /** Oldest first; the last one is the newest figures. Never empty. */
  readonly vintages: readonly Vintage[];
}

/** Names one series: `CAPEX@MSFT`. */
export interface SeriesRef {
  readonly id: string;
  readonly entity?: string;
}

/** `CAPEX@MSFT`, `UNRATE`. */
export function printSeriesRef(ref: SeriesRef): string {
  return ref.entity === undefined ? ref.id : `${ref.id}@${ref.entity}`;
}

/** What an evaluation may look at. Indicators are always known; observations may still have to be loaded. */
export interface SeriesSource {
  /** The indicator of an id (exact, case-sensitive), the user's own before a bundled one. */
  indicator(id: string): Indicator | undefined;
  /** Loaded observations; the indicator's default entity when `entity` is absent; undefined when not loaded or none. */
  series(ref: SeriesRef): Series | undefined;
  /** Every id, for suggestions. */
  ids(): Iterable<string>;
}

import type { Frequency } from '../core/indicators/period.ts';

/** Figures of one month behind its close: `mean` is of its daily closes, `days` how many there were. */
export interface Bar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly mean: number;
  readonly days: number;
  readonly highDay: number;
  readonly lowDay: number;
}

/** One source's figures, cleaned: ordinals ascending, NaN where the source has a period without a figure. */
export interface Column {
  /** What a seam calls this source. */
  readonly label: string;
  /** What an error calls it. */
  readonly file: string;
  readonly frequency: Frequency;
  readonly figures: ReadonlyMap<number, number>;
  readonly bars?: ReadonlyMap<number, Bar>;
}

/** First and last ordinal of a column. */
export function rangeOf({ figures }: Pick<Column, 'figures'>): readonly [number, number] {
  const times = [...figures.keys()];
  return [times[0] ?? Number.NaN, times.at(-1) ?? Number.NaN];
}

/** Ordinals from one observation to the next. */
export function stepOf(frequency: Frequency): number {
  return frequency === 'W' ? 7 : 1;
}

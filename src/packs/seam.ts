import { printPeriod } from '../core/indicators/period.ts';
import { BuildError } from './buildError.ts';
import type { Column } from './column.ts';

/** Largest disagreement at a seam, in robust standard deviations of the series' own period-to-period changes. */
const MOST_DEVIATIONS = 3;
/** Makes the median absolute deviation of a normal variable equal its standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** Periods on each side of the seam that are compared. */
const NEAR = 24;
/** Relative differences below this are rounding. */
const ROUNDING = 1e-4;

/**
 * Refuses a seam at which the two sources disagree by more than the series itself usually moves: a rebased index, another
 * unit, another adjustment. Without a common period the step across the seam is held to the same limit.
 */
export function refuseJump(older: Column, newer: Column, seam: number): void {
  const overlap = known(older).filter(
    ([ordinal]) => ordinal >= seam && !Number.isNaN(newer.figures.get(ordinal) ?? Number.NaN),
  );
  const values = overlap.map(([, value]) => value);
  const last = known(older)
    .filter(([ordinal]) => ordinal < seam)
    .at(-1);
  const first = known(newer)[0];
  const jump =
    overlap.length > 0
      ? median(overlap.slice(0, NEAR).map(([ordinal, value]) => (newer.figures.get(ordinal) ?? 0) - value))
      : (first?.[1] ?? 0) - (last?.[1] ?? 0);
  const usual = robustDeviation(changesNear(older, seam));
  const level = Math.abs(median(values.length > 0 ? values : [last?.[1] ?? 0]));
  if (Math.abs(jump) <= Math.max(MOST_DEVIATIONS * usual, level * ROUNDING)) return;
  const period = printPeriod({ frequency: newer.frequency, ordinal: seam });
  throw new BuildError(
    `${newer.file}: jumps by ${jump.toPrecision(4)} from ${older.file} at ${period}, where changes are usually ${usual.toPrecision(3)}`,
  );
}

function known({ figures }: Column): readonly (readonly [number, number])[] {
  return [...figures].filter(([, value]) => !Number.isNaN(value));
}

/** Changes of the older source around the seam. */
function changesNear(older: Column, seam: number): readonly number[] {
  const entries = known(older);
  const at = entries.findIndex(([ordinal]) => ordinal >= seam);
  const middle = at < 0 ? entries.length : at;
  const near = entries.slice(Math.max(0, middle - NEAR), middle + NEAR).map(([, value]) => value);
  return near.slice(1).map((value, index) => value - (near[index] ?? value));
}

function robustDeviation(values: readonly number[]): number {
  const centre = median(values);
  return MAD_TO_SIGMA * median(values.map((value) => Math.abs(value - centre)));
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

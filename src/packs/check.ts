import { printPeriod } from '../core/indicators/period.ts';
import { BuildError } from './buildError.ts';
import { type Column, rangeOf, stepOf } from './column.ts';
import type { Spliced } from './splice.ts';

/**
 * Gives every period of a regular series an entry, NaN where its source has none, and refuses a gap that no source has:
 * one that opened between two sources.
 */
export function check(spliced: Spliced, columns: readonly Column[]): Spliced {
  const known = [...spliced.figures].filter(([, value]) => !Number.isNaN(value));
  if (spliced.frequency === 'D') return { ...spliced, figures: new Map(known) };
  const [first, last] = rangeOf(spliced);
  const ranges = columns.map(rangeOf);
  const figures = new Map<number, number>();
  for (let ordinal = first; ordinal <= last; ordinal += stepOf(spliced.frequency)) {
    const value = spliced.figures.get(ordinal);
    if (value === undefined && !ranges.some(([from, to]) => from <= ordinal && ordinal <= to)) {
      const period = printPeriod({ frequency: spliced.frequency, ordinal });
      throw new BuildError(`${spliced.file}: no source reaches ${period}`);
    }
    figures.set(ordinal, value ?? Number.NaN);
  }
  const stray = [...spliced.figures.keys()].find((ordinal) => !figures.has(ordinal));
  if (stray !== undefined) {
    const period = printPeriod({ frequency: spliced.frequency, ordinal: stray });
    throw new BuildError(`${spliced.file}: ${period} is off the weekly grid`);
  }
  return { ...spliced, figures };
}

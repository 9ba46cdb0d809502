import type { VintageFile } from '../core/indicators/observationsSchema.ts';
import { civil, printPeriod } from '../core/indicators/period.ts';
import { type Bar, type Column, rangeOf } from './column.ts';

/** More digits than any agency prints; the format allows no more. */
const MOST_DECIMALS = 6;

/** A column in the compact form that `decodeObservations` reads. */
export function encode(column: Column): Omit<VintageFile, 'published' | 'label'> {
  const values = [...column.figures.values()];
  const times = [...column.figures.keys()];
  const bars = column.bars;
  const decimals = decimalsOf([
    ...values,
    ...[...(bars?.values() ?? [])].flatMap(({ open, high, low }) => [open, high, low]),
  ]);
  const unit = 10 ** decimals;
  const whole = (value: number) => Math.round(value * unit);
  let level = 0;
  const figures = values.map((value) => {
    if (Number.isNaN(value)) return null;
    const step = whole(value) - level;
    level += step;
    return step;
  });
  const overClose = (pick: (bar: Bar) => number) =>
    times.map((time) => {
      const bar = bars?.get(time);
      return bar ? whole(pick(bar)) - whole(column.figures.get(time) ?? Number.NaN) : null;
    });
  const asIs = (pick: (bar: Bar) => number) =>
    times.map((time) => {
      const bar = bars?.get(time);
      return bar ? pick(bar) : null;
    });
  const [first] = rangeOf(column);
  return {
    start: printPeriod({ frequency: column.frequency, ordinal: first }),
    ...(column.frequency === 'D'
      ? { gaps: times.slice(1).map((time, at) => time - (times[at] ?? time)) }
      : {}),
    decimals,
    figures,
    ...(bars
      ? {
          bars: {
            open: overClose(({ open }) => open),
            high: overClose(({ high }) => high),
            low: overClose(({ low }) => low),
            mean: overClose(({ mean }) => mean),
            days: asIs(({ days }) => days),
            highDay: asIs(({ highDay }) => civil(highDay).day),
            lowDay: asIs(({ lowDay }) => civil(lowDay).day),
          },
        }
      : {}),
  };
}

/** The fewest digits that carry every value over unchanged, within what a whole number can hold. */
function decimalsOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const unit = 10 ** decimals;
    if (known.every((value) => Math.round(value * unit) / unit === value)) return decimals;
  }
  const largest = Math.max(...known.map(Math.abs), 1);
  return Math.max(0, Math.min(MOST_DECIMALS, 15 - Math.ceil(Math.log10(largest))));
}

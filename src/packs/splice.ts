import type { Seam } from '../core/indicators/indicator.ts';
import { printPeriod } from '../core/indicators/period.ts';
import { BuildError } from './buildError.ts';
import { type Column, rangeOf } from './column.ts';
import { refuseJump } from './seam.ts';

export interface Spliced extends Column {
  readonly seams: readonly Seam[];
}

/** Joins columns, oldest first: each newer one replaces the older from its own first period on. */
export function splice(columns: readonly Column[]): Spliced {
  const [oldest, ...newer] = columns;
  if (!oldest) throw new BuildError('no source');
  return newer.reduce<Spliced>(join, { ...oldest, seams: [] });
}

function join(older: Spliced, newer: Column): Spliced {
  if (older.frequency !== newer.frequency)
    throw new BuildError(`${newer.file}: another frequency than ${older.file}`);
  const [olderFirst, olderLast] = rangeOf(older);
  const [seam, newerLast] = rangeOf(newer);
  if (seam <= olderFirst) throw new BuildError(`${older.file}: ${newer.file} holds all of it, leave it out`);
  if (newerLast < olderLast) throw new BuildError(`${newer.file}: ends before the older ${older.file}`);
  refuseJump(older, newer, seam);
  refuseLoss(older, newer, seam);
  const before = (entry: readonly [number, unknown]) => entry[0] < seam;
  const bars = [...[...(older.bars ?? [])].filter(before), ...(newer.bars ?? [])];
  return {
    label: newer.label,
    file: newer.file,
    frequency: newer.frequency,
    figures: new Map([...[...older.figures].filter(before), ...newer.figures]),
    ...(bars.length > 0 ? { bars: new Map(bars) } : {}),
    seams: [
      ...older.seams,
      {
        at: printPeriod({ frequency: newer.frequency, ordinal: seam }),
        before: older.label,
        after: newer.label,
      },
    ],
  };
}

/** A newer source that lacks a figure which an older one has would open a gap the data do not have. */
function refuseLoss(older: Column, newer: Column, seam: number): void {
  for (const [ordinal, value] of older.figures) {
    if (ordinal < seam || Number.isNaN(value) || !Number.isNaN(newer.figures.get(ordinal) ?? Number.NaN))
      continue;
    const period = printPeriod({ frequency: older.frequency, ordinal });
    throw new BuildError(`${newer.file}: lacks ${period}, which ${older.file} has`);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Checked } from '../../../src/core/indicators/checked.ts';
import { decodeIndex } from '../../../src/core/indicators/checkedIndex.ts';
import { decodeObservations } from '../../../src/core/indicators/decodeObservations.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import { parsePeriod } from '../../../src/core/indicators/parsePeriod.ts';
import { printPeriod } from '../../../src/core/indicators/period.ts';
import type { Vintage } from '../../../src/core/indicators/series.ts';
import type { RawRecord } from '../../../src/packs/read/readRecords.ts';
import { createReader } from '../../../src/packs/read/readRecords.ts';
import { observationsText } from './observationsText.ts';

const packsFolder = fileURLToPath(new URL('../../../media/packs', import.meta.url));
export const rawFolder = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** False on machines without the raw files: checks against other sources are then skipped, visibly. */
export const hasRawFiles = existsSync(rawFolder);

/** The rows of a pack as it ships. */
export function shippedIndicators(pack: string): readonly Indicator[] {
  return accepted(decodeIndex(readFileSync(`${packsFolder}/${pack}/index.json`, 'utf8'), pack)).indicators;
}

/** The newest figures of one shipped series. */
export function shippedVintage(pack: string, id: string, entity?: string): Vintage {
  const indicator = shippedIndicators(pack).find((each) => each.id === id)!;
  const text = observationsText(`${packsFolder}/${pack}`, id)!;
  return accepted(decodeObservations(text, indicator, id))
    .get(entity)!
    .vintages.at(-1)!;
}

/** Figures by printed period; periods without a figure are left out. */
export function shippedFigures(pack: string, id: string, entity?: string): ReadonlyMap<string, number> {
  const indicator = shippedIndicators(pack).find((each) => each.id === id)!;
  const { times, values } = shippedVintage(pack, id, entity);
  const figures = new Map<string, number>();
  for (const [at, ordinal] of times.entries()) {
    const value = values[at]!;
    if (!Number.isNaN(value)) figures.set(printPeriod({ frequency: indicator.frequency, ordinal }), value);
  }
  return figures;
}

/** Place of a printed period in a vintage's arrays; -1 when it is outside. */
export function placeOf({ times }: Vintage, period: string): number {
  return times.indexOf(parsePeriod(period)!.ordinal);
}

/** Lines of a raw file that the shipped series was not built from. */
export function rawRecords(collection: string, name = ''): readonly RawRecord[] {
  return createReader(rawFolder)(collection, name).records;
}

/** Last figure of each month of a daily raw file, but for the last month, which may be under way. */
export function rawMonthEnds(
  records: readonly RawRecord[],
  time: string,
  value: string,
): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const record of records) {
    if (record[value]) ends.set(record[time]!.slice(0, 7), Number(record[value]));
  }
  ends.delete([...ends.keys()].at(-1) ?? '');
  return ends;
}

function accepted<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

import { existsSync, readFileSync } from 'node:fs';
import {
  observationsPath,
  SMALL_SERIES,
  type SmallSeries,
} from '../../../src/core/indicators/decodeIndex.ts';

const read = new Map<string, SmallSeries>();

/** The observations of an indicator as its pack has them, together with others or by themselves; undefined where it has none. */
export function observationsText(packFolder: string, id: string): string | undefined {
  const small =
    read.get(packFolder) ??
    (JSON.parse(readFileSync(`${packFolder}/${SMALL_SERIES}`, 'utf8')) as SmallSeries);
  read.set(packFolder, small);
  if (id in small.observations) return JSON.stringify(small.observations[id]);
  const file = `${packFolder}/${observationsPath(id)}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

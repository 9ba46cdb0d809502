// The bundled packs as the extension sees them, each indicator's observations read when first asked for.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Term } from '../../src/core/formula/evaluation.ts';
import type { Checked } from '../../src/core/indicators/checked.ts';
import { printProblem } from '../../src/core/indicators/checked.ts';
import { decodeIndex } from '../../src/core/indicators/checkedIndex.ts';
import { decodePackList, observationsPath } from '../../src/core/indicators/decodeIndex.ts';
import { decodeObservations, type Observations } from '../../src/core/indicators/decodeObservations.ts';
import type { Indicator } from '../../src/core/indicators/indicator.ts';
import type { SeriesSource } from '../../src/core/indicators/series.ts';

const PACKS = join(import.meta.dirname, '../../media/packs');

/** Every indicator of the bundled packs. Throws, with file and place, on a pack that is not as it should be. */
export function openPacks(): {
  readonly indicators: readonly Indicator[];
  readonly source: SeriesSource;
  readonly terms: readonly Term[];
} {
  const folders = new Map<string, string>();
  const terms: Term[] = [];
  const indicators = read('index.json', decodePackList).flatMap(({ index }) => {
    const pack = read(index, decodeIndex);
    folders.set(pack.name, dirname(index));
    terms.push(...pack.terms);
    return pack.indicators;
  });
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const loaded = new Map<string, Observations>();
  const observationsOf = (indicator: Indicator): Observations => {
    const path = join(folders.get(indicator.pack) ?? '', observationsPath(indicator.id));
    const found = loaded.get(path) ?? read(path, (text, file) => decodeObservations(text, indicator, file));
    loaded.set(path, found);
    return found;
  };
  return {
    indicators,
    terms,
    source: {
      indicator: (id) => byId.get(id),
      ids: () => byId.keys(),
      series: ({ id, entity }) => {
        const indicator = byId.get(id);
        return indicator && observationsOf(indicator).get(entity ?? indicator.defaultEntity);
      },
    },
  };
}

function read<T>(path: string, decode: (text: string, file: string) => Checked<T>): T {
  const decoded = decode(readFileSync(join(PACKS, path), 'utf8'), path);
  if (decoded.ok) return decoded.value;
  throw new Error(decoded.problems.map(printProblem).join('\n'));
}

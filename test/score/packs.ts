// The bundled packs as the extension sees them, each indicator's observations read when first asked for.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Term } from '../../src/core/formula/evaluation.ts';
import type { Checked } from '../../src/core/indicators/checked.ts';
import { printProblem } from '../../src/core/indicators/checked.ts';
import { decodeIndex } from '../../src/core/indicators/checkedIndex.ts';
import { decodePackList } from '../../src/core/indicators/decodeIndex.ts';
import { decodeObservations, type Observations } from '../../src/core/indicators/decodeObservations.ts';
import type { Indicator } from '../../src/core/indicators/indicator.ts';
import type { SeriesSource } from '../../src/core/indicators/series.ts';
import { observationsText } from '../unit/packs/observationsText.ts';

const PACKS = join(import.meta.dirname, '../../media/packs');

/** Every indicator of the bundled packs. Throws, with file and place, on a pack that is not as it should be. */
export function openPacks(): {
  /** Also those that are made of others. */
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
    return [...pack.indicators, ...pack.composed];
  });
  const byId = new Map(
    indicators.filter(({ formula }) => formula === undefined).map((indicator) => [indicator.id, indicator]),
  );
  const loaded = new Map<string, Observations>();
  const observationsOf = (indicator: Indicator): Observations => {
    const folder = join(PACKS, folders.get(indicator.pack) ?? '');
    const text = observationsText(folder, indicator.id) ?? '';
    const found = loaded.get(indicator.id) ?? orThrow(decodeObservations(text, indicator, indicator.id));
    loaded.set(indicator.id, found);
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
  return orThrow(decode(readFileSync(join(PACKS, path), 'utf8'), path));
}

function orThrow<T>(decoded: Checked<T>): T {
  if (decoded.ok) return decoded.value;
  throw new Error(decoded.problems.map(printProblem).join('\n'));
}

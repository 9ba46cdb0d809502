// The packs that ship, read from media/ and decoded as the extension does; undefined where they are not built yet.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Term } from '../../../src/core/formula/evaluation.ts';
import { decodeIndex } from '../../../src/core/indicators/checkedIndex.ts';
import { decodeObservations, type Observations } from '../../../src/core/indicators/decodeObservations.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import type { SeriesSource } from '../../../src/core/indicators/series.ts';
import { observationsText } from '../packs/observationsText.ts';

const PACKS = fileURLToPath(new URL('../../../media/packs/', import.meta.url));

/** A source over every bundled pack. Observations are read when asked for. */
export function shippedPacks(): SeriesSource {
  const indicators = new Map<string, Indicator>();
  for (const name of ['us-macro', 'market-reference', 'world']) {
    const file = `${PACKS}${name}/index.json`;
    if (!existsSync(file)) continue;
    const index = decodeIndex(readFileSync(file, 'utf8'), file);
    if (!index.ok) continue;
    for (const indicator of index.value.indicators) indicators.set(indicator.id, indicator);
  }
  const observations = new Map<string, Observations | undefined>();
  const load = (indicator: Indicator): Observations | undefined => {
    const text = observationsText(`${PACKS}${indicator.pack}`, indicator.id);
    const decoded = text === undefined ? undefined : decodeObservations(text, indicator, indicator.id);
    return decoded?.ok ? decoded.value : undefined;
  };
  return {
    indicator: (id) => indicators.get(id),
    ids: () => indicators.keys(),
    series({ id, entity }) {
      const indicator = indicators.get(id);
      if (!indicator) return undefined;
      if (!observations.has(id)) observations.set(id, load(indicator));
      return observations.get(id)?.get(entity ?? indicator.defaultEntity);
    },
  };
}

/** Presidential terms of the packs. */
export function shippedTerms(): readonly Term[] {
  const file = `${PACKS}us-macro/index.json`;
  const index = existsSync(file) ? decodeIndex(readFileSync(file, 'utf8'), file) : undefined;
  return index?.ok ? index.value.terms : [];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surveyCsv } from '../../../src/core/indicators/surveyCsv.ts';
import { readUserObservations } from '../../../src/core/indicators/userObservations.ts';
import { readCsvTitles, readUserPack } from '../../../src/core/indicators/userPack.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';

const folder = fileURLToPath(new URL('../../../../shared/benchmarks/tsver', import.meta.url));

const isThere = existsSync(folder);

describe.skipIf(!isThere)('a collection of four hundred wide CSV files is a pack', () => {
  const text = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
  // The body runs even where its tests are skipped.
  const names = isThere ? readdirSync(`${folder}/csv`) : [];
  const surveys = names.flatMap((name) => {
    const survey = surveyCsv(name, text(`csv/${name}`));
    return survey.ok ? [survey.value] : [];
  });
  const titles = readCsvTitles(isThere ? text('metadata.json') : '{}', 'metadata.json');
  const pack = readUserPack('tsver', surveys, {
    titles: titles.ok ? titles.value : [],
    countries: WORDS.countries,
  });

  it('with every file listed, named and yearly', () => {
    expect(pack.indicators).toHaveLength(400);
    expect(pack.problems).toEqual([]);
    expect(new Set(pack.indicators.map(({ frequency }) => frequency))).toEqual(new Set(['A']));
  });

  it('shares one object for one country', () => {
    const kenyas = pack.indicators.flatMap(({ entities }) => entities?.find(({ id }) => id === 'KEN') ?? []);
    expect(new Set(kenyas).size).toBe(1);
  });

  it.each(['access-to-electricity', 'population-density', 'tsunami-deaths'])(
    'reads %s when it is wanted',
    (id) => {
      const indicator = pack.indicators.find((each) => each.id === id)!;
      const { path, column } = pack.sources.get(id)!;
      const read = readUserObservations(text(`csv/${path}`), indicator, path, column);
      expect(read.ok && read.value.size).toBeGreaterThan(5);
    },
  );
});

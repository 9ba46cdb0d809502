import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/indicators/checked.ts';
import { decodeIndex } from '../../../src/core/indicators/checkedIndex.ts';
import { decodePackList } from '../../../src/core/indicators/decodeIndex.ts';
import type { IndexRow } from '../../../src/core/indicators/rowSchema.ts';

const packsFolder = fileURLToPath(new URL('../../../media/packs', import.meta.url));
const words = { en: 'x', ja: 'x', zh: 'x' };
const spellings = { en: ['x'], ja: ['x'], zh: ['x'] };
const entity = (id: string) => ({ id, names: words, aliases: spellings });

const row: IndexRow = {
  id: 'X',
  code: 'x',
  agency: 'Somebody',
  names: words,
  aliases: spellings,
  description: words,
  unit: '%',
  scale: 1,
  frequency: 'M',
  seasonalAdjustment: 'SA',
  kind: 'rate',
  aggregate: 'avg',
  annualised: false,
  transforms: ['lin', 'chg'],
  headline: 'lin',
  releaseLag: 7,
  revision: 'none',
  decimals: 1,
  url: 'https://example.org',
  licence: 'public-domain',
  first: '2020-01',
  last: '2026-01',
};
const set = {
  entities: [entity('A'), entity('B'), entity('C')],
  groups: [
    { ...entity('AB'), members: ['A', 'B'] },
    { ...entity('BC'), members: ['B', 'C'] },
  ],
};
const index = (...indicators: readonly object[]) =>
  JSON.stringify({ version: 1, name: 'p', title: words, entitySets: { letters: set }, indicators });
const refusal = (text: string) => {
  const result = decodeIndex(text, 'p/index.json');
  return result.ok ? 'accepted' : result.problems.map(printProblem).join('\n');
};

describe('an index', () => {
  it('gives indicators of its pack, without observations', () => {
    const result = decodeIndex(index(row), 'p/index.json');
    expect(result.ok && result.value.indicators[0]).toEqual({ ...row, pack: 'p' });
  });

  it('gives a row the entities it covers, and the groups whose members it covers', () => {
    const result = decodeIndex(index({ ...row, entities: 'letters', covered: ['A', 'B'] }), 'p/index.json');
    const [indicator] = result.ok ? result.value.indicators : [];
    expect(indicator?.entities?.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(indicator?.entityGroups?.map(({ id }) => id)).toEqual(['AB']);
  });

  it.each<readonly [string, string, string]>([
    ['no JSON', '<html>', 'p/index.json: expected JSON'],
    [
      'another version',
      index(row).replace('"version":1', '"version":7'),
      'p/index.json version: expected 1, found 7',
    ],
    [
      'a row without an agency',
      index({ ...row, agency: undefined }),
      'p/index.json indicators.0.agency: expected',
    ],
    [
      'a row without a Japanese alias',
      index({ ...row, aliases: { ...spellings, ja: [] } }),
      'p/index.json indicators.0.aliases.ja: expected at least one alias',
    ],
    ['an unknown kind', index({ ...row, kind: 'level' }), 'p/index.json indicators.0.kind: expected'],
    [
      'an address that is none',
      index({ ...row, url: 'ftp://x' }),
      'p/index.json indicators.0.url: expected an https address',
    ],
    [
      'a last period that is none',
      index({ ...row, last: '2026-13' }),
      'p/index.json indicators.0.last: expected a period',
    ],
    [
      'a range the wrong way round',
      index({ ...row, range: [14.8, 2.5] }),
      'p/index.json indicators.0.range: expected the smallest figure, then the largest',
    ],
    [
      'an id twice, but for case',
      index(row, { ...row, id: 'x' }),
      'p/index.json indicators.1 (x): expected an id not used before',
    ],
    [
      'an entity set that is not there',
      index({ ...row, entities: 'colours' }),
      'indicators.0 (X): expected an entity set of this pack, found colours',
    ],
    [
      'a default entity outside its set',
      index({ ...row, entities: 'letters', defaultEntity: 'Z' }),
      'indicators.0 (X): expected a default entity of its set',
    ],
    [
      'a headline that makes no sense for it',
      index({ ...row, headline: 'pca' }),
      'indicators.0 (X): expected a headline among lin,chg, found pca',
    ],
  ])('is refused whole with %s', (_what, text, message) => {
    expect(refusal(text)).toContain(message);
  });
});

describe('the list of packs', () => {
  it('names indexes that are there', () => {
    const list = decodePackList(readFileSync(`${packsFolder}/index.json`, 'utf8'), 'index.json');
    if (!list.ok) throw new Error(list.problems.map(printProblem).join());
    for (const { name, index: path } of list.value) {
      const pack = decodeIndex(readFileSync(`${packsFolder}/${path}`, 'utf8'), path);
      expect(pack.ok && pack.value.name).toBe(name);
    }
  });
});

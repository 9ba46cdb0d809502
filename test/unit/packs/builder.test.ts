import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPack } from '../../../src/packs/buildPack.ts';
import { COLLECTIONS } from '../../../src/packs/collections.ts';
import { writePackList } from '../../../src/packs/packList.ts';
import { printTable } from '../../../src/packs/printTable.ts';
import { printPack } from '../../../src/packs/writePack.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thesis-lens-builder-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = { en: 'Rate of things', ja: '物の率', zh: '物率' };
const row = {
  id: 'THINGS',
  code: 'T1',
  agency: 'Office',
  names: words,
  aliases: { en: ['things'], ja: ['物'], zh: ['物'] },
  description: words,
  unit: '%',
  scale: 1,
  frequency: 'M',
  seasonalAdjustment: 'SA',
  kind: 'rate',
  aggregate: 'avg',
  annualised: false,
  headline: 'lin',
  releaseLag: 7,
  revision: 'none',
  decimals: 1,
};
const agencies = {
  Office: { name: 'The Office', url: 'https://example.org/{code}', licence: 'public-domain' },
};

/** Builds a pack of these rows over one file of three months, of which the second is blank. JSON is YAML. */
function build(rows: readonly object[], sources: object = { THINGS: 'liberal' }, more: object = {}) {
  const [rowsFile, sourcesFile] = [path.join(folder, 'indicators.yaml'), path.join(folder, 'sources.yaml')];
  const pack = { version: 1, name: 'p', title: words, agencies, indicators: rows, ...more };
  writeFileSync(rowsFile, JSON.stringify(pack));
  writeFileSync(sourcesFile, JSON.stringify(sources));
  return buildPack(rowsFile, sourcesFile, (_, name) => ({
    path: `${name}.csv`,
    collection: COLLECTIONS['liberal']!,
    records: ['1.5', '', '-2.5'].map((value, at) => ({ date: `2026-0${at + 1}-01`, value })),
  }));
}

describe('the builder', () => {
  it('completes a row with what its agency and its figures say', () => {
    const { index } = build([row]);
    expect(index.indicators[0]).toMatchObject({
      agency: 'The Office',
      url: 'https://example.org/T1',
      licence: 'public-domain',
      transforms: ['lin', 'chg', 'ch1'],
      first: '2026-01',
      last: '2026-03',
      range: [-2.5, 1.5],
    });
  });

  it('makes a composed row of what it says and of the row it is like, without the figures of that', () => {
    const composed = {
      id: 'TWICE',
      like: 'THINGS',
      formula: 'THINGS * 2',
      names: words,
      aliases: row.aliases,
    };
    const own = { unit: 'ratio', kind: 'rate', headline: 'lin', decimals: 2 };
    const [made] = build([row], undefined, { composed: [{ ...composed, ...own }] }).index.composed ?? [];
    expect(made).toMatchObject({ id: 'TWICE', formula: 'THINGS * 2', unit: 'ratio', agency: 'The Office' });
    expect(made).not.toHaveProperty('range');
    const stranger = { ...composed, ...own, like: 'STUFF' };
    expect(() => build([row], undefined, { composed: [stranger] })).toThrow(
      'TWICE: is like STUFF, which is no row of this pack',
    );
  });

  it('prints what it built, one indicator a line', () => {
    expect(printTable(build([row])).split('\n')).toEqual([
      'id      f  first    last     series  vintages  observations  missing  seams',
      'THINGS  M  2026-01  2026-03  1       1         3             1',
      'p: 1 indicators, 3 observations',
    ]);
  });

  it('lists the packs whose folders are there, so that deleting one is enough', () => {
    const packs = path.join(folder, 'packs');
    for (const name of ['world', 'us-macro', 'another', 'market-reference']) {
      mkdirSync(path.join(packs, name), { recursive: true });
      if (name !== 'market-reference') writeFileSync(path.join(packs, name, 'indicators.yaml'), '');
    }
    writePackList(packs);
    const list = JSON.parse(readFileSync(path.join(packs, 'index.json'), 'utf8'));
    expect(list.packs.map(({ name }: { name: string }) => name)).toEqual(['us-macro', 'world', 'another']);
  });

  it('makes the same bytes of the same files', () => {
    expect([...printPack(build([row]))]).toEqual([...printPack(build([row]))]);
  });

  it.each([
    [
      'without a Japanese alias',
      { aliases: { ...row.aliases, ja: [] } },
      'aliases.ja: expected at least one',
    ],
    ['without a Chinese description', { description: { en: 'x', ja: 'x' } }, 'description.zh: expected'],
    ['without a unit', { unit: undefined }, 'unit: expected'],
    ['without a release lag', { releaseLag: undefined }, 'releaseLag: expected'],
    ['of an unknown kind', { kind: 'level' }, 'kind: expected'],
  ])('refuses a row %s', (_, change, message) => {
    expect(() => build([{ ...row, ...change }])).toThrow(`indicators.yaml indicators.0.${message}`);
  });

  it('refuses a row of an agency that is not named, without a source, and a source without a row', () => {
    expect(build([{ ...row, agency: 'Nobody' }]).failures).toEqual([
      'THINGS: indicators.yaml THINGS: expected an agency of this pack, found Nobody',
    ]);
    expect(build([row], { OTHER: 'liberal' }).failures).toEqual([
      'THINGS: has a row and no source',
      'OTHER: has a source and no row',
    ]);
  });
});

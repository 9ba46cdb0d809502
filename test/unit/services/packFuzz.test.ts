/** Whatever lies in a user's folder, opening it gives series or sentences, never a fault. FUZZ=20000 for the long run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_WORDS } from '../../../src/core/claims/lexicon/lexicon.ts';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { createPackStore } from '../../../src/services/packStore.ts';
import type { UserFolder } from '../../../src/services/ports.ts';

const RUNS = Number(process.env['FUZZ'] ?? 200);
const today = parseIsoDay('2026-09-01') ?? 0;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const cell = fc.oneof(
  fc.constantFrom(
    'date',
    'value',
    'DEU',
    'JPN',
    '',
    '.',
    'NA',
    '1',
    '-2.5',
    '1,000',
    '1e400',
    '"',
    '"a\n',
    '%',
  ),
  fc.constantFrom(
    '2024-01-01',
    '2024-01',
    '2024Q1',
    '2024',
    '2024-13-01',
    '01/02/2024',
    '2024-02-01',
    '2024Q2',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const csv = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\ufeff', 'date,value\n', 'date,DEU,JPN\n2024-01-01,1,2\n'),
  )
  .map(([rows, comma, end, start]) => start + rows.map((row) => row.join(comma)).join(end));

/** A manifest that is right but for what chance has put in the place of one of its values. */
const manifest = fc
  .tuple(
    fc.constantFrom('version', 'series', 'title', 'file', 'id', 'unit', 'frequency', 'names'),
    fc.jsonValue(),
  )
  .map(([key, value]) => {
    const series = {
      file: 'a.csv',
      id: 'A',
      unit: '%',
      frequency: 'M',
      names: { en: 'Sales', ja: '売上', zh: '销售' },
    };
    const whole = {
      version: 1,
      title: 'Mine',
      series: [key in series ? { ...series, [key]: value } : series],
    };
    return JSON.stringify(key in whole ? { ...whole, [key]: value } : whole);
  });
const damaged = fc.oneof(csv, fc.string({ unit: 'binary' }));
const text = fc.oneof(damaged, manifest);
const folder = fc.dictionary(
  fc.constantFrom('a.csv', 'b.CSV', 'thesis-pack.json', 'metadata.json', 'thesis.yaml', 'concepts.yaml', 'x'),
  text,
  { maxKeys: 4 },
);

const userFolder = (files: Readonly<Record<string, string>>): UserFolder => ({
  name: 'mine',
  list: async () => Object.keys(files),
  size: async (path) => files[path]?.length ?? 0,
  read: async (path) => {
    const found = files[path];
    if (found === undefined) throw new Error(`${path} does not exist`);
    return found;
  },
});

const EMPTY: Readonly<Record<string, unknown>> = {
  'packs/index.json': { version: 1, packs: [] },
  'catalogue/index.json': { version: 1, concepts: {}, entries: [] },
  'lexicon/index.json': NO_WORDS,
};

describe('a folder of anything', () => {
  test('opens as a pack or is refused by sentences that name it', async () => {
    await fc.assert(
      fc.asyncProperty(folder, folder, async (pack, catalogue) => {
        const nothing = { read: async (path: string) => JSON.stringify(EMPTY[path]) };
        const user = { packs: [userFolder(pack)], catalogues: [userFolder(catalogue)] };
        const store = createPackStore(nothing, silent, user);
        const { source } = await store.open();
        await store.load([...source.ids()].map((id) => ({ id })));
        await checkNote('Sales rose to 4.3% in January 2024.', store, { today });
        for (const { message, problem } of store.problems()) {
          expect(problem.file).toMatch(/^mine\b/);
          expect(message).toContain(problem.file);
        }
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  // That JSON of the right version has the right shape was checked when it was built.
  test('shipped indexes that are damaged are refused, and nothing else breaks', async () => {
    await fc.assert(
      fc.asyncProperty(text, damaged, async (list, catalogue) => {
        const assets = { read: async (path: string) => (path === 'packs/index.json' ? list : catalogue) };
        const store = createPackStore(assets, silent);
        const { analysis } = await checkNote('Sales rose to 4.3% in January 2024.', store, { today });
        expect(store.problems().length).toBeGreaterThan(0);
        expect(analysis.problems).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  }, 3_600_000);
});

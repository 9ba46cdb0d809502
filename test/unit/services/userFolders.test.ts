import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import type { UserFolder } from '../../../src/services/ports.ts';
import { media, openStore } from '../note/shippedPacks.ts';

const TODAY = parseIsoDay('2026-09-01') ?? 0;

/** A folder in memory; what was read of it is noted in `read`. */
function folder(
  name: string,
  files: Record<string, string>,
  more: Partial<UserFolder> = {},
): UserFolder & { readonly asked: string[] } {
  const asked: string[] = [];
  const text = (path: string) => {
    asked.push(path);
    const found = files[path];
    if (found === undefined) throw new Error('no such file');
    return found;
  };
  return {
    name,
    asked,
    list: async () => Object.keys(files),
    read: async (path) => text(path),
    size: async (path) => files[path]?.length ?? 0,
    ...more,
  };
}
const sales = (...values: readonly (number | string)[]) =>
  `date,value\n${values.map((value, at) => `2024-0${at + 1}-01,${value}\n`).join('')}`;
const messages = (store: ReturnType<typeof openStore>) =>
  store.packs.problems().map(({ message }) => message);

describe('a user’s folders', () => {
  it('come before the bundled packs, which are known to be hidden', async () => {
    const store = openStore(media, { packs: [folder('mine', { 'UNRATE.csv': sales(9, 9) })] });
    const { source } = await store.packs.open();
    expect(source.indicator('UNRATE')?.pack).toBe('mine');
    expect(store.packs.hidden('UNRATE')).toEqual(['us-macro']);
    expect(store.packs.hidden('PAYEMS')).toEqual([]);
    const { analysis } = await checkNote('Unemployment was 9% in February 2024.', store.packs, {
      today: TODAY,
    });
    expect(analysis.claims[0]?.judgement?.found.value).toBe(9);
  });

  it('are read again, with other folders or other files, and the bundled packs are not', async () => {
    const read: string[] = [];
    const files = { 'widgets.csv': sales(10, 20) };
    const mine = folder('mine', files);
    const assets = {
      read: (file: string) => {
        read.push(file);
        return media.read(file);
      },
    };
    const store = openStore(assets, { packs: [mine] });
    await store.packs.open();
    await store.packs.load([{ id: 'widgets' }]);
    files['widgets.csv'] = sales(10, 20, 40);
    store.packs.reload({ packs: [mine] });
    await store.packs.load([{ id: 'widgets' }]);
    const { source } = await store.packs.open();
    expect(source.series({ id: 'widgets' })?.vintages[0]?.values.at(-1)).toBe(40);
    store.packs.reload({});
    expect((await store.packs.open()).source.indicator('widgets')).toBeUndefined();
    expect(read.filter((file) => file === 'packs/us-macro/index.json')).toHaveLength(1);
  });

  it('keep what is right beside what is wrong, and say where, what was expected and what to do', async () => {
    const store = openStore(media, {
      packs: [
        folder('mine', { 'good.csv': sales(1, 2), 'bad.csv': 'date;value\n2024;1,5\n' }),
        folder('other', { 'thesis-pack.json': '{\n "version": 1,\n "series": [{ "file": "gone.csv" }]\n}' }),
      ],
    });
    const { source } = await store.packs.open();
    expect(source.indicator('good')?.pack).toBe('mine');
    expect(source.indicator('UNRATE')?.pack).toBe('us-macro');
    expect(messages(store)).toEqual([
      'mine/bad.csv:1: expected a comma between columns, found ;. Save it as CSV with commas, and with points in the numbers.',
      'other/gone.csv: cannot be read (no such file). Check that it exists and may be read.',
    ]);
  });

  it('may not use one id twice: the second is refused with its line', async () => {
    const manifest =
      '{ "version": 1, "series": [\n  { "file": "a.csv", "id": "X" },\n  { "file": "b.csv", "id": "X" }\n] }';
    const files = { 'thesis-pack.json': manifest, 'a.csv': sales(1, 2), 'b.csv': sales(3, 4) };
    const store = openStore(media, { packs: [folder('mine', files)] });
    await store.packs.load([{ id: 'X' }]);
    const { source } = await store.packs.open();
    expect(source.series({ id: 'X' })?.vintages[0]?.values.at(-1)).toBe(2);
    expect(messages(store)).toEqual([
      'mine/thesis-pack.json:3 series.1: expected an id that no other series of this pack has, found X again. Choose another.',
    ]);
  });

  it('may begin their files with a byte order mark', async () => {
    const manifest = '\uFEFF{ "version": 1, "series": [{ "file": "a.csv" }] }';
    const files = { 'thesis-pack.json': manifest, 'a.csv': `\uFEFF${sales(1, 2)}` };
    const store = openStore(media, { packs: [folder('mine', files)] });
    await store.packs.load([{ id: 'a' }]);
    expect(messages(store)).toEqual([]);
  });

  it('may hold theses, of which one that cannot be tested is left out with its place', async () => {
    const words = { en: 'x', ja: 'x', zh: 'x' };
    const thesis = (id: string, formula: string) =>
      JSON.stringify(
        {
          id,
          kind: 'thesis',
          pack: 'us-macro',
          statement: words,
          patterns: { en: ['{growth} {only}'], ja: [], zh: [] },
          formula,
        },
        null,
        1,
      );
    const files = {
      'good.yaml': thesis('good', 'last(mine) > 0'),
      'typo.yaml': thesis('typo', 'last(UNRAET) > 4'),
      'value.yaml': thesis('value', 'last(UNRATE)'),
    };
    const packs = [folder('mine', { 'mine.csv': sales(1, 2) })];
    const store = openStore(media, { packs, catalogues: [folder('theses', files)] });
    const { catalogue } = await store.packs.open();
    expect(catalogue.entry('good')).toBeDefined();
    expect(catalogue.entry('typo')).toBeUndefined();
    expect(messages(store)).toEqual([
      'theses/typo.yaml:17 formula: expected a formula that can be tested: Unknown indicator UNRAET (did you mean UNRATE?). Correct it there.',
      'theses/value.yaml:17 formula: expected a formula that can be tested: Unexpected Scalar, expected a test. Correct it there.',
    ]);
  });

  it('are not read where they lie outside a workspace that is not trusted', async () => {
    const barred = folder('secrets', { 'a.csv': sales(1, 2) }, { barred: 'outside' });
    const store = openStore(media, { packs: [barred], catalogues: [barred] });
    await store.packs.open();
    expect(barred.asked).toEqual([]);
    expect(messages(store)[0]).toBe(
      'secrets: lies outside this workspace, which is not trusted, and was not read. Trust the workspace, or copy the folder into it.',
    );
  });

  it('may hold a file of 100 MB, which is refused without being read', async () => {
    const files = { 'huge.csv': sales(1, 2), 'good.csv': sales(1, 2) };
    const size = async (path: string) => (path === 'huge.csv' ? 100_000_000 : 40);
    const mine = folder('mine', files, { size });
    const store = openStore(media, { packs: [mine] });
    await store.packs.open();
    expect(mine.asked).toEqual(['good.csv']);
    expect(messages(store)).toEqual([
      'mine/huge.csv: expected at most 32 million characters, found 100 million. Keep the columns and years you need, or split the file.',
    ]);
  });

  it('have figures that are looked at when they are wanted, or when their file is inspected', async () => {
    const mine = folder('mine', { 'a.csv': sales(1, 'many', 3) });
    const store = openStore(media, { packs: [mine] });
    await store.packs.open();
    expect(messages(store)).toEqual([]);
    await store.packs.inspect(mine, 'a.csv');
    await store.packs.load([{ id: 'a' }]);
    expect(messages(store)).toEqual([
      'mine/a.csv:3: expected a number such as 1234.5, found "many". Correct it, or leave the cell empty where there is no figure.',
    ]);
    expect(store.packs.problems()[0]?.folder).toBe(mine);
  });
});

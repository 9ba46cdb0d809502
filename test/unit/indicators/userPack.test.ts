import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/indicators/checked.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import { type CsvSurvey, surveyCsv } from '../../../src/core/indicators/surveyCsv.ts';
import { readUserObservations } from '../../../src/core/indicators/userObservations.ts';
import { readCsvTitles, readThesisPack, readUserPack } from '../../../src/core/indicators/userPack.ts';
import { unitOf } from '../../../src/core/indicators/userUnit.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';
import { shippedIndicators } from '../packs/shipped.ts';

const LONG = 'date,value\n2025-01-01,4.0\n2025-02-01,4.1\n2025-03-01,\n2025-04-01,4.25\n';
const WIDE = 'Date,JPN,KEN,Mars\n1990,10,1.5,7\n1991,11,,8\n1993,13,2.5,9\n';

function surveyed(path: string, text: string): CsvSurvey {
  const survey = surveyCsv(path, text);
  if (!survey.ok) throw new Error(survey.problems.map(printProblem).join());
  return survey.value;
}

describe('thesis-pack.json', () => {
  const manifest = (json: object) => {
    const read = readThesisPack(JSON.stringify(json), 'thesis-pack.json');
    if (!read.ok) throw new Error(read.problems.map(printProblem).join());
    return read.value;
  };
  const surveys = [surveyed('two.csv', 'date,CPI,PPI\n2025-01,1,5\n2025-02,2,6\n'), surveyed('a.csv', LONG)];

  it('says what the heading cannot', () => {
    const pack = readUserPack('folder', surveys, {
      manifest: manifest({
        version: 1,
        name: 'prices',
        title: 'My prices',
        series: [
          {
            file: 'two.csv',
            column: 'PPI',
            id: 'MYPPI',
            names: { en: 'My PPI', ja: '私のPPI' },
            aliases: ['factory gate prices'],
            unit: 'million USD',
            kind: 'index',
            headline: 'pc1',
            releaseLag: 14,
          },
          { file: 'a.csv', seasonalAdjustment: 'SA', unit: '%' },
        ],
      }),
    });
    expect(pack.problems).toEqual([]);
    expect(pack.name).toBe('prices');
    expect(pack.indicators.map(({ id }) => id)).toEqual(['MYPPI', 'a']);
    expect(pack.indicators[0]).toMatchObject({
      pack: 'prices',
      names: { en: 'My PPI', ja: '私のPPI', zh: 'My PPI' },
      unit: 'USD',
      scale: 1e6,
      kind: 'index',
      aggregate: 'avg',
      headline: 'pc1',
      releaseLag: 14,
    });
    expect(pack.indicators[0]!.aliases.en).toContain('factory gate prices');
    expect(pack.indicators[1]).toMatchObject({ unit: '%', kind: 'rate', seasonalAdjustment: 'SA' });
    const source = pack.sources.get('MYPPI')!;
    expect(source).toEqual({ path: 'two.csv', column: 'PPI' });
    const read = readUserObservations(
      'date,CPI,PPI\n2025-01,1,5\n2025-02,2,6\n',
      pack.indicators[0]!,
      source.path,
      source.column,
    );
    expect(read.ok && [...read.value.get(undefined)!.vintages[0]!.values]).toEqual([5, 6]);
  });

  it('keeps what is right beside what is wrong', () => {
    const pack = readUserPack('folder', surveys, {
      manifest: manifest({
        version: 1,
        series: [
          { file: 'a.csv' },
          { file: 'gone.csv' },
          { file: 'a.csv' },
          { file: 'two.csv', column: 'GDP', id: 'GDP' },
        ],
      }),
    });
    expect(pack.indicators.map(({ id }) => id)).toEqual(['a']);
    expect(pack.problems.map(printProblem)).toEqual([
      'thesis-pack.json series.1: expected a readable CSV file of this folder, found gone.csv',
      'thesis-pack.json series.2: expected an id not used before in this pack, found a',
      'thesis-pack.json series.3: expected a column of two.csv, found GDP',
    ]);
  });

  it.each([
    ['{', 'thesis-pack.json:1: expected JSON'],
    [
      '{"version":1,"series":[{"file":"../secret.csv"}]}',
      'thesis-pack.json series.0.file: expected a file inside the folder of this one',
    ],
    ['{"version":2,"series":[]}', 'thesis-pack.json version: expected 1, found 2'],
    [
      '{"version":1,"series":[{"file":"a.csv","frequncy":"M"}]}',
      'thesis-pack.json series.0.frequncy: expected never',
    ],
    ['{"version":1,"series":[{"file":"a.csv","kind":"level"}]}', 'thesis-pack.json series.0.kind: expected'],
    ['{"version":1,"series":[{"id":"a"}]}', 'thesis-pack.json series.0.file: expected'],
  ])('refuses %s', (text, message) => {
    const read = readThesisPack(text, 'thesis-pack.json');
    expect(read.ok ? 'accepted' : read.problems.map(printProblem).join()).toContain(message);
  });
});

describe('the titles of a collection', () => {
  it('name its files and give their units', () => {
    const titles = readCsvTitles(
      JSON.stringify([
        {
          filename: 'my-rate.csv',
          title: 'Share of something',
          description: 'What it is.',
          unit: '% of population',
        },
      ]),
      'metadata.json',
    );
    const pack = readUserPack('mine', [surveyed('my-rate.csv', WIDE)], {
      titles: titles.ok ? titles.value : [],
      countries: WORDS.countries,
    });
    expect(pack.indicators[0]).toMatchObject({
      id: 'my-rate',
      names: { en: 'Share of something' },
      description: { en: 'What it is.' },
      unit: '%',
      basis: '% of population',
      kind: 'rate',
    });
  });

  it.each([
    ['% of GDP', '%', 1, 'rate'],
    ['million square kilometers', 'square kilometers', 1e6, 'stock'],
    ['thousands of people', 'persons', 1e3, 'stock'],
    ['tonnes per hectare', 'tonnes per hectare', 1, 'rate'],
    ['Score', 'index', 1, 'index'],
    [undefined, 'units', 1, 'stock'],
  ])('%s is %s × %d', (written, unit, scale, kind) => {
    expect(unitOf(written)).toMatchObject({ unit, scale, kind });
  });
});

describe('a CSV with the id of a bundled indicator', () => {
  const payrolls = shippedIndicators('us-macro').find(({ id }) => id === 'PAYEMS')!;
  const bundled = (id: string): Indicator | undefined => (id === 'PAYEMS' ? payrolls : undefined);
  const survey = surveyed('PAYEMS.csv', 'observation_date,PAYEMS\n2025-01-01,159000\n2025-02-01,159100\n');

  it('is called and measured like that one', () => {
    const [indicator] = readUserPack('mine', [survey], { bundled }).indicators;
    expect(indicator).toMatchObject({ pack: 'mine', licence: 'user', unit: 'persons', scale: 1000 });
    expect(indicator).toMatchObject({ headline: 'chg', seasonalAdjustment: 'SA', first: '2025-01' });
    expect(indicator?.aliases.ja).toContain('非農業部門雇用者数');
    expect(indicator?.range).toBeUndefined();
  });

  it('is what its owner says it is', () => {
    const read = readThesisPack(
      '{"version":1,"series":[{"file":"PAYEMS.csv","unit":"persons","names":"Jobs at our firm"}]}',
      'thesis-pack.json',
    );
    if (!read.ok) throw new Error(read.problems.map(printProblem).join());
    const [indicator] = readUserPack('mine', [survey], { manifest: read.value, bundled }).indicators;
    expect(indicator).toMatchObject({ unit: 'persons', scale: 1, names: { en: 'Jobs at our firm' } });
  });
});

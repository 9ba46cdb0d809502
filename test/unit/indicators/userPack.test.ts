import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/indicators/checked.ts';
import { isoDay, printPeriod } from '../../../src/core/indicators/period.ts';
import { type CsvSurvey, MOST_CHARACTERS, surveyCsv } from '../../../src/core/indicators/surveyCsv.ts';
import { readUserObservations } from '../../../src/core/indicators/userObservations.ts';
import { readCsvTitles, readThesisPack, readUserPack } from '../../../src/core/indicators/userPack.ts';
import { unitOf } from '../../../src/core/indicators/userUnit.ts';

const LONG = 'date,value\n2025-01-01,4.0\n2025-02-01,4.1\n2025-03-01,\n2025-04-01,4.25\n';
const WIDE = 'Date,JPN,KEN,Mars\n1990,10,1.5,7\n1991,11,,8\n1993,13,2.5,9\n';

/** The indicator of one bare CSV and what reading its figures gives. */
function load(text: string, path = 'my-rate.csv') {
  const survey = surveyed(path, text);
  const pack = readUserPack('mine', [survey]);
  const indicator = pack.indicators[0]!;
  return { indicator, observations: readUserObservations(text, indicator, path) };
}

function surveyed(path: string, text: string): CsvSurvey {
  const survey = surveyCsv(path, text);
  if (!survey.ok) throw new Error(survey.problems.map(printProblem).join());
  return survey.value;
}

/** The figures of one entity by printed period. */
function figures(text: string, entity?: string) {
  const { indicator, observations } = load(text);
  if (!observations.ok) throw new Error(observations.problems.map(printProblem).join());
  const { times, values } = observations.value.get(entity)!.vintages[0]!;
  return [...times].map((ordinal, at) => [
    printPeriod({ frequency: indicator.frequency, ordinal }),
    values[at],
  ]);
}

/** What is said of a file that is refused, by the survey or by the reading. */
function refusal(text: string): string {
  const survey = surveyCsv('bad.csv', text);
  if (!survey.ok) return survey.problems.map(printProblem).join();
  const pack = readUserPack('mine', [survey.value]);
  const observations = readUserObservations(text, pack.indicators[0]!, 'bad.csv');
  return observations.ok ? 'accepted' : observations.problems.map(printProblem).join();
}

describe('a bare CSV', () => {
  it('in long form is an indicator named by its file', () => {
    const { indicator } = load(LONG);
    expect(indicator).toMatchObject({
      id: 'my-rate',
      pack: 'mine',
      names: { en: 'my rate' },
      frequency: 'M',
      decimals: 2,
      licence: 'user',
      first: '2025-01',
      last: '2025-04',
    });
    expect(indicator.entities).toBeUndefined();
    expect(figures(LONG)).toEqual([
      ['2025-01', 4],
      ['2025-02', 4.1],
      ['2025-03', Number.NaN],
      ['2025-04', 4.25],
    ]);
  });

  it('in wide form has an entity for each column, countries by their names in three languages', () => {
    const { indicator } = load(WIDE);
    expect(indicator.frequency).toBe('A');
    expect(indicator.entities!.map(({ id, names }) => [id, names.en, names.ja, names.zh])).toEqual([
      ['JPN', 'Japan', '日本', '日本'],
      ['KEN', 'Kenya', 'ケニア', '肯尼亚'],
      ['Mars', 'Mars', 'Mars', 'Mars'],
    ]);
    expect(figures(WIDE, 'KEN')).toEqual([
      ['1990', 1.5],
      ['1991', Number.NaN],
      ['1992', Number.NaN],
      ['1993', 2.5],
    ]);
  });

  it('with a single column named for a country is wide, and means that country', () => {
    expect(load('date,JPN\n2024,1\n2025,2\n').indicator.defaultEntity).toBe('JPN');
  });

  it('may begin with a byte order mark, end lines as Windows does, and run backwards', () => {
    const text = `\uFEFFdate,value\r\n2025-02-01,2\r\n2025-01-01,1\r\n`;
    expect(figures(text)).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
    ]);
  });

  it.each([
    ['year', ['2023', '2024', '2025'], 'A'],
    ['year of long ago', ['-426', '1', '1000'], 'A'],
    ['quarter', ['2024Q3', '2024Q4', '2025Q1'], 'Q'],
    ['month', ['2024-11', '2024-12', '2025-01'], 'M'],
    ['first day of a quarter', ['2024-07-01', '2024-10-01', '2025-01-01'], 'Q'],
    ['Saturday', ['2025-01-04', '2025-01-11', '2025-01-18'], 'W'],
    ['weekday', ['2025-01-03', '2025-01-06', '2025-01-07'], 'D'],
    ['German day', ['29.12.2024', '30.12.2024', '31.12.2024'], 'D'],
    ['American day', ['12/29/2024', '12/30/2024', '12/31/2024'], 'D'],
  ])('is read by the %s', (_style, [first, second, third], frequency) => {
    const { indicator, observations } = load(`date,value\n${first},1\n${second},2\n${third},3\n`);
    expect(indicator.frequency).toBe(frequency);
    expect(observations.ok && observations.value.get(undefined)!.vintages[0]!.values.at(-1)).toBe(3);
  });

  it('knows the day of an American date', () => {
    const { observations } = load('date,value\n12/30/2024,1\n12/31/2024,2\n');
    expect(observations.ok && isoDay(observations.value.get(undefined)!.vintages[0]!.times[1]!)).toBe(
      '2024-12-31',
    );
  });
});

describe('a bad CSV is refused with its file, line and what was expected', () => {
  it.each([
    [
      'a cell that is no number',
      'date,value\n2025-01,1\n2025-02,high\n',
      'bad.csv:3: expected a number such as 1234.5, found "high"',
    ],
    [
      'a decimal comma',
      'date,value\n2025-01,1\n2025-02,"1,5"\n',
      'bad.csv:3: expected a number such as 1234.5, found "1,5"',
    ],
    ['semicolons', 'date;value\n2025-01;1\n', 'bad.csv:1: expected a comma between columns, found ;'],
    ['tabs', 'date\tvalue\n2025-01\t1\n', 'bad.csv:1: expected a comma between columns'],
    ['mixed dates', 'date,value\n2025-01,1\n2025-02-01,2\n', 'bad.csv:3: expected a date such as'],
    [
      'mixed dates far down',
      `date,value\n${Array.from({ length: 40 }, (_, at) => `${1950 + at},1\n`).join('')}2000-01,1\n2001,2\n`,
      'bad.csv:42: expected a date such as',
    ],
    [
      'dates that may be two',
      'date,value\n01/02/2025,1\n02/02/2025,2\n',
      'bad.csv:2: expected a date such as',
    ],
    ['no dates', 'name,value\nfoo,1\n', 'bad.csv:2: expected a date such as'],
    [
      'a period twice',
      'date,value\n2025-01,1\n2025-01,2\n',
      'bad.csv:3: expected each period once, found 2025-01',
    ],
    ['a column twice', 'date,JPN,JPN\n2025,1,2\n', 'bad.csv:1: expected each column named once, found "JPN"'],
    ['one column', '2025\n2026\n', 'bad.csv:1: expected the heading'],
    ['nothing', '', 'bad.csv:1: expected the heading'],
    ['no figures', 'date,value\n2025-01,\n2025-02,\n', 'bad.csv: expected figures'],
  ])('%s', (_what, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it('a file too large to be a pack', () => {
    expect(refusal(`date,value\n${'2025,1\n'.repeat(MOST_CHARACTERS / 7 + 1)}`)).toMatch(
      /expected at most 32 million characters/,
    );
  });
});

describe('thesis-pack.json', () => {
  const manifest = (json: object) => {
    const read = readThesisPack(JSON.stringify(json), 'thesis-pack.json');
    if (!read.ok) throw new Error(read.problems.map(printProblem).join());
    return read.value;
  };
  const surveys = [surveyed('two.csv', 'date,CPI,PPI\n2025-01,1,5\n2025-02,2,6\n'), surveyed('a.csv', LONG)];

  it('says what the heading cannot', () => {
    const pack = readUserPack(
      'folder',
      surveys,
      manifest({
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
    );
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
    const pack = readUserPack(
      'folder',
      surveys,
      manifest({
        version: 1,
        series: [
          { file: 'a.csv' },
          { file: 'gone.csv' },
          { file: 'a.csv' },
          { file: 'two.csv', column: 'GDP', id: 'GDP' },
        ],
      }),
    );
    expect(pack.indicators.map(({ id }) => id)).toEqual(['a']);
    expect(pack.problems.map(printProblem)).toEqual([
      'thesis-pack.json series.1: expected a readable CSV file of this folder, found gone.csv',
      'thesis-pack.json series.2: expected an id not used before in this pack, found a',
      'thesis-pack.json series.3: expected a column of two.csv, found GDP',
    ]);
  });

  it.each([
    ['{', 'thesis-pack.json: expected JSON'],
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
    const pack = readUserPack(
      'mine',
      [surveyed('my-rate.csv', WIDE)],
      undefined,
      titles.ok ? titles.value : [],
    );
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

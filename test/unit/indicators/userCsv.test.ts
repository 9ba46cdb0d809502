import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/indicators/checked.ts';
import { isoDay, printPeriod } from '../../../src/core/indicators/period.ts';
import { type CsvSurvey, MOST_CHARACTERS, surveyCsv } from '../../../src/core/indicators/surveyCsv.ts';
import { readUserObservations } from '../../../src/core/indicators/userObservations.ts';
import { readUserPack } from '../../../src/core/indicators/userPack.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';

const LONG = 'date,value\n2025-01-01,4.0\n2025-02-01,4.1\n2025-03-01,\n2025-04-01,4.25\n';
const WIDE = 'Date,JPN,KEN,Mars\n1990,10,1.5,7\n1991,11,,8\n1993,13,2.5,9\n';

/** The indicator of one bare CSV and what reading its figures gives. */
function load(text: string, path = 'my-rate.csv') {
  const survey = surveyed(path, text);
  const pack = readUserPack('mine', [survey], { countries: WORDS.countries });
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

  it('tells every country from every other, and calls each what people do', () => {
    const { alpha2 } = WORDS.countries;
    expect(new Set(Object.values(alpha2)).size).toBe(Object.keys(alpha2).length);
    const { entities } = load('date,IND,IOT,HKG\n2024,1,2,3\n2025,2,3,4\n').indicator;
    expect(entities?.map(({ names }) => names.en)).toEqual([
      'India',
      'British Indian Ocean Territory',
      'Hong Kong',
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
    [
      'another way of writing dates in the last line',
      `date,value\n${Array.from({ length: 40 }, (_, at) => `${1950 + at}-01,1\n`).join('')}1/2/1990,2\n`,
      'bad.csv:42: expected a date such as 2025-07-31, 2025-07, 2025Q3 or 2025, found "1/2/1990"',
    ],
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

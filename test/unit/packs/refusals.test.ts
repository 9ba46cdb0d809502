import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/core/indicators/parsePeriod.ts';
import { check } from '../../../src/packs/check.ts';
import { clean } from '../../../src/packs/clean.ts';
import { COLLECTIONS } from '../../../src/packs/collections.ts';
import type { Column } from '../../../src/packs/column.ts';
import { fiscalOrdinal, parseTime } from '../../../src/packs/parseTime.ts';
import { createReader, type RawFile } from '../../../src/packs/read/readRecords.ts';
import { splice } from '../../../src/packs/splice.ts';
import { hasRawFiles, rawFolder } from './shipped.ts';

const raw = (...rows: readonly (readonly [string, string])[]): RawFile => ({
  path: 'file.csv',
  collection: COLLECTIONS['liberal']!,
  records: rows.map(([date, value]) => ({ date, value })),
});
const cleaned = (...rows: readonly (readonly [string, string])[]) =>
  clean(raw(...rows), { in: 'liberal' }, 'X', 'M');

/** A column of months that wobbles by about one around a level. */
function months(file: string, first: string, values: readonly number[]): Column {
  const start = parsePeriod(first)!.ordinal;
  return {
    label: file,
    file,
    frequency: 'M',
    figures: new Map(values.map((value, at) => [start + at, value])),
  };
}
const wobble = (length: number, level = 100) => Array.from({ length }, (_, at) => level + Math.sin(at * 2));

describe('cleaning refuses', () => {
  it('a period that comes twice', () => {
    expect(() => cleaned(['2026-01-01', '1'], ['2026-01-15', '2'])).toThrow('2026-01 appears twice');
  });
  it('a cell that is no number', () => {
    expect(() => cleaned(['2026-01-01', 'about 3'])).toThrow('"about 3" at 2026-01-01 is not a number');
  });
  it('a date that is none', () => {
    expect(() => cleaned(['Jan 26', '3'])).toThrow('"Jan 26" is not a date');
  });
  it('a column that is not there', () => {
    expect(() => clean(raw(['2026-01-01', '1']), { in: 'liberal', value: 'close' }, 'X', 'M')).toThrow(
      'no column close',
    );
  });
});

describe('cleaning keeps', () => {
  it('a blank between figures as a period without one, and no blank at the ends', () => {
    const { figures } = cleaned(
      ['2025-08-01', ''],
      ['2025-09-01', '4.4'],
      ['2025-10-01', '.'],
      ['2025-11-01', '4.5'],
      ['2025-12-01', 'NA'],
    );
    expect([...figures.values()]).toEqual([4.4, Number.NaN, 4.5]);
  });
});

describe('splicing', () => {
  it('takes the newer source from its first period on, and says where', () => {
    const older = months('old', '2020-01', wobble(36));
    const newer = months('new', '2022-01', wobble(36).slice(24).concat(100, 101));
    const { figures, seams } = splice([older, newer]);
    expect(figures.size).toBe(38);
    expect(seams).toEqual([{ at: '2022-01', before: 'old', after: 'new' }]);
  });
  it('refuses a jump at the seam', () => {
    const older = months('old', '2020-01', wobble(36));
    const rebased = months('new', '2022-01', wobble(36, 140).slice(24));
    expect(() => splice([older, rebased])).toThrow(/jumps by 40\.00 from old at 2022-01/);
  });
  it('refuses a jump where the sources only touch', () => {
    const older = months('old', '2020-01', wobble(24));
    expect(() => splice([older, months('new', '2022-01', wobble(12, 140))])).toThrow(/jumps/);
    expect(splice([older, months('new', '2022-01', wobble(12))]).figures.size).toBe(36);
  });
  it('refuses a newer source that lacks what the older has', () => {
    const newer = months('new', '2022-01', wobble(36).slice(24).with(3, Number.NaN));
    expect(() => splice([months('old', '2020-01', wobble(36)), newer])).toThrow(
      'new: lacks 2022-04, which old has',
    );
  });
  it('refuses an older source of which nothing would be left', () => {
    const whole = months('new', '2019-01', wobble(60));
    expect(() => splice([months('old', '2020-01', wobble(12)), whole])).toThrow('leave it out');
  });
  it('refuses a newer source that ends before the older', () => {
    const short = months('new', '2021-01', wobble(24).slice(12, 18));
    expect(() => splice([months('old', '2020-01', wobble(24)), short])).toThrow('ends before the older old');
  });
});

describe('checking', () => {
  it('refuses a gap that no source has', () => {
    const older = months('old', '2020-01', wobble(24));
    const newer = months('new', '2022-03', wobble(12));
    expect(() => check(splice([older, newer]), [older, newer])).toThrow('no source reaches 2022-01');
  });
  it('keeps a gap that its source has as a period without a figure', () => {
    const holed: Column = {
      ...months('one', '2025-09', [4.4]),
      figures: new Map([
        [24308, 4.4],
        [24310, 4.5],
      ]),
    };
    expect([...check({ ...holed, seams: [] }, [holed]).figures.values()]).toEqual([4.4, Number.NaN, 4.5]);
  });
});

describe.skipIf(!hasRawFiles)('reading refuses', () => {
  const read = createReader(rawFolder);
  it.each([
    ['liberal', 'HOUSE_TO_INCOME_RATIO', 'rejected file'],
    ['valuation', 'SP500_EPS', 'rejected file'],
    ['abroad', 'gold_proxy', 'rejected file'],
    ['md', 'AAA', 'not on the list of permitted'],
    ['md', 'S&P 500', 'not on the list of permitted'],
    ['qd', 'SPCS20RSA', 'not on the list of permitted'],
    ['nowhere', 'X', 'no collection called nowhere'],
    ['liberal', 'NOTHING', 'no file'],
  ])('%s:%s', (collection, name, reason) => {
    expect(() => read(collection, name)).toThrow(reason);
  });
});

describe('times', () => {
  it.each(['2026-07-01', '2026-07', '7/1/2026', '2026Q3', '2026:Q3', '202607'])(
    '%s is the first of July 2026',
    (text) => {
      expect(parseTime(text)).toBe(parseTime('2026-07-01'));
    },
  );
  it('a fiscal quarter stands where its middle is', () => {
    const at = (end: string) => fiscalOrdinal(parseTime(end)!, 'Q') - 2026 * 4;
    expect(['2026-01-25', '2026-02', '2026-03', '2026-04-26', '2026-05', '2026-06'].map(at)).toEqual([
      -1, 0, 0, 0, 1, 1,
    ]);
  });
});

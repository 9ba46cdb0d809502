import { type Day, ordinalOf } from '../indicators/period.ts';
import type { Point } from './period.ts';
import type { PeriodPattern } from './periodPattern.ts';

const month = (year: number, index: number): Point => ({ frequency: 'M', ordinal: year * 12 + index });
const year = (ordinal: number): Point => ({ frequency: 'A', ordinal });

/** Years of two digits, as Japanese notes write them: 21年9月, 22年末, 20年以来の. */
export const SHORT_YEARS: readonly PeriodPattern<Point>[] = [
  {
    forms: [String.raw`(?<![\d.])(?<yy>\d\d)年(?<m>1[0-2]|0?[1-9])月`],
    read: (g, asOf) => month(shortYear(g['yy'], asOf), Number(g['m']) - 1),
  },
  {
    forms: [String.raw`(?<![\d.])(?<yy>\d\d)年(?:末|底)`],
    read: (g, asOf) => ({ ...month(shortYear(g['yy'], asOf), 11), end: true }),
  },
  {
    // 20年以来の is since 2020; 20年ぶり and 20年来 are twenty years.
    forms: [String.raw`(?<![\d.])(?<yy>\d\d)年(?=(?:以来|以降)[のでだ初と,。は]|に入)`],
    read: (g, asOf) => year(shortYear(g['yy'], asOf)),
  },
  {
    forms: [
      String.raw`(?<![\d.])(?<yy>[12]\d)年(?=[はが]|の(?!金利|利回り|国債|債|実績|歴史|時|歳月|間|[\\d.]|ローン|固定)[\\p{Script=Han}\\p{Script=Katakana}a-z]{2}|の(?:水準|平均|ピーク|高値|安値|底|[\d.]+[%万億兆]))`,
    ],
    read: (g, asOf) => {
      const named = shortYear(g['yy'], asOf);
      return isNear(named, asOf) ? year(named) : undefined;
    },
  },
];

/** 21年 in a note is 2021, 95年 is 1995: the century that does not lie far ahead of the note. */
export function shortYear(text: string | undefined, asOf: Day): number {
  const named = 2000 + Number(text);
  return named > ordinalOf('A', asOf) + 10 ? named - 100 : named;
}

/** Without a month beside it, 20年は may be a length; only years around the note are read as years. */
function isNear(named: number, asOf: Day): boolean {
  const now = ordinalOf('A', asOf);
  return named > now - 7 && named <= now + 1;
}

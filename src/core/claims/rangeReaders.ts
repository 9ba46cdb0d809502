import type { PeriodExpression, Point } from './period.ts';
import { type Groups, monthIndex, monthOf, type ReadTime, wholeYear, yearOf } from './periodGroups.ts';
import { readSeason } from './pointReaders.ts';

/** Stretches between two named times, and decades: "between 2010 and 2013", 「2020年3月から5月にかけて」, “90年代初”. */
export const RANGE_READERS = {
  years({ year, to, short }) {
    const from = Number(year);
    // "From 2000-10" ends in the same century.
    return ordered(wholeYear(from), wholeYear(to ? Number(to) : from - (from % 100) + Number(short)));
  },
  /** "Between early 2020 and mid-2022", "from 2019 to this spring", 「2020年初から2022年半ばまで」. */
  parts(groups, asOf) {
    const { part, toPart, toSeason, toWhen, month, m, toMonth, toM } = groups;
    const start = (month ?? m) ? monthIndex({ month, m }) : undefined;
    const end = (toMonth ?? toM) ? monthIndex({ month: toMonth, m: toM }) : undefined;
    const from = pointWithin(Number(groups['year']), part, start);
    const to = toSeason
      ? readSeason({ season: toSeason, when: toWhen }, asOf)
      : pointWithin(Number(groups['to']), toPart, end);
    return firstMonth(from) < firstMonth(to) ? { type: 'between', from, to } : undefined;
  },
  months(groups, asOf) {
    const [start, end] = [monthIndex(groups), monthIndex({ m: groups['toM'], month: groups['toMonth'] })];
    const year = yearOf(groups, asOf);
    const to = Number(groups['to'] ?? year);
    // "From November to March 2022" begins the year before.
    const from = year ?? (start < end ? to : to - 1);
    return ordered(monthOf(from, start), monthOf(to, end));
  },
  decade(groups) {
    // 90年代 is of the last century, 20年代 of this one.
    const short = Number(groups['yy']);
    const first = groups['year'] ? Number(groups['year']) : short + (short < 30 ? 2000 : 1900);
    const { from, to } = partOf(groups) ?? { from: 0, to: 9 };
    return { type: 'between', from: wholeYear(first + from), to: wholeYear(first + to) };
  },
  /** "Since mid-2020", "since the late 1990s": after the part of the year, or of the decade, that is named. */
  sincePart(groups) {
    const [named, part = ''] = [Number(groups['year']), groups['part']];
    if (groups['decade'] !== undefined)
      return { type: 'since', point: wholeYear(named + (partOf(groups)?.to ?? 9)) };
    const index = /^mid|半ば|年中/.test(part) ? 6 : /^late|後半|下半/.test(part) ? 9 : 0;
    const point = monthOf(named, index);
    return { type: 'since', point: index === 6 ? point : { ...point, era: true } };
  },
} as const satisfies Readonly<Record<string, ReadTime<PeriodExpression>>>;

function ordered(from: Point, to: Point): PeriodExpression | undefined {
  return from.ordinal < to.ordinal ? { type: 'between', from, to } : undefined;
}

/** A part of a year by its name or its month's index; the year where neither is named. */
function pointWithin(year: number, part: string | undefined, month: number | undefined): Point {
  if (month !== undefined) return monthOf(year, month);
  if (part === undefined) return wholeYear(year);
  if (/^end|[末底]/.test(part)) return { ...monthOf(year, 11), end: true };
  if (/^(?:start|beginning)|[初頭]/.test(part)) return monthOf(year, 0);
  const quarter = [/^(?:early|win)|冬/, /^(?:mid|spr)|半ば|中|春/, /^sum|夏/].findIndex((one) =>
    one.test(part),
  );
  return { frequency: 'Q', ordinal: year * 4 + (quarter < 0 ? 3 : quarter), era: true };
}

const MONTHS: Readonly<Partial<Record<Point['frequency'], number>>> = { A: 12, Q: 3, M: 1 };

function firstMonth({ frequency, ordinal }: Point): number {
  return ordinal * (MONTHS[frequency] ?? 0);
}

/** First and last year of a part of a decade, counted from its first. */
const PARTS: readonly { readonly words: RegExp; readonly from: number; readonly to: number }[] = [
  { words: /^(?:early|前半|初)/, from: 0, to: 3 },
  { words: /^(?:mid|半ば|中)/, from: 4, to: 6 },
  { words: /^(?:late|後半|末|后)/, from: 7, to: 9 },
];

function partOf({ part = '' }: Groups) {
  return PARTS.find(({ words }) => words.test(part));
}

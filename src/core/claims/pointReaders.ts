import { type Day, dayOf, ordinalOf } from '../indicators/period.ts';
import { dayInLatest, dayOfMonth, latestWeekday } from './latestDay.ts';
import { parseNumeral } from './numerals.ts';
import { latestMonth, latestQuarter, type Point } from './period.ts';
import {
  fiscalYearOf,
  type Groups,
  monthIndex,
  monthOf,
  type ReadTime,
  wholeYear,
  yearOf,
} from './periodGroups.ts';

/** What makes a point in time of a form's groups, by the name that `media/lexicon/periods.yaml` gives it. */
export const POINT_READERS = {
  day(groups, asOf) {
    const [year, month, day] = [yearOf(groups, asOf), monthIndex(groups) + 1, Number(groups['d'])];
    return year === undefined
      ? dayInLatest(month, day, asOf)
      : { frequency: 'D', ordinal: dayOf(year, month, day) };
  },
  dayAgo({ ago = '' }, asOf) {
    return { frequency: 'D', ordinal: asOf - (/昨|き|yes|night/.test(ago) ? 1 : ago === '前天' ? 2 : 0) };
  },
  /** 「22日に」: the latest day of that number. */
  dayOfMonth: ({ d, before }, asOf) => dayOfMonth(Number(d), asOf, before !== undefined),
  weekday: ({ weekday }, asOf) => latestWeekday(weekday, asOf),
  month: (groups, asOf) => {
    const year = yearOf(groups, asOf);
    const month = year === undefined ? latestMonthOf(groups, asOf) : monthOf(year, monthIndex(groups));
    return groups['end'] ? { ...month, end: true } : month;
  },
  /** "Last May", "next May". */
  relativeMonth({ when, ...groups }, asOf) {
    const latest = latestMonthOf(groups, asOf);
    if (when === 'next') return later(latest, 12);
    return when === 'last' && latest.ordinal === ordinalOf('M', asOf) ? later(latest, -12) : latest;
  },
  /** "More than last November", said in December: what is held against the last figures is a year before them. */
  monthOfLastYear(groups, asOf) {
    const latest = latestMonthOf(groups, asOf);
    return ordinalOf('M', asOf) - latest.ordinal <= 2 ? later(latest, -12) : latest;
  },
  /** "Mid-May". */
  middle(groups, asOf) {
    const { ordinal } = latestMonthOf(groups, asOf);
    return { frequency: 'D', ordinal: dayOf(Math.floor(ordinal / 12), (ordinal % 12) + 1, 15) };
  },
  quarter(groups, asOf) {
    const word = ['first', 'second', 'third', 'fourth'].indexOf(groups['word'] ?? '') + 1;
    const named = quarter(word || (parseNumeral(groups['q'] ?? groups['r'] ?? '') ?? 1), groups, asOf);
    return groups['end'] ? { frequency: 'M', ordinal: named.ordinal * 3 + 2, end: true } : named;
  },
  /** 「4〜6月期」. */
  quarterOfMonths: (groups, asOf) => quarter(Math.floor(monthIndex(groups) / 3) + 1, groups, asOf),
  season: readSeason,
  partOfYear: ({ part = '', ...groups }, asOf) => ({
    ...quarter({ early: 1, late: 4 }[part] ?? 2, groups, asOf),
    era: true,
  }),
  year: named(wholeYear),
  fiscalYear: (groups, asOf) => {
    const year = yearNamed(groups, asOf);
    return {
      ...(groups['when'] ? later(year, fiscalYearOf(asOf) - ordinalOf('A', asOf)) : year),
      fiscal: true,
    };
  },
  yearBefore: named((year) => wholeYear(year - 1)),
  /** Without a month beside it, 20年は may be a length; only years around the note are read as years. */
  nearYear(groups, asOf) {
    const [year = 0, now] = [yearOf(groups, asOf), ordinalOf('A', asOf)];
    return year > now - 7 && year <= now + 1 ? wholeYear(year) : undefined;
  },
  yearStart: named((year) => monthOf(year, 0)),
  yearEnd: named((year) => ({ ...monthOf(year, 11), end: true })),
  latestYearEnd({ to, ahead }, asOf) {
    const month = ordinalOf('M', asOf) % 12;
    // In December 年末 may be that of the next year.
    if (ahead !== undefined && month === 11) return undefined;
    // That of the last year, while the new one is young and the words do not look ahead.
    const past = ahead === undefined && to === undefined && month < 3;
    return { ...monthOf(ordinalOf('A', asOf) - (past ? 1 : 0), 11), end: true };
  },
} as const satisfies Readonly<Record<string, ReadTime<Point>>>;

/** A reader of the year that is named, or else of the as-of year. */
function yearNamed(groups: Groups, asOf: Day): Point {
  return wholeYear(yearOf(groups, asOf) ?? ordinalOf('A', asOf));
}

function named(point: (year: number) => Point): ReadTime<Point> {
  return (groups, asOf) => point(yearOf(groups, asOf) ?? ordinalOf('A', asOf));
}

function later(point: Point, periods: number): Point {
  return { ...point, ordinal: point.ordinal + periods };
}

function latestMonthOf(groups: Groups, asOf: Day): Point {
  return latestMonth(monthIndex(groups) + 1, asOf);
}

function quarter(number: number, groups: Groups, asOf: Day): Point {
  const year = yearOf(groups, asOf);
  return year === undefined
    ? latestQuarter(number, asOf)
    : { frequency: 'Q', ordinal: year * 4 + number - 1 };
}

/** Seasons as quarters: summer is the third. Without a year the latest that has begun. */
export function readSeason({ season = '', when, of, ...groups }: Groups, asOf: Day): Point {
  const number = [/^win|冬/, /^spr|春/, /^sum|夏/, /^autumn|^fall|秋/].findIndex((s) => s.test(season)) + 1;
  if (of) return quarter(number, { when: of }, asOf);
  if (when !== 'last' && when !== 'this') return quarter(number, { ...groups, when }, asOf);
  if (groups['year']) return quarter(number, groups, asOf);
  const latest = latestQuarter(number, asOf);
  return when === 'last' && latest.ordinal === ordinalOf('Q', asOf) ? later(latest, -4) : latest;
}

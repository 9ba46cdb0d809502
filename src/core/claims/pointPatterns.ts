import { type Day, dayOf, ordinalOf } from '../indicators/period.ts';
import { EVENTS } from './japaneseEvents.ts';
import { dayInLatest, latestWeekday } from './latestDay.ts';
import { parseNumeral } from './numerals.ts';
import { latestMonth, latestQuarter, type Point } from './period.ts';
import { type Groups, MONTH, monthIndex, type PeriodPattern, YEAR } from './periodPattern.ts';
import { SHORT_YEARS, shortYear } from './shortYears.ts';
import { YEAR_END } from './yearEnd.ts';

const month = (year: number, index: number): Point => ({ frequency: 'M', ordinal: year * 12 + index });
const year = (ordinal: number): Point => ({ frequency: 'A', ordinal });
const quarter = (ofYear: number, number: number): Point => ({
  frequency: 'Q',
  ordinal: ofYear * 4 + number - 1,
});
const day = (ofYear: number, ofMonth: number, ofDay: number): Point => ({
  frequency: 'D',
  ordinal: dayOf(ofYear, ofMonth, ofDay),
});

const CJK_MONTH = '十[一二]?|[一二三四五六七八九]';
const RELATIVE_YEAR = '(?<when>去年|昨年|前年|今年|明年|来年|上年)';
const QUARTER_WORD = '(?<word>first|second|third|fourth)';
const CJK_QUARTER = '(?<q>[1-4一二三四])(?:季度|四半期|季)';
/** Without a year, 四半期 is a quarter only after 第: 2四半期 is a length. */
const BARE_QUARTER = '(?:第(?<q>[1-4一二三四])(?:季度|四半期|季)|(?<![前连續续第])(?<r>[1-4一二三四])季度)';

/** Calendar periods, the most specific first. A month or quarter without a year is the latest one at as-of. */
export const POINT_PATTERNS: readonly PeriodPattern<Point>[] = [
  {
    forms: [
      String.raw`(?<year>(?:19|20)\d\d)-(?<m>\d{2})-(?<d>\d{2})(?!\d)`,
      String.raw`(?<year>(?:19|20)\d\d)年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]`,
    ],
    read: (g) => day(Number(g['year']), Number(g['m']), Number(g['d'])),
  },
  {
    forms: [
      String.raw`${MONTH}\s(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s${YEAR}`,
      String.raw`(?<d>\d{1,2})\s${MONTH}\s${YEAR}`,
    ],
    read: (g) => day(Number(g['year']), monthIndex(g['month']) + 1, Number(g['d'])),
  },
  ...SHORT_YEARS,
  ...EVENTS,
  {
    forms: ['(?<when>来年|明年|今年|本年)末'],
    read: (g, asOf) => ({ ...month(ordinalOf('A', asOf) + relativeYear(g['when']), 11), end: true }),
  },
  {
    forms: [String.raw`(?<year>(?:19|20)\d\d)年(?<m>\d{1,2})月?[-~]\d{1,2}月期?`],
    read: (g) => quarter(Number(g['year']), quarterOfMonth(g['m'])),
  },
  {
    forms: [String.raw`(?<year>(?:19|20)\d\d)(?:-|/|年\s?)(?<m>1[0-2]|0?[1-9])(?:月|(?![\d%年.]))`],
    read: (g) => month(Number(g['year']), Number(g['m']) - 1),
  },
  {
    forms: [
      String.raw`(?:fy\s?|fiscal\s(?:year\s)?)${YEAR}`,
      String.raw`(?<year>(?:19|20)\d\d)(?:会計年度|财年|財年|财政年度|年度)`,
    ],
    read: (g) => ({ frequency: 'A', ordinal: Number(g['year']), fiscal: true }),
  },
  {
    forms: [
      String.raw`(?<![a-z\d])q(?<q>[1-4])(?:\sof)?[\s']*(?<year>(?:19|20)\d\d|\d\d)(?!\d|%|\.)`,
      String.raw`(?<year>(?:19|20)\d\d)\s?q(?<q>[1-4])`,
    ],
    read: (g) => quarter(fullYear(g['year']), Number(g['q'])),
  },
  {
    forms: [String.raw`(?:the\s)?${QUARTER_WORD}\squarter\s(?:of\s)?${YEAR}`],
    read: (g) => quarter(Number(g['year']), quarterWord(g)),
  },
  {
    forms: [String.raw`(?<year>(?:19|20)\d\d)年?的?第?${CJK_QUARTER}`],
    read: (g) => quarter(Number(g['year']), parseNumeral(g['q'] ?? '1') ?? 1),
  },
  {
    forms: [String.raw`(?:(?:early|late|mid)[\s-])?${MONTH}(?:\sof)?,?\s?'?${YEAR}`],
    read: (g) => month(Number(g['year']), monthIndex(g['month'])),
  },
  {
    forms: [
      String.raw`(?<![\d.,$])(?<d>[12]?\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?(?!may\b)${MONTH}(?!\s?'?\d)`,
      String.raw`${MONTH}\s(?<d>\d{1,2})(?:st|nd|rd|th)(?![a-z])`,
      String.raw`(?<=\b(?:on|until|through|by|dated|since)\s)${MONTH}\s(?<d>\d{1,2})(?![\d%a-z]|[.,]\d)`,
    ],
    read: (g, asOf) => dayInLatest(monthIndex(g['month']) + 1, Number(g['d']), asOf),
  },
  {
    forms: [String.raw`(?<when>last|this|next)\s${MONTH}`],
    read: (g, asOf) => relativeMonth(g['when'], monthIndex(g['month']), asOf),
  },
  {
    forms: [String.raw`${RELATIVE_YEAR}の?(?<m>\d{1,2})月`],
    read: (g, asOf) => month(ordinalOf('A', asOf) + relativeYear(g['when']), Number(g['m']) - 1),
  },
  {
    forms: [`${RELATIVE_YEAR}の?第?${CJK_QUARTER}`],
    read: (g, asOf) =>
      quarter(ordinalOf('A', asOf) + relativeYear(g['when']), parseNumeral(g['q'] ?? '1') ?? 1),
  },
  {
    forms: [
      String.raw`(?:the\s)?${QUARTER_WORD}\squarter`,
      String.raw`(?<![a-z\d])q(?<q>[1-4])(?![\d'a-z])`,
      BARE_QUARTER,
    ],
    read: (g, asOf) =>
      latestQuarter(g['word'] ? quarterWord(g) : (parseNumeral(g['q'] ?? g['r'] ?? '1') ?? 1), asOf),
  },
  {
    forms: [String.raw`(?<!\d)(?<m>\d{1,2})月?[-~]\d{1,2}月期?`],
    read: (g, asOf) => latestQuarter(quarterOfMonth(g['m']), asOf),
  },
  {
    forms: [
      String.raw`(?:\bon\s)?\b(?<weekday>monday|tuesday|wednesday|thursday|friday)(?![a-z])`,
      '(?<weekday>[月火水木金])曜日?',
      '(?:周|星期|礼拜)(?<weekday>[一二三四五])',
    ],
    read: (g, asOf) => latestWeekday(g['weekday'], asOf),
  },
  {
    forms: [
      String.raw`(?<year>(?:19|20)\d\d)年(?:末|底)`,
      String.raw`(?:the\s)?end[\s-](?:of\s)?${YEAR}`,
      String.raw`year-end\s${YEAR}`,
      String.raw`(?:the\s)?close\sof\s${YEAR}`,
    ],
    read: (g) => ({ ...month(Number(g['year']), 11), end: true }),
  },
  {
    forms: [
      String.raw`(?:the\s)?(?:start|beginning)[\s-]of\s${YEAR}`,
      String.raw`(?<year>(?:19|20)\d\d)年(?:初め?|頭|年初)`,
    ],
    read: (g) => month(Number(g['year']), 0),
  },
  {
    forms: ['年初(?=に|の|は|時点)'],
    read: (_, asOf) => month(ordinalOf('A', asOf), 0),
  },
  {
    forms: [
      String.raw`(?:pre-|before\s(?:the\s)?)(?:pandemic|covid|lockdowns?)(?:-19)?`,
      '(?:新冠)?疫情?(?:爆发|暴发)?(?:之?前|以前)',
    ],
    read: () => year(2019),
  },
  {
    forms: [
      String.raw`(?:(?:by|at|before|until)\s)?(?:the\s)?(?:year-end|end\sof\s(?:the|this)\syear|end\s(?:the|this)\syear)(?![a-z])`,
    ],
    read: (_, asOf) => ({ ...month(ordinalOf('A', asOf), 11), end: true }),
  },
  {
    forms: [String.raw`(?:the\s)?(?:turn|start|beginning)\sof\s(?:the|this)\syear`],
    read: (_, asOf) => month(ordinalOf('A', asOf), 0),
  },
  {
    forms: [`(?:去年|昨年|上年)年?(?:末|底)`, String.raw`(?:the\s)?end\sof\slast\syear`],
    read: (_, asOf) => ({ ...month(ordinalOf('A', asOf) - 1, 11), end: true }),
  },
  {
    forms: [String.raw`(?<!\d)(?<m>1[0-2]|0?[1-9])月(?<d>\d{1,2})[日号]`],
    read: (g, asOf) => dayInLatest(Number(g['m']), Number(g['d']), asOf),
  },
  {
    forms: [String.raw`(?<!\d)(?<m>1[0-2]|0?[1-9])月(?:份)?(?![期])`],
    read: (g, asOf) => latestMonth(Number(g['m']), asOf),
  },
  {
    forms: [`(?<when>去年|今年|上年|明年)的?(?<m>${CJK_MONTH})月份?`],
    read: (g, asOf) =>
      month(ordinalOf('A', asOf) + relativeYear(g['when']), (parseNumeral(g['m'] ?? '') ?? 1) - 1),
  },
  {
    forms: [
      `(?<![近前后续續连逢满整个這这隔过去几一二三四五六七八九十\\d])(?<m>${CJK_MONTH})月份?(?![期内里间])`,
    ],
    read: (g, asOf) => latestMonth(parseNumeral(g['m'] ?? '') ?? 1, asOf),
  },
  {
    forms: [
      String.raw`(?:(?<when>last|this)\s|the\s)(?<season>spring|summer|autumn|fall|winter)(?:\sof\s${YEAR})?(?![a-z])`,
      '(?:(?<when>昨年|去年|今年)|(?<year>(?:19|20)\\d\\d)年|(?<![\\d.])(?<yy>\\d\\d)年)の?(?<season>[春夏秋冬])天?',
    ],
    read: seasonOf,
  },
  {
    forms: ['(?<ago>昨天|昨日|昨晚|昨夜|前天|今天|今日(?!は|の))'],
    read: (g, asOf) => ({
      frequency: 'D',
      ordinal: asOf - (/昨/.test(g['ago'] ?? '') ? 1 : g['ago'] === '前天' ? 2 : 0),
    }),
  },
  YEAR_END,
  {
    forms: [`mid-${MONTH}`],
    read: (g, asOf) => middleOf(latestMonth(monthIndex(g['month']) + 1, asOf)),
  },
  {
    forms: ['(?<!\\d)(?<m>1[0-2]|0?[1-9])月(?:半ば|中旬)'],
    read: (g, asOf) => middleOf(latestMonth(Number(g['m']), asOf)),
  },
  {
    forms: [String.raw`(?:before|prior\sto)\s${YEAR}`],
    read: (g) => year(Number(g['year']) - 1),
  },
  {
    forms: [
      String.raw`(?:(?:mid|early|late|the\sstart\sof|the\sbeginning\sof)[\s-])?(?<![\d.])${YEAR}(?:年(?:年中|年初|初|半ば|中頃|中|代)?)?(?!\s?(?:points?|dollars?|ドル|億|万|,\d))`,
    ],
    read: (g) => year(Number(g['year'])),
  },
  {
    forms: [
      String.raw`(?<![a-z])(?:(?:early|late|mid)[\s-])?(?:(?!may\b)|(?<=\b(?:in|of|since|last|this|until|through|from|by|for|to|and|early|late|over|than)\s|mid-))${MONTH}`,
    ],
    read: (g, asOf) => latestMonth(monthIndex(g['month']) + 1, asOf),
  },
  {
    forms: [
      String.raw`(?:the\s)?(?<![a-z-])(?:pandemic|covid)(?![a-z-])`,
      '(?:新冠)?疫情(?:爆发|暴发)?|新冠',
    ],
    read: () => ({ ...year(2020), era: true }),
  },
  { forms: ['(?:全球|国际)?(?:金融危机|金融海啸)|次贷危机'], read: () => ({ ...year(2008), era: true }) },
  {
    forms: [
      String.raw`(?:wwii|world\swar\s(?:two|ii|2)|the\s(?:second\sworld\s)?war)(?![a-z])`,
      '第二次(?:世界大戦|大戦|世界大战)|戦後|战后|二战',
    ],
    read: () => month(1945, 8),
  },
];

function fullYear(text: string | undefined): number {
  const number = Number(text);
  return number < 100 ? 2000 + number : number;
}

function quarterWord(groups: Groups): number {
  return ['first', 'second', 'third', 'fourth'].indexOf(groups['word'] ?? '') + 1;
}

function quarterOfMonth(text: string | undefined): number {
  return Math.floor((Number(text) - 1) / 3) + 1;
}

function relativeYear(word: string | undefined): number {
  if (/^(?:去年|昨年|前年|上年)/.test(word ?? '')) return -1;
  return /^(?:明年|来年)/.test(word ?? '') ? 1 : 0;
}

function relativeMonth(when: string | undefined, index: number, asOf: Day): Point {
  const latest = latestMonth(index + 1, asOf);
  if (when === 'next') return { ...latest, ordinal: latest.ordinal + 12 };
  return when === 'last' && latest.ordinal === ordinalOf('M', asOf)
    ? { ...latest, ordinal: latest.ordinal - 12 }
    : latest;
}

/** Seasons as quarters: summer is the third. Without a year the latest that has begun. */
function seasonOf(groups: Groups, asOf: Day): Point | undefined {
  const season = groups['season'] ?? '';
  const number = /^(?:spring|春)/.test(season)
    ? 2
    : /^(?:summer|夏)/.test(season)
      ? 3
      : /^(?:autumn|fall|秋)/.test(season)
        ? 4
        : 1;
  if (groups['year']) return quarter(Number(groups['year']), number);
  if (groups['yy']) return quarter(shortYear(groups['yy'], asOf), number);
  if (groups['when'] && groups['when'] !== 'last' && groups['when'] !== 'this')
    return quarter(ordinalOf('A', asOf) + relativeYear(groups['when']), number);
  const latest = latestQuarter(number, asOf);
  const running = latest.ordinal === ordinalOf('Q', asOf);
  return groups['when'] === 'last' && running ? { ...latest, ordinal: latest.ordinal - 4 } : latest;
}

function middleOf({ ordinal }: Point): Point {
  return day(Math.floor(ordinal / 12), (ordinal % 12) + 1, 15);
}

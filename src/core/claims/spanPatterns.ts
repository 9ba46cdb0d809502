import type { Day } from '../indicators/period.ts';
import { ordinalOf } from '../indicators/period.ts';
import { parseNumeral } from './numerals.ts';
import { latestMonth, type PeriodExpression } from './period.ts';
import {
  COUNT,
  type Groups,
  MONTH,
  monthIndex,
  type PeriodPattern,
  readLength,
  UNIT,
  UNIT_CJK,
  YEAR,
} from './periodPattern.ts';
import { RANGE_PATTERNS } from './rangePatterns.ts';

const last = (groups: Groups): PeriodExpression | undefined => {
  const length = readLength(groups);
  return length && { type: 'last', ...length, vague: groups['count'] === 'few' };
};

const lengthAs =
  (type: 'ago' | 'within' | 'length') =>
  (groups: Groups): PeriodExpression | undefined => {
    const length = readLength(groups);
    return length && { type, ...length };
  };

const relative =
  (frequency: 'M' | 'Q' | 'A', shift: number) =>
  (_: Groups, asOf: Day): PeriodExpression => ({
    type: 'at',
    point: { frequency, ordinal: ordinalOf(frequency, asOf) + shift },
  });

const thisYear = (_: Groups, asOf: Day): PeriodExpression => ({
  type: 'at',
  point: { frequency: 'A', ordinal: ordinalOf('A', asOf) },
  running: true,
});

/** 全年 without a year: the one that has just ended, while the new one is young. */
const wholeYear = (_: Groups, asOf: Day): PeriodExpression => ({
  type: 'at',
  point: { frequency: 'A', ordinal: Math.floor((ordinalOf('M', asOf) - 2) / 12) },
});

const months = (from: number, to: number): PeriodExpression => ({
  type: 'between',
  from: { frequency: 'M', ordinal: from },
  to: { frequency: 'M', ordinal: to },
  whole: true,
});

/** "The three months to September", "the last three months of 2024": so many months that end with one. */
function monthsTo(groups: Groups, asOf: Day): PeriodExpression | undefined {
  const length = readLength(groups);
  const index = groups['month'] ? monthIndex(groups['month']) : 11;
  const end = groups['year'] ? Number(groups['year']) * 12 + index : latestMonth(index + 1, asOf).ordinal;
  return length && months(end - length.count * (length.unit === 'q' ? 3 : 1) + 1, end);
}

/** "The first two quarters of 2022". */
function firstOf(groups: Groups): PeriodExpression | undefined {
  const length = readLength(groups);
  const start = Number(groups['year']) * 12;
  return length && months(start, start + length.count * (length.unit === 'q' ? 3 : 1) - 1);
}

/** "The first half of 2025", "H2": six months; without a year the latest one whose last month has come. */
function halfOf(groups: Groups, asOf: Day): PeriodExpression {
  const second = /second|2/.test(groups['half'] ?? '');
  const now = ordinalOf('M', asOf);
  const named = groups['year'] ? Number(groups['year']) : undefined;
  const thisYear = Math.floor(now / 12) - (groups['when'] === 'last' ? 1 : 0);
  const over = now % 12 >= (second ? 11 : 5);
  const year = named ?? (groups['when'] === undefined && !over ? thisYear - 1 : thisYear);
  return months(year * 12 + (second ? 6 : 0), year * 12 + (second ? 11 : 5));
}

const MONTHS_TO = String.raw`\b(?:in\s|over\s|for\s)?(?:the\s)?(?<count>two|three|four|six|nine|\d)\s(?<unit>months|quarters)\s(?:to|through|ending\s(?:in\s)?|ended\s(?:in\s)?)\s?`;

/** What makes of a year one of its months, quarters or seasons: 去年13% is said of the year. */
const PART =
  'の?第?(?:\\d{1,2}(?:月|[-~〜至到]|季|四半期)|[一二三四五六七八九十]{1,2}(?:月|季|四半期)|[春夏秋冬])';

const PART_OF_YEAR = String.raw`(?:(?<half>[上下])半[年期]|前(?<quarters>[二两三23])个?季度|前(?<months>\d{1,2}|十一|[二两三四五六七八九十])个?月(?!月)|1月?[-~至到](?<until>1[0-2]|[2-9])月[份期]?)`;

/** Stretches of time relative to as-of; looked for before calendar points, earlier patterns first. */
export const SPAN_PATTERNS: readonly PeriodPattern<PeriodExpression>[] = [
  {
    forms: [
      String.raw`\b(?:year[\s-]to[\s-]date|ytd|so far this year|since the start of the year)\b`,
      '年初来|年初から|今年以?来|年内(?!或|将|会|恐|有望|料|仍将|还|可能|难|很难|再|に|は)|年初以来|[年今]年?初?[至迄到](?:今|现在|目前)|开年(?:以来|至今)|年に入って|今年累计|[较比自从由]年初',
    ],
    read: () => ({ type: 'ytd' }),
  },
  ...RANGE_PATTERNS,
  // “近五年来最高”, “四年多来首次”: the length of a record, which the next pattern would take for a window.
  {
    forms: [
      String.raw`(?<![\d.第续年])(?:最近|过去|近|逾|超过?|时隔|阔别)?${COUNT}\s?${UNIT_CJK}多?(?:以?来|内|里头?|中|间)?的?(?=新[高低]|[高低][点位]|最[高低大小强弱快慢差好长多少贵宽窄热]|首[次度个见现回]|第一次|头[一回]|再[次度]|未见|没见|未有|没[有这])`,
      String.raw`时隔(?:近|约|逾)?${COUNT}\s?${UNIT_CJK}`,
    ],
    read: lengthAs('within'),
  },
  {
    forms: [`${YEAR}年の?${PART_OF_YEAR}`, `(?<when>今年|去年|上年|昨年)?の?${PART_OF_YEAR}`],
    read: partOfYear,
  },
  {
    forms: [`${YEAR}年の?(?<early>[前後])半`, '(?<when>今年|昨年|去年)の?(?<early>[前後])半'],
    read: ({ early, ...groups }, asOf) => partOfYear({ ...groups, half: early === '後' ? '下' : '上' }, asOf),
  },
  // 「1〜6月期」: any months but three, which are a quarter.
  {
    forms: [
      String.raw`${YEAR}年(?<from>\d{1,2})月?[-~](?<to>\d{1,2})月期?`,
      String.raw`(?<![\d.])(?<from>\d{1,2})月?[-~](?<to>\d{1,2})月期?`,
    ],
    read: monthsFromTo,
  },
  {
    forms: [
      `${MONTHS_TO}(?:${MONTH})\\s${YEAR}`,
      `${MONTHS_TO}(?:${MONTH})`,
      String.raw`\b(?:in\s|over\s)?the\s(?:last|final)\s(?<count>two|three|four|six)\s(?<unit>months|quarters)\sof\s${YEAR}`,
    ],
    read: monthsTo,
  },
  {
    forms: [
      String.raw`\b(?:in\s|over\s|during\s)?the\sfirst\s(?<count>two|three|four|six|nine)\s(?<unit>months|quarters)\sof\s${YEAR}`,
    ],
    read: firstOf,
  },
  {
    forms: [
      String.raw`\b(?:in\s)?(?:the\s)?(?<half>first|second)\shalf\sof\s${YEAR}`,
      String.raw`\b(?:in\s)?${YEAR}'s\s(?<half>first|second)\shalf\b`,
      String.raw`\b(?:in\s)?(?:the\s)?(?<half>first|second)\shalf(?:\sof\s(?:the|this|(?<when>last))\syear)?\b`,
      String.raw`\b(?<half>h[12])(?:\s?(?<year>(?:20)\d\d))\b`,
      String.raw`\b(?<half>h[12])\b`,
    ],
    read: halfOf,
  },
  {
    forms: [
      String.raw`\b(?:over|in|for|during|within|across|these|of)\s(?:the\s)?(?:past|last|previous|prior)\s(?:${COUNT}[\s-])?${UNIT}`,
      String.raw`\b(?:the\s)?(?:past|last)\s${COUNT}[\s-]${UNIT}`,
      String.raw`\b(?:in|over|within)\s(?:just\s|only\s)?(?:the\sspace\sof\s)?(?:a\ssingle|a)\s${UNIT}`,
      String.raw`(?:過去の?|ここ|直近の?|この|过去的?|近|最近|这)${COUNT}\s?${UNIT_CJK}(?:間|间|来|里|で|以来)?(?!ぶり|连续|連続|前)`,
      String.raw`(?<![\d.](?=\d))(?<![续續连第年])${COUNT}\s?${UNIT_CJK}多?(?:之?内|里|间|来)?(?=[就便仍]?(?:累计|共|合计|只|仅)?[下上回走没纹原横持增涨跌降翻缩升蒸暴飙狂反贬攀扩萎减猛急骤激锐腰重滑])`,
      String.raw`(?<![\d.])${COUNT}\s?${UNIT_CJK}(?:間で|間に|间|里|で(?!は|も))(?!ぶり|連続|连续)`,
    ],
    read: last,
  },
  {
    forms: [
      String.raw`\b(?:than\s)?${COUNT}[\s-]${UNIT}\s(?:ago|earlier|before)\b`,
      String.raw`(?<![\d.])${COUNT}\s?${UNIT_CJK}前(?!後)`,
    ],
    read: lengthAs('ago'),
  },
  {
    forms: [String.raw`(?<![\d.])${COUNT}\s?年(?:(?<months>\d{1,2})[カかヶケヵ]月|半)ぶり`],
    read: (g) => {
      const years = readLength({ ...g, unit: '年' });
      return years && { type: 'within', count: years.count * 12 + Number(g['months'] ?? 6), unit: 'm' };
    },
  },
  {
    forms: ['ひと月で|一カ月で|ひと月に|(?<![\\d年])月間(?:で|ベースで|では)'],
    read: () => ({ type: 'last', count: 1, unit: 'm', vague: false }),
  },
  {
    forms: [
      '前週末(?:比|から|より|に比べ|と比べ)|(?<![\\d一二三四五六七八九十数])週間(?:で|ベースで|では|の(?=[上下騰]))|今週(?!の)',
      '前(?:の)?週(?:比|から|より|に比べ|と比べ)|先週(?:から|より|に比べ|比)',
    ],
    read: () => ({ type: 'last', count: 1, unit: 'w', vague: false }),
  },
  {
    forms: [
      String.raw`\bin\s(?:(?:more|less)\sthan\s|over\s|nearly\s|almost\s|about\s|some\s|at\sleast\s)?${COUNT}[\s-]${UNIT}`,
      String.raw`\b${COUNT}-${UNIT}(?=[\s-](?:high|low|peak|trough|record))`,
      String.raw`\bin\s(?<unit>decades)\b`,
      String.raw`(?<![\d.])${COUNT}\s?${UNIT_CJK}ぶり`,
      String.raw`(?<![\d.年第])(?:近|逾|超)?${COUNT}\s?${UNIT_CJK}多?(?:以来(?![のでだは初])(?:的)?|来(?:的)?|(?=的?新[高低]|的?[高低]点|的?最[高低]))`,
    ],
    read: lengthAs('within'),
  },
  {
    forms: [
      String.raw`\b(?:recently|lately|of late|these days|in recent (?:weeks|months|years))\b`,
      '最近|このところ|足元|足もと|近年|今では|いまでは|現在は|近来|近期|当前|目前',
    ],
    read: () => ({ type: 'last', count: 12, unit: 'm', vague: true }),
  },
  { forms: [String.raw`\bthis year\b`, `今年(?!${PART})`], read: thisYear },
  { forms: ['(?<![年去今明])全年'], read: wholeYear },
  {
    forms: [
      String.raw`\b(?:last year|the previous year)\b`,
      `(?:昨年(?!同)|去年(?!同)|前年(?![比同度にをからとより並まで])|上年(?!同))(?!${PART}|年?[末底])`,
    ],
    read: relative('A', -1),
  },
  {
    forms: [String.raw`\bnext year\b`, `(?:来年|明年)(?!${PART})`],
    read: relative('A', 1),
  },
  {
    forms: [
      String.raw`\b(?:last month|the previous month)\b`,
      '先月|(?<![比较])上月(?!比)|(?<![比较])上个月',
    ],
    read: relative('M', -1),
  },
  {
    forms: [
      String.raw`\b(?:last|the\slatest|the\sprevious)\sweek\b`,
      '上周|上个?星期|上一周|前一周|前周|过去一周|最近一周',
    ],
    read: () => ({ type: 'last', count: 1, unit: 'w', vague: false }),
  },
  { forms: [String.raw`\bthis month\b`, '今月|本月|这个月|当月'], read: relative('M', 0) },
  {
    forms: [
      String.raw`\b(?:last quarter|the previous quarter)\b`,
      '前四半期(?!比)|上个?季度?(?=[^度年节]|$)|上一季度',
    ],
    read: relative('Q', -1),
  },
];

/** Half a year, its first quarters or its first months; without a year those of the as-of year, or of the last one. */
function partOfYear(groups: Groups, asOf: Day): PeriodExpression | undefined {
  const thisYear = ordinalOf('A', asOf);
  const second = groups['half'] === '下';
  const ends = groups['half']
    ? 6
    : 3 * (parseNumeral(groups['quarters'] ?? '') ?? 0) ||
      parseNumeral(groups['months'] ?? groups['until'] ?? '') ||
      0;
  if (ends < 1 || ends > 12) return undefined;
  const [from, to] = second ? [6, 11] : [0, ends - 1];
  const running = thisYear * 12 + to > ordinalOf('M', asOf);
  const named = groups['year']
    ? Number(groups['year'])
    : thisYear - (groups['when'] && groups['when'] !== '今年' ? 1 : 0);
  const year = running && !groups['year'] && !groups['when'] ? thisYear - 1 : named;
  if (groups['until'] === '3') return { type: 'at', point: { frequency: 'Q', ordinal: year * 4 } };
  const month = (index: number) => ({ frequency: 'M', ordinal: year * 12 + index }) as const;
  return { type: 'between', from: month(from), to: month(to), whole: true };
}

function monthsFromTo({ from, to, year }: Groups, asOf: Day): PeriodExpression | undefined {
  const [first, last] = [Number(from), Number(to)];
  if (first < 1 || last > 12 || first >= last || last - first === 2) return undefined;
  const start = year ? Number(year) * 12 + first - 1 : latestMonth(first, asOf).ordinal;
  return months(start, start + last - first);
}

/** Bare lengths, looked for last of all: "18 consecutive months". */
export const LENGTH_PATTERNS: readonly PeriodPattern<PeriodExpression>[] = [
  {
    forms: [
      String.raw`(?<![\d.a-z])${COUNT}[\s-](?:(?:consecutive|straight|full|whole|successive|running)\s)?${UNIT}`,
      String.raw`(?<![\d.前])${COUNT}\s?${UNIT_CJK}`,
    ],
    read: lengthAs('length'),
  },
];

/** What turns a point into `since`: before it, or after it. */
export const SINCE_BEFORE =
  /(?:\bsince\s(?:at\sleast\s)?(?:the\s)?(?:start\sof\s|end\sof\s|summer\sof\s|mid-|early\s|late\s|(?:[a-z'-]+\s){1,6}(?:in|of)\s)?|\bafter\s|自从?)$/u;
export const SINCE_AFTER =
  /^(?:(?:の[^\s,。]{1,8}?|(?:开始|首次|启动|重启)[^\s,。]{1,6}?)?(?:以来|以降|来(?![年月週到自源]))|以后|之后|起(?!伏|点|步|初)|至今|迄今)/u;

import type { Day } from '../indicators/period.ts';
import { ordinalOf } from '../indicators/period.ts';
import type { PeriodExpression } from './period.ts';
import { COUNT, type Groups, type PeriodPattern, readLength, UNIT, UNIT_CJK } from './periodPattern.ts';

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

/** Stretches of time relative to as-of; looked for before calendar points, earlier patterns first. */
export const SPAN_PATTERNS: readonly PeriodPattern<PeriodExpression>[] = [
  {
    forms: [
      String.raw`\b(?:year[\s-]to[\s-]date|ytd|so far this year|since the start of the year)\b`,
      '年初来|年初から|今年以来|年内(?=[对兑分累升跌涨下上已])|年初以来|年初至今|年に入って|今年累计',
    ],
    read: () => ({ type: 'ytd' }),
  },
  {
    forms: [
      String.raw`\b(?:over|in|for|during|within|across|these|of)\s(?:the\s)?(?:past|last|previous|prior)\s(?:${COUNT}[\s-])?${UNIT}`,
      String.raw`\b(?:the\s)?(?:past|last)\s${COUNT}[\s-]${UNIT}`,
      String.raw`\b(?:in|over|within)\s(?:just\s|only\s)?(?:the\sspace\sof\s)?(?:a\ssingle|a)\s${UNIT}`,
      String.raw`(?:過去の?|ここ|直近の?|この|过去的?|近|最近|这)${COUNT}\s?${UNIT_CJK}(?:間|间|来|里|で|以来)?(?!ぶり|连续|連続|前)`,
      String.raw`(?<![\d.续續])${COUNT}\s?${UNIT_CJK}(?:内|里|间)?(?=(?:增|涨|跌|降|翻|缩))`,
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
    forms: [
      String.raw`\bin\s(?:(?:more|less)\sthan\s|over\s|nearly\s|almost\s|about\s|some\s|at\sleast\s)?${COUNT}[\s-]${UNIT}`,
      String.raw`\b${COUNT}-${UNIT}(?=[\s-](?:high|low|peak|trough|record))`,
      String.raw`\bin\s(?<unit>decades)\b`,
      String.raw`(?<![\d.])${COUNT}\s?(?:年\d{1,2}[カかヶ]月|年半)ぶり`,
      String.raw`(?<![\d.])${COUNT}\s?${UNIT_CJK}ぶり`,
      String.raw`(?<![\d.])(?:近|逾|超)?${COUNT}\s?${UNIT_CJK}多?(?:以?来(?:的)?|(?=的?新[高低]|的?[高低]点|的?最[高低]))`,
    ],
    read: lengthAs('within'),
  },
  {
    forms: [
      String.raw`\b(?:recently|lately|of late|these days|in recent (?:weeks|months|years))\b`,
      '最近|このところ|足元|足もと|近年|近来|近期|当前|目前',
    ],
    read: () => ({ type: 'last', count: 12, unit: 'm', vague: true }),
  },
  {
    forms: [String.raw`(?:the\s)?(?<year>(?:19|20)\d0)s\b`, String.raw`(?<year>(?:19|20)\d0)年代`],
    read: (g) => {
      const first = Number(g['year']);
      return {
        type: 'between',
        from: { frequency: 'A', ordinal: first },
        to: { frequency: 'A', ordinal: first + 9 },
      };
    },
  },
  { forms: [String.raw`\bthis year\b`, '今年(?!の?第?[\\d一二三四春夏秋冬])'], read: thisYear },
  {
    forms: [
      String.raw`\b(?:last year|the previous year)\b`,
      '(?:昨年(?!同)|去年(?!同)|前年(?![比同度にをからとより並まで])|上年(?!同))(?!の?第?[\\d一二三四春夏秋冬]|年?[末底])',
    ],
    read: relative('A', -1),
  },
  { forms: [String.raw`\bnext year\b`, '(?:来年|明年)(?!の?第?[\\d一二三四])'], read: relative('A', 1) },
  {
    forms: [String.raw`\b(?:last month|the previous month)\b`, '先月|上月(?!比)|上个月|上個月'],
    read: relative('M', -1),
  },
  { forms: [String.raw`\bthis month\b`, '今月|本月|这个月'], read: relative('M', 0) },
  {
    forms: [String.raw`\b(?:last quarter|the previous quarter)\b`, '前四半期(?!比)|上季度|上一季度'],
    read: relative('Q', -1),
  },
];

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
  /(?:\bsince\s(?:at\sleast\s)?(?:the\s)?(?:start\sof\s|end\sof\s|summer\sof\s|mid-|early\s|late\s)?|\bafter\s|自从?)$/u;
export const SINCE_AFTER = /^(?:(?:の[^\s,。]{1,8}?)?(?:以来|以降|来(?![年月週]))|以后|之后)/u;

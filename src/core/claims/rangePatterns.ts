import type { PeriodExpression, Point } from './period.ts';
import { type Groups, MONTH, monthIndex, type PeriodPattern, YEAR } from './periodPattern.ts';

const TO_YEAR = String.raw`(?<to>(?:19|20)\d\d)(?!\d)`;
const TO_MONTH = MONTH.replace('<month>', '<toMonth>');

const year = (ordinal: number): Point => ({ frequency: 'A', ordinal });
const month = (ofYear: number, index: number): Point => ({ frequency: 'M', ordinal: ofYear * 12 + index });

const ordered = (from: Point, to: Point): PeriodExpression | undefined =>
  from.ordinal < to.ordinal ? { type: 'between', from, to } : undefined;

function years(g: Groups): PeriodExpression | undefined {
  const from = Number(g['year']);
  // "From 2000-10" ends in the same century.
  const to = g['to'] ? Number(g['to']) : from - (from % 100) + Number(g['short']);
  return ordered(year(from), year(to));
}

function months(g: Groups): PeriodExpression | undefined {
  const to = Number(g['to']);
  const end = monthIndex(g['toMonth']);
  const start = monthIndex(g['month']);
  // "From November to March 2022" begins the year before.
  const from = g['year'] ? Number(g['year']) : start < end ? to : to - 1;
  return ordered(month(from, start), month(to, end));
}

function cjkMonths(g: Groups): PeriodExpression | undefined {
  const from = Number(g['year']);
  return ordered(
    month(from, Number(g['m']) - 1),
    month(g['to'] ? Number(g['to']) : from, Number(g['toM']) - 1),
  );
}

/** First and last year of a part of a decade, counted from its first. */
const PARTS: readonly { readonly words: RegExp; readonly from: number; readonly to: number }[] = [
  { words: /^(?:early|前半|初)/, from: 0, to: 3 },
  { words: /^(?:mid|半ば|中)/, from: 4, to: 6 },
  { words: /^(?:late|後半|末|后)/, from: 7, to: 9 },
];

function decade(g: Groups): PeriodExpression {
  // 90年代 is of the last century, 20年代 of this one.
  const short = Number(g['yy']);
  const first = g['year'] ? Number(g['year']) : short + (short < 30 ? 2000 : 1900);
  const { from, to } = PARTS.find(({ words }) => words.test(g['part'] ?? '')) ?? { from: 0, to: 9 };
  return { type: 'between', from: year(first + from), to: year(first + to) };
}

/** "Since mid-2020", "since the late 1990s": after the part of the year, or of the decade, that is named. */
function sincePart(g: Groups): PeriodExpression {
  const named = Number(g['year']);
  if (g['decade'] !== undefined) {
    const { to } = PARTS.find(({ words }) => words.test(g['part'] ?? '')) ?? { to: 9 };
    return { type: 'since', point: year(named + to) };
  }
  const index = /^mid|半ば|年中/.test(g['part'] ?? '') ? 6 : /^late|後半|下半/.test(g['part'] ?? '') ? 9 : 0;
  return { type: 'since', point: month(named, index) };
}

/** Stretches between two named times, and decades: "between 2010 and 2013", 「2020年3月から5月にかけて」, “90年代初”. */
export const RANGE_PATTERNS: readonly PeriodPattern<PeriodExpression>[] = [
  {
    forms: [
      String.raw`\bsince\s(?:the\s)?(?:(?<part>early|mid|late)[\s-](?:the\s)?)?(?<year>(?:19|20)\d0)(?<decade>s)\b`,
      String.raw`\bsince\s(?<part>early|mid|late)[\s-]${YEAR}`,
      `${YEAR}年(?<part>半ば|後半|年中)(?:以来|以降)`,
    ],
    read: sincePart,
  },
  {
    forms: [
      String.raw`\bbetween\s(?:early\s|mid-?\s?|late\s)?${YEAR}\sand\s(?:early\s|mid-?\s?|late\s)?${TO_YEAR}`,
      String.raw`\b(?:from|during|in|over)\s(?:the\s(?:years\s|period\s)?)?${YEAR}\s?(?:to|through|until|till|-)\s?${TO_YEAR}(?!\s?points)`,
      String.raw`(?<![\d.])${YEAR}-${TO_YEAR}`,
      String.raw`\b(?:from|between|during|over)\s${YEAR}-(?<short>\d\d)(?![\d-])`,
      `${YEAR}年?(?:から|[-~至到])${TO_YEAR}年(?:にかけて|まで|の間|間|之?间|期间)?`,
    ],
    read: years,
  },
  {
    forms: [
      String.raw`\bbetween\s${MONTH}(?:\s${YEAR})?\sand\s${TO_MONTH}\s${TO_YEAR}`,
      String.raw`\bfrom\s${MONTH}(?:\s${YEAR})?\s(?:to|through|until|till)\s${TO_MONTH}\s${TO_YEAR}`,
    ],
    read: months,
  },
  {
    forms: [
      `${YEAR}年(?<m>1[0-2]|[1-9])月(?:から|[-~至到])(?:${TO_YEAR}年)?(?<toM>1[0-2]|[1-9])月(?:にかけて|まで|の間|间|期间)`,
    ],
    read: cjkMonths,
  },
  {
    forms: [
      String.raw`\b(?:the\s)?(?:(?<part>early|mid|late)[\s-](?:the\s)?)?(?<year>(?:19|20)\d0)s\b`,
      String.raw`(?<year>(?:19|20)\d0)年代(?<part>前半|半ば|後半|初|中|末|后)?`,
      String.raw`(?:(?:20|二十)世[纪紀]の?)?(?<![\d.])(?<yy>[1-9]0)年代(?<part>前半|半ば|後半|初|中|末|后)?`,
    ],
    read: decade,
  },
];

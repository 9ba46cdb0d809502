import { CJK_NUMERAL, ENGLISH_CARDINAL, parseNumeral } from './numerals.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';

/** A way of writing a figure in words. Most texts hold none of its `hints`, and then it is not looked for. */
interface Form {
  readonly hints: readonly string[];
  readonly pattern: RegExp;
  read(match: RegExpMatchArray): Worded | undefined;
}

const FORMS: readonly Form[] = [
  { hints: ['分の'], pattern: /(?<![\d.])(\d{1,2})\s?分の\s?(\d{1,2})/gu, read: (m) => part(m[2], m[1]) },
  {
    hints: ['分之'],
    pattern: new RegExp(`(${CJK_NUMERAL}|\\d{1,2})分之(${CJK_NUMERAL}|\\d{1,2})`, 'gu'),
    read: (m) => part(m[2], m[1]),
  },
  {
    hints: ['quarter', 'third', 'fifth', 'tenth'],
    pattern: /\b(?:an?|one)[\s-](quarter|third|fifth|tenth)(?![\s-](?:point|of\sa|higher|lower))\b/gu,
    read: (m) => named(m[1], 1),
  },
  {
    hints: ['quarters', 'thirds', 'fifths', 'tenths'],
    pattern: /\b(two|three|four)[\s-](quarters|thirds|fifths|tenths)\b/gu,
    read: (m) => named(m[2], m[1]),
  },
  {
    hints: ['成'],
    pattern: new RegExp(
      `(?<![分百${CJK_NUMERAL.slice(1, -2)}])(${CJK_NUMERAL})成(?![長长为為功立交本])`,
      'gu',
    ),
    read: (m) => tenths(m[1]),
  },
  {
    hints: ['quarter'],
    pattern: /\b(?:a|one)\squarter[\s-](?:of\sa\s)?(?:percentage\s)?point\b/gu,
    read: () => ({ digits: '25', unit: 'bp' }),
  },
  {
    hints: ['half'],
    pattern: /\bhalf\sa\s(?:percentage\s)?point\b|\bhalf-point\b/gu,
    read: () => ({ digits: '50', unit: 'bp' }),
  },
  {
    hints: ['point'],
    pattern: /\ba\s(?:full|whole)\s(?:percentage\s)?point\b/gu,
    read: () => ({ digits: '1', unit: 'pp' }),
  },
  {
    hints: ['times', 'fold'],
    pattern: new RegExp(`\\b(${ENGLISH_CARDINAL})[\\s-]?(?:times|fold)\\b`, 'gu'),
    read: (m) => whole(m[1], 'times'),
  },
  { hints: ['倍'], pattern: new RegExp(`(${CJK_NUMERAL})倍`, 'gu'), read: (m) => whole(m[1], 'times') },
  {
    hints: ['point'],
    pattern: new RegExp(`\\b(${ENGLISH_CARDINAL})\\s(?:full\\s|whole\\s)?(?:percentage\\s)?points?\\b`, 'gu'),
    read: (m) => whole(m[1], 'pp'),
  },
  {
    hints: ['percent', 'per cent'],
    pattern: new RegExp(`\\b(${ENGLISH_CARDINAL})\\s(?:percent|per\\scent)\\b`, 'gu'),
    read: (m) => whole(m[1], '%'),
  },
  {
    hints: ['basis'],
    pattern: new RegExp(`\\b(${ENGLISH_CARDINAL})\\sbasis\\spoints?\\b`, 'gu'),
    read: (m) => whole(m[1], 'bp'),
  },
  {
    hints: ['double', '桁', '位数'],
    pattern: /\bdouble[\s-]digits?\b|[2二]桁|两位数/gu,
    read: () => ({ digits: '10', unit: '%' }),
  },
  {
    hints: ['quadrupl', 'fourfold'],
    pattern: /\b(?:quadrupled?|fourfold)\b/gu,
    read: () => ({ digits: '4', unit: 'times' }),
  },
  {
    hints: ['quintupl', 'fivefold'],
    pattern: /\b(?:quintupled?|fivefold)\b/gu,
    read: () => ({ digits: '5', unit: 'times' }),
  },
  {
    hints: ['zero', 'ゼロ', '零'],
    pattern: /\bzero\b|ゼロ(?!金利|サム)|零(?=以下|以上|附近|左右|下方|上方|轴|值)/gu,
    read: () => ({ digits: '0', unit: 'plain' }),
  },
  {
    hints: ['tenth'],
    pattern: /\ba\stenth(?=\s(?:higher|lower|of\sa\s(?:percentage\s)?point))/gu,
    read: () => ({ digits: '0.1', unit: 'pp' }),
  },
];

interface Worded {
  readonly digits: string;
  readonly unit: QuantityUnit;
  readonly fraction?: boolean;
}

/** Figures in words: fractions, multiples, tenths, "five points". */
export function scanWorded(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { hints, pattern, read } of FORMS) {
    if (!hints.some((hint) => text.includes(hint))) continue;
    for (const match of text.matchAll(pattern)) {
      const worded = read(match);
      if (worded) found.push(fromWords(match.index, match[0].length, worded));
    }
  }
  return found;
}

function fromWords(start: number, length: number, worded: Worded): Quantity {
  return {
    start,
    end: start + length,
    unit: worded.unit,
    digits: worded.digits,
    scale: 1,
    negative: false,
    explicitPlus: false,
    fraction: worded.fraction ?? false,
  };
}

const NAMED_PARTS: Readonly<Record<string, number>> = { quarter: 4, third: 3, fifth: 5, tenth: 10 };

function named(partName: string | undefined, count: string | number | undefined): Worded | undefined {
  const of = NAMED_PARTS[(partName ?? '').replace(/s$/, '')];
  return of === undefined ? undefined : part(String(parseNumeral(String(count)) ?? 1), String(of));
}

function part(count: string | undefined, of: string | undefined): Worded | undefined {
  const numerator = parseNumeral(count ?? '');
  const denominator = parseNumeral(of ?? '');
  if (numerator === undefined || !denominator) return undefined;
  const percent = (100 * numerator) / denominator;
  return {
    digits: Number.isInteger(percent) ? String(percent) : percent.toFixed(1),
    unit: '%',
    fraction: true,
  };
}

function tenths(count: string | undefined): Worded | undefined {
  const n = parseNumeral(count ?? '');
  return n === undefined || n > 10 ? undefined : { digits: String(n * 10), unit: '%', fraction: true };
}

function whole(count: string | undefined, unit: QuantityUnit): Worded | undefined {
  const n = parseNumeral(count ?? '');
  return n === undefined ? undefined : { digits: String(n), unit };
}

import { matchesOf } from '../text/matches.ts';
import { CJK_DECIMAL, CJK_NUMERAL, ENGLISH_CARDINAL, parseNumeral } from './numerals.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';

/** A way of writing a figure in words. Most texts hold none of its `hints`, and then it is not looked for. */
interface Form {
  readonly hints: readonly string[];
  readonly pattern: RegExp;
  read(match: RegExpMatchArray): Worded | undefined;
}

const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten';

const FORMS: readonly Form[] = [
  { hints: ['分の'], pattern: /(?<![\d.])(\d{1,2})\s?分の\s?(\d{1,2})/gu, read: (m) => part(m[2], m[1]) },
  {
    hints: ['百分之'],
    pattern: new RegExp(`百分之(${CJK_DECIMAL}|\\d+(?:\\.\\d+)?)`, 'gu'),
    read: (m) => amount(m[1], '%'),
  },
  {
    hints: ['半分', '半数'],
    pattern: /半[分数](?=(?:近く|以上|強|弱)?[をが](?:持|占|保有|握|所有|抱|独占))/gu,
    read: () => part('1', '2'),
  },
  {
    hints: ['分之'],
    pattern: new RegExp(`(?<!百)(?:(${CJK_NUMERAL}|\\d{1,2})分之(${CJK_NUMERAL}|\\d{1,2}))`, 'gu'),
    read: (m) => (m[1] === '百' ? undefined : part(m[2], m[1])),
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
      `(?<![分百${CJK_NUMERAL.slice(1, -2)}])([一二两三四五六七八九十])([一二三四五六七八九])?成([半一二三四五六七八九])?(?![長长為为功立交本品员])`,
      'gu',
    ),
    read: (m) => tenths(m[1], m[2], m[3]),
  },
  {
    hints: ['百分点', '基点', '个点'],
    pattern: new RegExp(`(${CJK_DECIMAL}|半)[多来]?个?(半)?(?:(百分点|点)|基点)`, 'gu'),
    read: (m) => (m[3] === undefined ? amount(m[1], 'bp') : amount(m[1], 'pp', m[2])),
  },
  {
    hints: ['码'],
    pattern: /(?<=息|利率)([了逾近约共]{0,2})(半|\d+|[一二两三四五六])码/gu,
    read: (m) => basisPoints(m[2]),
  },
  {
    hints: ['万', '亿', '兆'],
    pattern: new RegExp(
      `(?<![\\d.第每数几上好])(${CJK_DECIMAL})[多余来]?(万亿|亿|兆|万)(?:多|余)?(美元|美金|日元|韩元|欧元|元|人|套|桶|份|点)?`,
      'gu',
    ),
    read: (m) => scaled(m[1], m[2], m[3]),
  },
  {
    hints: ['quarter'],
    pattern: /\b(?:a|one)\squarter[\s-](?:of\sa\s)?(?:percentage\s)?point\b/gu,
    read: () => ({ digits: '25', unit: 'bp' }),
  },
  {
    hints: ['half'],
    pattern: /\bhalf\sa\s(?:percentage\s)?point\b|\bhalf-point\b/gu,
    read: () => ({ digits: '0.5', unit: 'pp' }),
  },
  {
    hints: ['point'],
    pattern: /\ba\s(?:full|whole)\s(?:percentage\s)?point\b/gu,
    read: () => ({ digits: '1', unit: 'pp' }),
  },
  {
    hints: ['million', 'billion', 'trillion'],
    pattern: new RegExp(
      `\\b(?:(half|a\\squarter\\sof)\\san?|an?|(${ENGLISH_CARDINAL}))\\s(million|billion|trillion)(\\s(?:us\\s)?dollars)?(?![a-z])`,
      'gu',
    ),
    read: (m) => money(m[1] ?? m[2], m[3], m[4]),
  },
  {
    hints: [' in '],
    pattern: new RegExp(
      `\\b(${SMALL})\\s(?:[a-z]+\\s)?in\\s(${SMALL})\\b(?!\\s(?:day|week|month|quarter|year|decade|a\\srow))`,
      'gu',
    ),
    read: (m) => part(m[1], m[2]),
  },
  {
    hints: ['half of'],
    pattern: /\bhalf(?=\sof\s(?:all|the|us|american|america's|total|household)\s)/gu,
    read: () => part('1', '2'),
  },
  {
    hints: ['times', 'fold'],
    pattern: new RegExp(`\\b(${ENGLISH_CARDINAL})[\\s-]?(?:times|fold)\\b`, 'gu'),
    read: (m) => whole(m[1], 'times'),
  },
  {
    hints: ['番', '倍'],
    pattern: new RegExp(`翻了?(?:近|约|超|逾|不止)?(${CJK_NUMERAL}|\\d+)([番倍])`, 'gu'),
    read: (m) => turnedOver(m[1], m[2]),
  },
  {
    hints: ['倍'],
    pattern: new RegExp(`(${CJK_DECIMAL})倍(半)?`, 'gu'),
    read: (m) => amount(m[1], 'times', m[2]),
  },
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

type Worded = Pick<Quantity, 'digits' | 'unit'> &
  Partial<Pick<Quantity, 'toDigits' | 'scale' | 'currency' | 'fraction'>>;

/** Figures in words: fractions, multiples, tenths, "five points". */
export function scanWorded(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const { hints, pattern, read } of FORMS) {
    if (!hints.some((hint) => text.includes(hint))) continue;
    for (const match of matchesOf(pattern, text)) {
      const worded = read(match);
      const [start, end] = [match.index, match.index + match[0].length];
      const taken = found.some((other) => start < other.end && other.start < end);
      if (worded && !taken) found.push(fromWords(start, end, worded));
    }
  }
  return found;
}

function fromWords(start: number, end: number, worded: Worded): Quantity {
  return { start, end, scale: 1, negative: false, explicitPlus: false, fraction: false, ...worded };
}

const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** "A million", "half a trillion dollars", "two billion". */
function money(count = 'one', scale = '', dollars: string | undefined): Worded | undefined {
  const digits =
    count === 'half' ? '0.5' : count.startsWith('a') ? '0.25' : String(parseNumeral(count) ?? '');
  if (digits === '') return undefined;
  const unit = dollars ? { unit: 'currency' as const, currency: 'USD' } : { unit: 'plain' as const };
  return { digits, ...unit, scale: SCALES[scale] ?? 1 };
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

/** 三成 is 30 %, 三四成 between 30 and 40, 三成半 35. */
function tenths(
  first: string | undefined,
  second: string | undefined,
  more: string | undefined,
): Worded | undefined {
  const n = parseNumeral(first ?? '');
  if (n === undefined || n > 10) return undefined;
  const rest = more === '半' ? 5 : (parseNumeral(more ?? '') ?? 0);
  const to = parseNumeral(second ?? '');
  const range = to === undefined ? {} : { toDigits: String(to * 10) };
  return { digits: String(n * 10 + rest), ...range, unit: '%', fraction: true };
}

/** 三点五, 半, 一…半 as an amount of something. */
function amount(count: string | undefined, unit: QuantityUnit, half?: string): Worded | undefined {
  const n = count === '半' ? 0.5 : parseNumeral(count ?? '');
  return n === undefined ? undefined : { digits: String(half === undefined ? n : n + 0.5), unit };
}

/** In Taiwan rates are moved by 码, a quarter of a point each. */
function basisPoints(count: string | undefined): Worded | undefined {
  const n = amount(count, 'bp');
  return n && { digits: String(25 * Number(n.digits)), unit: 'bp' };
}

/** 翻两番 doubles twice; 翻一倍 doubles, 翻两倍 adds twice as much. */
function turnedOver(count: string | undefined, word: string | undefined): Worded | undefined {
  const n = parseNumeral(count ?? '');
  if (n === undefined || n > 9) return undefined;
  return { digits: String(word === '番' ? 2 ** n : n + 1), unit: 'times' };
}

const CJK_SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12, 兆: 1e12 };
const CJK_CURRENCIES: Readonly<Record<string, string>> = {
  美元: 'USD',
  美金: 'USD',
  日元: 'JPY',
  韩元: 'KRW',
  欧元: 'EUR',
  元: 'CNY',
};

function scaled(count: string | undefined, scale: string | undefined, counted = ''): Worded | undefined {
  const n = parseNumeral(count ?? '');
  if (n === undefined) return undefined;
  const currency = CJK_CURRENCIES[counted];
  const unit = currency ? 'currency' : counted === '' || counted === '点' ? 'plain' : 'count';
  return { digits: String(n), unit, scale: CJK_SCALES[scale ?? ''] ?? 1, ...(currency ? { currency } : {}) };
}

function whole(count: string | undefined, unit: QuantityUnit): Worded | undefined {
  const n = parseNumeral(count ?? '');
  return n === undefined ? undefined : { digits: String(n), unit };
}

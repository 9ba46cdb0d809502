import { parseNumeral } from './numerals.ts';
import type { Groups } from './periodGroups.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';
import { type Shade, shaded } from './shade.ts';

/** What words say of a figure; what they leave out is as in most figures. */
export type Worded = Pick<Quantity, 'digits' | 'unit'> &
  Partial<Pick<Quantity, 'toDigits' | 'scale' | 'currency' | 'fraction'>>;

const SHADES: Readonly<Record<string, Shade>> = {
  low: '台前半',
  mid: '台半ば',
  hig: '台後半',
  upp: '台後半',
};

/** What makes a figure of a form's groups, by the name that `media/lexicon/figures.yaml` gives it. */
export const FIGURE_READERS = {
  percent: amountOf('%'),
  points: amountOf('pp'),
  basisPoints: amountOf('bp'),
  times: amountOf('times'),
  plain: amountOf('plain'),
  quarterPoints({ amount }) {
    const n = amountIn(amount);
    return n === undefined ? undefined : { digits: String(25 * n), unit: 'bp' };
  },
  fraction: ({ count, of, hundred }) =>
    fraction(parseNumeral(count ?? ''), parseNumeral(of ?? hundred ?? '')),
  /** "A quarter", "two thirds". */
  named: ({ count = 'one', part = '' }) =>
    fraction(parseNumeral(count), part === 'quarter' ? 4 : parseNumeral(part)),
  /** "In the low 4s", "the mid-6 % range": a part of what begins so. */
  shaded({ part = '', amount, percent, teens }) {
    if (amount === undefined && teens === undefined) return undefined;
    const written = teens === undefined ? (amount ?? '').replaceAll(',', '') : '10';
    const digits = String(parseNumeral(written) ?? written);
    return { ...shaded(digits, SHADES[part.slice(0, 3)] ?? '台', false), unit: percent ? '%' : 'plain' };
  },
  /** 三成 is 30 %, 三四成 between 30 and 40, 三成半 35. */
  tenths({ tenths, to, more = '' }) {
    const n = parseNumeral(tenths ?? '');
    if (n === undefined || n > 10) return undefined;
    const rest = more === '半' ? 5 : (parseNumeral(more) ?? 0);
    const end = parseNumeral(to ?? '');
    const range = end === undefined ? {} : { toDigits: String(end * 10) };
    return { digits: String(n * 10 + rest), ...range, unit: '%', fraction: true };
  },
  turnedOver({ count, turn }) {
    const n = parseNumeral(count ?? '');
    if (n === undefined || n > 9) return undefined;
    return { digits: String(turn === '番' ? 2 ** n : n + 1), unit: 'times' };
  },
  /** "A million", "half a trillion dollars", "two billion". */
  money({ part, count = 'one', half, hundred, scale = '', dollars, counted }) {
    const whole = part === undefined ? parseNumeral(count) : part === 'half' ? 0.5 : 0.25;
    if (whole === undefined) return undefined;
    const n = (whole + (half ? 0.5 : 0)) * (hundred ? 100 : 1);
    const unit = dollars
      ? { unit: 'currency' as const, currency: 'USD' }
      : { unit: counted ? ('count' as const) : ('plain' as const) };
    return { digits: String(n), ...unit, scale: SCALES[scale] ?? 1 };
  },
  /** 六万九 is 69 thousand, 三亿五千万 350 million. */
  scaled({ amount, scale = '', rest = '', thousands, counted = '' }) {
    const whole = amountIn(amount);
    if (whole === undefined) return undefined;
    const size = SCALES[scale] ?? 1;
    const more = (parseNumeral(rest) ?? 0) * placeOf(rest, thousands, size);
    const n = Number((whole + more / size).toPrecision(12));
    const currency = CURRENCIES[counted];
    const unit = currency ? 'currency' : counted === '' || counted === '点' ? 'plain' : 'count';
    return { digits: String(n), unit, scale: size, ...(currency ? { currency } : {}) };
  },
} as const satisfies Readonly<Record<string, (groups: Groups) => Worded | undefined>>;

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  兆: 1e12,
};

/** What the last numeral of 六万九, 三亿五千 and 三亿五千万 counts. */
function placeOf(rest: string, thousands: string | undefined, size: number): number {
  if (rest.length === 1) return size / 10;
  return thousands !== undefined || size > 1e4 ? 1e4 : 1;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  美元: 'USD',
  美金: 'USD',
  日元: 'JPY',
  韩元: 'KRW',
  欧元: 'EUR',
  元: 'CNY',
  块: 'CNY',
};

/** 三点五, 半, 一…半 as an amount of something. */
function amountOf(unit: QuantityUnit): (groups: Groups) => Worded | undefined {
  return ({ amount, half }) => {
    const n = amountIn(amount);
    return n === undefined ? undefined : { digits: String(half === undefined ? n : n + 0.5), unit };
  };
}

function amountIn(text = ''): number | undefined {
  return text === '半' ? 0.5 : parseNumeral(text);
}

/** A part of a whole, in percent. */
function fraction(count: number | undefined, of: number | undefined): Worded | undefined {
  if (count === undefined || !of) return undefined;
  const percent = (100 * count) / of;
  return {
    digits: Number.isInteger(percent) ? String(percent) : percent.toFixed(1),
    unit: '%',
    fraction: true,
  };
}

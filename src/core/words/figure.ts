import * as l10n from '@vscode/l10n';
import type { Evaluation, Found, Needed } from '../formula/evaluation.ts';
import { type Frequency, ordinalOf, parseIsoDay, printPeriod } from '../indicators/period.ts';

/** Locale of every figure and date; set together with the language of the sentences. */
let locale = 'en';

/** Chooses the locale. The host calls it once, with the editor's or `--lang`'s language. */
export function setLocale(tag: string): void {
  locale = tag;
}

export function currentLocale(): string {
  return locale;
}

/** Scale words that the evaluator puts before a unit: `mn USD`, `k persons`. */
const SCALES: Readonly<Record<string, number>> = { k: 1e3, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Units that a reader takes for granted. */
const QUIET: ReadonlySet<string> = new Set(['index', 'balance', 'ratio', '1', '']);

/** A figure with its unit in the reader's locale: `4.2 %`, `$6.73T`, `256K persons`. Unknown is an en dash. */
export function figureText(value: number | string | null, unit: string | null): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const [scale, symbol] = splitUnit(unit ?? '');
  const amount = value * scale + 0;
  const currency = /^[A-Z]{3}$/.test(symbol) ? symbol : undefined;
  const magnitude = Math.abs(amount);
  const large = magnitude >= 10_000;
  const options: Intl.NumberFormatOptions = {
    ...(large
      ? { notation: 'compact', maximumSignificantDigits: 4 }
      : { maximumFractionDigits: magnitude >= 100 ? 1 : 2 }),
    ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    ...(currency && !large ? { minimumFractionDigits: 0 } : {}),
  };
  const number = new Intl.NumberFormat(locale, options).format(amount).replace('-', '−');
  if (currency || QUIET.has(symbol)) return number;
  return symbol === '%' ? `${number}\u202f%` : `${number}\u00a0${unitWord(symbol)}`;
}

function splitUnit(unit: string): readonly [number, string] {
  const [first = '', ...rest] = unit.split(' ');
  const scale = SCALES[first];
  return scale === undefined ? [1, unit] : [scale, rest.join(' ')];
}

function unitWord(symbol: string): string {
  switch (symbol) {
    case 'pp':
      return l10n.t('pp');
    case 'persons':
      return l10n.t('persons');
    case 'units':
      return l10n.t('units');
    case 'observations':
      return l10n.t('observations');
    case 'hours':
      return l10n.t('hours');
    default:
      return symbol;
  }
}

/** An ISO day in the reader's locale: `Jul 31, 2024`. */
export function dateText(iso: string): string {
  return dateIn(iso, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** The period of a frequency that starts on an ISO day: `Jul 2024`, `2026Q1`, `2025`. */
export function periodText(iso: string, frequency: Frequency | undefined): string {
  const day = parseIsoDay(iso);
  if (day === undefined || frequency === undefined) return dateText(iso);
  if (frequency === 'M') return dateIn(iso, { year: 'numeric', month: 'short' });
  if (frequency === 'Q' || frequency === 'A')
    return printPeriod({ frequency, ordinal: ordinalOf(frequency, day) });
  return dateText(iso);
}

function dateIn(iso: string, options: Intl.DateTimeFormatOptions): string {
  const day = parseIsoDay(iso);
  if (day === undefined) return iso;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day * 86_400_000));
}

/** `4.2 % (Jul 2024)`: what the evaluation found, with the period it belongs to. */
export function foundText(found: Found, evaluation?: Evaluation): string {
  const value = figureText(found.value, found.unit);
  if (found.date === null) return value;
  return l10n.t(
    '{0} ({1})',
    value,
    periodText(found.date, evaluation?.lines[0]?.frequency ?? evaluation?.used[0]?.frequency),
  );
}

/** `≥ 18`, `4.3 ± 0.05`, `between 70 and 80`. */
export function neededText(needed: Needed, unit: string | null): string {
  if (typeof needed.value === 'object') {
    return l10n.t(
      'between {0} and {1}',
      figureText(needed.value[0], unit),
      figureText(needed.value[1], unit),
    );
  }
  const value = figureText(needed.value, unit);
  const tolerance = needed.tolerance > 0 ? ` ± ${figureText(needed.tolerance, unit)}` : '';
  return needed.op === '~' || needed.op === '='
    ? `${value}${tolerance}`
    : `${SYMBOLS[needed.op] ?? needed.op} ${value}`;
}

const SYMBOLS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠' };

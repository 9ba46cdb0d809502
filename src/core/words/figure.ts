import type { Found, Needed } from '../formula/evaluation.ts';
import { parseIsoDay } from '../indicators/period.ts';
import * as l10n from '@vscode/l10n';

/** Locale for numbers and dates; set together with the language of the sentences. */
let locale = 'en';

/** Chooses the locale of every figure and date. The host calls it once, with the editor's or `--lang`'s language. */
export function setLocale(tag: string): void {
  locale = tag;
}

export function currentLocale(): string {
  return locale;
}

const UNIT_SUFFIX: Readonly<Record<string, string>> = { '%': '\u202f%', pp: '\u202fpp', bp: '\u202fbp' };

/** A figure with its unit: `4.2 %`, `1.78 tn USD`, `256 thousand persons`. Unknown is an en dash. */
export function figureText(value: number | string | null, unit: string | null): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const suffix = unit === null ? '' : (UNIT_SUFFIX[unit] ?? (QUIET.has(unit) ? '' : `\u00a0${unit}`));
  const magnitude = Math.abs(value);
  const compact = magnitude >= 1e6;
  const digits = magnitude >= 100 ? 1 : 2;
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits: digits,
    ...(compact ? { notation: 'compact', maximumSignificantDigits: 4 } : {}),
  }).format(Object.is(value, -0) ? 0 : value);
  return `${number.replace('-', '−')}${suffix}`;
}

const QUIET = new Set(['index', 'balance', 'ratio', '1']);

/** An ISO day as a reader writes the period it starts: `Jul 2024`. */
export function dateText(iso: string): string {
  const day = parseIsoDay(iso);
  if (day === undefined) return iso;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, options).format(new Date(day * 86_400_000));
}

export function foundText(found: Found): string {
  const value = figureText(found.value, found.unit);
  return found.date === null ? value : l10n.t('{0} ({1})', value, dateText(found.date));
}

/** `≥ 18`, `4.3 ± 0.05`, `between 70 and 80`. */
export function neededText(needed: Needed, unit: string | null): string {
  if (typeof needed.value === 'object') {
    return l10n.t('between {0} and {1}', figureText(needed.value[0], unit), figureText(needed.value[1], unit));
  }
  const value = figureText(needed.value, unit);
  const tolerance = needed.tolerance > 0 ? ` ± ${figureText(needed.tolerance, unit)}` : '';
  return needed.op === '~' || needed.op === '=' ? `${value}${tolerance}` : `${SYMBOLS[needed.op] ?? needed.op} ${value}`;
}

const SYMBOLS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠' };

import * as l10n from '@vscode/l10n';
import type { Evaluation, Found, Needed } from '../formula/evaluation.ts';
import { parsePeriod } from '../indicators/parsePeriod.ts';
import { type Frequency, isoDay, parseIsoDay, periodStart } from '../indicators/period.ts';
import { dateFormat, numberFormat } from './formatters.ts';
import { differenceUnit, namedUnit, splitUnit, withUnit } from './unit.ts';

/** Locale of every figure and date; set together with the language of the sentences. */
let locale = 'en';

/** Chooses the locale. The host calls it once, with the editor's or `--lang`'s language. */
export function setLocale(tag: string): void {
  locale = tag;
}

export function currentLocale(): string {
  return locale;
}

/** A figure with its unit in the reader's locale: `4.2%`, `$6.725T`, `$3.15/gal`, `256K persons`. Unknown is an en dash. */
export function figureText(value: number | string | null, unit: string | null): string {
  if (value === null) return '–';
  if (typeof value === 'string') return printedText(value);
  const [scale, symbol] = splitUnit(unit ?? '');
  const amount = value * scale + 0;
  const [, currency, per = ''] = /^([A-Z]{3})(\/.+)?$/.exec(symbol) ?? [];
  const magnitude = Math.abs(amount);
  const large = magnitude >= 10_000;
  const options: Intl.NumberFormatOptions = {
    ...(large
      ? { notation: 'compact', maximumSignificantDigits: 4 }
      : { maximumFractionDigits: magnitude >= 100 ? 1 : 2 }),
    ...(currency ? { style: 'currency', currency, currencyDisplay: currencyDisplay() } : namedUnit(symbol)),
    ...(currency && !large ? { minimumFractionDigits: 0 } : {}),
  };
  const number = numberFormat(locale, options).format(amount).replace('-', '−');
  return spaced(currency || namedUnit(symbol) ? number + per : withUnit(number, symbol));
}

/** Japanese and Chinese prose spells a currency out: 6.725兆米ドル. */
function currencyDisplay(): 'name' | 'narrowSymbol' {
  return /^(ja|zh)/.test(locale) ? 'name' : 'narrowSymbol';
}

/** A figure and its unit stay on one line; Japanese and Chinese set no space between the two. */
function spaced(text: string): string {
  return text.replace(/ (?=[\u3040-\u9fff])/, '').replace(' ', '\u00a0');
}

/** An ISO day in the reader's locale: `Jul 31, 2024`. */
export function dateText(iso: string): string {
  return dateIn(iso, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** The period of a frequency that starts on an ISO day: `Jul 2024`, `2026Q1`, `2025`. */
export function periodText(iso: string, frequency: Frequency | undefined): string {
  switch (frequency) {
    case 'A':
      return yearText(iso);
    case 'Q':
      return quarterText(iso);
    case 'M':
      return dateIn(iso, { year: 'numeric', month: 'short' });
    default:
      return dateText(iso);
  }
}

/** A fiscal year begins in the year before the one it is named after. */
function yearText(iso: string): string {
  const calendar = iso.slice(5, 7) === '01';
  return calendar ? dateIn(iso, { year: 'numeric' }) : l10n.t('FY{0}', Number(iso.slice(0, 4)) + 1);
}

/** `Intl` knows no quarters, and languages name each in its own way. */
function quarterText(iso: string): string {
  const year = dateIn(iso, { year: 'numeric' });
  switch (iso.slice(5, 7)) {
    case '01':
      return l10n.t('{0}Q1', year);
    case '04':
      return l10n.t('{0}Q2', year);
    case '07':
      return l10n.t('{0}Q3', year);
    case '10':
      return l10n.t('{0}Q4', year);
    default:
      return dateText(iso);
  }
}

/** A period as packs and formulas print it (`2026-08`, `2025Q3`) for a reader; any other text as it is. */
export function printedText(text: string): string {
  const period = parsePeriod(text);
  return period ? periodText(isoDay(periodStart(period)), period.frequency) : text;
}

function dateIn(iso: string, options: Intl.DateTimeFormatOptions): string {
  const day = parseIsoDay(iso);
  if (day === undefined) return iso;
  return dateFormat(locale, options).format(new Date(day * 86_400_000));
}

/** `4.2% (Jul 2024)`, `at least 14.8% (Apr 2020)`: what the evaluation found, with the period it belongs to. */
export function foundText(found: Found, evaluation?: Evaluation): string {
  const value = boundText(found) ?? figureText(found.value, found.unit);
  if (found.date === null) return value;
  return l10n.t(
    '{0} ({1})',
    value,
    periodText(found.date, evaluation?.lines[0]?.frequency ?? evaluation?.used[0]?.frequency),
  );
}

/** A value of which unknown observations leave only bounds; undefined when it is known, or nothing is. */
function boundText({ value, atLeast, atMost, unit }: Found): string | undefined {
  if (value !== null) return undefined;
  const [low, high] = [atLeast, atMost].map((bound) => bound !== undefined && figureText(bound, unit));
  if (low && high) return l10n.t('between {0} and {1}', low, high);
  if (low) return l10n.t('at least {0}', low);
  return high ? l10n.t('at most {0}', high) : undefined;
}

/** Whether anything can be said of what was found. */
export function isFound({ value, atLeast, atMost }: Found): boolean {
  return value !== null || atLeast !== undefined || atMost !== undefined;
}

/** Nothing is nothing in every unit that is spelled out: `> 0` and `> 0%`, not `> 0 persons`. */
function unitOfZero(unit: string | null): string | null {
  return unit === '%' ? unit : null;
}

/** `≥ 18`, `4.3% ± 0.05 pp`, `between 70 and 80`. */
export function neededText(needed: Needed, unit: string | null): string {
  if (typeof needed.value === 'object') {
    return l10n.t(
      'between {0} and {1}',
      figureText(needed.value[0], unit),
      figureText(needed.value[1], unit),
    );
  }
  const value = figureText(
    needed.value,
    needed.value === 0 && needed.tolerance === 0 ? unitOfZero(unit) : unit,
  );
  const tolerance = figureText(needed.tolerance, differenceUnit(unit));
  const around = needed.tolerance > 0 ? `${value} ± ${tolerance}` : value;
  switch (needed.op) {
    case '>=':
      return l10n.t('≥ {0}', value);
    case '<=':
      return l10n.t('≤ {0}', value);
    case '>':
      return l10n.t('> {0}', value);
    case '<':
      return l10n.t('< {0}', value);
    case '!=':
    case '!~':
      return l10n.t('≠ {0}', around);
    default:
      return around;
  }
}

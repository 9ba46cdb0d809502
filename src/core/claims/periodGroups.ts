import { type Day, ordinalOf } from '../indicators/period.ts';
import { parseNumeral } from './numerals.ts';
import type { DurationUnit, Point } from './period.ts';

/** What the named groups of a form hold. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Makes a time of the groups of a form and the as-of day; undefined when they make none. */
export type ReadTime<T> = (groups: Groups, asOf: Day) => T | undefined;

const MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];

/** Source of a regular expression for an English month, by its name or abbreviation. */
export const MONTH_NAME = MONTHS.join('|');

/** Index from 0 of a month by its number, its numeral or its English name; without one, December. */
export function monthIndex({ m, month }: Groups): number {
  if (m) return (parseNumeral(m) ?? 1) - 1;
  return month ? MONTHS.findIndex((form) => new RegExp(`^(?:${form})$`).test(month)) : 11;
}

/** The year that is named: outright, by its last two digits, or from as-of ("last year"). */
export function yearOf({ year, yy, when }: Groups, asOf: Day): number | undefined {
  if (year) return Number(year) + (year.length === 2 ? 2000 : 0);
  if (yy) return shortYear(Number(yy), asOf);
  return when ? ordinalOf('A', asOf) + yearsAhead(when) : undefined;
}

/** 21年 in a note is 2021, 95年 is 1995: the century that does not lie far ahead of the note. */
function shortYear(digits: number, asOf: Day): number {
  const named = 2000 + digits;
  return named > ordinalOf('A', asOf) + 10 ? named - 100 : named;
}

function yearsAhead(when: string): number {
  if (/^(?:去年|昨年|前年|上年|last)/.test(when)) return -1;
  return /^(?:明年|来年)/.test(when) ? 1 : 0;
}

/** A month of a year, by its index from 0. */
export function monthOf(year: number, index: number): Point {
  return { frequency: 'M', ordinal: year * 12 + index };
}

/** A year as a whole. */
export function wholeYear(year: number): Point {
  return { frequency: 'A', ordinal: year };
}

const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'half a': 0.5,
  半: 0.5,
  'couple of': 2,
  few: 3,
};

/** The count and unit groups as a length; undefined when they make none. */
export function readLength(
  groups: Groups,
): { readonly count: number; readonly unit: DurationUnit } | undefined {
  const word = groups['count'] ?? '1';
  const unitWord = groups['unit'] ?? 'year';
  const unit = durationUnit(unitWord);
  const count = SMALL[word] ?? parseNumeral(word);
  if (count === undefined || count <= 0 || count >= 1000) return undefined;
  if (unitWord === '年半') return { count: count * 12 + 6, unit: 'm' };
  if (unitWord.startsWith('decade')) return { count: count * 10, unit: 'y' };
  if (unitWord.startsWith('centur')) return { count: count * 100, unit: 'y' };
  if (count === 0.5) return unit === 'y' ? { count: 6, unit: 'm' } : undefined;
  return { count, unit };
}

function durationUnit(word: string): DurationUnit {
  if (/^(?:trading )?day|日|天/.test(word)) return 'd';
  if (/^week|週|周/.test(word)) return 'w';
  if (/^quarter|四半期|季度/.test(word)) return 'q';
  if (/^month|月/.test(word)) return 'm';
  return 'y';
}

/** The federal fiscal year that is under way: from October it is the next. */
export function fiscalYearOf(asOf: Day): number {
  return Math.floor((ordinalOf('M', asOf) + 3) / 12);
}

import type { Day } from '../indicators/period.ts';
import { CJK_NUMERAL, ENGLISH_CARDINAL, ENGLISH_ORDINALS, parseNumeral } from './numerals.ts';
import type { DurationUnit } from './period.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** One meaning and the forms it is written in; `read` gets the named groups and the as-of day. */
export interface PeriodPattern<T> {
  readonly forms: readonly string[];
  read(groups: Groups, asOf: Day): T | undefined;
}

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

/** Building blocks of the forms. */
export const MONTH = String.raw`(?<month>${MONTHS.join('|')})(?![a-z])\.?`;
export const YEAR = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
export const COUNT = String.raw`(?<count>\d+|${ENGLISH_CARDINAL}|${ENGLISH_ORDINALS}|a|an|half\sa|couple\sof|few|${CJK_NUMERAL}|半)`;
export const UNIT = String.raw`(?<unit>trading\sdays?|days?|weeks?|months?|quarters?|years?|decades?)(?![a-z])`;
export const UNIT_CJK = `(?<unit>四半期|个多月|个多季度|ヶ月|か月|カ月|ヵ月|ケ月|箇月|個月|个月|季度|个季度|個季度|週|周|年|日|天|营业日|营業日)`;

/** Index from 0 of an English month name or abbreviation. */
export function monthIndex(name: string | undefined): number {
  return MONTHS.findIndex((form) => new RegExp(`^(?:${form})$`).test(name ?? ''));
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
  if (unitWord.startsWith('decade')) return { count: count * 10, unit: 'y' };
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

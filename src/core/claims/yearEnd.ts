import { type Day, ordinalOf } from '../indicators/period.ts';
import type { Point } from './period.ts';
import type { PeriodPattern } from './periodPattern.ts';

/** 年底, 年末 without a year. */
export const YEAR_END: PeriodPattern<Point> = {
  forms: [
    '(?<to>[到至])?(?<![去今明前\\d])年底(?!前)|(?<![昨去今来本前同期\\d])(?<ahead>年末)(?=の|に|まで|時点)',
  ],
  read(groups, asOf) {
    const ahead = groups['ahead'] !== undefined;
    // In December 年末 may be that of the next year.
    if (ahead && ordinalOf('M', asOf) % 12 === 11) return undefined;
    return endOfYear(asOf, ahead || groups['to'] !== undefined);
  },
};

/** The end of this year: or of the last, while the new one is young and the words do not look ahead. */
function endOfYear(asOf: Day, ahead: boolean): Point {
  const latest = ordinalOf('M', asOf);
  const past = !ahead && latest % 12 < 3;
  return { frequency: 'M', ordinal: latest - (latest % 12) + (past ? -1 : 11), end: true };
}

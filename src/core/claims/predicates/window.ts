import { fitPoint } from '../expression.ts';
import { type Frame, periodsOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import type { Token } from '../token.ts';

/** A window of the formula language and the tokens that name it. */
export interface RecordWindow {
  readonly text: string;
  readonly used: readonly Token[];
}

/** Where a record is looked for: after a date, inside a length, or in the whole history when `whole` says so. */
export function recordWindow(frame: Frame, whole: Token | undefined): RecordWindow | undefined {
  for (const token of periodsOf(frame.tokens)) {
    const { period } = token;
    if (period.type === 'since')
      return { text: `after ${printPoint(fitPoint(period.point, frame.subject.indicator))}`, used: [token] };
    if (period.type === 'within') return { text: `last ${period.count}${period.unit}`, used: [token] };
  }
  return whole ? { text: 'all', used: [whole] } : undefined;
}

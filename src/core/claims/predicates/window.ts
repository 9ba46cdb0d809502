import { ordinalOf, periodEnd } from '../../indicators/period.ts';
import { fitPoint } from '../expression.ts';
import { type Frame, periodsOf } from '../frame.ts';
import { type PeriodToken, type Point, printPoint } from '../period.ts';
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

/** “年内新高”, “今年最低”: a record of the stretch that is named right before it. */
export function stretchBefore(frame: Frame, marker: Token): RecordWindow | undefined {
  const token = periodsOf(frame.tokens).findLast((t) => t.end <= marker.start);
  if (!token || !/^[的以来]{0,3}$/.test(frame.text.slice(token.end, marker.start))) return undefined;
  const { period } = token;
  if (period.type === 'ytd' || (period.type === 'at' && period.running))
    return { text: 'ytd', used: [token] };
  if (period.type === 'last') return { text: `last ${period.count}${period.unit}`, used: [token] };
  if (period.type !== 'at' || period.point.frequency !== 'A') return undefined;
  return { text: printPoint(fitPoint(period.point, frame.subject.indicator)), used: [token] };
}

/** Days after its end for which a period still counts as the latest one that a note could know. */
const RECENT = { A: 500, Q: 200, M: 110 } as const;

/**
 * The window of a record that was set in a period now past ("4.3 % in July 2024, the highest since October 2021"): it ends
 * there and not today. Undefined when the record is of the latest period, or its start cannot be told.
 */
export function pastWindow(
  frame: Frame,
  named: Point | undefined,
  { text, used }: RecordWindow,
): string | undefined {
  const { frequency, first } = frame.subject.indicator;
  const point = named ?? (frame.spokenOf?.type === 'at' ? frame.spokenOf.point : undefined);
  if (
    !point ||
    point.frequency !== frequency ||
    (frequency !== 'M' && frequency !== 'Q' && frequency !== 'A')
  )
    return undefined;
  if (frame.asOf - periodEnd(point) <= RECENT[frequency]) return undefined;
  const [token] = used;
  if (text === 'all') return sinceFirst(first, printPoint(point));
  if (token?.kind !== 'period') return undefined;
  const from = startOf(token.period, point);
  return from === undefined || from >= point.ordinal
    ? undefined
    : `${printPoint({ frequency, ordinal: from })}..${printPoint(point)}`;
}

/**
 * The month, quarter or year in which something quoted by the day set its record ("closed above 50 in April, the highest
 * since 2020"), and the stretch up to its end that the record is of. Undefined while that period runs.
 */
export function recordPeriod(
  frame: Frame,
  named: Point | undefined,
  { text, used }: RecordWindow,
): { readonly within: string; readonly of: string } | undefined {
  const { frequency, first } = frame.subject.indicator;
  const point = named ?? (frame.spokenOf?.type === 'at' ? frame.spokenOf.point : undefined);
  if (!point || point.fiscal || (frequency !== 'D' && frequency !== 'W')) return undefined;
  if (point.frequency === 'D' || point.frequency === 'W' || periodEnd(point) + SETTLED > frame.asOf)
    return undefined;
  const within = printPoint(point);
  if (text === 'all') {
    const of = sinceFirst(first, within);
    return of === undefined ? undefined : { within, of };
  }
  const [token] = used;
  const from = token?.kind === 'period' ? startOf(token.period, point) : undefined;
  if (from === undefined || from > point.ordinal) return undefined;
  return { within, of: `${printPoint({ frequency: point.frequency, ordinal: from })}..${within}` };
}

/** From the first observation to a period; printed periods of one kind sort as text. */
function sinceFirst(first: string | undefined, last: string): string | undefined {
  return first === undefined || first > last ? undefined : `${first}..${last}`;
}

/** Days until the last figure of a period is known to those who write of it. */
const SETTLED = 7;

/** Ordinal of the first period the record is compared with: the one after a `since`, or so many before the point. */
function startOf(period: PeriodToken, { frequency, ordinal }: Point): number | undefined {
  if (period.type === 'since') return ordinalOf(frequency, periodEnd(period.point) + 1);
  if (period.type !== 'within') return undefined;
  const months = { d: undefined, w: undefined, m: 1, q: 3, y: 12 }[period.unit];
  const step = { A: 12, Q: 3, M: 1, W: undefined, D: undefined }[frequency];
  return months === undefined || step === undefined
    ? undefined
    : ordinal - Math.round((period.count * months) / step);
}

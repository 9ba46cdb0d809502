// The test of a record: of the latest figure, or of the period in which it was set.

import { ordinalOf, periodEnd } from '../../indicators/period.ts';
import { around } from '../around.ts';
import { fitPoint, isMarket, valueAt } from '../expression.ts';
import type { Frame } from '../frame.ts';
import { type PeriodToken, type Point, printPoint } from '../period.ts';
import type { RecordWindow } from './window.ts';

export interface RecordSet {
  /** The series expression whose record it is. */
  readonly measured: string;
  readonly low: boolean;
  readonly window: RecordWindow;
  /** The unit of time that it is a record of, where that is not the series' own. */
  readonly unit?: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
  /** The period in which the statement puts it, when it names one. */
  readonly named: Point | undefined;
}

/** "The highest since 2007": of now; "4.3 % in July 2024, the highest since 2021" of then, and later figures do not matter. */
export function recordTest(frame: Frame, { measured, low, window, unit, named }: RecordSet): string {
  const extreme = low ? 'min' : 'max';
  const edge = low ? '<=' : '>=';
  const { indicator } = frame.subject;
  const then = named ?? (frame.spokenOf?.type === 'at' ? frame.spokenOf.point : undefined);
  const point = then && around(then, indicator);
  const upTo = point && stretchUpTo(frame, window, point);
  if (upTo && isOfDays(frame, point))
    return `${extreme}(${measured}, ${printPoint(point)}) ${edge} ${extreme}(${measured}, ${upTo})`;
  if (upTo && isPast(frame, point, unit)) return `is_${extreme}(${measured}, ${upTo})`;
  const ofYear = window.text === 'ytd' && named?.frequency !== 'A';
  if (named && (window.text === 'all' || ofYear)) {
    const value =
      isMarket(indicator) || (ofYear && isOfDays(frame, named))
        ? `${extreme}(${measured}, ${printPoint(fitPoint(named, indicator))})`
        : valueAt(measured, indicator, named);
    return `${value} ${edge} ${extreme}(${measured}, ${window.text})`;
  }
  return `is_${extreme}(${measured}, ${window.text})`;
}

/** Days until the last figure of a period is known to those who write of it. */
const SETTLED = 7;

/** "Closed above 50 in April": what is quoted by the day set its record on some day of a period that is over. */
function isOfDays({ subject: { indicator }, asOf }: Frame, point: Point): boolean {
  const daily = indicator.frequency === 'D' || indicator.frequency === 'W' || isMarket(indicator);
  const longer = point.frequency !== 'D' && point.frequency !== 'W' && !point.fiscal;
  return daily && longer && periodEnd(point) + SETTLED <= asOf;
}

/** Days of a period of each frequency. */
const DAYS: Readonly<Partial<Record<Point['frequency'], number>>> = { A: 366, Q: 92, M: 31, D: 7 };
const FREQUENCY = { day: 'D', week: 'W', month: 'M', quarter: 'Q', year: 'A' } as const;

/** One period of those that the record is of, and not the latest that the note could know. */
function isPast({ subject: { indicator }, asOf }: Frame, point: Point, unit: RecordSet['unit']): boolean {
  const days = DAYS[point.frequency];
  const own = unit ? FREQUENCY[unit] : indicator.frequency;
  return (
    point.frequency === own && days !== undefined && asOf - periodEnd(point) > days + indicator.releaseLag
  );
}

/** The stretch that ends with a period and that its record is of; undefined when its start cannot be told. */
function stretchUpTo({ subject }: Frame, { text, used }: RecordWindow, point: Point): string | undefined {
  const last = printPoint(point);
  const { first } = subject.indicator;
  // Printed periods of one kind sort as text.
  if (text === 'all') return first === undefined || first > last ? undefined : `${first}..${last}`;
  const [token] = used;
  const from = token?.kind === 'period' ? startOf(token.period, point) : undefined;
  if (from === undefined || from >= point.ordinal) return undefined;
  return `${printPoint({ frequency: point.frequency, ordinal: from })}..${last}`;
}

/** Ordinal of the first period the record is compared with: the one after a `since`, or so many before the point. */
function startOf(period: PeriodToken, { frequency, ordinal }: Point): number | undefined {
  if (period.type === 'since') return ordinalOf(frequency, periodEnd(period.point) + 1);
  if (period.type !== 'within' && period.type !== 'last') return undefined;
  const months = { d: undefined, w: undefined, m: 1, q: 3, y: 12 }[period.unit];
  const step = { A: 12, Q: 3, M: 1, W: undefined, D: undefined }[frequency];
  return months === undefined || step === undefined
    ? undefined
    : ordinal - Math.round((period.count * months) / step);
}

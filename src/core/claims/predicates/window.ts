import { fitPoint, sinceStart } from '../expression.ts';
import { type Frame, type PeriodTokenOf, periodsOf } from '../frame.ts';
import { type PeriodToken, printPoint } from '../period.ts';
import type { Token } from '../token.ts';

/** A window of the formula language and the tokens that name it. */
export interface RecordWindow {
  readonly text: string;
  readonly used: readonly Token[];
}

type Since = Extract<PeriodToken, { type: 'since' }>;

/** Where a record is looked for: after a date, inside a length, or in the whole history when `whole` says so. */
export function recordWindow(frame: Frame, whole: Token | undefined): RecordWindow | undefined {
  for (const token of periodsOf(frame.tokens)) {
    const { period } = token;
    if (period.type === 'since') return { text: afterPoint(frame, period), used: [token] };
    if (period.type === 'within') return { text: `last ${period.count}${period.unit}`, used: [token] };
  }
  return whole ? { text: 'all', used: [whole] } : undefined;
}

/** "Since late 1981", “2021年初以来”: the last months of it may have been higher still. */
function afterPoint({ subject: { indicator }, text, patterns }: Frame, { point, start, end }: Since): string {
  const { frequency, ordinal } = point;
  const loose = point.era || patterns.yearOpening.test(text.slice(start, end));
  const last = loose && frequency === 'M' ? { frequency, ordinal: ordinal + 2 } : point;
  return `after ${printPoint(fitPoint(last, indicator))}`;
}

/** “年内新高”, “今年最低”: a record of the stretch that is named right before it. */
export function stretchBefore(frame: Frame, marker: Token): RecordWindow | undefined {
  const token = periodsOf(frame.tokens).findLast((t) => t.end <= marker.start);
  if (!token || !/^[的以来]{0,3}$/.test(frame.text.slice(token.end, marker.start))) return undefined;
  const { period } = token;
  if (period.type === 'ytd') return { text: 'ytd', used: [token] };
  if (period.type === 'at' && period.running)
    return { text: sinceStart(period.point, frame.subject.indicator), used: [token] };
  if (period.type === 'last') return { text: `last ${period.count}${period.unit}`, used: [token] };
  if (period.type !== 'at' || period.point.frequency !== 'A') return undefined;
  return { text: printPoint(fitPoint(period.point, frame.subject.indicator)), used: [token] };
}

/** "The best month this year", "its highest level of the year": a record of the year so far, named after it. */
export function stretchAfter(frame: Frame, marker: Token): RecordWindow | undefined {
  const { text, subject } = frame;
  const { spell, ofStretch, extremeNoun } = frame.patterns;
  // "Its low over the previous year" names a figure, and is no record.
  const noun = extremeNoun.test(text.slice(marker.start, marker.end));
  const token = periodsOf(frame.tokens).find(
    ({ start, period }) =>
      start >= marker.end &&
      (period.type === 'ytd' || (isLast(period) && !noun) || (period.type === 'at' && period.running)),
  );
  if (!token || !(spell.test(text.slice(marker.end)) || ofStretch.test(text.slice(marker.end, token.start))))
    return undefined;
  const { period } = token;
  return (
    backOver(token) ?? {
      text: period.type === 'at' ? sinceStart(period.point, subject.indicator) : 'ytd',
      used: [token],
    }
  );
}

/** "In a decade", "in over a year": so far back. */
export function backOver(token: PeriodTokenOf | undefined): RecordWindow | undefined {
  if (!token || !isLast(token.period)) return undefined;
  return { text: `last ${token.period.count}${token.period.unit}`, used: [token] };
}

function isLast(period: PeriodToken): period is Extract<PeriodToken, { type: 'last' }> {
  return period.type === 'last' && !period.vague;
}

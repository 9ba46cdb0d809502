// The two end points of a window, for change, pct, ratio, cagr and contribution.

import type { Calendar } from './calendar.ts';
import { type Read, see, unknownAt, valueAt } from './machine.ts';
import { yearsAt } from './timeline.ts';
import type { Trace } from './trace.ts';
import type { Why } from './why.ts';

export interface Ends {
  readonly base: number;
  readonly end: number;
  /** Time between them. */
  readonly years: number;
  /** Why one of them is unknown; empty when both are known. */
  readonly why: readonly Why[];
}

/** Base and end of a window. A point coarser than the series stands for its aggregate. */
export function endsOf(read: Read, trace: Trace): Ends {
  const { series, span, of } = read;
  const { column } = series;
  const { axis, times } = column;
  // On days the window has found the last business day by each point already.
  const [from, to] = axis.frequency === 'D' ? [] : (span.points ?? []);
  const whys = beyond(read, from, to);
  if (whys.length > 0) return { base: Number.NaN, end: Number.NaN, years: 0, why: whys };
  see(trace, column, { first: span.base, last: span.last });
  const endPoint = (point: Calendar | undefined, index: number): number => {
    if (point) {
      const { value, why } = valueAt(series, point, of, span.text);
      whys.push(...why);
      return value;
    }
    const value = column.values[index] ?? Number.NaN;
    if (Number.isNaN(value)) whys.push(...unknownAt(column, index, of));
    return value;
  };
  const [base, end] = [endPoint(from, span.base), endPoint(to, span.last)];
  const years = yearsAt(axis, times[span.last] ?? 0) - yearsAt(axis, times[span.base] ?? 0);
  return { base, end, years, why: whys };
}

function beyond({ series, span, of }: Read, from: Calendar | undefined, to: Calendar | undefined): Why[] {
  const { column } = series;
  if (column.times.length === 0 && column.why.length > 0) return [...column.why];
  const whys: Why[] = [];
  const period = span.text;
  if (!from && (span.base < 0 || span.before)) whys.push({ code: 'starts-later', of, period });
  if (!to && span.after) {
    whys.push({ code: 'not-published', of, period, testableOn: span.until + column.lag });
  }
  const empty = span.last < span.first && !from && !to;
  if (empty && whys.length === 0) whys.push({ code: 'nothing-in-window', of, period });
  return whys;
}

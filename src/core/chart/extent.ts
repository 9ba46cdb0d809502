import { bisectLeft, bisectRight } from 'd3-array';
import type { ChartLine, DaySpan } from './model.ts';

/** Lowest and highest value in a span, edges of the drawn line included; none when nothing is known there. */
export function extentIn(line: ChartLine, span: DaySpan): readonly number[] {
  const { days, values } = line;
  // The line enters from the observation before the span, and leaves towards the one after it.
  const first = Math.max(0, bisectLeft(days, span.from) - 1);
  const end = bisectRight(days, span.to) + 1;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = first; at < end; at++) {
    const value = values[at] ?? null;
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [];
}

/** First and last day with a known value; undefined when there is none. */
export function knownSpan({ days, values }: ChartLine): DaySpan | undefined {
  const known = (value: number | null): boolean => value !== null;
  const [from, to] = [days[values.findIndex(known)], days[values.findLastIndex(known)]];
  return from === undefined || to === undefined ? undefined : { from, to };
}

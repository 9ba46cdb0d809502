import type { ChartLine, DaySpan } from './model.ts';

/** Lowest and highest value in a span, edges of the drawn line included; none when nothing is known there. */
export function extentIn(line: ChartLine, span: DaySpan): readonly number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < line.days.length; at++) {
    const next = line.days[at + 1];
    if (next !== undefined && next < span.from) continue;
    const value = line.values[at] ?? null;
    if (value !== null) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if ((line.days[at] ?? 0) > span.to) break;
  }
  return low <= high ? [low, high] : [];
}

/** First and last day with a known value; undefined when there is none. */
export function knownSpan({ days, values }: ChartLine): DaySpan | undefined {
  const known = (value: number | null): boolean => value !== null;
  const [from, to] = [days[values.findIndex(known)], days[values.findLastIndex(known)]];
  return from === undefined || to === undefined ? undefined : { from, to };
}

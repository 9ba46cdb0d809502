/**
 * Thinning a line to what a screen can show. In every column of pixels the first, lowest, highest and last value stay
 * (the "M4" rule), so that the picture of 15,000 days is the same as with all of them, and no extreme is lost.
 */
import { bisectLeft, bisectRight } from 'd3-array';
import type { Day } from '../indicators/period.ts';
import type { ChartLine, DaySpan } from './model.ts';

/** A point in data units; `value` null breaks the line. */
export interface Sample {
  readonly day: Day;
  readonly value: number | null;
}

/** The observations of a line inside a span, at most four for each of `columns` columns. */
export function decimate(line: ChartLine, span: DaySpan, columns: number): readonly Sample[] {
  const first = bisectLeft(line.days, span.from);
  const end = bisectRight(line.days, span.to);
  const samples: Sample[] = [];
  if (end - first <= columns * 2) {
    for (let at = first; at < end; at++) samples.push(sampleAt(line, at));
    return samples;
  }
  const width = Math.max(1, span.to - span.from) / columns;
  for (let at = first; at < end; ) {
    const column = Math.floor(((line.days[at] ?? 0) - span.from) / width);
    const edge = span.from + (column + 1) * width;
    let next = at + 1;
    while (next < end && (line.days[next] ?? 0) < edge) next++;
    for (const kept of extremes(line, at, next)) samples.push(sampleAt(line, kept));
    at = next;
  }
  return samples;
}

/** As `decimate`, with the line carried on to the edges of the span where it crosses them. */
export function decimateToEdges(line: ChartLine, span: DaySpan, columns: number): readonly Sample[] {
  const inside = decimate(line, span, columns);
  const left = crossing(line, span.from);
  const right = crossing(line, span.to);
  return [...(left ? [left] : []), ...inside, ...(right ? [right] : [])];
}

/** Indices of the first, lowest, highest and last known value in `[from, to)`, ascending; one index if none is known. */
function extremes(line: ChartLine, from: number, to: number): readonly number[] {
  let first = -1;
  let last = -1;
  let low = -1;
  let high = -1;
  for (let at = from; at < to; at++) {
    const value = line.values[at] ?? null;
    if (value === null) continue;
    if (first < 0) first = low = high = at;
    if (value < (line.values[low] ?? 0)) low = at;
    if (value > (line.values[high] ?? 0)) high = at;
    last = at;
  }
  if (first < 0) return [from];
  const kept = low < high ? [first, low, high, last] : [first, high, low, last];
  return kept.filter((at, nth) => at !== kept[nth - 1]);
}

/** Where the line crosses a day that lies strictly between two known observations. */
function crossing(line: ChartLine, day: Day): Sample | undefined {
  const after = bisectLeft(line.days, day);
  const [d0, d1] = [line.days[after - 1], line.days[after]];
  const [v0, v1] = [line.values[after - 1] ?? null, line.values[after] ?? null];
  if (d0 === undefined || d1 === undefined || d1 === day || v0 === null || v1 === null) return undefined;
  return { day, value: v0 + ((v1 - v0) * (day - d0)) / (d1 - d0) };
}

function sampleAt(line: ChartLine, at: number): Sample {
  return { day: line.days[at] ?? 0, value: line.values[at] ?? null };
}

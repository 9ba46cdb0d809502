import type { DaySpan } from './model.ts';

/** Spans of a 0/1 series such as USREC: each run of positive values, up to the day before the next observation. */
export function recessionSpans(days: readonly number[], values: ArrayLike<number>): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  let from: number | undefined;
  for (const [at, day] of days.entries()) {
    const inside = (values[at] ?? 0) > 0;
    if (inside && from === undefined) from = day;
    if (!inside && from !== undefined) {
      spans.push({ from, to: day - 1 });
      from = undefined;
    }
  }
  const last = days.at(-1);
  if (from !== undefined && last !== undefined) spans.push({ from, to: last });
  return spans;
}

import type { Day } from '../core/indicators/period.ts';

const WEEK = 7;

/**
 * Puts weekly figures on one weekday, the one most of the last year's have: a release moved by a holiday would leave a
 * hole where there is none. A date moves by three days at most.
 */
export function onOneWeekday<T extends { readonly day: Day }>(dated: readonly T[]): readonly T[] {
  const counts = new Array<number>(WEEK).fill(0);
  for (const { day } of dated.slice(-52)) counts[mod(day)] = (counts[mod(day)] ?? 0) + 1;
  const weekday = counts.indexOf(Math.max(...counts));
  return dated.map((item) => {
    const ahead = mod(weekday - item.day);
    return { ...item, day: item.day + (ahead > 3 ? ahead - WEEK : ahead) };
  });
}

function mod(day: number): number {
  return ((day % WEEK) + WEEK) % WEEK;
}

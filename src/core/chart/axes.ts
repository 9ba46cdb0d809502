/** Scales and ticks: round values going up, calendar dates going right. */
import { nice, ticks as roundTicks } from 'd3-array';
import { utcTicks } from 'd3-time';
import type { Day } from '../indicators/period.ts';
import { civil } from '../indicators/period.ts';
import type { Formats } from './format.ts';
import type { DaySpan } from './model.ts';
import { textWidth } from './textWidth.ts';

const MS_PER_DAY = 86_400_000;
/** Font size of tick labels, px. */
export const TICK_SIZE = 11;
/** Roomy enough that labels read as an axis and not as text. */
const PX_PER_DATE = 84;
/** Fewer steps than this and a long span may get a single date, which is no scale. */
const FEWEST_DATES = 3;
const PX_PER_VALUE = 46;
const LABEL_GAP = 10;
/** A range this small, as a share of the values, is the noise of floating point. */
const FLAT = 1e-9;

export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface DateTick {
  readonly day: Day;
  readonly text: string;
  /** The tick at which a year begins. */
  readonly strong: boolean;
}

/** A round axis around the values; a single value gets room on both sides. */
export function valueAxis(low: number, high: number, height: number, formats: Formats): ValueAxis {
  const count = Math.min(6, Math.max(2, Math.round(height / PX_PER_VALUE)));
  const flat = high - low <= FLAT * Math.max(1, Math.abs(low), Math.abs(high));
  const room = !flat ? (high - low) * 0.04 : Math.max(Math.abs(high) * 0.05, 0.5);
  const crossesZero = low < 0 && high > 0;
  const bottom = low >= 0 && low - room < 0 ? 0 : low - (crossesZero || flat ? room : room / 2);
  const top = low < 0 && high <= 0 && high + room > 0 ? 0 : high + room;
  const [from, to] = nice(bottom, top, count);
  const ticks = roundTicks(from, to, count);
  const texts = formats.ticks(ticks);
  return { domain: [from, to], ticks: ticks.map((value, at) => ({ value, text: texts[at] ?? '' })) };
}

/** Calendar ticks that fit the width without touching; the first one names its year if no other does. */
export function dateTicks(span: DaySpan, width: number, formats: Formats): readonly DateTick[] {
  const count = Math.min(12, Math.max(FEWEST_DATES, Math.floor(width / PX_PER_DATE)));
  const days = utcTicks(new Date(span.from * MS_PER_DAY), new Date(span.to * MS_PER_DAY), count).map((date) =>
    Math.floor(date.getTime() / MS_PER_DAY),
  );
  const unique = [...new Set(days)].filter((day) => day >= span.from && day <= span.to);
  const someYear = unique.some((day) => startsYear(day));
  const ticks = unique.map((day, at) => ({
    day,
    text: tickText(day, at === 0 && !someYear, formats),
    strong: startsYear(day) && !unique.every(startsYear),
  }));
  return withoutOverlap(ticks, (day) => ((day - span.from) / (span.to - span.from)) * width);
}

function tickText(day: Day, naming: boolean, formats: Formats): string {
  if (startsYear(day)) return formats.year(day);
  const startsMonth = civil(day).day === 1;
  if (naming) return startsMonth ? formats.monthYear(day) : formats.period(day, 'D');
  return startsMonth ? formats.month(day) : formats.dayMonth(day);
}

function startsYear(day: Day): boolean {
  const { month, day: date } = civil(day);
  return month === 1 && date === 1;
}

function withoutOverlap(ticks: readonly DateTick[], x: (day: Day) => number): readonly DateTick[] {
  const kept: DateTick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = textWidth(tick.text, TICK_SIZE) / 2;
    if (x(tick.day) - half < free) continue;
    kept.push(tick);
    free = x(tick.day) + half + LABEL_GAP;
  }
  return kept;
}

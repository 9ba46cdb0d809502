/** What the crosshair says at a date. */
import { bisectCenter, bisectLeft, bisectRight } from 'd3-array';
import type { Day, Frequency } from '../indicators/period.ts';
import type { ChartLine } from './model.ts';
import type { Stage } from './stage.ts';

export interface Reading {
  readonly name: string;
  readonly value: string;
  readonly tone: number;
  /** Height of the point, px; absent when the value is unknown. */
  readonly y?: number;
}

export interface Readout {
  readonly day: Day;
  readonly x: number;
  readonly date: string;
  readonly readings: readonly Reading[];
}

/** Days of the main line that are in view: the stops of the crosshair. */
export function stopsOf({ lines, span }: Stage): readonly Day[] {
  const days = lines[0]?.line.days ?? [];
  return days.slice(bisectLeft(days, span.from), bisectRight(days, span.to));
}

/** The stop nearest to a place on the screen, as an index; -1 when there is none. */
export function stopNear(stops: readonly Day[], { frame, span }: Stage, x: number): number {
  if (stops.length === 0) return -1;
  const day = span.from + ((x - frame.left) / (frame.right - frame.left)) * (span.to - span.from);
  return bisectCenter(stops, day);
}

/** All lines at a day; a coarser line answers with the period that holds the day. */
export function readoutAt(stage: Stage, day: Day): Readout {
  const frequency = stage.lines[0]?.line.frequency ?? 'M';
  const readings = stage.lines.map(({ line, axis, tone }): Reading => {
    const value = valueOn(line, day);
    if (value === null) return { name: line.name, value: '\u2013', tone };
    const y = stage.y(value, axis);
    return { name: line.name, value: stage.formats.value(value, line.unit, line.unitText), tone, y };
  });
  return { day, x: stage.x(day), date: stage.formats.period(day, frequency), readings };
}

/** Longest time, in days, that an observation speaks for; a daily one is carried over holidays only. */
const HOLDS: Record<Frequency, number> = { D: 7, W: 7, M: 31, Q: 92, A: 366 };

/** A line that ended before the day says nothing about it. */
function valueOn(line: ChartLine, day: Day): number | null {
  const at = bisectRight(line.days, day) - 1;
  const start = line.days[at];
  if (start === undefined || day - start >= HOLDS[line.frequency]) return null;
  return line.values[at] ?? null;
}

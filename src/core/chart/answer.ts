/** The numbers of an answer, placed on the main line of its chart. */
import type { Evaluation, EvidenceWindow, Found, Needed } from '../formula/evaluation.ts';
import { parseIsoDay } from '../indicators/period.ts';
import type { Pen } from './chartLine.ts';
import type { ChartLine, ChartModel, Level, NamedDay, NamedPoint } from './model.ts';
import { dayOfPrinted } from './printed.ts';
import { scaledUnit } from './scaledUnit.ts';
import type { ChartWords } from './words.ts';

/** The part of a judgement that can be drawn. */
export interface Judged {
  readonly found: Found;
  readonly needed: Needed | null;
  readonly then: { readonly value: number | string | null };
  readonly now: { readonly value: number | string | null };
  readonly evaluation: Evaluation;
  /** Judged each for itself; drawn when the whole has no line of its own. */
  readonly parts?: readonly Judged[];
}

/** What was found, stated and known at other times, each only where it can be drawn. */
export type Answer = Pick<ChartModel, 'found' | 'note' | 'then' | 'now'>;

/** Numbers that are not on the axis of the line (a change, a count, a ratio) are left to the sentence. */
export function answerOn(line: ChartLine, judged: Judged, pen: Pen): Answer {
  const found = foundPoint(judged, line, pen);
  if (!isOnAxis(judged, line, found)) return { found, note: null, then: null, now: null };
  return {
    found,
    note: notePoint(judged, line, pen),
    then: otherLevel(judged, 'then', line, pen),
    now: otherLevel(judged, 'now', line, pen),
  };
}

/** The observation that the answer belongs to. */
function foundPoint({ found }: Judged, line: ChartLine, { formats }: Pen): NamedPoint | null {
  const day = found.date === null ? undefined : parseIsoDay(found.date);
  const at = day === undefined ? -1 : line.days.findLastIndex((start) => start <= day);
  const start = line.days[at];
  const value = line.values[at] ?? null;
  if (start === undefined || value === null) return null;
  const text = formats.value(value, line.unit, line.unitText);
  return { day: start, value, text, short: text };
}

/** Whether the number was held against a level of this line, or is one of its points. */
function isOnAxis({ found }: Judged, line: ChartLine, point: NamedPoint | null): boolean {
  if (typeof found.value !== 'number') return false;
  const { unit, factor } = scaledUnit(found.unit ?? line.unit);
  if (unit !== line.unit) return false;
  if (line.threshold) return true;
  return (
    point !== null &&
    Math.abs(point.value - found.value * factor) <= 1e-9 * Math.max(1, Math.abs(point.value))
  );
}

/** The number the sentence states, for a claim that states one (`~`, `=`); for the others it is the threshold alone. */
function notePoint({ needed, found }: Judged, line: ChartLine, { words, formats }: Pen): NamedPoint | null {
  if (!needed || !['~', '='].includes(needed.op) || typeof needed.value !== 'number') return null;
  const day = found.date === null ? undefined : parseIsoDay(found.date);
  if (day === undefined) return null;
  const value = needed.value * scaledUnit(found.unit ?? line.unit).factor;
  const short = formats.value(value, line.unit, line.unitText);
  return { day, value, text: words.note(short), short };
}

function otherLevel(
  judged: Judged,
  when: 'then' | 'now',
  line: ChartLine,
  { words, formats }: Pen,
): Level | null {
  const { found } = judged;
  const other = judged[when].value;
  if (typeof other !== 'number' || other === found.value) return null;
  const value = other * scaledUnit(found.unit ?? line.unit).factor;
  const short = formats.value(value, line.unit, line.unitText);
  return { value, text: words[when](short), short };
}

/** The tested window with its name, in periods of the line. */
export function windowOn(
  line: ChartLine,
  window: EvidenceWindow | null,
  { words, formats }: Pen,
): ChartModel['window'] {
  const from = window ? parseIsoDay(window.from) : undefined;
  const to = window ? parseIsoDay(window.to) : undefined;
  if (from === undefined || to === undefined || to < from) return null;
  const text = words.window(formats.period(from, line.frequency), formats.period(to, line.frequency));
  return { from, to, text };
}

/** Where series were spliced, each place once. */
export function seamsOf({ used }: Evaluation, words: ChartWords): readonly NamedDay[] {
  const printed = new Set(used.flatMap(({ seams }) => seams ?? []));
  return [...printed].flatMap((period) => {
    const day = dayOfPrinted(period);
    return day === undefined ? [] : [{ day, text: words.seam(period) }];
  });
}

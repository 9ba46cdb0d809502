/** From a judged claim to the model of its chart. */
import type { Evaluation, EvidenceLine, EvidenceWindow, Found, Needed } from '../formula/evaluation.ts';
import { type Day, parseIsoDay } from '../indicators/period.ts';
import { describe } from './describe.ts';
import { type Formats, formatsFor } from './format.ts';
import type { ChartLine, ChartModel, DaySpan, Level, NamedDay, NamedPoint, Threshold } from './model.ts';
import { dayOfPrinted } from './printed.ts';
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

/** What the judgement itself does not know. */
export interface ChartSetting {
  /** Identity of the claim. */
  readonly key: string;
  readonly title?: string;
  readonly claim?: string;
  readonly message?: string;
  readonly source?: string;
  /** The day the note speaks from. */
  readonly asOf?: Day;
  readonly recessions: readonly DaySpan[];
  /** The main series untransformed, when the tested line is derived from it. */
  readonly level?: EvidenceLine;
  readonly compare?: EvidenceLine;
}

/** The chart of a judged claim; undefined when the evaluation left nothing to draw. */
export function chartModel(judged: Judged, setting: ChartSetting, words: ChartWords): ChartModel | undefined {
  const source = withLines(judged);
  const formats = formatsFor(words.locale);
  const pen = { words, formats };
  const lines = source?.evaluation.lines.map((line) => chartLine(line, source.needed, pen)) ?? [];
  const main = lines[0];
  if (!source || !main) return undefined;

  const found = foundPoint(source, main, pen);
  const onAxis = comparable(source, main, found);
  const note = onAxis ? notePoint(source, main, pen) : null;
  const window = windowSpan(source.evaluation.window ?? source.found.window, main, pen);
  const asOf =
    setting.asOf === undefined
      ? null
      : { day: setting.asOf, text: words.asOf(formats.period(setting.asOf, 'D')) };
  return {
    key: setting.key,
    locale: words.locale,
    title: setting.title ?? main.name,
    sentence: describe({ line: main, window, note, found, asOf }, words, formats),
    ...(setting.claim === undefined ? {} : { claim: setting.claim }),
    ...(setting.message === undefined ? {} : { message: setting.message }),
    ...(setting.source === undefined ? {} : { source: setting.source }),
    lines,
    ...(setting.level ? { level: chartLine(setting.level, null, pen) } : {}),
    ...(setting.compare ? { compare: chartLine(setting.compare, null, pen) } : {}),
    window,
    note,
    found,
    then: onAxis ? otherLevel(source, source.then.value, main, pen, 'then') : null,
    now: onAxis ? otherLevel(source, source.now.value, main, pen, 'now') : null,
    asOf,
    seams: seamsOf(source.evaluation, words),
    recessions: setting.recessions,
    legend: words.legend,
    yearlyText: words.yearly,
    pointsText: words.unit('pp'),
    indexedText: words.indexed,
  };
}

interface Pen {
  readonly words: ChartWords;
  readonly formats: Formats;
}

/** A compound claim without a line of its own is drawn by the first of its parts that has one. */
function withLines(judged: Judged): Judged | undefined {
  if (judged.evaluation.lines.length > 0) return judged;
  const part = judged.parts?.map(withLines).find((found) => found !== undefined);
  if (part) return part;
  const evaluation = judged.evaluation.parts.find(({ lines }) => lines.length > 0);
  if (!evaluation) return undefined;
  const { found, needed } = evaluation;
  return { found, needed, then: { value: null }, now: { value: null }, evaluation };
}

function chartLine(line: EvidenceLine, needed: Needed | null, { words, formats }: Pen): ChartLine {
  const unitText = words.unit(line.unit);
  const print = (value: number): string => formats.value(value, line.unit, unitText);
  return {
    formula: line.formula,
    name: words.lineName(line.formula),
    unit: line.unit,
    unitText,
    frequency: line.frequency,
    days: line.days,
    values: line.values.map((value) => (Number.isFinite(value) ? value : null)),
    ...(line.threshold === undefined ? {} : { threshold: thresholdOf(line.threshold, needed, print, words) }),
  };
}

function thresholdOf(
  value: number | readonly [number, number],
  needed: Needed | null,
  print: (value: number) => string,
  words: ChartWords,
): Threshold {
  const printed = typeof value === 'number' ? print(value) : `${print(value[0])}\u2013${print(value[1])}`;
  const own = needed !== null && sameNumbers(needed.value, value);
  const op = own ? needed.op : typeof value === 'number' ? '' : 'in';
  return { value, tolerance: own ? needed.tolerance : 0, text: words.needs(op, printed), short: printed };
}

/** The observation on the main line that the answer belongs to. */
function foundPoint({ found }: Judged, line: ChartLine, { formats }: Pen): NamedPoint | null {
  const day = found.date === null ? undefined : parseIsoDay(found.date);
  const at = day === undefined ? -1 : line.days.findLastIndex((start) => start <= day);
  const start = line.days[at];
  const value = line.values[at] ?? null;
  if (start === undefined || value === null) return null;
  const text = formats.value(value, line.unit, line.unitText);
  return { day: start, value, text, short: text };
}

/** Whether the answer's number lives on the axis of the main line: it was held against it, or is one of its points. */
function comparable({ found }: Judged, line: ChartLine, point: NamedPoint | null): boolean {
  if (typeof found.value !== 'number') return false;
  if (line.threshold) return found.unit === null || found.unit === line.unit;
  return point !== null && Math.abs(point.value - found.value) <= 1e-9 * Math.max(1, Math.abs(found.value));
}

/** The number the sentence states, for a claim that states one (`~`, `=`); for the others it is the threshold alone. */
function notePoint({ needed, found }: Judged, line: ChartLine, { words, formats }: Pen): NamedPoint | null {
  if (!needed || !['~', '='].includes(needed.op) || typeof needed.value !== 'number') return null;
  const day = found.date === null ? undefined : parseIsoDay(found.date);
  if (day === undefined) return null;
  const short = formats.value(needed.value, line.unit, line.unitText);
  return { day, value: needed.value, text: words.note(short), short };
}

function otherLevel(
  { found }: Judged,
  value: number | string | null,
  line: ChartLine,
  { words, formats }: Pen,
  when: 'then' | 'now',
): Level | null {
  if (typeof value !== 'number' || value === found.value) return null;
  const short = formats.value(value, line.unit, line.unitText);
  return { value, text: words[when](short), short };
}

function windowSpan(
  window: EvidenceWindow | null,
  line: ChartLine,
  { words, formats }: Pen,
): ChartModel['window'] {
  const from = window ? parseIsoDay(window.from) : undefined;
  const to = window ? parseIsoDay(window.to) : undefined;
  if (from === undefined || to === undefined || to < from) return null;
  const text = words.window(formats.period(from, line.frequency), formats.period(to, line.frequency));
  return { from, to, text };
}

function seamsOf(evaluation: Evaluation, words: ChartWords): readonly NamedDay[] {
  const printed = new Set(evaluation.used.flatMap(({ seams }) => seams ?? []));
  return [...printed].flatMap((period) => {
    const day = dayOfPrinted(period);
    return day === undefined ? [] : [{ day, text: words.seam(period) }];
  });
}

function sameNumbers(a: Needed['value'], b: number | readonly [number, number]): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a[0] === b[0] && a[1] === b[1] : a === b;
}

/** Which part of a chart is looked at, and how the reader moves it. */
import type { Day, Frequency } from '../indicators/period.ts';
import { extentIn, knownSpan } from './extent.ts';
import { type Form, testedForm } from './forms.ts';
import type { ChartModel, DaySpan } from './model.ts';

export interface ChartView extends DaySpan {
  readonly form: Form;
  /** The compared series shares the axis, both being 100 at the left edge. */
  readonly indexed: boolean;
}

export const RANGES = ['1y', '5y', '10y', 'max', 'tested'] as const;

export type Range = (typeof RANGES)[number];

const YEAR = 365.25;

/** Years of context around a tested window, so that a reader sees what is usual for the series. */
const CONTEXT_YEARS: Record<Frequency, number> = { D: 2, W: 2, M: 5, Q: 10, A: 20 };

/** The context is shortened by these steps until the tested part takes up `FILLED` of the height. */
const CONTEXT_STEPS = [1, 0.5, 0.25];
const FILLED = 0.2;

/** Nothing can be seen in fewer observations than this. */
const FEWEST_OBSERVATIONS = 8;
const DAYS_IN: Record<Frequency, number> = { D: 1.5, W: 7, M: 31, Q: 92, A: 366 };

/** A note written at most this many days after the last observation still gets its line drawn. */
const AS_OF_REACH = 400;

/** First and last day there is something to draw. */
export function extentOf(model: ChartModel): DaySpan {
  const lines = [...model.lines, ...(model.level ? [model.level] : [])];
  const spans = [...lines.flatMap((line) => knownSpan(line) ?? []), ...(model.window ? [model.window] : [])];
  if (spans.length === 0) return { from: 0, to: 1 };
  let from = Math.min(...spans.map((span) => span.from));
  let to = Math.max(...spans.map((span) => span.to));
  if (model.asOf && model.asOf.day > to && model.asOf.day - to <= AS_OF_REACH) to = model.asOf.day;
  if (to <= from) from = to - 1;
  return { from, to };
}

/** The tested window with its context; the last ten years when nothing marks a window. */
export function testedSpan(model: ChartModel): DaySpan {
  const extent = extentOf(model);
  const core = model.window ?? pointSpan(model);
  if (!core) return rangeSpan(model, '10y');
  const years = CONTEXT_YEARS[model.lines[0]?.frequency ?? 'M'];
  const context = Math.max(3 * (core.to - core.from), years * YEAR);
  const spans = CONTEXT_STEPS.map((step) =>
    toTheEnd(clamp({ from: core.from - context * step, to: core.to + context * step }, extent), extent),
  );
  const shares = spans.map((span) => toldShare(model, core, span));
  const legible = shares.findIndex((share) => share >= FILLED);
  const best = legible >= 0 ? legible : shares.indexOf(Math.max(...shares));
  return spans[best] ?? extent;
}

/** Stops short of the newest figures only when there are many more of them. */
function toTheEnd(span: DaySpan, extent: DaySpan): DaySpan {
  return extent.to - span.to < (span.to - span.from) / 2 ? { from: span.from, to: extent.to } : span;
}

/** Share of the height that what was tested fills: an outlier far from the window must not flatten it. */
function toldShare(model: ChartModel, core: DaySpan, span: DaySpan): number {
  const main = model.lines[0];
  if (!main) return 1;
  const marks = [model.note?.value, model.found?.value, ...[main.threshold?.value ?? []].flat()];
  const told = [...extentIn(main, core), ...marks.filter((value) => value !== undefined)];
  const seen = [...told, ...extentIn(main, span)];
  const height = Math.max(...seen) - Math.min(...seen);
  return height > 0 ? (Math.max(...told) - Math.min(...told)) / height : 1;
}

/** The span of a range button; the years count back from the last observation. */
export function rangeSpan(model: ChartModel, range: Range): DaySpan {
  const extent = extentOf(model);
  if (range === 'tested') return testedSpan(model);
  if (range === 'max') return extent;
  const days = Math.max(Number.parseInt(range, 10) * YEAR, narrowest(model));
  return clamp({ from: Math.round(extent.to - days), to: extent.to }, extent);
}

/** Where a chart starts. */
export function initialView(model: ChartModel): ChartView {
  return { ...testedSpan(model), form: testedForm(model), indexed: false };
}

/** Narrower for `factor` < 1, wider for > 1, around a day that keeps its place on the screen. */
export function zoomed(model: ChartModel, span: DaySpan, factor: number, around: Day): DaySpan {
  const extent = extentOf(model);
  const length = span.to - span.from;
  const wanted = Math.min(Math.max(length * factor, narrowest(model)), extent.to - extent.from);
  const share = length > 0 ? Math.min(1, Math.max(0, (around - span.from) / length)) : 0.5;
  const from = Math.round(around - wanted * share);
  return shiftInside({ from, to: Math.round(from + wanted) }, extent);
}

/** Moved by a number of days, never past what there is. */
export function panned(model: ChartModel, span: DaySpan, days: number): DaySpan {
  const moved = { from: Math.round(span.from + days), to: Math.round(span.to + days) };
  return shiftInside(moved, extentOf(model));
}

/** A span someone dragged out or a saved state brings back: ordered, inside, and wide enough to see something. */
export function validSpan(model: ChartModel, span: DaySpan): DaySpan {
  const ordered = { from: Math.min(span.from, span.to), to: Math.max(span.from, span.to) };
  return zoomed(model, clamp(ordered, extentOf(model)), 1, (ordered.from + ordered.to) / 2);
}

function pointSpan(model: ChartModel): DaySpan | undefined {
  const day = model.found?.day ?? model.note?.day;
  return day === undefined ? undefined : { from: day, to: day };
}

function narrowest(model: ChartModel): number {
  const extent = extentOf(model);
  const days = FEWEST_OBSERVATIONS * DAYS_IN[model.lines[0]?.frequency ?? 'M'];
  return Math.min(days, extent.to - extent.from);
}

function clamp(span: DaySpan, extent: DaySpan): DaySpan {
  const from = Math.min(Math.max(Math.floor(span.from), extent.from), extent.to - 1);
  return { from, to: Math.max(Math.min(Math.ceil(span.to), extent.to), from + 1) };
}

function shiftInside(span: DaySpan, extent: DaySpan): DaySpan {
  const length = span.to - span.from;
  const from = Math.max(extent.from, Math.min(span.from, extent.to - length));
  return { from, to: Math.min(extent.to, from + length) };
}

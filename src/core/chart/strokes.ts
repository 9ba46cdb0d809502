/** The lines themselves: quiet outside the tested window, strong inside it. */
import { pathRound } from 'd3-path';
import type { Day } from '../indicators/period.ts';
import type { ShownLine } from './compose.ts';
import { decimate, decimateToEdges, type Sample } from './decimate.ts';
import { inView, type Stage } from './stage.ts';
import { node, type SvgNode } from './svg.ts';

/** Fewer observations than this inside the window make no line of their own: the whole is drawn strong. */
const FEWEST_IN_WINDOW = 3;

/** Last known observation in view, where the line's value is written. */
export interface LineEnd {
  readonly shown: ShownLine;
  readonly day: Day;
  readonly value: number;
  /** It is the newest observation there is. */
  readonly newest: boolean;
}

/** Paths of all lines, the main one on top. `columns` bounds the number of points, `digits` their size in bytes. */
export function strokes(stage: Stage, columns: number, digits: number): readonly SvgNode[] {
  return stage.lines.toReversed().flatMap((shown) => {
    const whole = pathOf(stage, shown, decimateToEdges(shown.line, stage.span, columns), digits);
    const focus = stage.tested && shown.tone < 5 ? inWindow(stage, shown, columns) : [];
    if (focus.length < FEWEST_IN_WINDOW) return [path(`line-${shown.tone}`, whole)];
    return [
      path(`context-${shown.tone}`, whole),
      path(`line-${shown.tone}`, pathOf(stage, shown, focus, digits)),
    ];
  });
}

/** Where each line ends in view. */
export function lineEnds(content: Pick<Stage, 'lines' | 'span'>): readonly LineEnd[] {
  return content.lines.flatMap((shown) => {
    const { days, values } = shown.line;
    const last = days.findLastIndex((day, at) => inView(content, day) && (values[at] ?? null) !== null);
    const [day, value] = [days[last], values[last] ?? null];
    if (day === undefined || value === null) return [];
    const newest = values.slice(last + 1).every((later) => later === null);
    return [{ shown, day, value, newest }];
  });
}

function inWindow({ model, span }: Stage, { line }: ShownLine, columns: number): readonly Sample[] {
  if (!model.window) return [];
  const from = Math.max(model.window.from, span.from);
  const to = Math.min(model.window.to, span.to);
  return from < to
    ? decimate(line, { from, to }, Math.max(1, (columns * (to - from)) / (span.to - span.from)))
    : [];
}

/** The polyline through the known samples; an unknown one lifts the pen. */
function pathOf(stage: Stage, { axis }: ShownLine, samples: readonly Sample[], digits: number): string {
  const pen = pathRound(digits);
  let down = false;
  for (const { day, value } of samples) {
    if (value === null) {
      down = false;
      continue;
    }
    const [x, y] = [stage.x(day), stage.y(value, axis)];
    if (down) pen.lineTo(x, y);
    else pen.moveTo(x, y);
    down = true;
  }
  return pen.toString();
}

function path(role: string, d: string): SvgNode {
  return node('path', { class: role, d });
}

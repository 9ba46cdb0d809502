/** What lies behind the lines: recessions, the tested window, gridlines, axes, seams, the day the note speaks from. */
import { dateTicks, TICK_SIZE } from './axes.ts';
import { inView, type Stage } from './stage.ts';
import { node, type SvgNode, textNode } from './svg.ts';
import { fitted, textWidth } from './textWidth.ts';

/** A window of a single day would be invisible. */
const NARROWEST_BAND = 3;
/** Half the height of a tick's digits: from the centre of a label to its baseline. */
export const BASELINE = 4;

/** Shaded spans of time. */
export function shading(stage: Stage): readonly SvgNode[] {
  const { model, frame } = stage;
  const nodes = model.recessions.flatMap((span) => bandOf(stage, span.from, span.to, 'recession'));
  if (!model.window) return nodes;
  const band = bandOf(stage, model.window.from, model.window.to, 'window');
  const edges = band.map(({ attributes }) =>
    node('rect', { ...attributes, class: 'window-edge', y: frame.top, height: 2 }),
  );
  return [...nodes, ...band, ...edges];
}

function bandOf(stage: Stage, from: number, to: number, role: string): readonly SvgNode[] {
  const { frame, span } = stage;
  if (to < span.from || from > span.to) return [];
  const left = Math.max(frame.left, stage.x(from));
  const right = Math.min(frame.right, stage.x(to + 1));
  const width = Math.max(right - left, NARROWEST_BAND);
  const x = Math.min(left - (width - (right - left)) / 2, frame.right - width);
  return [
    node('rect', {
      class: role,
      x: Math.max(frame.left, x),
      y: frame.top,
      width,
      height: frame.bottom - frame.top,
    }),
  ];
}

/** Gridlines with their values at the left, and those of the second axis at the right. */
export function valueGrid(stage: Stage): readonly SvgNode[] {
  const { frame, left, right } = stage;
  const thresholdAtZero = stage.tested && stage.lines.some(({ line }) => line.threshold?.value === 0);
  const lines = left.ticks.map(({ value }) =>
    rule(
      value === 0 && !thresholdAtZero ? 'zero' : 'grid',
      frame.left,
      stage.y(value),
      frame.right,
      stage.y(value),
    ),
  );
  const labels = left.ticks.map(({ value, text }) =>
    textNode('text', { class: 'tick-end', x: frame.left - 8, y: stage.y(value) + BASELINE }, text),
  );
  const second = (right?.ticks ?? []).map(({ value, text }) =>
    textNode(
      'text',
      { class: 'tick-start', x: frame.right + 8, y: stage.y(value, 'right') + BASELINE },
      text,
    ),
  );
  return [...lines, ...labels, ...second];
}

/** The dates along the bottom. */
export function dateAxis(stage: Stage, width: number): readonly SvgNode[] {
  const { frame, span, formats } = stage;
  const baseline = rule('axis', frame.left, frame.bottom, frame.right, frame.bottom);
  const ticks = dateTicks(span, frame.right - frame.left, formats).flatMap(({ day, text, strong }) => {
    const x = stage.x(day);
    const half = textWidth(text, TICK_SIZE) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    return [
      rule('axis', x, frame.bottom, x, frame.bottom + 4),
      textNode('text', { class: strong ? 'tick-strong' : 'tick', x: middle, y: frame.bottom + 17 }, text),
    ];
  });
  return [baseline, ...ticks];
}

/** Units above the axes. */
export function axisTitles(stage: Stage, width: number): readonly SvgNode[] {
  const unitOf = (side: 'left' | 'right'): string =>
    stage.lines.find((shown) => shown.axis === side)?.line.unitText ?? '';
  const left = textNode(
    'text',
    { class: 'axis-title', x: 0, y: 11 },
    fitted(unitOf('left'), TICK_SIZE, width / 2),
  );
  if (!stage.right) return [left];
  const right = fitted(unitOf('right'), TICK_SIZE, width / 2 - 12);
  return [left, textNode('text', { class: 'axis-title-end', x: width, y: 11 }, right)];
}

/** Vertical lines: where a series was spliced, and when the note was written. */
export function uprights(stage: Stage, labelled: boolean): readonly SvgNode[] {
  const { frame, model } = stage;
  const seams = model.seams
    .filter(({ day }) => inView(stage, day))
    .map(({ day, text }) => upright(stage, 'seam', day, text));
  if (!model.asOf || !inView(stage, model.asOf.day)) return seams;
  const { day, text } = model.asOf;
  const line = upright(stage, 'as-of', day, text);
  if (!labelled || stage.right) return [...seams, line];
  const x = stage.x(day);
  const width = textWidth(text, TICK_SIZE);
  const room = textWidth(stage.lines[0]?.line.unitText ?? '', TICK_SIZE) + 16;
  const start = Math.min(Math.max(room, x - width / 2), Math.max(room, frame.right - width));
  return [...seams, line, textNode('text', { class: 'as-of-text', x: start, y: 11 }, text)];
}

function upright(stage: Stage, role: string, day: number, text: string): SvgNode {
  const x = stage.x(day);
  const line = { class: role, x1: x, y1: stage.frame.top, x2: x, y2: stage.frame.bottom };
  return node('line', line, [textNode('title', {}, text)]);
}

/** A straight line. */
export function rule(role: string, x1: number, y1: number, x2: number, y2: number): SvgNode {
  return node('line', { class: role, x1, y1, x2, y2 });
}

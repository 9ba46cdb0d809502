/** What the claim says and what was found, drawn where they belong. */
import { rule } from './backdrop.ts';
import type { ChartLine, Threshold } from './model.ts';
import { inView, type Stage } from './stage.ts';
import { node, type SvgNode, textNode } from './svg.ts';

/** Half the diagonal of the note's diamond, and the radius of a ring, px. */
const DIAMOND = 5;
const RING = 4.5;
/** Nearer than this the note's number and the observation touch, and the line between them says nothing. */
const SHORTEST_MISS = DIAMOND + RING;

/** Levels across the plot: thresholds with what is accepted around them, then and now. */
export function levels(stage: Stage): readonly SvgNode[] {
  if (!stage.tested) return [];
  const { model, frame } = stage;
  const across = (role: string, value: number): SvgNode =>
    rule(role, frame.left, stage.y(value), frame.right, stage.y(value));
  return [
    ...thresholdsOf(stage).flatMap((threshold) => [
      ...accepted(stage, threshold),
      ...[threshold.value].flat().map((value) => across('threshold', value)),
    ]),
    ...(model.then ? [across('then', model.then.value)] : []),
    ...(model.now ? [across('now', model.now.value)] : []),
  ];
}

/** Thresholds of the lines on the left axis, one of each value. */
export function thresholdsOf({ lines }: Pick<Stage, 'lines'>): readonly Threshold[] {
  const own = lines.filter(({ axis, tone }) => axis === 'left' && tone < 5).map(({ line }) => line);
  const byValue = new Map(own.flatMap((line) => entry(line)));
  return [...byValue.values()];
}

function entry({ threshold }: ChartLine): readonly (readonly [string, Threshold])[] {
  return threshold ? [[String(threshold.value), threshold]] : [];
}

function accepted(stage: Stage, { value, tolerance }: Threshold): readonly SvgNode[] {
  const [low, high] = typeof value === 'number' ? [value - tolerance, value + tolerance] : value;
  const top = Math.max(stage.frame.top, stage.y(high));
  const bottom = Math.min(stage.frame.bottom, stage.y(low));
  if (bottom - top < 1.5) return [];
  const { left, right } = stage.frame;
  return [node('rect', { class: 'accepted', x: left, y: top, width: right - left, height: bottom - top })];
}

/** The note's number as a diamond, the observation as a ring, and the distance between them. */
export function points(stage: Stage): readonly SvgNode[] {
  const { note, found } = stage.model;
  if (!stage.tested) return [];
  const shown = found && inView(stage, found.day) ? found : null;
  const stated = note && inView(stage, note.day) ? note : null;
  const nodes: SvgNode[] = [];
  if (shown && stated) {
    const x = stage.x(shown.day);
    const [from, to] = [stage.y(shown.value), stage.y(stated.value)];
    if (Math.abs(from - to) > SHORTEST_MISS) nodes.push(rule('miss', x, from, x, to));
  }
  if (shown) {
    const ring = { class: 'found', cx: stage.x(shown.day), cy: stage.y(shown.value), r: RING };
    nodes.push(node('circle', ring, [textNode('title', {}, shown.text)]));
  }
  if (stated) {
    const d = diamond(stage.x(stated.day), stage.y(stated.value), DIAMOND);
    nodes.push(node('path', { class: 'note', d }, [textNode('title', {}, stated.text)]));
  }
  return nodes;
}

/** A diamond around a centre. */
export function diamond(x: number, y: number, size: number): string {
  const at = (dx: number, dy: number): string =>
    `${Math.round((x + dx) * 100) / 100},${Math.round((y + dy) * 100) / 100}`;
  return `M${at(0, -size)}L${at(size, 0)}L${at(0, size)}L${at(-size, 0)}Z`;
}

import { TICK_SIZE } from './axes.ts';
import { extentIn } from './extent.ts';
import { inView, type Stage } from './stage.ts';
import { lineEnds } from './strokes.ts';
import { type SvgNode, textNode } from './svg.ts';
import { textWidth } from './textWidth.ts';

/** Baseline of the label, px above or below the ring. */
const ABOVE = 10;
const BELOW = 19;
/** A line nearer than this under the digits touches them, px. */
const CLEARANCE = 3;

/**
 * The value found, beside its ring: away from the note's number, else away from the line. At the end of the line the
 * label at the edge says it already.
 */
export function foundLabel(stage: Stage): readonly SvgNode[] {
  const { found, note } = stage.model;
  const [end] = lineEnds(stage);
  if (!stage.tested || !found || !inView(stage, found.day) || (end?.newest && found.day === end.day))
    return [];
  const { frame } = stage;
  const half = textWidth(found.text, TICK_SIZE) / 2;
  const x = Math.min(Math.max(stage.x(found.day), frame.left + half), frame.right - half);
  const ring = stage.y(found.value);
  const wantsBelow = note ? note.value > found.value : isLow(stage, half);
  const places = wantsBelow ? [ring + BELOW, ring - ABOVE] : [ring - ABOVE, ring + BELOW];
  const inside = places.filter((y) => y < frame.bottom && y - TICK_SIZE >= frame.top);
  const y = inside.find((each) => isFree(stage, each)) ?? inside[0] ?? ring - ABOVE;
  return [textNode('text', { class: 'found-text', x, y }, found.text)];
}

/** Whether no level of another time runs through a label on this baseline. */
function isFree(stage: Stage, baseline: number): boolean {
  const { then, now } = stage.model;
  return [then, now].every((level) => {
    if (!level) return true;
    const y = stage.y(level.value);
    return y < baseline - TICK_SIZE || y > baseline + CLEARANCE;
  });
}

/** Whether the line is mostly above the ring within the width of the label. */
function isLow({ model, frame, span }: Stage, half: number): boolean {
  const [main, found] = [model.lines[0], model.found];
  if (!main || !found) return false;
  const reach = ((span.to - span.from) / (frame.right - frame.left)) * half;
  const [low, high] = extentIn(main, { from: found.day - reach, to: found.day + reach });
  return low !== undefined && high !== undefined && high - found.value > found.value - low;
}

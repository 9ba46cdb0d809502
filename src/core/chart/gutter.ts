/** Labels at the right edge, at the height of what they name: better than a legend, as the eye need not travel. */

import { TICK_SIZE } from './axes.ts';
import { BASELINE } from './backdrop.ts';
import { dodged } from './dodge.ts';
import { thresholdsOf } from './marks.ts';
import type { Threshold } from './model.ts';
import type { Stage } from './stage.ts';
import { lineEnds } from './strokes.ts';
import { node, type SvgNode, textNode } from './svg.ts';
import { fitted, textWidth } from './textWidth.ts';

const LINE_HEIGHT = 14;
/** From the frame to a label, and from where a moved label leaves the frame to its text. */
const GAP = 10;
/** A label moved further than this gets a line to what it names. */
const NEEDS_LEADER = 3;
/** End values are set in bold, which is wider: by a fifth in the widest of the usual fonts. */
const BOLD = 1.2;

interface Label {
  readonly role: string;
  readonly text: string;
  readonly value: number;
  readonly axis: 'left' | 'right';
}

type Content = Pick<Stage, 'model' | 'lines' | 'tested' | 'formats' | 'span'>;

/** Width that the labels need, px, gap included. */
export function gutterWidth(content: Content, short: boolean): number {
  const widths = labelsOf(content, short).map(({ text, role }) => widthOf(text, role));
  return widths.length === 0 ? GAP : GAP + Math.ceil(Math.max(...widths)) + 2;
}

/** The labels, moved apart, inside `width` px right of the frame. */
export function gutter(stage: Stage, short: boolean, width: number): readonly SvgNode[] {
  const labels = labelsOf(stage, short);
  const { frame } = stage;
  const wanted = labels.map(({ value, axis }) => stage.y(value, axis));
  const centres = dodged(wanted, LINE_HEIGHT, frame.top - LINE_HEIGHT / 2, frame.bottom + LINE_HEIGHT / 2);
  return labels.flatMap(({ role, text }, at) => {
    const y = centres[at] ?? 0;
    const from = wanted[at] ?? 0;
    const label = { class: role, x: frame.right + GAP, y: y + BASELINE };
    const shown = textNode('text', label, fitted(text, TICK_SIZE, width - GAP));
    if (Math.abs(y - from) <= NEEDS_LEADER) return [shown];
    const line = { class: 'leader', x1: frame.right + 1, y1: from, x2: frame.right + GAP - 3, y2: y };
    return [node('line', line), shown];
  });
}

/** The dot at the end of each line. */
export function ends(stage: Stage): readonly SvgNode[] {
  return lineEnds(stage)
    .filter(({ newest }) => newest)
    .map(({ shown, day, value }) => {
      const centre = { cx: stage.x(day), cy: stage.y(value, shown.axis) };
      return node('circle', { class: `end-${shown.tone}`, ...centre, r: 3 });
    });
}

function labelsOf(content: Content, short: boolean): readonly Label[] {
  const { model, tested, lines, formats } = content;
  const level = (
    role: string,
    from: { readonly value: number; readonly text: string; readonly short: string },
  ): Label => ({
    role,
    text: short ? from.short : from.text,
    value: from.value,
    axis: 'left',
  });
  const ended = lineEnds(content);
  const ends = ended.map(({ shown, value }): Label => {
    const text = formats.value(value, shown.line.unit, shown.line.unitText);
    return { role: `end-text-${shown.tone}`, text, value, axis: shown.axis };
  });
  if (!tested) return ends;
  const { note, then, now } = model;
  const noted = note && note.day >= content.span.from && note.day <= content.span.to ? note : null;
  return [
    ...ends,
    ...thresholdsOf({ lines })
      .filter(({ value }) => value !== noted?.value)
      .map((threshold) => level('note-text', { ...threshold, value: middle(threshold) })),
    ...(noted ? [level('note-text', noted)] : []),
    ...(then ? [level('plain-text', then)] : []),
    ...(now && !ended.some((end) => end.value === now.value) ? [level('plain-text', now)] : []),
  ];
}

function middle({ value }: Threshold): number {
  return typeof value === 'number' ? value : (value[0] + value[1]) / 2;
}

function widthOf(text: string, role: string): number {
  return textWidth(text, TICK_SIZE) * (role.startsWith('end-text') ? BOLD : 1);
}

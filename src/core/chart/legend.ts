/** What the parts of a picture mean, listing only the parts that are in it. */
import { COMPARE_TONE } from './compose.ts';
import { diamond, thresholdsOf } from './marks.ts';
import type { LegendRole } from './model.ts';
import { inView, type Stage } from './stage.ts';
import { node, type SvgNode } from './svg.ts';

export interface LegendItem {
  readonly role: LegendRole | `line-${number}`;
  readonly text: string;
}

/** Size of the sample drawn before each text, px. */
export const SWATCH = { width: 18, height: 12 } as const;

/** The items of a picture: lines by name when there are several, then the marks in view. */
export function legendOf(stage: Stage): readonly LegendItem[] {
  const { model, lines, tested } = stage;
  const named = lines.length > 1 ? lines : lines.filter(({ tone }) => tone === COMPARE_TONE);
  const present: Record<LegendRole, boolean> = {
    window: model.window !== null && model.window.to >= stage.span.from && model.window.from <= stage.span.to,
    threshold: tested && thresholdsOf(stage).length > 0,
    note: tested && model.note !== null && inView(stage, model.note.day),
    found: tested && model.found !== null && inView(stage, model.found.day),
    then: tested && model.then !== null,
    now: tested && model.now !== null,
    'as-of': model.asOf !== null && inView(stage, model.asOf.day),
    seam: model.seams.some(({ day }) => inView(stage, day)),
    recession: model.recessions.some(({ from, to }) => to >= stage.span.from && from <= stage.span.to),
  };
  const marks = (Object.keys(present) as LegendRole[]).filter((role) => present[role]);
  return [
    ...named.map(({ line, tone }): LegendItem => ({ role: `line-${tone}`, text: line.name })),
    ...marks.map((role): LegendItem => ({ role, text: model.legend[role] })),
  ];
}

/** A sample of a role, drawn in a box of `SWATCH`. */
export function swatch(role: LegendItem['role']): readonly SvgNode[] {
  const { width, height } = SWATCH;
  const middle = height / 2;
  const across = node('line', { class: role, x1: 0, y1: middle, x2: width, y2: middle });
  switch (role) {
    case 'window':
      return [
        node('rect', { class: 'window', x: 1, y: 0, width: width - 2, height }),
        node('rect', { class: 'window-edge', x: 1, y: 0, width: width - 2, height: 2 }),
      ];
    case 'recession':
      return [node('rect', { class: 'recession', x: 1, y: 0, width: width - 2, height })];
    case 'note':
      return [node('path', { class: 'note', d: diamond(width / 2, middle, 5) })];
    case 'found':
      return [node('circle', { class: 'found', cx: width / 2, cy: middle, r: 4 })];
    case 'as-of':
    case 'seam':
      return [node('line', { class: role, x1: width / 2, y1: 0, x2: width / 2, y2: height })];
    default:
      return [across];
  }
}

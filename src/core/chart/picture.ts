/** The one renderer: page, hover, report and command line all draw what this returns. */
import { TICK_SIZE } from './axes.ts';
import { axisTitles, dateAxis, shading, uprights, valueGrid } from './backdrop.ts';
import { foundLabel } from './foundLabel.ts';
import { ends, gutter, gutterWidth } from './gutter.ts';
import { type LegendItem, legendOf } from './legend.ts';
import { levels, points } from './marks.ts';
import type { ChartModel } from './model.ts';
import { type Frame, type Size, type Stage, stageFor } from './stage.ts';
import { strokes } from './strokes.ts';
import type { SvgNode } from './svg.ts';
import { textWidth } from './textWidth.ts';
import type { ChartView } from './view.ts';

export interface Picture {
  readonly size: Size;
  readonly stage: Stage;
  readonly nodes: readonly SvgNode[];
  readonly legend: readonly LegendItem[];
}

/** Room for the units above and the dates below. */
const TOP = 24;
const BOTTOM = 26;
/** Narrower than this, labels at the edge say the number only. */
const NARROW = 440;
/** Labels never take more of the width than this. */
const WIDEST_GUTTER = 0.34;

/** A whole chart. Sizes below 160 × 120 px are drawn as if they were that large. */
export function renderChart(model: ChartModel, wanted: Size, view: ChartView): Picture {
  const size = { width: Math.max(160, wanted.width), height: Math.max(120, wanted.height) };
  const short = size.width < NARROW;
  const stage = stageFor(model, view, size.height - TOP - BOTTOM, (axes) => {
    const left = widest(axes.left.ticks) + 10;
    const right = axes.right
      ? widest(axes.right.ticks) + 12
      : gutterWidth({ ...axes, model, span: view }, short);
    return frameOf(size, left, Math.min(right, size.width * WIDEST_GUTTER));
  });
  const nodes = [
    ...shading(stage),
    ...valueGrid(stage),
    ...dateAxis(stage, size.width),
    ...axisTitles(stage, size.width),
    ...uprights(stage, true),
    ...levels(stage),
    ...strokes(stage, Math.ceil(stage.frame.right - stage.frame.left), 2),
    ...ends(stage),
    ...points(stage),
    ...foundLabel(stage),
    ...(stage.right ? [] : gutter(stage, short, size.width - stage.frame.right)),
  ];
  return { size, stage, nodes, legend: legendOf(stage) };
}

function frameOf({ width, height }: Size, left: number, right: number): Frame {
  return { left, top: TOP, right: width - right, bottom: height - BOTTOM };
}

function widest(ticks: readonly { readonly text: string }[]): number {
  return Math.ceil(Math.max(0, ...ticks.map(({ text }) => textWidth(text, TICK_SIZE))));
}

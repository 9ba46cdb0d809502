/** The small picture of a hover: the same drawing steps as the chart, without axes. */
import { BASELINE, shading } from './backdrop.ts';
import { svgDataUri } from './dataUri.ts';
import { ends, gutter, gutterWidth } from './gutter.ts';
import { levels, points } from './marks.ts';
import type { ChartModel } from './model.ts';
import { painted } from './paint.ts';
import type { ThemeKind } from './palette.ts';
import { type Size, type Stage, stageFor } from './stage.ts';
import { strokes } from './strokes.ts';
import { node, type SvgNode, textNode } from './svg.ts';
import { svgDocument } from './svgDocument.ts';
import { initialView } from './view.ts';

/** Fits a hover of ordinary width; also what to put in the image's alt size. */
export const SPARKLINE: Size = { width: 360, height: 92 };

const TOP = 8;
const BOTTOM = 20;

/** What a hover may carry, in characters of the data URI. */
const LARGEST = 12 * 1024;
/** From one column of points for every two pixels down to a sketch. */
const PX_PER_COLUMN = [2, 3, 4, 6, 9, 13];
/** An image has no reader for a longer description: the hover's alternative text is read instead. */
const LONGEST_TEXT = 200;

/** The tested window in its context, as SVG text; its data URI is at most 12 kB. */
export function renderSparkline(full: ChartModel, theme: ThemeKind): string {
  const model = onOneAxis(full);
  let drawing = '';
  for (const px of PX_PER_COLUMN) {
    drawing = drawn(model, theme, px);
    if (svgDataUri(drawing).length <= LARGEST) break;
  }
  return drawing;
}

function drawn(model: ChartModel, theme: ThemeKind, pxPerColumn: number): string {
  const view = initialView(model);
  const stage = stageFor(model, view, SPARKLINE.height - TOP - BOTTOM, (axes) => ({
    left: 1,
    top: TOP,
    right: SPARKLINE.width - Math.min(gutterWidth({ ...axes, model, span: view }, true), SPARKLINE.width / 3),
    bottom: SPARKLINE.height - BOTTOM,
  }));
  const columns = Math.floor(
    (stage.frame.right - stage.frame.left) / pxPerColumn / Math.max(1, stage.lines.length),
  );
  const nodes = [
    ...shading(stage),
    ...levels(stage),
    ...strokes(stage, columns, 1),
    ...ends(stage),
    ...points(stage),
    ...gutter(stage, true, SPARKLINE.width - stage.frame.right),
    ...spanLabels(stage),
  ];
  return svgDocument(SPARKLINE, model, painted(nodes, theme));
}

/** First and last date in view, below the line. */
function spanLabels({ frame, formats, span, lines }: Stage): readonly SvgNode[] {
  const frequency = lines[0]?.line.frequency ?? 'M';
  const y = frame.bottom + 10 + BASELINE;
  return [
    node('line', { class: 'grid', x1: frame.left, y1: frame.bottom, x2: frame.right, y2: frame.bottom }),
    textNode('text', { class: 'axis-title', x: frame.left, y }, formats.period(span.from, frequency)),
    textNode('text', { class: 'axis-title-end', x: frame.right, y }, formats.period(span.to, frequency)),
  ];
}

/** Without axes, lines of another unit would be compared by eye with the wrong ones. */
function onOneAxis({ compare: _, ...model }: ChartModel): ChartModel {
  const lines = model.lines.filter(({ unit }) => unit === model.lines[0]?.unit);
  return { ...model, lines, title: shortened(model.title), sentence: shortened(model.sentence) };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TEXT ? text : `${characters.slice(0, LONGEST_TEXT - 1).join('')}\u2026`;
}

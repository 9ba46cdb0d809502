/** A chart that explains itself away from the editor: title, picture, legend and source in one file. */
import { svgDataUri } from './dataUri.ts';
import { linesInForm, testedForm } from './forms.ts';
import { type LegendItem, SWATCH, swatch } from './legend.ts';
import type { ChartModel } from './model.ts';
import { painted } from './paint.ts';
import type { ThemeKind } from './palette.ts';
import { renderChart } from './picture.ts';
import type { Size } from './stage.ts';
import { node, type SvgNode, textNode } from './svg.ts';
import { svgDocument } from './svgDocument.ts';
import { fitted, textWidth } from './textWidth.ts';
import type { ChartView } from './view.ts';

export const EXPORT_SIZE: Size = { width: 760, height: 440 };

const MARGIN = 20;
/** The picture grows rather than squeeze the plot under a long legend. */
const LOWEST_PLOT = 180;
const LEGEND_ROW = 20;
const LEGEND_SIZE = 11;
const ITEM_GAP = 18;

/** The view as a standalone SVG file in literal colours. */
export function exportSvg(
  model: ChartModel,
  view: ChartView,
  theme: ThemeKind,
  asked: Size = EXPORT_SIZE,
): string {
  const inner = asked.width - 2 * MARGIN;
  const head = headOf(model, view, inner);
  const foot = model.source === undefined ? 0 : 18;
  const draft = renderChart(model, { width: inner, height: asked.height }, view);
  const legend = legendRows(draft.legend, inner);
  const top = MARGIN + head.height;
  const bottom = legend.height + foot + MARGIN;
  const size = { width: asked.width, height: Math.max(asked.height, top + bottom + LOWEST_PLOT) };
  const plot = renderChart(model, { width: inner, height: size.height - top - bottom }, view);
  const nodes = [
    node('rect', { class: 'background', width: size.width, height: size.height }),
    moved(MARGIN, MARGIN, head.nodes),
    moved(MARGIN, top, plot.nodes),
    moved(MARGIN, size.height - bottom + 6, legend.nodes),
    ...(model.source === undefined
      ? []
      : [
          textNode(
            'text',
            { class: 'source', x: MARGIN, y: size.height - MARGIN + 4 },
            fitted(model.source, 10.5, inner),
          ),
        ]),
  ];
  return svgDocument(size, model, painted(nodes, theme));
}

/** The view as an image that any Markdown renderer shows, with the sentence as its alternative text. */
export function markdownImage(model: ChartModel, view: ChartView, theme: ThemeKind): string {
  const alt = model.sentence.replace(/\s+/g, ' ').replace(/[\\[\]`*_<>!&]/g, '\\$&');
  return `![${alt}](${svgDataUri(exportSvg(model, view, theme))})`;
}

/** The title of a view: as tested it is the model's, otherwise the main line's own name. */
export function titleOf(model: ChartModel, view: ChartView): string {
  return view.form === testedForm(model)
    ? model.title
    : (linesInForm(model, view.form)[0]?.name ?? model.title);
}

interface Block {
  readonly nodes: readonly SvgNode[];
  readonly height: number;
}

function headOf(model: ChartModel, view: ChartView, width: number): Block {
  const title = textNode('text', { class: 'heading', x: 0, y: 12 }, fitted(titleOf(model, view), 15, width));
  const below = model.message ?? model.claim;
  if (below === undefined) return { nodes: [title], height: 26 };
  return {
    nodes: [title, textNode('text', { class: 'subheading', x: 0, y: 31 }, fitted(below, 12, width))],
    height: 46,
  };
}

function legendRows(items: readonly LegendItem[], width: number): Block {
  let x = 0;
  let row = 0;
  const nodes = items.map(({ role, text }) => {
    const shown = fitted(text, LEGEND_SIZE, width - SWATCH.width - 6);
    const taken = SWATCH.width + 6 + textWidth(shown, LEGEND_SIZE);
    if (x > 0 && x + taken > width) {
      x = 0;
      row++;
    }
    const label = textNode('text', { class: 'legend-text', x: SWATCH.width + 6, y: 10 }, shown);
    const item = moved(x, row * LEGEND_ROW, [...swatch(role), label]);
    x += taken + ITEM_GAP;
    return item;
  });
  return { nodes, height: items.length === 0 ? 0 : (row + 1) * LEGEND_ROW + 6 };
}

function moved(x: number, y: number, nodes: readonly SvgNode[]): SvgNode {
  return node('g', { transform: `translate(${Math.round(x * 100) / 100} ${y})` }, nodes);
}

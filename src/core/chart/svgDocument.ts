import type { ChartModel } from './model.ts';
import type { Size } from './stage.ts';
import { node, type SvgNode, svgText, textNode } from './svg.ts';

/** What an image may ask for: the reader's own interface font. */
const FONT = "system-ui, -apple-system, 'Segoe UI', sans-serif";

/** A whole SVG document with its title and description. */
export function svgDocument(size: Size, model: ChartModel, nodes: readonly SvgNode[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    'font-family': FONT,
  };
  const texts = [textNode('title', {}, model.title), textNode('desc', {}, model.sentence)];
  return svgText(node('svg', attributes, [...texts, ...nodes]));
}

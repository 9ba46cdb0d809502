/** Literal paint for every role, and the picture dressed in it. The page does the same in chart.css with theme variables. */
import { PALETTES, type Palette, type ThemeKind } from './palette.ts';
import type { Role, Tone } from './roles.ts';
import type { SvgNode } from './svg.ts';

type Attributes = SvgNode['attributes'];
type Paint = Readonly<Record<Role, Attributes>>;

/** The nodes with literal attributes in place of classes. */
export function painted(nodes: readonly SvgNode[], theme: ThemeKind): readonly SvgNode[] {
  const paint: Readonly<Record<string, Attributes>> = paintFor(PALETTES[theme]);
  const dress = (node: SvgNode): SvgNode => {
    const { class: role, ...geometry } = node.attributes;
    const attributes = { ...geometry, ...(role === undefined ? {} : paint[role]) };
    return { ...node, attributes, children: node.children.map(dress) };
  };
  return nodes.map(dress);
}

function paintFor(palette: Palette): Paint {
  const { text, muted, rule, data, note, shade } = palette;
  const label = (fill: string, more: Attributes = {}): Attributes => ({ fill, 'font-size': 11, ...more });
  const stroke = (colour: string, width: number, more: Attributes = {}): Attributes => ({
    stroke: colour,
    'stroke-width': width,
    ...more,
  });
  return {
    background: { fill: palette.background },
    heading: { fill: text, 'font-size': 15, 'font-weight': 600 },
    subheading: { fill: muted, 'font-size': 12 },
    source: { fill: muted, 'font-size': 10.5 },
    grid: stroke(rule, 1),
    zero: stroke(muted, 1),
    axis: stroke(muted, 1),
    tick: label(muted, { 'text-anchor': 'middle' }),
    'tick-start': label(muted),
    'tick-end': label(muted, { 'text-anchor': 'end' }),
    'tick-strong': label(text, { 'text-anchor': 'middle' }),
    'axis-title': label(muted),
    'axis-title-end': label(muted, { 'text-anchor': 'end' }),
    'legend-text': label(muted),
    recession: { fill: shade, 'fill-opacity': palette.recessionFill },
    window: { fill: data, 'fill-opacity': palette.windowFill },
    'window-edge': { fill: data },
    accepted: { fill: note, 'fill-opacity': 0.16 },
    seam: stroke(muted, 1, { 'stroke-dasharray': '2 3' }),
    'as-of': stroke(text, 1, { 'stroke-dasharray': '1 3' }),
    'as-of-text': label(muted),
    then: stroke(text, 1, { 'stroke-dasharray': '1 3' }),
    now: stroke(text, 1, { 'stroke-dasharray': '6 3' }),
    threshold: stroke(note, 1.25, { 'stroke-dasharray': '5 3' }),
    note: { fill: note, stroke: palette.background, 'stroke-width': 1.5, 'paint-order': 'stroke' },
    'note-text': label(note),
    'plain-text': label(text),
    found: { fill: palette.background, stroke: data, 'stroke-width': 2 },
    'found-text': label(data, {
      'font-weight': 600,
      'text-anchor': 'middle',
      stroke: palette.background,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
    miss: stroke(note, 1.5),
    leader: stroke(muted, 0.75),
    ...tones(palette, label, stroke),
  };
}

type Toned = Extract<Role, `${string}-${Tone}`>;

function tones(
  palette: Palette,
  label: (fill: string, more?: Attributes) => Attributes,
  stroke: (colour: string, width: number, more?: Attributes) => Attributes,
): Record<Toned, Attributes> {
  const colours = [palette.data, ...palette.others];
  const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  const entries = colours.flatMap((colour, tone): readonly (readonly [string, Attributes])[] => [
    [`line-${tone}`, stroke(colour, tone === 0 ? 2 : 1.5, round)],
    [`context-${tone}`, stroke(colour, 1.25, { ...round, 'stroke-opacity': palette.context })],
    [`end-${tone}`, { fill: colour }],
    [`end-text-${tone}`, label(colour, { 'font-weight': 600 })],
  ]);
  return Object.fromEntries(entries) as Record<Toned, Attributes>;
}

/** A picture as a tree of plain data: printed here as text, turned into DOM nodes by the page. */
export interface SvgNode {
  readonly tag: string;
  /** `class` holds one role of roles.ts; everything else is geometry. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgNode[];
  readonly text?: string;
}

/** A node with children. */
export function node(
  tag: string,
  attributes: SvgNode['attributes'],
  children: readonly SvgNode[] = [],
): SvgNode {
  return { tag, attributes: rounded(attributes), children };
}

/** A node that holds text. */
export function textNode(tag: string, attributes: SvgNode['attributes'], text: string): SvgNode {
  return { tag, attributes: rounded(attributes), children: [], text };
}

/** Two decimals: finer than any screen, and pictures compare equal across machines. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The node as SVG text. */
export function svgText({ tag, attributes, children, text }: SvgNode): string {
  const printed = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  const inner = (text === undefined ? '' : escapeXml(text)) + children.map(svgText).join('');
  return inner === '' ? `<${tag}${printed}/>` : `<${tag}${printed}>${inner}</${tag}>`;
}

function rounded(attributes: SvgNode['attributes']): SvgNode['attributes'] {
  const entries = Object.entries(attributes);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute; characters that XML 1.0 forbids are dropped, or nothing would be drawn. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** Building elements without a line of HTML, so that no text is ever read as markup. */
import type { SvgNode } from '../core/chart/svg.ts';

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An element; an attribute that is `false` is left out, one that is `true` is set empty. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** A node of a picture as an element of the page. */
export function svg({ tag, attributes, children, text }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(element, attributes);
  if (text !== undefined) element.textContent = text;
  element.append(...children.map(svg));
  return element;
}

/** A sentence with its placeholders filled. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

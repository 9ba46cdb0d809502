import type { Nodes, PhrasingContent } from 'mdast';
import { createMapper, type MappedText } from '../text/mapped.ts';
import type { LinkAnnotation } from './block.ts';

/** Stands for something inline that is not prose (code, an image), so that words on both sides stay apart. */
export const OBJECT = '\uFFFC';

/** What Markdown makes of a NUL. */
const REPLACEMENT = '\uFFFD';

/** Scheme of a link that annotates its text. */
const CLAIM_SCHEME = 'claim:';

type Mapper = ReturnType<typeof createMapper>;

/** Flattens inline content to prose with a map to the note, and collects the `claim:` links on the way. */
export function flatten(
  source: string,
  children: readonly PhrasingContent[],
): { readonly prose: MappedText; readonly annotations: readonly LinkAnnotation[] } {
  const mapper = createMapper();
  const annotations: LinkAnnotation[] = [];
  for (const child of children) flattenNode(source, child, mapper, annotations);
  return { prose: mapper.finish(), annotations };
}

function flattenNode(
  source: string,
  node: PhrasingContent,
  mapper: Mapper,
  annotations: LinkAnnotation[],
): void {
  const { start, end } = offsets(node);
  switch (node.type) {
    case 'text':
      copyText(source, node.value, start, end, mapper);
      return;
    case 'break':
      mapper.add('\n', start, end);
      return;
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      mapper.add(OBJECT, start, end);
      return;
    case 'html':
    case 'footnoteReference':
    case 'delete':
      return;
    case 'link':
      if (node.url.startsWith(CLAIM_SCHEME)) {
        annotations.push({
          span: { start, end },
          label: labelSpan(node.children, start),
          target: node.url.slice(CLAIM_SCHEME.length),
          title: node.title ?? undefined,
        });
      }
  }
  if ('children' in node) for (const child of node.children) flattenNode(source, child, mapper, annotations);
}

/**
 * Copies a text node. Its value differs from the source where Markdown has escapes, character references, or the
 * indentation and `>` of continuation lines; those are skipped so that every character keeps its own place.
 */
function copyText(source: string, value: string, start: number, end: number, mapper: Mapper): void {
  if (end - start === value.length) {
    mapper.copy(value, start);
    return;
  }
  let from = start;
  for (let i = 0; i < value.length; i += 1) {
    const char = value.charAt(i);
    while (from < end && source.charAt(from).replace('\0', REPLACEMENT) !== char) {
      if (source.charAt(from) === '&') break;
      from += 1;
    }
    if (source.charAt(from) === '&' && char !== '&') {
      const semicolon = source.indexOf(';', from);
      const width = semicolon < 0 || semicolon >= end ? 1 : semicolon + 1 - from;
      mapper.add(char, from, Math.min(from + width, end));
      from += width;
    } else {
      const reference = /^&(?:amp|#38|#x26);/i.exec(source.slice(from, from + 6));
      const width = reference ? reference[0].length : 1;
      mapper.add(char, Math.min(from, end), Math.min(from + width, end));
      from += width;
    }
  }
}

function labelSpan(children: readonly PhrasingContent[], fallback: number): { start: number; end: number } {
  const first = children[0];
  const last = children.at(-1);
  if (!first || !last) return { start: fallback, end: fallback };
  return { start: offsets(first).start, end: offsets(last).end };
}

/** Offsets of a parsed node; remark always sets them. */
export function offsets(node: Nodes): { readonly start: number; readonly end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

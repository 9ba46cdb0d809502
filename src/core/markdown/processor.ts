import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { shallow } from './shallow.ts';
import { sparse } from './sparse.ts';

/**
 * The reading half of what GFM adds and a note needs: tables, footnotes, struck-out text. The plugin would bring a
 * serialiser, and links made of bare addresses, whose afterthought loses the places of the words around them.
 */
function readExtensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmFootnote(), gfmStrikethrough()];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

const processor = unified().use(remarkParse).use(readExtensions).freeze();

/** Any text as one that can be parsed in a time of its length; offsets stay. What is read of the tree is read of this text. */
export function legible(text: string): string {
  return shallow(sparse(text));
}

/** Markdown with GFM as a tree, of a legible text. Never throws: any text is Markdown. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}

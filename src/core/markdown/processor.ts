import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * The reading half of what GFM adds and a note needs: tables, footnotes, struck-out text. The remark plugin would bring a
 * serialiser, and links made of bare addresses, whose afterthought loses the places of the words around them.
 */
const GFM = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** Markdown with GFM as a tree. Never throws: any text is Markdown. */
export function parseTree(text: string): Root {
  return fromMarkdown(text, GFM);
}

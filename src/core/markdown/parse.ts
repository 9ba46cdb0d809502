import type { MarkdownNote } from './block.ts';
import { readTree } from './blocks.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { moveBlock, moveComment } from './move.ts';
import { legible, parseTree } from './processor.ts';

/** Parses a whole note into blocks of prose. Never throws: any text is Markdown. */
export function parseMarkdown(text: string): MarkdownNote {
  const { frontMatter, bodyStart } = cutFrontMatter(text);
  const body = legible(text.slice(bodyStart));
  const { blocks, comments } = readTree(body, parseTree(body));
  return {
    blocks: blocks.map((block) => moveBlock(block, bodyStart)),
    comments: comments.map((comment) => moveComment(comment, bodyStart)),
    frontMatter,
  };
}

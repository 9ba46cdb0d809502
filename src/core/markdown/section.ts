import type { Block, CommentDirective } from './block.ts';
import { readTree } from './blocks.ts';
import { moveBlock, moveComment } from './move.ts';
import { legible, parseTree } from './processor.ts';
import { offsets } from './prose.ts';

/** A stretch of a note that can be parsed for itself. Offsets count from its own start. */
export interface Section {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly CommentDirective[];
  /** Labels defined in it; those of footnotes begin with `^`. */
  readonly labels: readonly string[];
  /** What follows stands on its own: no fence, no HTML block of this stretch reaches into it. */
  readonly closed: boolean;
}

/** Separates what is put before a section from the section: nothing before it can continue after it. */
const BREAK = '<!-- -->\n\n';

/**
 * Parses a stretch as it would be parsed in a note that defines these labels elsewhere. Whether a label is defined is all
 * that counts, never what as: nothing here follows a link of another section.
 */
export function parseSection(text: string, elsewhere: readonly string[] = []): Section {
  // Without labels too, something stands before it: only so a byte order mark is a character like any other.
  const before = elsewhere.map((label) => `[${label}]: x\n\n`).join('') + BREAK;
  const body = legible(before + text);
  const follower = /[\r\n]$/.test(text) ? '#' : '\n#';
  const root = parseTree(body + follower);
  const last = root.children.at(-1);
  const closed = last?.type === 'heading' && offsets(last).start === body.length + follower.length - 1;
  if (closed) root.children.pop();
  root.children = root.children.filter((node) => offsets(node).start >= before.length);
  const { blocks, comments, labels } = readTree(body, root);
  return {
    text,
    blocks: blocks.map((block) => moveBlock(block, -before.length)),
    comments: comments.map((comment) => moveComment(comment, -before.length)),
    labels,
    closed,
  };
}

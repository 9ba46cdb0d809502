import { moveMapped, type Span } from '../text/mapped.ts';
import type { Block, CommentDirective, LinkAnnotation } from './block.ts';

/** Where a part of a note stands once the part begins `by` characters further on. Costs nothing per character. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function moveBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  // Named one by one: spreading costs fifty times as much, and notes have thousands.
  const { kind, depth, headers, annotations } = block;
  const span = moveSpan(block.span, by);
  const prose = moveMapped(block.prose, by);
  const moved = annotations.length === 0 ? annotations : annotations.map((link) => moveLink(link, by));
  return headers
    ? { kind, depth, span, prose, headers, annotations: moved }
    : { kind, depth, span, prose, annotations: moved };
}

function moveLink(link: LinkAnnotation, by: number): LinkAnnotation {
  return { ...link, span: moveSpan(link.span, by), label: moveSpan(link.label, by) };
}

export function moveComment(comment: CommentDirective, by: number): CommentDirective {
  return { ...comment, span: moveSpan(comment.span, by), bodyStart: comment.bodyStart + by };
}

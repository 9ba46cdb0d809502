import { moveMapped, type Span } from '../text/mapped.ts';
import type { Block, CommentDirective } from './block.ts';

/** Where a part of a note stands once the part begins `by` characters further on. Costs nothing per character. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function moveBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  return {
    ...block,
    span: moveSpan(block.span, by),
    prose: moveMapped(block.prose, by),
    annotations: block.annotations.map((link) => ({
      ...link,
      span: moveSpan(link.span, by),
      label: moveSpan(link.label, by),
    })),
  };
}

export function moveComment(comment: CommentDirective, by: number): CommentDirective {
  return { ...comment, span: moveSpan(comment.span, by), bodyStart: comment.bodyStart + by };
}

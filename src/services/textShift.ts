import type { Span } from '../core/text/mapped.ts';

/** Where a place of an older text is now. What was changed between the two collapses to where the change begins. */
export function shiftBetween(before: string, after: string): (offset: number) => number {
  if (before === after) return (offset) => offset;
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  let tail = 0;
  while (
    tail < most - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  const grown = after.length - before.length;
  return (offset) => (offset <= same ? offset : offset >= before.length - tail ? offset + grown : same);
}

/** The sentence around an offset of any text, by its punctuation alone: good enough to leave it unmarked while it is typed. */
export function roughSentence(text: string, offset: number): Span {
  const reach = 1_000;
  const before = text.slice(Math.max(0, offset - reach), offset);
  const after = text.slice(offset, offset + reach);
  const opened = [...before.matchAll(/[。！？]|[.!?]\s|\n\s*\n/g)].at(-1);
  const start = offset - before.length + (opened ? opened.index + opened[0].length : 0);
  const closed = /[。！？]|[.!?](?=\s|$)|\n\s*\n/.exec(after);
  return { start, end: offset + (closed ? closed.index + closed[0].length : after.length) };
}

import type { Mention } from './vocabulary.ts';

/** Longest text read in one go; prose has no such sentences, and what has is no prose. */
const MOST = 3000;

/** A stretch of a text and its mentions, counted from its own start. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Cuts an endless "sentence" at commas or blanks, so that the cost of reading stays linear in its length. */
export function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  if (text.length <= MOST) return [{ start: 0, text, mentions }];
  const pieces: Piece[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const end = cutAfter(text, start);
    const own: Mention[] = [];
    for (; next < mentions.length && (mentions[next]?.start ?? 0) < end; next += 1) {
      const mention = mentions[next];
      if (mention && mention.start >= start && mention.end <= end)
        own.push({ ...mention, start: mention.start - start, end: mention.end - start });
    }
    pieces.push({ start, text: text.slice(start, end), mentions: own });
    start = end;
  }
  return pieces;
}

function cutAfter(text: string, start: number): number {
  const end = Math.min(text.length, start + MOST);
  if (end === text.length) return end;
  const window = text.slice(start + MOST / 2, end);
  const at = Math.max(window.lastIndexOf(','), window.lastIndexOf(' '));
  return at < 0 ? end : start + MOST / 2 + at + 1;
}

import { isWord, type Token } from './token.ts';

/** A stretch of a sentence between commas and conjunctions. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Cuts at commas, colons, brackets and words such as "while", 「一方」, “而”; never inside a token. */
export function segmentsOf(text: string, tokens: readonly Token[]): Segment[] {
  const cuts = new Set<number>([0]);
  for (let i = 0; i < text.length; i += 1) {
    if (/[,;:()。"]/.test(text.charAt(i)) && !tokens.some((t) => i >= t.start && i < t.end)) cuts.add(i + 1);
  }
  for (const token of tokens) if (isWord(token, 'break')) cuts.add(token.start);
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return {
      start,
      end,
      tokens: tokens.filter((t) => t.start >= start && t.start < end && !isWord(t, 'break')),
    };
  });
}

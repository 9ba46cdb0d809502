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
  const asides = asidesOf(text, tokens);
  const inside = (i: number) => (span: { start: number; end: number }) => i >= span.start && i < span.end;
  for (let i = 0; i < text.length; i += 1) {
    if (!CUTS.has(text.charAt(i)) || asides.some(inside(i)) || tokens.some(inside(i))) continue;
    if (text.charAt(i) === ',' && isListing(tokens, i)) continue;
    cuts.add(i + 1);
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

/** “微软、谷歌、Meta三季度”: a comma between two names of entities only lists them. */
function isListing(tokens: readonly Token[], at: number): boolean {
  const next = tokens.findIndex((t) => t.start > at);
  const [before, after] = [tokens[next - 1], tokens[next]];
  return before?.kind === 'entity' && after?.kind === 'entity' && before.end === at && after.start <= at + 2;
}

const CUTS: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '。', '"']);

/** Short brackets that hold no figure, "(February 2020)": part of the stretch around them. */
function asidesOf(text: string, tokens: readonly Token[]): { start: number; end: number }[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(/\([^()]{1,30}\)/g)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const stated = tokens.some(
      (t) => t.start >= start && t.end <= end && (t.kind === 'quantity' || t.kind === 'subject'),
    );
    return stated ? [] : [{ start, end }];
  });
}

/** "The yield curve (10y minus 2y)": a subject in brackets right after another only explains it. */
export function withoutAppositions(tokens: readonly Token[], text: string): Token[] {
  return tokens.filter((token, index) => {
    const before = tokens[index - 1];
    if (token.kind !== 'subject' || before?.kind !== 'subject') return true;
    return !/^\s?\($/.test(text.slice(before.end, token.start)) || text.charAt(token.end) !== ')';
  });
}

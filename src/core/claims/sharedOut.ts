import type { Passage } from './grammar.ts';
import type { Token } from './token.ts';

/** "CPI and core CPI rose 2.7 % and 2.6 %", “分别下行约75和65个基点”: figures handed out to subjects in their order. */
export function isSharedOut(passage: Passage, tokens: readonly Token[], from: number, to: number): boolean {
  if (passage.patterns.inTurn.test(passage.text.slice(from, to))) return true;
  return (['subject', 'quantity'] as const).every((kind) => {
    const own = tokens.filter((t) => t.kind === kind && t.start >= from && t.end <= to);
    return own.some((t, at) => arePair(passage, t, own[at + 1]));
  });
}

/** Two of a kind with nothing but "and" between them. */
export function arePair({ text, patterns }: Passage, one?: Token, other?: Token): boolean {
  return one?.kind === other?.kind && patterns.plus.test(text.slice(one?.end, other?.start));
}

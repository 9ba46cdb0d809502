import type { Passage } from './grammar.ts';
import { COMPARING } from './lexicon/lexicon.ts';
import type { Segment } from './segments.ts';
import type { Subject } from './subject.ts';
import { isWord } from './token.ts';

/** A subject that the words around it make the standard of a comparison, not what the stretch is about. */
export function markedRival({ text, patterns }: Passage, segment: Segment, subject: Subject): boolean {
  const { start, end } = subject.token;
  const before = text.slice(Math.max(segment.start, start - 30), start);
  const after = text.slice(end, Math.min(segment.end, end + 16));
  const { rivalBefore, rivalAfter } = patterns;
  return (rivalBefore.test(before) || rivalAfter.test(after)) && segment.tokens.some((t) => compares(t));
}

function compares(token: Segment['tokens'][number]): boolean {
  return (
    isWord(token, ...COMPARING, 'up', 'down') ||
    (token.kind === 'quantity' && token.quantity.unit === 'times')
  );
}

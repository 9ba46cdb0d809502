// Money without the change in what it buys: "after inflation", "in real terms".

import type { Span } from '../text/mapped.ts';
import type { Passage } from './grammar.ts';
import type { Token } from './token.ts';

/** Where a sentence says that inflation is taken out. */
export function inRealTerms({ text, patterns }: Passage): Span[] {
  const match = patterns.realTerms.exec(text);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

/** The inflation that is taken out is no subject of its own. */
export function withoutDeflators(tokens: readonly Token[], passage: Passage): readonly Token[] {
  const spans = inRealTerms(passage);
  return spans.length === 0
    ? tokens
    : tokens.filter((t) => !spans.some(({ start, end }) => t.start >= start && t.end <= end));
}

/** True for a subject whose own clause says so, before it or after it. */
export function isInRealTerms(subject: Span, passage: Passage): boolean {
  return inRealTerms(passage).some(({ start, end }) => {
    const between =
      end <= subject.start ? passage.text.slice(end, subject.start) : passage.text.slice(subject.end, start);
    return !passage.patterns.clauseBreak.test(between);
  });
}

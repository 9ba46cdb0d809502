import type { Abstention } from '../claims/abstain.ts';
import type { Claim } from '../claims/claim.ts';
import { foldSentence } from '../claims/foldSentence.ts';
import { passageOf } from '../claims/grammar.ts';
import { tokenise } from '../claims/token.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { MarkdownNote } from '../markdown/block.ts';
import { type Sentence, splitSentences } from '../markdown/sentences.ts';
import { originalSpan, type Span } from '../text/mapped.ts';
import type { ReaderIndex } from './readerIndex.ts';
import { proseReading, readProse } from './readProse.ts';

/** How one sentence was read: what was recognised in it, what was made of that, and why nothing was. */
export interface Explanation {
  readonly span: Span;
  readonly text: string;
  /** Names of indicators, each with what it can mean, the likeliest first. */
  readonly subjects: readonly { readonly text: string; readonly indicators: readonly Indicator[] }[];
  readonly figures: readonly string[];
  readonly periods: readonly string[];
  /** What prose alone says; annotations are not looked at. */
  readonly claims: readonly Claim[];
  readonly abstained: Abstention | undefined;
}

/** The sentence of a note around an offset, with its span; undefined between blocks and in code. */
export function sentenceAt(
  markdown: MarkdownNote,
  offset: number,
): { readonly sentence: Sentence; readonly span: Span } | undefined {
  for (const block of markdown.blocks) {
    if (offset < block.span.start || offset > block.span.end) continue;
    for (const sentence of splitSentences(block)) {
      const span = originalSpan(sentence.prose, { start: 0, end: sentence.prose.text.length });
      if (span.start <= offset && offset <= span.end) return { sentence, span };
    }
  }
  return undefined;
}

/** Explains a sentence as of a day. */
export function explainSentence(
  note: string,
  { sentence, span }: { readonly sentence: Sentence; readonly span: Span },
  index: ReaderIndex,
  asOf: number,
): Explanation {
  const { language } = sentence;
  const { simplify, grammar, scan } = index.vocabulary;
  const { text } = foldSentence(sentence.prose.text, language, simplify);
  const mentions = scan(text);
  const tokens = tokenise(passageOf(text, language, grammar), mentions, asOf);
  const textOf = ({ start, end }: Span): string => text.slice(start, end);
  return {
    span,
    text: note.slice(span.start, span.end),
    subjects: tokens.flatMap((token) => {
      if (token.kind !== 'subject') return [];
      const meant = token.meanings.flatMap((m) =>
        m.type === 'indicator' || m.type === 'stand-in' ? [m.indicator] : [],
      );
      return [{ text: textOf(token), indicators: [...new Set(meant)] }];
    }),
    figures: tokens.flatMap((token) => (token.kind === 'quantity' ? [textOf(token)] : [])),
    periods: tokens.flatMap((token) => (token.kind === 'period' ? [textOf(token)] : [])),
    claims: readProse(note, sentence, index, asOf),
    abstained: proseReading(sentence, index, asOf).abstained,
  };
}

import type { Span } from '../text/mapped.ts';
import type { Passage } from './grammar.ts';
import { isWord, type Token } from './token.ts';

const KANA = /[ぁ-ん]/;
const NOUN_END = /[\p{Script=Katakana}ー%a-z\d]/u;

/** Enough for any inflection; a longer run of kana is more than one word. */
const MOST = 12;

/**
 * A claim's span stretched to whole Japanese words: to the left over what names its place or period (韓国の輸出), to the right
 * over the inflection of its last word (上が|った). Grammar words are stems, so their tokens end inside a word.
 */
export function wholeWords(passage: Passage, span: Span, tokens: readonly Token[]): Span {
  return { start: startOf(passage.text, span.start, tokens), end: endOf(passage, span.end) };
}

/** A span stretched to the ends of the figures and times that it reaches into: "for 18 | consecutive months". */
export function wholeFigures(span: Span, tokens: readonly Token[]): Span {
  const cut = tokens.filter(
    ({ kind, start, end }) =>
      (kind === 'quantity' || kind === 'period') && start < span.end && end > span.start,
  );
  return {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  };
}

function startOf(text: string, start: number, tokens: readonly Token[]): number {
  const before = tokens.findLast((t) => t.end <= start && t.end >= start - 1);
  if (!before || !/^[のが]?$/.test(text.slice(before.end, start))) return start;
  const names = before.kind === 'entity' || before.kind === 'place' || before.kind === 'period';
  const prefix = isWord(before, 'real', 'nominal', 'yearly', 'monthly', 'quarterly', 'annualised');
  return names || prefix ? startOf(text, before.start, tokens) : start;
}

function endOf({ text, patterns }: Passage, end: number): number {
  const afterNoun = NOUN_END.test(text.charAt(end - 1));
  let at = end;
  for (; at < text.length && at - end < MOST && KANA.test(text.charAt(at)); at += 1) {
    const rest = text.slice(at, at + 4);
    if (patterns.particle.test(rest) && !/^まま/.test(text.slice(at - 1, at + 1))) break;
    if (at === end && (afterNoun || !KANA.test(text.charAt(end - 1))) && patterns.afterNounKana.test(rest))
      break;
    if (/^[でだ]/.test(rest) && !/[んい]/.test(text.charAt(at - 1))) break;
  }
  return at;
}

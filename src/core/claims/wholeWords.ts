import type { Span } from '../text/mapped.ts';
import { isWord, type Token } from './token.ts';

/** What may begin after a Japanese word: particles and conjunctions. Everything else in kana still belongs to the word. */
const PARTICLE =
  /^(?:が|を|に|へ|と|も|の|は|や|から|まで|または?|より|ほど|など|だけ|しか|けれど|けど|ため|こと|よう|かどうか|か(?![なずりるれっ]))/;

/** After a noun or a figure these begin a copula or another particle, after a verb's stem they go on with it. */
const AFTER_NOUN = /^(?:な|らし|くらい|ぐらい|ば)/;

const KANA = /[ぁ-ん]/;
const NOUN_END = /[\p{Script=Katakana}ー%a-z\d]/u;

/** Enough for any inflection; a longer run of kana is more than one word. */
const MOST = 12;

/**
 * A claim's span stretched to whole Japanese words: to the left over what names its place or period (韓国の輸出), to the right
 * over the inflection of its last word (上が|った). Grammar words are stems, so their tokens end inside a word.
 */
export function wholeWords(text: string, span: Span, tokens: readonly Token[]): Span {
  return { start: startOf(text, span.start, tokens), end: endOf(text, span.end) };
}

function startOf(text: string, start: number, tokens: readonly Token[]): number {
  const before = tokens.findLast((t) => t.end <= start && t.end >= start - 1);
  if (!before || !/^[のが]?$/.test(text.slice(before.end, start))) return start;
  const names = before.kind === 'entity' || before.kind === 'place' || before.kind === 'period';
  const prefix = isWord(before, 'real', 'nominal', 'yearly', 'monthly', 'quarterly', 'annualised');
  return names || prefix ? startOf(text, before.start, tokens) : start;
}

function endOf(text: string, end: number): number {
  const afterNoun = NOUN_END.test(text.charAt(end - 1));
  let at = end;
  for (; at < text.length && at - end < MOST && KANA.test(text.charAt(at)); at += 1) {
    const rest = text.slice(at, at + 4);
    if (PARTICLE.test(rest) && !/^まま/.test(text.slice(at - 1, at + 1))) break;
    if (at === end && (afterNoun || !KANA.test(text.charAt(end - 1))) && AFTER_NOUN.test(rest)) break;
    if (/^[でだ]/.test(rest) && !/[んい]/.test(text.charAt(at - 1))) break;
  }
  return at;
}

import type { Patterns } from './grammar.ts';
import { isWord, type Token } from './token.ts';

/** An unknown word grown onto a Chinese subject, or an unknown owner at the head of its clause. */
export function isOtherChineseNoun(
  subject: Token,
  sentence: readonly Token[],
  text: string,
  { leads, heads, excluding, excludes, ownerless }: Patterns,
): boolean {
  if (heads.test(text.slice(subject.end, subject.end + 4)) && !isCovered(sentence, subject.end)) return true;
  if (excluding.test(text.slice(0, subject.start)) && !excludes.test(text.slice(subject.start, subject.end)))
    return true;
  const possessive = text.charAt(subject.start - 1) === '的';
  const end = possessive ? subject.start - 1 : subject.start;
  const before = unknownBefore(text, end, sentence);
  const opens = /^$|[,;:。"(]$/.test(text.slice(0, end - before.length));
  return opens && before.length > 1 && before.length <= 6 && !(possessive ? ownerless : leads).test(before);
}

function unknownBefore(text: string, end: number, sentence: readonly Token[]): string {
  let start = end;
  while (start > 0 && /[\p{Script=Han}a-z]/u.test(text.charAt(start - 1)) && !isCovered(sentence, start - 1))
    start -= 1;
  return text.slice(start, end);
}

function isCovered(sentence: readonly Token[], at: number): boolean {
  return sentence.some((t) => at >= t.start && at < t.end && !isWord(t, 'aim', 'forecast'));
}

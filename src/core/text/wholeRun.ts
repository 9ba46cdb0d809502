import type { Span } from './mapped.ts';

/** Scripts whose characters make one word as long as they follow each other: ボトルネック, 2026年上半期, KOSPI. */
const SCRIPTS = [/[\p{Script=Katakana}ー]/u, /[\p{Script=Han}\d]/u, /[a-z\d]/];

/** Longer runs of Han are several words: 日本銀行金融政策決定会合. */
const MOST = 8;

/**
 * A span of Japanese stretched over the runs of one script that it cuts at either end. Words are told apart by a change
 * of script, so a run that goes on is the same word.
 */
export function wholeRun(text: string, { start, end }: Span): Span {
  const first = scriptAt(text, start);
  const last = scriptAt(text, end - 1);
  let from = start;
  let to = end;
  while (first?.test(text.charAt(from - 1)) && start - from < MOST) from -= 1;
  while (last?.test(text.charAt(to)) && to - end < MOST) to += 1;
  return { start: from, end: to };
}

function scriptAt(text: string, at: number): RegExp | undefined {
  return SCRIPTS.find((script) => script.test(text.charAt(at)));
}

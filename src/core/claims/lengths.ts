// What a length of time is the length of.

import type { Frame } from './frame.ts';
import type { DurationUnit } from './period.ts';
import { isWord, type Token } from './token.ts';

/** "18 consecutive months", 「4カ月続落」: a length that says itself that it is one of a run. */
export function isRun({ text, patterns }: Frame, { start, end }: Token): boolean {
  return patterns.inARow.test(`${text.slice(start, end)}◆${text.slice(end)}`);
}

/** How much of a length "nearly" so long has at least. */
const NEARLY = 0.9;

/** "For nearly a year and a half", “近一年半”, 「18カ月近く」: the length that it has at least. */
export function leastLength(
  { tokens, text }: Frame,
  length: Token,
  { count, unit }: { readonly count: number; readonly unit: DurationUnit },
): { readonly count: number; readonly unit: DurationUnit } {
  const near = tokens.some(
    (t) => isWord(t, 'about') && (Math.abs(length.start - t.end) <= 1 || Math.abs(t.start - length.end) <= 1),
  );
  // “连续近十八个月”: what is the last eighteen elsewhere is nearly so many in a run.
  if (!near && text.charAt(length.start) !== '近') return { count, unit };
  if (unit === 'y') return { count: Math.ceil(count * 12 * NEARLY), unit: 'm' };
  return { count: Math.ceil(count * NEARLY), unit };
}

/** "In two weeks", not "a ten-year high" and not "the most in two years". */
export function isPlainWithin(token: Token, { text, patterns }: Frame): boolean {
  return (
    token.kind === 'period' &&
    token.period.type === 'within' &&
    patterns.plainlyWithin.test(`${text.slice(0, token.start)}◆${text.slice(token.start, token.end)}`)
  );
}

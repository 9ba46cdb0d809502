// What a length of time is the length of.

import type { Frame } from './frame.ts';
import type { Token } from './token.ts';

/** "18 consecutive months", 「4カ月続落」: a length that says itself that it is one of a run. */
export function isRun({ text, patterns }: Frame, { start, end }: Token): boolean {
  return patterns.inARow.test(`${text.slice(start, end)}◆${text.slice(end)}`);
}

/** "In two weeks", not "a ten-year high" and not "the most in two years". */
export function isPlainWithin(token: Token, { text, patterns }: Frame): boolean {
  return (
    token.kind === 'period' &&
    token.period.type === 'within' &&
    patterns.plainlyWithin.test(`${text.slice(0, token.start)}◆${text.slice(token.start, token.end)}`)
  );
}

// The words of the formula language. Longest match; spaces separate and mean nothing.

import { type Phrase, phrase } from '../phrase.ts';
import { parseCalendar } from './calendar.ts';
import type { FormulaProblem } from './evaluation.ts';

export type TokenKind = 'number' | 'duration' | 'date' | 'text' | 'word' | 'mark' | 'end';

/** One word of a formula; `text` is exactly what was written, quotes included. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that name no series unless quoted. `last` before `(` is the function. */
export const RESERVED: ReadonlySet<string> = new Set(
  'and or not in last since after to ytd all each now term recession among'.split(' '),
);

const SPACE = /\s+/y;

// A number, duration or date that runs on into letters ("12mx", "2025Q5") is none.
const SHAPES: readonly (readonly [TokenKind, RegExp])[] = [
  ['date', /(?:FY\d{4}|\d{4}(?:Q[1-4]|-\d{2}(?:-\d{2})?))(?!\w)/y],
  ['duration', /\d{1,5}(?:obs|[dwmqy])(?!\w)/y],
  ['number', /\d+(?:\.\d+)?(?:k|mn|bn|tn)?(?:pct|pp|bp)?(?!\w)/y],
  ['text', /"[^"\n]*"/y],
  ['word', /[A-Za-z_]\w*/y],
  ['mark', /\.\.|\+-|!=|<=|>=|[-<>=~+*/()[\],.@]/y],
];

const HINTS: ReadonlyMap<string, Phrase> = new Map([
  ['%', phrase('write {0}', '5pct')],
  ['|', phrase('write {0}', 'or')],
  ['&', phrase('write {0}', 'and')],
  ['!', phrase('write {0}', 'not')],
  ['“', phrase('write {0}', '"')],
  ['”', phrase('write {0}', '"')],
  ["'", phrase('write {0}', '"')],
  ['≥', phrase('write {0}', '>=')],
  ['≤', phrase('write {0}', '<=')],
  ['≈', phrase('write {0}', '~')],
  ['±', phrase('write {0}', '+-')],
  ['−', phrase('write {0}', '-')],
]);

/** The tokens of a text, ended by one of kind `end`, and what could not be read. Never throws. */
export function tokenise(text: string): { tokens: Token[]; problems: FormulaProblem[] } {
  const tokens: Token[] = [];
  const problems: FormulaProblem[] = [];
  let at = matchEnd(SPACE, text, 0);
  while (at < text.length) {
    const token = nextToken(text, at);
    if (token) tokens.push(token);
    else problems.push(unreadable(text, at));
    if (token?.kind === 'date' && !parseCalendar(token.text)) {
      const { start, end } = token;
      problems.push({
        code: 'syntax',
        start,
        end,
        message: phrase('Unexpected {0}, expected a date of the calendar', token.text),
      });
    }
    at = matchEnd(SPACE, text, token?.end ?? problems.at(-1)?.end ?? text.length);
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return { tokens, problems };
}

function nextToken(text: string, start: number): Token | undefined {
  for (const [kind, shape] of SHAPES) {
    const end = matchEnd(shape, text, start);
    if (end > start) return { kind, text: text.slice(start, end), start, end };
  }
  return undefined;
}

function matchEnd(shape: RegExp, text: string, start: number): number {
  shape.lastIndex = start;
  return shape.test(text) ? shape.lastIndex : start;
}

function unreadable(text: string, start: number): FormulaProblem {
  const problem = (end: number, message: Phrase, hint?: Phrase): FormulaProblem => ({
    code: 'syntax',
    start,
    end,
    message,
    ...(hint !== undefined && { hint }),
  });
  if (text[start] === '"')
    return problem(text.length, phrase('Unexpected {0}, expected {1}', phrase('end of formula'), '"'));
  const number = matchEnd(/[\d.]*\w+/y, text, start);
  if (number > start) {
    const found = text.slice(start, number);
    return problem(
      number,
      phrase('Unexpected {0}, expected {1}', found, phrase('a number, a duration or a date')),
      phrase('as in {0}', '4.3, 100bn, 25bp, 12m, 2025Q3, 2025-07'),
    );
  }
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return problem(
    start + character.length,
    phrase('Unexpected {0}, which formulas do not use', character),
    HINTS.get(character),
  );
}

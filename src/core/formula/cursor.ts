// Where the parser stands in the tokens, and what it has found wrong so far.

import { type Phrase, phrase } from '../phrase.ts';
import type { FormulaProblem } from './evaluation.ts';
import type { HoleNode } from './node.ts';
import type { Token } from './token.ts';

export interface Cursor {
  /** The token `ahead` places on; the end token beyond the last. */
  peek(ahead?: number): Token;
  next(): Token;
  /** Takes the next token if it is this mark or word. */
  take(text: string): Token | undefined;
  /** Takes it or reports that it is missing. */
  expect(text: string): Token | undefined;
  /** End of the last token taken. */
  end(): number;
  /** Reports the next token as unexpected and stands a hole in its place. */
  hole(expected: Phrase, hint?: Phrase): HoleNode;
  /** One problem a place: what follows from the first is noise. */
  report(problem: FormulaProblem): void;
  /** Gives up on the rest. */
  abandon(): void;
}

export function cursorOver(tokens: readonly Token[], problems: FormulaProblem[]): Cursor {
  const last: Token = tokens.at(-1) ?? { kind: 'end', text: '', start: 0, end: 0 };
  let at = 0;

  const peek = (ahead = 0): Token => tokens[at + ahead] ?? last;
  const report = (problem: FormulaProblem): void => {
    if (!problems.some(({ start }) => start === problem.start)) problems.push(problem);
  };
  const is = (token: Token, text: string): boolean =>
    token.text === text && (token.kind === 'mark' || token.kind === 'word');
  const next = (): Token => {
    const token = peek();
    if (at < tokens.length - 1) at++;
    return token;
  };
  const unexpected = (expected: string | Phrase, hint?: Phrase): void => {
    const token = peek();
    const found = token.kind === 'end' ? phrase('end of formula') : token.text;
    report({
      code: 'syntax',
      start: token.start,
      end: token.end,
      message: phrase('Unexpected {0}, expected {1}', found, expected),
      ...(hint !== undefined && { hint }),
    });
  };
  return {
    peek,
    next,
    take: (text) => (is(peek(), text) ? next() : undefined),
    expect(text) {
      if (is(peek(), text)) return next();
      unexpected(text);
      return undefined;
    },
    end: () => tokens[at - 1]?.end ?? 0,
    hole(expected, hint) {
      unexpected(expected, hint);
      const { start } = peek();
      return { kind: 'hole', start, end: start };
    },
    report,
    abandon: () => {
      at = tokens.length - 1;
    },
  };
}

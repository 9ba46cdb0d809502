import type { Passage } from './grammar.ts';
import { isWord, type Token } from './token.ts';

/** "Is growing again after shrinking for a year": a movement that another one, told of as its own, has followed. */
export function isFormer(token: Token, tokens: readonly Token[], { text, patterns }: Passage): boolean {
  return (
    isMovement(token) &&
    patterns.formerly.test(text.slice(0, token.start)) &&
    tokens.some((other) => other.end <= token.start && isMovement(other))
  );
}

function isMovement(token: Token): boolean {
  return isWord(token, 'up', 'down', 'flat', 'contraction', 'expansion');
}

import type { Passage } from './grammar.ts';
import { isContribution } from './growthOf.ts';
import { isSharedOut } from './sharedOut.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/**
 * "Software and equipment added a point to growth": two contributions with one figure are their sum. Returns the tokens
 * that are left; `subjects` is changed in place.
 */
export function withJointParts(
  subjects: Map<Token, Subject>,
  tokens: readonly Token[],
  passage: Passage,
): readonly Token[] {
  const { text, patterns } = passage;
  if (patterns.oneByOne.test(text) || isSharedOut(passage, tokens, 0, text.length)) return tokens;
  const left = new Map<Token, Token | undefined>();
  for (const token of tokens) {
    const first = subjects.get(token);
    if (!first || left.has(token) || !isContribution(first.indicator)) continue;
    const other = tokens.find((t) => t.kind === 'subject' && t.start >= token.end);
    const added = other && subjects.get(other);
    if (!other || !added || !isContribution(added.indicator)) continue;
    if (!patterns.plus.test(text.slice(token.end, other.start))) continue;
    const joint = { ...token, end: other.end };
    for (const part of tokens)
      if (part.start > token.start && part.end <= other.end) left.set(part, undefined);
    left.set(token, joint);
    subjects.set(joint, {
      ...first,
      token: joint,
      // A copy: what is said of the sum is not said of its first part.
      indicator: { ...first.indicator },
      expression: `(${first.expression} + ${added.expression})`,
      references: [...first.references, ...added.references],
      others: [],
    });
  }
  return tokens.flatMap((token) => (left.has(token) ? (left.get(token) ?? []) : token));
}

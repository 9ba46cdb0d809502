import type { Passage } from './grammar.ts';
import { isContribution } from './growthOf.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/**
 * "Software and equipment added a point to growth": two contributions with one figure are their sum. Returns the tokens
 * that are left; `subjects` is changed in place.
 */
export function withJointParts(
  subjects: Map<Token, Subject>,
  tokens: readonly Token[],
  { text, patterns }: Passage,
): readonly Token[] {
  if (patterns.oneByOne.test(text) || hasFigureEach(tokens)) return tokens;
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
      indicator: { ...first.indicator, id: `${first.indicator.id} + ${added.indicator.id}` },
      expression: `(${first.expression} + ${added.expression})`,
      references: [...first.references, ...added.references],
      others: [],
    });
  }
  return tokens.flatMap((token) => (left.has(token) ? (left.get(token) ?? []) : token));
}

/** Characters between two figures that are handed out: "0.6 and 0.9 points". */
const HANDED_OUT = 10;

function hasFigureEach(tokens: readonly Token[]): boolean {
  const figures = tokens.filter(({ kind }) => kind === 'quantity');
  return figures.some(
    ({ end }, at) => (figures[at + 1]?.start ?? Number.POSITIVE_INFINITY) - end <= HANDED_OUT,
  );
}

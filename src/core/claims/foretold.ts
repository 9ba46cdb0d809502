// What somebody looks forward to is not of today.

import { type Day, periodEnd } from '../indicators/period.ts';
import type { Draft } from './frame.ts';
import type { Passage } from './grammar.ts';
import type { Token } from './token.ts';

/**
 * 「10年で2倍になると予測する」「5%に上がるだろう」, “可能升至5%”, "we expect gold at 4,000": a claim about a time ahead, which is put
 * to a test only where that time is named.
 */
export function asForetold(
  draft: Draft,
  drafts: readonly Draft[],
  tokens: readonly Token[],
  asOf: Day,
  passage: Passage,
): Draft {
  if (draft.formula === null) return draft;
  const ahead = tokens.some(
    (t) => t.kind === 'period' && t.period.type === 'at' && periodEnd(t.period.point) > asOf,
  );
  const foreseen = isForeseen(draft, drafts, passage);
  if (ahead) return foreseen ? { ...draft, kind: 'forecast' } : draft;
  return foreseen || looksAhead(draft, passage) ? { ...draft, kind: 'forecast', formula: null } : draft;
}

function looksAhead({ start, end }: Draft, { text, patterns }: Passage): boolean {
  const { lookingAhead, lookedAhead } = patterns;
  return lookingAhead.test(text.slice(start, end)) || lookedAhead.test(text.slice(end));
}

/** Right after words of expecting, or listed with what is: "sees unemployment at 4.4 % and core PCE at 2.8 %". */
function isForeseen(draft: Draft, drafts: readonly Draft[], { text, patterns }: Passage): boolean {
  const { foreseen, listed } = patterns;
  const opens = (one: Draft) => foreseen.test(text.slice(0, nameOf(one)));
  const joined = (other: Draft) =>
    other.end <= draft.start && listed.test(text.slice(other.end, draft.start));
  return opens(draft) || drafts.some((other) => joined(other) && opens(other));
}

/** Where a claim names what it is about, or else begins. */
function nameOf({ start, end, subjects: [subject] }: Draft): number {
  const named = subject?.token.start ?? start;
  return named < end ? Math.max(start, named) : start;
}

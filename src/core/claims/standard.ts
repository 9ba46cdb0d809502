import type { Passage } from './grammar.ts';
import type { Token } from './token.ts';

/** A subject that is only what something is measured in: "120 % of GDP", "against the dollar", 「GDP比」, “对美元”. */
export function isStandard({ start, end }: Token, { text, language, grammar }: Passage): boolean {
  const { standardBefore, standardAfter } = grammar.patterns[language];
  return (
    standardBefore.test(text.slice(Math.max(0, start - 20), start)) ||
    standardAfter.test(text.slice(end, end + 26))
  );
}

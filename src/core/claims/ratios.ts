import type { Indicator } from '../indicators/indicator.ts';
import { compareFrequency } from '../indicators/period.ts';
import type { Passage } from './grammar.ts';
import { sameMoney } from './predicates/share.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/**
 * Two subjects that are spoken of as one quotient become one; one whose other half is not known becomes none. Returns the
 * tokens that are left; `subjects` is changed in place.
 */
export function withRatios(
  subjects: Map<Token, Subject>,
  tokens: readonly Token[],
  { text, patterns }: Passage,
): Token[] {
  const second = new Set<Token>();
  for (const token of tokens) {
    const first = subjects.get(token);
    if (!first) continue;
    const other = nextSubject(tokens, token);
    const divisor = other && subjects.get(other);
    const name = other && `${text.slice(token.end, other.start)}◆${text.slice(other.end)}`;
    const inPercent = name !== undefined && patterns.ratioInPercent.test(name);
    const paired = inPercent || (name !== undefined && patterns.ratio.test(name));
    const whole = divisor && inPercent ? sameMoney(first, divisor) : divisor;
    if (other && paired && whole) {
      // "Spending is the highest it has been as a share of GDP": what stands between is said of the ratio.
      const beside = other.start - token.end < NAME;
      const ratio = quotient(first, whole, beside ? { ...token, end: other.end } : token);
      subjects.set(token, inPercent ? asPercent(ratio) : ratio);
      second.add(other);
    } else if (paired || patterns.ratioOfUnknown.test(text.slice(token.end))) subjects.delete(token);
  }
  return tokens.filter((token) => !second.has(token));
}

/** Characters at most between the two of a ratio that is named in one breath. */
const NAME = 24;

function nextSubject(tokens: readonly Token[], { end }: Token): Token | undefined {
  return tokens.find((t) => t.kind === 'subject' && t.start >= end);
}

/** 「利払い費の対歳入比」: a part in percent of a whole. */
function asPercent(ratio: Subject): Subject {
  const indicator: Indicator = { ...ratio.indicator, unit: '%', kind: 'rate' };
  return { ...ratio, indicator, expression: `(100 * ${ratio.expression.slice(1)}` };
}

function quotient(first: Subject, divisor: Subject, token: Token): Subject {
  const coarser =
    compareFrequency(divisor.indicator.frequency, first.indicator.frequency) > 0 ? divisor : first;
  const indicator: Indicator = {
    ...coarser.indicator,
    id: `${first.indicator.id} / ${divisor.indicator.id}`,
    unit: 'ratio',
    kind: 'index',
    headline: 'lin',
  };
  return {
    token,
    indicator,
    expression: `(${first.expression} / ${divisor.expression})`,
    references: [...first.references, ...divisor.references],
    others: [],
  };
}

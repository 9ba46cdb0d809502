import type { Indicator } from '../indicators/indicator.ts';
import { compareFrequency } from '../indicators/period.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/** What stands between the two of a ratio, and after them: 銅と金の比価, "the copper-to-gold ratio", 铜金比. */
const BETWEEN = /^(?:と|対|\/|・|-to-|-|\s?to\s|\sand\s|和|与|)$/;
const AFTER =
  /^(?:の|的|\s)?(?:相対)?(?:比価|レシオ|倍率|比率(?!は?約?[\d.]+(?:%|割))|価格比|ratio\b|比价|比值|之比)/;
const OF_UNKNOWN =
  /^と[\p{Script=Han}\p{Script=Katakana}ー]{1,8}の(?:比価|レシオ|倍率|価格比|価格差)|^[銀]比価/u;

/**
 * Two subjects that are spoken of as one quotient become one; one whose other half is not known becomes none. Returns the
 * tokens that are left; `subjects` is changed in place.
 */
export function withRatios(subjects: Map<Token, Subject>, tokens: readonly Token[], text: string): Token[] {
  const second = new Set<Token>();
  for (const token of tokens) {
    const first = subjects.get(token);
    if (!first) continue;
    const other = nextSubject(tokens, token);
    const divisor = other && subjects.get(other);
    const paired =
      other && BETWEEN.test(text.slice(token.end, other.start)) && AFTER.test(text.slice(other.end));
    if (paired && divisor) {
      subjects.set(token, quotient(first, divisor, { ...token, end: other.end }));
      second.add(other);
    } else if (paired || OF_UNKNOWN.test(text.slice(token.end))) subjects.delete(token);
  }
  return tokens.filter((token) => !second.has(token));
}

function nextSubject(tokens: readonly Token[], { end }: Token): Token | undefined {
  return tokens.find((t) => t.kind === 'subject' && t.start >= end);
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

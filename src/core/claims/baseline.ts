import type { Passage } from './grammar.ts';
import type { PeriodToken } from './period.ts';
import type { Token } from './token.ts';

/** Periods of a stretch that name what it is measured against ("than in 2019", 1年前に比べ, 比去年底). */
export function baselineOf(tokens: readonly Token[], { text, patterns }: Passage): PeriodToken | undefined {
  for (const token of tokens) {
    if (token.kind !== 'period' || !isPlace(token.period)) continue;
    if (patterns.onlyCompared.test(text.slice(token.start, token.end))) return token.period;
    const before = text.slice(Math.max(0, token.start - 56), token.start);
    if (isDay(token.period) && /\bon\s$/.test(before)) continue;
    // "Took five points from first-quarter growth".
    if (patterns.growthThen.test(text.slice(token.end))) continue;
    if (patterns.baseBefore.test(before) || patterns.baseAfter.test(text.slice(token.end, token.end + 18)))
      return token.period;
    if (token.period.type === 'ago' && patterns.comparedAgo.test(text.slice(token.start, token.end)))
      return token.period;
  }
  return undefined;
}

/** "Up 3 % on 2019" compares; "on 12 September" only says when. */
function isDay(period: PeriodToken): boolean {
  return period.type === 'at' && period.point.frequency === 'D';
}

function isPlace(period: PeriodToken): boolean {
  return period.type === 'at' || period.type === 'ago';
}

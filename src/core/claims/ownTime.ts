import type { PeriodToken } from './period.ts';
import { isWord, type Token } from './token.ts';

/** A time that a stretch names for what it says, and not what it is measured against or how long it took. */
export function isOwnTime(token: Token, base: PeriodToken | undefined): boolean {
  return token.kind === 'period' && token.period !== base && !/^(?:length|within)$/.test(token.period.type);
}

/** A time that a verb in the present leaves behind: "was 3.7 % in 2023 and is 4.1 %". */
export function isPast(period: PeriodToken | undefined): boolean {
  return period?.type === 'ago' || (period?.type === 'at' && !period.running);
}

/** "Doubled", "three times": now against then. */
export function comparesTimes(tokens: readonly Token[]): boolean {
  return tokens.some(
    (t) => isWord(t, 'double', 'triple', 'halve') || (t.kind === 'quantity' && t.quantity.unit === 'times'),
  );
}

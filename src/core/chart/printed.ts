import { type Day, dayOf, parseIsoDay } from '../indicators/period.ts';

/** First day of a period as printed (`2025`, `2025Q3`, `2025-07`, `2025-07-31`), or undefined when it is none. */
export function dayOfPrinted(text: string): Day | undefined {
  const match = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text);
  if (!match) return parseIsoDay(text);
  const month = match[2] ? (Number(match[2]) - 1) * 3 + 1 : Number(match[3] ?? 1);
  return dayOf(Number(match[1]), month, 1);
}

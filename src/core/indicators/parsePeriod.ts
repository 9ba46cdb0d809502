import { type Frequency, ordinalOf, type Period, parseIsoDay } from './period.ts';

/** A printed period back: `2025` (A), `2025Q3` (Q), `2025-07` (M), `2025-07-31` (D); undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  if (/^-?\d{1,5}$/.test(text)) return { frequency: 'A', ordinal: Number(text) };
  const match = /^(\d{4})(?:Q([1-4])|-\d{2}(-\d{2})?)$/.exec(text);
  if (!match) return undefined;
  const [, year, quarter, day] = match;
  if (quarter !== undefined) return { frequency: 'Q', ordinal: Number(year) * 4 + Number(quarter) - 1 };
  const first = parseIsoDay(day === undefined ? `${text}-01` : text);
  if (first === undefined) return undefined;
  const frequency: Frequency = day === undefined ? 'M' : 'D';
  return { frequency, ordinal: ordinalOf(frequency, first) };
}

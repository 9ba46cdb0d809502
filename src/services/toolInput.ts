import { type Day, parseIsoDay } from '../core/indicators/period.ts';

/** Input of an agent's tool is any JSON. Each reader gives one field, or throws an Error that says what was expected. */

/** A text that must be there. */
export function textOf(input: unknown, key: string): string {
  const value = fieldOf(input, key);
  if (typeof value !== 'string' || value.trim() === '')
    throw new Error(`Expected "${key}", a text that is not empty.`);
  return value;
}

/** A day that may be left out. */
export function dayOf(input: unknown, key: string): Day | undefined {
  const value = fieldOf(input, key);
  if (value === undefined) return undefined;
  const day = typeof value === 'string' ? parseIsoDay(value) : undefined;
  if (day === undefined) throw new Error(`Expected "${key}", an ISO day such as 2026-06-15.`);
  return day;
}

function fieldOf(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null
    ? Object.entries(input).find(([name]) => name === key)?.[1]
    : undefined;
}

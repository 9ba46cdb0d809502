import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/core/indicators/parsePeriod.ts';
import { parseIsoDay, printPeriod } from '../../../src/core/indicators/period.ts';
import { condense } from '../../../src/packs/condense.ts';

const closes = (...days: readonly (readonly [string, number])[]) =>
  days.map(([day, value]) => ({ day: parseIsoDay(day)!, value }));
const monthsOf = (figures: ReadonlyMap<number, number>) =>
  [...figures].map(([ordinal, value]) => [printPeriod({ frequency: 'M', ordinal }), value]);
const month = (text: string) => parsePeriod(text)!.ordinal;

const january = closes(['2026-01-02', 10], ['2026-01-14', 14], ['2026-01-20', 8], ['2026-01-30', 12]);

describe('daily closes as months', () => {
  it('keeps the close with the first, highest and lowest close and their days', () => {
    const { figures, bars } = condense(january, 'bars', 'file');
    expect(monthsOf(figures)).toEqual([['2026-01', 12]]);
    expect(bars?.get(month('2026-01'))).toEqual({
      open: 10,
      high: 14,
      low: 8,
      mean: 11,
      days: 4,
      highDay: parseIsoDay('2026-01-14'),
      lowDay: parseIsoDay('2026-01-20'),
    });
  });

  it('knows a month’s close without its beginning, and then nothing else of it', () => {
    const { figures, bars } = condense(closes(['2025-12-30', 9]).concat(january), 'bars', 'file');
    expect(monthsOf(figures)).toEqual([
      ['2025-12', 9],
      ['2026-01', 12],
    ]);
    expect(bars?.has(month('2025-12'))).toBe(false);
  });

  it('does not take the last day of a file for the end of a month, unless only a weekend is left of it', () => {
    const beforeFriday = closes(['2026-01-02', 1], ['2026-01-29', 2]);
    const friday = closes(['2026-01-02', 1], ['2026-01-30', 2]);
    expect(monthsOf(condense(beforeFriday, 'end', 'file').figures)).toEqual([]);
    expect(monthsOf(condense(friday, 'end', 'file').figures)).toEqual([['2026-01', 2]]);
  });

  it('lets holidays end a month when the file goes on', () => {
    const overNewYear = closes(['2025-12-01', 1], ['2025-12-30', 2], ['2026-01-05', 3]);
    expect(monthsOf(condense(overNewYear, 'end', 'file').figures)).toEqual([['2025-12', 2]]);
  });

  it('has no close for a month of which only some day was chosen', () => {
    const chosen = closes(['2024-08-05', 33], ['2024-09-30', 19]);
    expect(monthsOf(condense(chosen, 'end', 'file').figures)).toEqual([['2024-09', 19]]);
  });
});

describe('daily flows as months', () => {
  const launch = closes(['2024-01-11', 600], ['2024-01-31', 50]);

  it('adds up or averages whole months only', () => {
    expect(monthsOf(condense(january, 'sum', 'file').figures)).toEqual([['2026-01', 44]]);
    expect(monthsOf(condense(january, 'avg', 'file').figures)).toEqual([['2026-01', 11]]);
    expect(monthsOf(condense(launch, 'sum', 'file').figures)).toEqual([]);
  });

  it('counts the month in which something opened from there', () => {
    const opened = parseIsoDay('2024-01-11')!;
    expect(monthsOf(condense(launch, 'sum', 'file', opened).figures)).toEqual([['2024-01', 650]]);
  });

  it('refuses a day that stands twice', () => {
    expect(() => condense(closes(['2026-01-02', 1], ['2026-01-02', 1]), 'sum', 'file')).toThrow(/twice/);
  });
});

import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import { printFormula } from '../../../src/core/formula/print.ts';
import { judge, withReading } from '../../../src/core/verdict/judge.ts';
import { untilNow } from '../../../src/core/verdict/soFar.ts';
import { day, series, sourceOf, TERMS } from '../formula/build.ts';

describe('a formula until now', () => {
  const untilToday = (text: string) => {
    const { formula } = parseFormula(text);
    const until = formula && untilNow(formula, day('2026-08-15'));
    return until && printFormula(until);
  };

  it.each([
    ['change(A, 2026) > 0', 'change(A, since 2026) > 0'],
    ['avg(A, 2026Q3) > 0', 'avg(A, since 2026Q3) > 0'],
    ['pct(A, 2026-02 to 2026-12) > 0', 'pct(A, 2026-02 to now) > 0'],
    ['always(A > 0, 2026-07..2026-09)', 'always(A > 0, 2026-07..now)'],
    ['at(A, 2026-12) > 5', 'last(A) > 5'],
    ['cagr(A, 2026) < cagr(A, 2025)', 'cagr(A, since 2026) < cagr(A, 2025)'],
  ])('%s is read as %s', (text, expected) => expect(untilToday(text)).toBe(expected));

  it.each([
    'change(A, 2025) > 0',
    'change(A, 2027) > 0',
    'change(A, last 12m) > 0',
    'at(A, 2026-03) > 5',
    'at(A, FY2026) > at(A, FY2025)',
  ])('%s has nothing of its own to read yet', (text) => expect(untilToday(text)).toBeUndefined());
});

describe('what waits for its day', () => {
  const source = sourceOf(series('RATE', 'M', '2025-12', [4, 4.1, 4.3, 4.2]));
  const context = { source, asOf: day('2026-01-10'), today: day('2026-04-10'), terms: TERMS };
  const reading = (formula: string) => {
    const question = { formula };
    return withReading(judge(question, context), question, context);
  };

  it('shows the figures until today and stays pending', () => {
    const { verdict, found, margin } = reading('change(RATE, 2026) > 0.5');
    expect([verdict, margin]).toEqual(['pending', null]);
    expect(found).toMatchObject({ date: '2026-03-01' });
    expect(found.value).toBeCloseTo(0.2);
  });

  it('shows each part of one that has several', () => {
    const { verdict, parts } = reading('change(RATE, 2026) > 0.5 and avg(RATE, 2026) > 4');
    expect([verdict, ...parts.map((part) => part.verdict)]).toEqual(['pending', 'pending', 'pending']);
    expect(parts.map(({ found }) => found.date)).toEqual(['2026-03-01', '2026-03-01']);
  });

  it('shows nothing while no figure is newer than the one it starts from', () => {
    expect(reading('change(RATE, 2026-03 to 2026-12) > 0').found).toMatchObject({ value: null, date: null });
    expect(reading('change(RATE, 2026-02 to 2026-12) > 0').found.value).toBeCloseTo(-0.1);
  });
});

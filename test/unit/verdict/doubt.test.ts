import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/verdict/judge.ts';
import type { Question } from '../../../src/core/verdict/judgement.ts';
import { day, indicator, series, sourceOf, TERMS, vintage } from '../formula/build.ts';

const values = [3.5, 3.6, 3.7, 3.8, 3.9, 4.0, 4.1, 4.2, 4.3, 4.4, 4.3, 4.2];
const growth = [2.1, 2.2, 2.1, 2.0, 1.9, 1.8, 1.7, 1.6, 1.5, 1.2, 1.0, 0.4];
const source = sourceOf(
  series('LOANS', 'M', '2024-01', growth, { revision: 'minor', releaseLag: 5 }),

  series('RATE', 'M', '2024-01', values, { revision: 'none', releaseLag: 5, decimals: 1 }),
);
const judged = (formula: string, named: Question['named']) =>
  judge(
    { formula, ...(named && { named }) },
    { source, asOf: day('2025-01-10'), today: day('2025-01-10'), terms: TERMS },
  );

describe('what a sentence was only understood to mean', () => {
  it.each([
    ['said and found are near', 'last(RATE) ~ 4.6', 'here', 'contradicted'],
    ['they are of one order', 'last(RATE) ~ 8.3', 'here', 'contradicted'],
    ['more than twice as much is said', 'last(RATE) ~ 12', 'here', 'unknown'],
    ['more than twice as much is found', 'last(RATE) ~ 1.3', 'here', 'unknown'],
    ['another sign is said', 'last(RATE) ~ -12', 'here', 'contradicted'],
    ['nothing is said', 'last(RATE) ~ 0', 'here', 'contradicted'],
    ['a bound is missed', 'last(RATE) > 12', 'here', 'contradicted'],
    ['it is all that the sentence says', 'last(RATE) ~ 12', 'alone', 'contradicted'],
    ['and a revision could explain it', 'last(LOANS) ~ 0.9', 'alone', 'unknown'],
    ['and none could', 'last(LOANS) ~ 9.1', 'alone', 'contradicted'],
    ['the subject stands elsewhere', 'last(RATE) ~ 6', 'elsewhere', 'unknown'],
    ['and so of a record', 'is_min(RATE, all)', 'elsewhere', 'unknown'],
    ['but the figures are near', 'last(RATE) ~ 4.6', 'elsewhere', 'contradicted'],
    ['and what holds', 'last(RATE) ~ 4.2', 'elsewhere', 'supported'],
    ['no sentence was read', 'last(RATE) ~ 12', undefined, 'contradicted'],
  ] as const)('%s: %s, named %s, is %s', (_, formula, named, verdict) => {
    expect(judged(formula, named).verdict).toBe(verdict);
  });

  it('is doubtful for a reason that can be told', () => {
    expect(judged('last(RATE) ~ 12', 'here')).toMatchObject({ doubt: 'unlike', reasons: ['ambiguous'] });
    expect(judged('last(RATE) ~ 6', 'elsewhere')).toMatchObject({ doubt: 'unnamed', reasons: ['ambiguous'] });
  });

  it('keeps what was found beside what was said', () => {
    const { found, needed } = judged('last(RATE) ~ 12', 'here');
    expect(found.value).toBe(4.2);
    expect(needed).toMatchObject({ op: '~', value: 12 });
  });

  it('is doubtful of a time named for something else, when it holds of now', () => {
    const of = (untimed: string) =>
      judge(
        { formula: 'at(RATE, 2024-02) ~ 4.2', named: 'here', untimed },
        { source, asOf: day('2025-01-10'), today: day('2025-01-10'), terms: TERMS },
      );
    expect(of('last(RATE) ~ 4.2')).toMatchObject({
      verdict: 'unknown',
      doubt: 'untimed',
      reasons: ['ambiguous'],
    });
    expect(of('last(RATE) ~ 4.9')).toMatchObject({ verdict: 'contradicted' });
  });

  it('means this series when a figure of the same subject beside it is borne out', () => {
    const beside = (figure: string) =>
      judge(
        { formula: 'at(RATE, 2024-02) ~ 6', named: 'elsewhere', beside: figure },
        { source, asOf: day('2025-01-10'), today: day('2025-01-10'), terms: TERMS },
      );
    expect(beside('last(RATE) ~ 4.2')).toMatchObject({ verdict: 'contradicted' });
    expect(beside('last(RATE) ~ 4.9')).toMatchObject({ verdict: 'unknown', doubt: 'unnamed' });
  });

  it('is doubtful today too', () => {
    const { then, now } = judged('last(RATE) ~ 12', 'here');
    expect([then.verdict, now.verdict]).toEqual(['unknown', 'unknown']);
  });

  it('means this series when a slip explains it: an off unit', () => {
    expect(judged('last(RATE) ~ 4200', 'here')).toMatchObject({ verdict: 'contradicted', reasons: ['unit'] });
  });

  it('means this series when the figures of its day bore it out', () => {
    const jobs = {
      indicator: indicator('JOBS', 'M', { revision: 'none', releaseLag: 5 }),
      vintages: [
        vintage('M', '2024-07', [89, 142], '2024-09-06'),
        vintage('M', '2024-07', [88, 30], '2025-02-07'),
      ],
    };
    const formula = 'at(JOBS, 2024-08) ~ 142';
    const context = {
      source: sourceOf(jobs),
      asOf: day('2024-09-10'),
      today: day('2025-03-01'),
      terms: TERMS,
    };
    const { verdict, reasons } = judge({ formula, named: 'here' }, context);
    expect(verdict).toBe('contradicted');
    expect(reasons).toContain('revised');
  });
});

describe('a period that was under way when it was spoken of', () => {
  const yearly = sourceOf(
    series('SUM', 'A', '2022', [100, 140, 120], { revision: 'none', kind: 'flow', aggregate: 'sum' }),
    series('RATE', 'M', '2024-01', values, { revision: 'none', releaseLag: 5, decimals: 1 }),
  );
  const inMidyear = (formula: string, more: Partial<Question> = { named: 'here' }) =>
    judge(
      { formula, ...more },
      { source: yearly, asOf: day('2024-07-24'), today: day('2026-01-10'), terms: TERMS },
    );

  it('is not refuted by what it came to', () => {
    expect(inMidyear('at(SUM, 2024) ~ 110')).toMatchObject({ verdict: 'unknown', doubt: 'unfinished' });
    expect(inMidyear('at(SUM, 2024) ~ 120')).toMatchObject({ verdict: 'supported' });
    expect(inMidyear('at(SUM, 2023) ~ 110')).toMatchObject({ verdict: 'contradicted' });
  });

  it('is refuted by what there was of it', () => {
    expect(inMidyear('max(RATE, 2024) > 5').verdict).toBe('contradicted');
  });

  it('is refuted where it was foretold, or asked for as it is', () => {
    expect(inMidyear('at(SUM, 2024) ~ 110', { named: 'here', foretold: true }).verdict).toBe('contradicted');
    expect(inMidyear('at(SUM, 2024) ~ 110', {}).verdict).toBe('contradicted');
  });
});

describe('a limit that was passed in some month of a year, and not by its mean', () => {
  const monthly = sourceOf(series('RATE', 'M', '2024-01', values, { revision: 'none', decimals: 1 }));
  const judgedLater = (formula: string) =>
    judge(
      { formula, named: 'here' },
      { source: monthly, asOf: day('2025-06-10'), today: day('2025-06-10'), terms: TERMS },
    ).verdict;

  it.each([
    ['at(RATE, 2024) > 4.3', 'unknown'],
    ['at(RATE, 2024) < 3.6', 'unknown'],
    ['at(RATE, 2024) > 4.5', 'contradicted'],
    ['at(RATE, 2024) < 3.4', 'contradicted'],
    ['at(RATE, 2024) > 3.6', 'supported'],
    ['at(RATE, 2024) ~ 4.4', 'contradicted'],
  ])('%s is %s', (formula, verdict) => expect(judgedLater(formula)).toBe(verdict));
});

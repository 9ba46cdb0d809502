// Every reason a verdict can carry, produced from series that ship.

import { describe, expect, it } from 'vitest';
import { REASONS, type Reason } from '../../../src/core/reason.ts';
import { judge } from '../../../src/core/verdict/judge.ts';
import type { Question } from '../../../src/core/verdict/judgement.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { day } from '../formula/build.ts';
import { shippedPacks, shippedTerms } from '../formula/packs.ts';

const source = shippedPacks();
const terms = shippedTerms();
const today = day('2026-07-20');

interface Case {
  readonly reason: Reason;
  readonly formula: string;
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly question?: Partial<Question>;
  readonly today?: string;
}

const CASES: readonly Case[] = [
  { reason: 'rounded', formula: 'at(UNRATE, 2024-07) ~ 4', asOf: '2024-09-01', verdict: 'supported' },
  { reason: 'fragile', formula: 'at(UNRATE, 2024-07) ~ 4.3', asOf: '2024-09-01', verdict: 'mixed' },
  {
    reason: 'partial',
    formula:
      'sole(at(Y034RY2Q224SBEA + B985RY2Q224SBEA, 2026Q1), at(DPCERY2Q224SBEA, 2026Q1), at(A822RY2Q224SBEA, 2026Q1))',
    asOf: '2026-07-01',
    verdict: 'contradicted',
    question: { exclusive: true },
  },
  { reason: 'revised', formula: 'at(A191RL1Q225SBEA, 2025Q1) < 0', asOf: '2025-08-01', verdict: 'mixed' },
  { reason: 'drift', formula: 'last(UNRATE) > 4.2', asOf: '2025-12-01', verdict: 'supported' },
  {
    reason: 'stale',
    formula: 'last(CPIAUCNS.pc1) > 2',
    asOf: '2027-07-01',
    today: '2027-07-01',
    verdict: 'unknown',
  },
  {
    reason: 'definition',
    formula: 'at(CPIAUCNS.pc1, 2022-06) ~ 9.1',
    asOf: '2022-08-01',
    verdict: 'supported',
  },
  {
    reason: 'unit',
    formula: 'change(UNRATE, 2023-04 to 2024-07) ~ 24',
    asOf: '2024-12-01',
    verdict: 'contradicted',
  },
  {
    reason: 'sign',
    formula: 'change(UNRATE, 2023-04 to 2024-07) ~ -0.8',
    asOf: '2024-12-01',
    verdict: 'contradicted',
  },
  {
    reason: 'period-off-by-one',
    formula: 'at(UNRATE, 2020-03) ~ 14.8',
    asOf: '2020-12-01',
    verdict: 'contradicted',
  },
  {
    reason: 'base-effect',
    formula: 'change(CPIAUCNS.pc1, last 1m) > 0',
    asOf: '2023-07-20',
    verdict: 'contradicted',
  },
  {
    reason: 'stand-in',
    formula: 'streak(GACDFSA066MSFRBPHI < 0) >= 18m',
    asOf: '2025-11-15',
    verdict: 'unknown',
    question: { standIn: true },
  },
  {
    reason: 'inconsistent',
    formula: '100 * (17.8 / 90 - 1) ~ -90',
    asOf: '2026-02-10',
    verdict: 'contradicted',
  },
  {
    reason: 'cause-not-tested',
    formula: 'last(UNRATE) > 4',
    asOf: '2025-12-01',
    verdict: 'supported',
    question: { causal: true },
  },
  { reason: 'short-history', formula: 'pct(KOSPI, 2025) >= 72', asOf: '2026-02-10', verdict: 'unknown' },
  { reason: 'no-series', formula: 'last(ISMPMI) < 50', asOf: '2025-12-01', verdict: 'unknown' },
  { reason: 'no-series', formula: 'at(SP500, 2025-11-20) > 6600', asOf: '2025-12-10', verdict: 'unknown' },
  {
    reason: 'ambiguous',
    formula: 'change(PAYEMS, term("Bush")) > 0',
    asOf: '2025-12-01',
    verdict: 'unknown',
  },
  { reason: 'forecast', formula: 'at(UNRATE, 2026-12) > 5', asOf: '2026-02-01', verdict: 'pending' },
];

describe.skipIf(source.series({ id: 'UNRATE' }) === undefined)('reasons, from shipped series', () => {
  it.each(CASES)(
    '$reason: $formula, as of $asOf',
    ({ formula, asOf, reason, verdict, question, today: clock }) => {
      const context = { source, terms, asOf: day(asOf), today: clock ? day(clock) : today };
      const judgement = judge({ formula, ...question }, context);
      expect(judgement.verdict).toBe(verdict);
      expect(judgement.reasons).toContain(reason);
    },
  );

  it('there is a case for every reason of the contract', () => {
    expect(new Set(CASES.map(({ reason }) => reason))).toEqual(new Set(REASONS));
  });

  it('a claim can be judged then, with the newest figures, and today', () => {
    const { verdict, then, now, found } = judge(
      { formula: 'at(A191RL1Q225SBEA, 2025Q1) < 0' },
      { source, terms, asOf: day('2025-08-01'), today },
    );
    expect([then.verdict, verdict, now.verdict]).toEqual(['supported', 'mixed', 'mixed']);
    expect(Number(then.value)).toBeLessThan(Number(found.value));
  });
});

it('does not refute by the mean of a month what some day of it was', () => {
  const of = (formula: string) =>
    judge({ formula }, { source, asOf: day('2025-06-01'), today, terms }).verdict;
  expect(of('at(VIXCLS, 2025-04) ~ 52')).toBe('unknown');
  expect(of('at(VIXCLS, 2025-04) ~ 80')).toBe('contradicted');
});

it('does not refute from the mean of a month what holds since some day of it', () => {
  const of = (formula: string) =>
    judge({ formula }, { source, asOf: day('2025-01-14'), today, terms }).verdict;
  expect(of('change(DGS10, 2024-09 to now) > 100bp')).toBe('unknown');
  expect(of('change(DGS10, 2024-09 to now) > 150bp')).toBe('contradicted');
});

it('takes the length of a record to be rounded', () => {
  const of = (formula: string) =>
    judge({ formula }, { source, asOf: day('2025-08-16'), today, terms }).verdict;
  expect(of('is_min(MORTGAGE30US, last 10m)')).toBe('supported');
  expect(of('is_min(MORTGAGE30US, last 12m)')).toBe('contradicted');
});

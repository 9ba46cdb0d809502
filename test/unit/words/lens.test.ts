import { expect, it } from 'vitest';
import type { JudgedClaim } from '../../../src/core/note/analysis.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { heldText } from '../../../src/core/words/claim.ts';
import { lensText } from '../../../src/core/words/lens.ts';

const same = (verdict: string) => ({ verdict, value: 0 });

/** As much of a judged claim as its lens says. */
function claim(verdict: string, judgement: object | null, more: object = {}): JudgedClaim {
  const judged = judgement && {
    verdict,
    parts: [],
    then: same(verdict),
    now: same(verdict),
    evaluation: { lines: [{ frequency: 'Q' }], used: [] },
    found: { value: 72.9, unit: '%', date: '2025-10-01' },
    needed: { op: '>=', value: 90, tolerance: 0 },
    ...judgement,
  };
  return {
    verdict,
    judgement: judged,
    readings: [{ watch: false }],
    reasons: [],
    ...more,
  } as unknown as JudgedClaim;
}

it('says the verdict with the figure, and what the claim needs', () => {
  expect(lensText(claim('contradicted', {}), true)).toBe('Contradicted: 72.9% (2025Q4), needs ≥ 90%');
});

it('says the figure alone beside another lens', () => {
  expect(lensText(claim('contradicted', {}), false)).toBe('Contradicted: 72.9%');
});

it('counts the parts that hold', () => {
  const parts = [{ verdict: 'supported' }, { verdict: 'mixed' }, { verdict: 'contradicted' }];
  expect(lensText(claim('contradicted', { parts }), true)).toBe('Contradicted: 1 of 3 parts hold');
  expect(lensText(claim('contradicted', { parts }), false)).toBe('Contradicted: 1 of 3');
});

it.each<[Verdict[], string]>([
  [['supported', 'supported'], 'both parts hold'],
  [['supported', 'supported', 'supported'], 'all 3 parts hold'],
  [['contradicted', 'contradicted'], 'neither part holds'],
  [['contradicted', 'mixed', 'contradicted'], 'none of 3 parts holds'],
])('says of %s that %s', (verdicts, text) => {
  expect(heldText(verdicts.map((verdict) => ({ verdict })))).toBe(text);
});

it('counts the signals of a watch-list', () => {
  const parts = [{ verdict: 'supported' }, { verdict: 'contradicted' }];
  const watched = claim('mixed', { parts }, { readings: [{ watch: true }] });
  expect(lensText(watched, true)).toBe('1 of 2 signals on');
});

it('says from when a forecast can be judged', () => {
  const text = lensText(claim('pending', { testableOn: '2028-01-01' }), true);
  expect(text).toBe('Pending: can be judged from Jan 1, 2028');
});

it('says no figure where nothing was decided, but the first reason why', () => {
  const stale = { reasons: ['stale', 'definition'] };
  expect(lensText(claim('unknown', {}, stale), true)).toBe(
    'Cannot be decided: the latest expected figure is missing from the data',
  );
  expect(lensText(claim('unknown', null, { reasons: ['no-series'] }), true)).toBe(
    'Cannot be decided: no series in the loaded packs can decide this',
  );
  expect(lensText(claim('unknown', {}, stale), false)).toBe('Cannot be decided');
  expect(lensText(claim('unknown', {}), true)).toBe('Cannot be decided');
});

it('says what the answer was when the note was written', () => {
  const revised = claim('contradicted', { then: same('supported') });
  expect(lensText(revised, false)).toBe('Contradicted: 72.9% · supported when written');
});

import { expect, it } from 'vitest';
import type { JudgedPart } from '../../../src/core/verdict/judgement.ts';
import { signalsText, stateText } from '../../../src/core/words/signals.ts';

const part = (name: string, verdict: string, since?: object): JudgedPart =>
  ({ name, verdict, ...(since ? { since } : {}) }) as JudgedPart;

it('says how many signals are on, which, and since when', () => {
  const parts = [
    part('Banks lend less', 'supported', { day: '2026-03-10', orBefore: false }),
    part('Spreads widen', 'contradicted', { day: '2025-01-10', orBefore: false }),
    part('Auctions fail', 'unknown'),
  ];
  const text = signalsText(parts, ({ name }) => name);
  expect(text).toBe('1 of 3 signals on, 1 without data: Banks lend less (since Mar 2026).');
  expect(parts.map(stateText)).toEqual(['on since Mar 2026', 'off since Jan 2025', 'no data']);
});

it('names none where none is on', () => {
  expect(signalsText([part('Spreads widen', 'contradicted')], ({ name }) => name)).toBe('0 of 1 signals on.');
});

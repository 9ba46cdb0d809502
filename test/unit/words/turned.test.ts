import { expect, it } from 'vitest';
import type { JudgedClaim } from '../../../src/core/note/analysis.ts';
import { turnedBy } from '../../../src/core/words/turned.ts';

const claim = (flippedBy?: string) =>
  ({ readings: [{ indicators: ['CPIAUCNS'] }], judgement: { flippedBy } }) as unknown as JudgedClaim;

it('names the formula beside the reason that it belongs to', () => {
  const window = claim('change(CPIAUCNS, last 6m) > 0');
  expect([turnedBy(window, 'fragile'), turnedBy(window, 'definition')]).toEqual([
    'change(CPIAUCNS, last 6m) > 0',
    undefined,
  ]);
  const twin = claim('last(CPIAUCSL.pc1) ~ 3.2');
  expect([turnedBy(twin, 'fragile'), turnedBy(twin, 'definition')]).toEqual([
    undefined,
    'last(CPIAUCSL.pc1) ~ 3.2',
  ]);
});

it('names none where nothing turned it', () => {
  expect(turnedBy(claim(), 'fragile')).toBeUndefined();
  expect(turnedBy(claim('last(CPIAUCSL.pc1) ~ 3.2'), 'revised')).toBeUndefined();
});

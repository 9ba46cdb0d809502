import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../src/core/indicators/rangeOf.ts';
import { writtenRange } from '../../../src/packs/writtenRange.ts';
import { shippedIndicators } from '../packs/shipped.ts';

const shipped = (pack: string, id: string) => shippedIndicators(pack).find((each) => each.id === id)!;

describe('between what figures a series has been', () => {
  it('is known without its observations', () => {
    expect(rangeOf(shipped('us-macro', 'UNRATE'))).toEqual([2.5, 14.8]);
  });

  it('counts the days behind a month: the VIX closed at 82.69 on 16 March 2020, no month did', () => {
    expect(rangeOf(shipped('market-reference', 'VIXCLS'))?.[1]).toBe(82.69);
  });

  it('is each entity’s own, and of a sum of entities at the most the sum of theirs', () => {
    const wealth = { ...shipped('us-macro', 'DFANW') };
    const ranges = { ...wealth, ranges: { TopPt1: [8, 14], RemainingTop1: [13, 17] } } as const;
    const group = { id: 'Top1', names: wealth.names, aliases: wealth.aliases };
    const indicator = { ...ranges, entityGroups: [{ ...group, members: ['TopPt1', 'RemainingTop1'] }] };
    expect(rangeOf(indicator, 'TopPt1')).toEqual([8, 14]);
    expect(rangeOf(indicator, 'Top1')).toEqual([21, 31]);
    expect(rangeOf(indicator, 'Next9')).toBeUndefined();
  });

  it('spans every vintage and skips what was never observed', () => {
    const vintage = { start: '2025-01', decimals: 1 };
    const range = writtenRange([
      { ...vintage, figures: [-5, null, 10] },
      { ...vintage, figures: [3, 4] },
    ]);
    expect(range).toEqual([-0.5, 0.7]);
  });
});

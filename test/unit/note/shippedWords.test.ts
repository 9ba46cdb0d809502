import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const { packs } = openStore();
const indicatorsIn = async (text: string) => {
  const { analysis } = await checkNote(text, packs, { today: parseIsoDay('2026-08-10') ?? 0 });
  return analysis.claims.flatMap(({ readings }) => readings[0].indicators);
};

describe('a short name inside a longer word names nothing', () => {
  it.each([
    ['ダウは年初来で8%上昇した。', ['DJIA']],
    ['NYダウは7月に2%上昇した。', ['DJIA']],
    ['クールダウン企業の株は年初来で8%上昇した。', []],
    ['ダウ・ケミカルの株価は年初来で8%下落した。', []],
    ['ダウンロード数は年初来で8%上昇した。', []],
  ])('%s', async (text, ids) => {
    expect(await indicatorsIn(text)).toEqual(ids);
  });
});

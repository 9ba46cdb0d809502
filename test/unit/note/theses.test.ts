import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const { packs } = openStore();
const said = async (text: string) => {
  const note = `---\ndate: 2026-02-10\n---\n\n${text}\n`;
  const { analysis } = await checkNote(note, packs, { today: parseIsoDay('2026-08-10') ?? 0 });
  return analysis.claims.flatMap(({ catalogue, polarity }) =>
    catalogue ? [`${catalogue} ${polarity}`] : [],
  );
};

describe('a thesis', () => {
  it.each([
    ['The US labour market is deteriorating.', ['labour-market-declining asserted']],
    ['In 2009 the US labour market was deteriorating fast.', []],
    ['2009年、米国の雇用情勢は悪化していた。', []],
    ['If the labour market deteriorates, the Fed will cut rates.', []],
    ['雇用情勢が悪化していけば、FRBは動く。', []],
    ["Canada's labour market is deteriorating.", []],
    ['Office property prices are falling.', []],
  ])('is of this country, of now, and not supposed: %s', async (text, theses) => {
    expect(await said(text)).toEqual(theses);
  });

  it.each([
    ['The US labour market is not deteriorating.', 'labour-market-declining negated'],
    ['米国の雇用情勢は悪化していない。', 'labour-market-declining negated'],
    ['住宅価格は下がっていない。', 'house-prices-declining negated'],
    ['美国经济并非只靠AI拉动。', 'ai-only-growth-engine negated'],
    ['米国の成長を引っ張るものはAI以外に見当たらない。', 'ai-only-growth-engine asserted'],
    ['Small businesses have stopped growing.', 'small-business-stagnant asserted'],
  ])('is denied where the sentence denies it, and nowhere else: %s', async (text, thesis) => {
    expect(await said(text)).toEqual([thesis]);
  });

  it('may be said over two sentences that are tied', async () => {
    const first = 'US manufacturing has been contracting for 18 months in a row.';
    expect(await said(`${first} It is the longest such slump since the Second World War.`)).toContain(
      'pmi-longest-since-wwii asserted',
    );
    expect(await said('It is the longest such slump since the Second World War.')).toEqual([]);
    expect(await said(`${first}\n\nIt is the longest such queue since the Second World War.`)).not.toContain(
      'pmi-longest-since-wwii asserted',
    );
  });
});

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
    ['Ether has underperformed bitcoin lately.', []],
    ['Bitcoin has underperformed lately.', ['bitcoin-recent-underperformance asserted']],
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

  it.each([
    [
      'The Philadelphia Fed index has been negative for 18 consecutive months, again.',
      /18 consecutive months$/,
    ],
    ['米国の製造業は18カ月連続で縮小している。', /^製造業は18カ月連続で縮小している$/],
  ])('is marked with the whole of its figures: %s', async (text, marked) => {
    const { analysis } = await checkNote(text, packs, { today: parseIsoDay('2026-08-10') ?? 0 });
    const thesis = analysis.claims.find(({ catalogue }) => catalogue !== undefined);
    expect(text.slice(thesis?.span.start, thesis?.span.end)).toMatch(marked);
  });

  it.each([
    ['Employment of nurses in the care sector keeps weakening.'],
    ['Pay of teachers has been stagnant for years.'],
    ['House prices in Oregon keep falling.'],
    ["The city's budget deficit keeps widening."],
    ['My pay has stagnated in real terms.'],
    ['建設業の雇用は悪化し続けている。'],
    ['我が家の財政赤字は膨らみ続けている。'],
    ['高卒の賃金は伸び悩んでいる。'],
    ['建筑行业的就业正在恶化。'],
    ['毕业生的就业形势越来越差。'],
    ['一美元店的地位在下降。'],
  ])('is not said of a part, of someone or of another thing: %s', async (text) => {
    expect(await said(text)).toEqual([]);
  });

  it.each([
    ['The US labour market is going to keep weakening.', '2026-11-10'],
    ['雇用情勢はこれから悪化していくだろう。', '2026-11-10'],
    ['美国就业市场将继续恶化。', '2026-11-10'],
  ])('waits for a whole window of its test where it is foretold: %s', async (text, due) => {
    const note = `---\ndate: 2025-11-10\n---\n\n${text}\n`;
    const { analysis } = await checkNote(note, packs, { today: parseIsoDay('2025-11-20') ?? 0 });
    const [claim] = analysis.claims;
    expect(claim).toMatchObject({ catalogue: 'labour-market-declining', verdict: 'pending' });
    expect(claim?.judgement?.testableOn).toBe(due);
  });

  it('that is a forecast of the year tells the figures so far, and the day to wait for', async () => {
    const note = '---\ndate: 2025-11-01\n---\n\nThe Fed starts its next easing cycle in 2026.\n';
    const { analysis } = await checkNote(note, packs, { today: parseIsoDay('2026-08-10') ?? 0 });
    const [claim] = analysis.claims;
    expect(claim).toMatchObject({ catalogue: 'easing-cycle-2026', verdict: 'pending' });
    expect(claim?.judgement).toMatchObject({ testableOn: '2026-12-31', margin: null });
    expect(claim?.judgement?.found.date?.slice(0, 4)).toBe('2026');
    expect(claim?.judgement?.found.value).not.toBeNull();
  });

  it.each([
    ['2025-11-01', 'The next easing cycle begins next year.', true],
    ['2026-03-10', 'The next easing cycle begins this year.', true],
    ['2024-03-10', 'The next easing cycle begins next year.', false],
    ['2025-03-10', '次の緩和サイクルは来年始まる。', true],
    ['2026-03-10', '新一轮降息周期今年启动。', true],
    ['2026-03-10', '新一轮降息周期明年启动。', false],
  ])('names a year as a note of %s does: %s', async (date, text, found) => {
    const { analysis } = await checkNote(`---\ndate: ${date}\n---\n\n${text}\n`, packs, {
      today: parseIsoDay('2026-08-10') ?? 0,
    });
    expect(analysis.claims.some(({ catalogue }) => catalogue === 'easing-cycle-2026')).toBe(found);
  });

  it.each([
    ['US manufacturing has been contracting for 18 months in a row.', true],
    ['The Philadelphia Fed manufacturing index has been contracting for 18 months in a row.', false],
  ])('is judged with a stand-in where its series is not named: %s', async (text, standsIn) => {
    const { analysis } = await checkNote(`---\ndate: 2026-02-10\n---\n\n${text}\n`, packs, {
      today: parseIsoDay('2026-08-10') ?? 0,
    });
    expect(analysis.claims).toHaveLength(1);
    expect(analysis.claims[0]?.reasons.includes('stand-in')).toBe(standsIn);
  });

  it.each([
    ['Confidence in crypto has been rebuilt only slowly.', ['watch-crypto-trust asserted']],
    ['暗号資産への信頼は少しずつ回復している。', ['watch-crypto-trust asserted']],
    ['加密市场的信任正在慢慢修复。', ['watch-crypto-trust asserted']],
    ['Trust has two halves, give and take.', []],
    // The thesis of the same words answers them.
    ['Energy, not GPUs, is the bottleneck of AI.', ['energy-not-gpu-bottleneck asserted']],
  ])('with a mechanism the watch-list answers, where no other thesis does: %s', async (text, theses) => {
    expect(await said(text)).toEqual(theses);
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

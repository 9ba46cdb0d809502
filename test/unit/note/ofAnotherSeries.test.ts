/** Sentences whose words come near a series that they do not speak of, or speak of in a looser sense than its own. */
import { expect, it } from 'vitest';
import { claimsIn } from './dated.ts';

async function claimsOf(date: string, text: string) {
  return (await claimsIn(date, text)).map(({ verdict, readings: [{ formula }] }) => [verdict, formula]);
}

it.each([
  ['2025-05-12', 'Core services inflation is 3.6%.'],
  ['2025-02-07', '25至40岁人群劳动参与率达到84.0%。'],
  ['2025-06-30', 'The only chart clients ever ask about is the yield curve.'],
])('another: %s, %s', async (date, text) => {
  expect(await claimsOf(date, text)).toEqual([]);
});

it.each([
  ['2025-06-12', 'Youth unemployment is 9.7%.', 'unknown', 'last(LNS14000036) ~ 9.7'],
  ['2026-02-12', 'カード残高が1.28兆ドルに増えた。', 'unknown', 'last(REVOLSL) ~ 1.28tn'],
  [
    '2022-06-01',
    'On Case-Shiller, home prices in March ran 20.6% above a year before.',
    'unknown',
    'pct(USSTHPI, 2021Q1 to 2022Q1) ~ 20.6',
  ],
  ['2025-06-12', 'Tech capex has tripled since 2020.', 'unknown', 'ratio(A679RC1Q027SBEA, 2020 to now) ~ 3'],
])('looser than the series: %s, %s', async (date, text, verdict, formula) => {
  expect(await claimsOf(date, text)).toEqual([[verdict, formula]]);
});

it.each([
  // Cash paid for equipment; with finance leases it is 21.4 billion.
  ['2025-06-12', 'Microsoft spent $21.4 billion on capex in the first quarter of 2025.', 'mixed'],
  ['2025-06-12', 'Microsoft spent $27 billion on capex in the first quarter of 2025.', 'contradicted'],
  ['2025-06-12', 'The debt has grown by $4.8 trillion over the last two years.', 'supported'],
  ['2025-06-12', '美国政府利息支出占收入的18%。', 'mixed'],
  ['2025-03-31', 'Core PCE rose 0.4% in February, the biggest jump in a year.', 'supported', 'supported'],
  ['2025-12-30', 'ナスダックは年初来でプラス圏に戻った。', 'supported'],
  ['2025-06-12', 'Rents are up 3.8% from last year.', 'supported'],
  // Of a month whose days are not at hand.
  ['2025-06-12', 'The KOSPI is above 2,900.', 'unknown'],
  ['2025-06-12', 'The KOSPI is above 4,900.', 'contradicted'],
  ['2025-06-12', '收益率曲线去年9月结束倒挂。', 'supported'],
  ['2025-06-12', '收益率曲线去年2月结束倒挂。', 'contradicted'],
  ['2023-06-30', 'At no point in this episode did core PCE inflation reach 5%.', 'mixed'],
  ['2024-05-20', '2023年に失業率が4％を下回った月は一つもなかった。', 'unknown'],
  ['2024-05-20', '米国では2023年に失業率が4％を下回った月は一つもなかった。', 'contradicted'],
  ['2020-12-10', '黄金今年却从未摸到2000美元。', 'unknown'],
  ['2025-10-20', '米国の2025会計年度の財政赤字は1.8兆ドル弱とほとんど減っていない。', 'supported'],
])('%s: %s', async (date, text, ...verdicts) => {
  expect((await claimsOf(date, text)).map(([found]) => found)).toEqual(verdicts);
});

it('core is that of the index spoken of', async () => {
  const claims = await claimsOf('2023-07-28', '6月のPCE物価は前年比3.0%となったが、コアはまだ4.1%ある。');
  expect(claims.map(([, formula]) => formula)).toEqual([
    'at(PCEPI.pc1, 2023-06) ~ 3.0',
    'at(PCEPILFE.pc1, 2023-06) ~ 4.1',
  ]);
});

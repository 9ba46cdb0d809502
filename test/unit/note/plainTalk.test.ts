/** Ordinary sentences that were read wrongly, or not at all. */
import { expect, it } from 'vitest';
import { claimsIn, eachReadsAs, type Sentences } from './dated.ts';

const SENTENCES: Sentences<string | null> = {
  'what slows is the growth, and does not grow': [
    ['2023-10-17', '零售销售增长放缓。', ['change(RSAFS.pch, last 12m) < 0']],
    ['2023-10-17', 'GDP增长明显加快。', ['change(GDPC1.pca, last 4q) > 0']],
    ['2023-10-17', '工资涨幅收窄。', ['change(CES0500000003.pc1, last 12m) < 0']],
    ['2023-10-17', 'Payroll gains have slowed.', ['change(PAYEMS.chg, last 12m) < 0']],
  ],
  'what is denied, and what never was': [
    ['2024-08-20', 'CPIは3%ではなく2.9%だ。', ['not (last(CPIAUCNS.pc1) ~ 3)']],
    ['2024-08-20', 'VIXは20を超えたことがない。', ['not (ever(VIXCLS > 20, all))']],
  ],
  'what halves is the rate of inflation, and no price level': [
    ['2025-02-20', 'Inflation has more than halved since 2022.', ['ratio(CPIAUCNS.pc1, 2022 to now) < 0.5']],
    [
      '2025-02-20',
      'Inflation has fallen by two thirds from its peak.',
      ['100 * (last(CPIAUCNS.pc1) / max(CPIAUCNS.pc1, last 10y) - 1) ~ -66.7'],
    ],
    [
      '2025-02-20',
      'Inflation has fallen 67% since June 2022.',
      ['100 * (ratio(CPIAUCNS.pc1, 2022-06 to now) - 1) ~ -67'],
    ],
    ['2025-02-20', 'Inflation is up 20% since 2021.', ['pct(CPIAUCNS, 2021 to now) ~ 20']],
    ['2025-02-20', 'CPI has doubled since 1990.', ['ratio(CPIAUCNS, 1990 to now) ~ 2']],
    [
      '2025-02-20',
      '通胀较2022年高点回落了三分之二。',
      ['100 * (last(CPIAUCNS.pc1) / max(CPIAUCNS.pc1, 2022) - 1) ~ -66.7'],
    ],
  ],
  'a movement that has stopped': [
    ['2023-10-17', '失業率の上昇が止まった。', ['not (change(UNRATE, last 3m) > 0)']],
    ['2023-10-17', '失業率の上昇が止まらない。', ['not (not (change(UNRATE, last 3m) > 0))']],
    ['2023-10-17', '失業率は上昇に転じた。', ['change(UNRATE, last 3m) > 0']],
    ['2023-10-17', '失业率停止上升。', ['not (change(UNRATE, last 3m) > 0)']],
    ['2023-10-17', '美联储停止加息。', ['not (change(DFEDTARU, last 63obs) > 0)']],
    ['2023-10-17', 'Consumer spending growth has weakened.', ['change(PCE.pch, last 12m) < 0']],
  ],
  'the low 4s are a range': [
    ['2025-02-17', 'The ten-year yield is in the low 4s.', ['last(DGS10) in [4, 4.5]']],
    ['2025-02-17', 'Core inflation is stuck in the low 3s.', ['last(CPILFESL.pc1) in [3, 3.5]']],
    ['2025-02-17', 'Mortgage rates are in the mid-6% range.', ['last(MORTGAGE30US) in [6.3, 6.7]']],
    ['2025-02-17', 'The VIX is in the mid-teens.', ['last(VIXCLS) in [13, 17]']],
    ['2023-10-17', 'Oil is in the low $80s.', ['last(DCOILWTICO) in [80, 85]']],
    ['2026-02-17', 'Initial claims keep printing in the low 200,000s.', ['last(ICSA) in [200k, 250k]']],
    ['2023-10-17', 'He was in his mid-50s when gold hit a low.', []],
  ],
  'those whose debt it is add to it': [
    [
      '2024-09-30',
      'We have added $8 trillion to the national debt since 2020.',
      ['change(GFDEBTN, 2020 to now) ~ 8tn'],
    ],
    [
      '2024-09-30',
      '$5 trillion has been added to the national debt over the last four years.',
      ['change(GFDEBTN, last 4y) ~ 5tn'],
    ],
    ['2024-09-30', 'The tax cuts added $2 trillion to the national debt in four years.', []],
    ['2024-09-30', "Oracle's debt stands at $156 billion.", []],
  ],
  'what everybody means by it': [
    ['2024-09-30', 'The debt is now twice what it was ten years ago.', ['ratio(GFDEBTN, last 10y) ~ 2']],
    ['2024-09-30', 'Prices have risen 20% since January 2021.', ['pct(CPIAUCNS, 2021-01 to now) ~ 20']],
    ['2024-09-30', 'Our prices rose 5% under the new contract.', []],
    ['2024-09-30', 'The stock market is at an all-time high.', ['is_max(SP500, all)']],
    [
      '2016-09-30',
      'Our businesses have created 15 million new jobs since early 2010.',
      ['change(USPRIV, 2010-01 to now) ~ 15mn'],
    ],
  ],
  'half a million jobs are jobs': [
    [
      '2012-09-30',
      'Manufacturers have added half a million jobs over the last two years.',
      ['change(MANEMP, last 2y) ~ 500k +- 50k'],
    ],
  ],
  'a figure in words keeps its sign': [
    ['2023-06-04', '2s10s closed at minus forty bps.', ['last(T10Y2Y) ~ -40bp']],
    ['2023-06-04', 'Core CPI was minus two percent.', ['last(CPILFESL.pc1) ~ -2']],
  ],
  'a day that is named is no quarter': [
    ['2026-06-04', 'The ten-year fell 12 basis points yesterday.', ['change(DGS10, 2026-06-03) ~ -12bp']],
    ['2026-06-04', 'Oil fell 3% today.', ['pct(DCOILWTICO, 2026-06-04) ~ -3']],
  ],
  'a contribution is what it was in its quarter': [
    [
      '2025-06-04',
      'Net exports subtracted nearly five points from first-quarter growth.',
      ['at(A019RY2Q224SBEA, 2025Q1) ~ -5'],
    ],
    [
      '2025-10-15',
      'Net exports took more than four points off annualised growth in the first quarter.',
      ['at(A019RY2Q224SBEA, 2025Q1) < -4'],
    ],
    [
      '2025-08-04',
      'Consumer spending added a point to growth in the second quarter.',
      ['at(DPCERY2Q224SBEA, 2025Q2) ~ 1'],
    ],
  ],
  'narrowed to its smallest is where it came to': [
    [
      '2025-05-22',
      'The trade deficit narrowed in March to its smallest in five years.',
      ['is_min(-BOPGSTB, last 5y)'],
    ],
  ],
  'a bank that left its rate alone': [
    ['2026-06-04', 'The Fed held rates steady.', ['change(DFEDTARU, last 15obs) ~ 0 +- 0.05']],
    [
      '2026-06-04',
      'The Fed has been on hold since January.',
      ['change(DFEDTARU, 2026-01 to now) ~ 0 +- 0.1'],
    ],
    ['2026-06-04', '美联储4月按兵不动。', ['change(DFEDTARU, 2026-04) ~ 0 +- 0.1']],
    ['2026-06-04', 'FRBは4月に政策金利を据え置いた。', ['change(DFEDTARU, 2026-04) ~ 0 +- 0.1']],
  ],
  'unchanged is to the last digit': [
    ['2024-08-20', '7月失业率持平。', ['at(UNRATE.chg, 2024-07) ~ 0 +- 0.05']],
  ],
  'so many cents of every dollar': [
    [
      '2026-06-04',
      'Of every dollar Washington takes in, about 22 cents go to interest.',
      ['last((100 * A091RC1Q027SBEA / FGRECPT)) ~ 22'],
    ],
    [
      '2026-06-04',
      '联邦政府每收1美元，就有近20美分拿去付利息。',
      ['last((100 * A091RC1Q027SBEA / FGRECPT)) ~ 20'],
    ],
  ],
  'a part against the whole': [
    [
      '2026-06-04',
      'Unemployment among 20-24s is twice the national average.',
      ['last(LNS14000036 / UNRATE) ~ 2'],
    ],
    [
      '2026-06-04',
      '二十出头的年轻人失业率超过8%，是全国水平的两倍多。',
      ['last(LNS14000036) > 8', 'last(LNS14000036 / UNRATE) > 2'],
    ],
  ],
  'a time that opens a stretch is no new topic': [
    [
      '2026-06-04',
      '失業率は4.3%、2年前は3.9%だった。',
      ['last(UNRATE) ~ 4.3', 'last(lag(UNRATE, 2y)) ~ 3.9'],
    ],
  ],
  'an expectation is what is measured': [
    [
      '2026-06-04',
      'Consumers expect 5% inflation over the next year according to Michigan.',
      ['last(MICH) ~ 5'],
    ],
  ],
  'what is said of another, by a pronoun, is not read': [
    [
      '2026-02-22',
      "Alphabet's capital expenditure nearly doubled, and Amazon still outspent it by $10 billion.",
      [],
    ],
  ],
};

eachReadsAs(SENTENCES, ({ readings: [{ formula }] }) => formula);

it.each([
  // It rose by a tenth, or two as first printed.
  ['The unemployment rate was unchanged in July.', 'mixed'],
  ['The unemployment rate was little changed in July.', 'supported'],
])('a rate that moved by a digit: %s', async (text, verdict) => {
  const [claim] = await claimsIn('2024-08-20', text);
  expect(claim?.verdict).toBe(verdict);
});

/** By how much something moved again and again, which year was the worst, and what a figure is counted over. */
import { eachReadsAs, type Sentences } from './dated.ts';

const SENTENCES: Sentences<string | null> = {
  'what moved by so much again and again did so in each of the periods': [
    [
      '2022-03-20',
      'Retail sales fell more than 1% for three straight months.',
      ['streak(RSAFS.pch < -1) >= 3'],
    ],
    [
      '2024-04-20',
      'Core CPI has risen by at least 0.4% in three straight months.',
      ['streak(CPILFESL.pch >= 0.4) >= 3'],
    ],
    [
      '2025-01-05',
      'The S&P 500 gained more than 20% for a second straight year.',
      ['streak(annual(SP500, end).pch > 20) >= 2'],
    ],
    ['2025-01-05', 'S&P500は2年連続で2割を超えた。', ['streak(annual(SP500, end).pch > 20) >= 2']],
    ['2025-01-05', '标普500连续两年涨幅超过20%。', ['streak(annual(SP500, end).pch > 20) >= 2']],
    ['2009-04-08', '雇用者数は4カ月連続で60万人以上減少した。', ['streak(PAYEMS.chg <= -600k) >= 4']],
    ['2009-04-08', '非农连续四个月减少60万以上。', ['streak(PAYEMS.chg < -600k) >= 4']],
  ],
  'a monthly rise again and again is none of its yearly rate': [
    [
      '2024-04-20',
      '核心CPI连续三个月环比上涨0.4%。',
      ['streak(CPILFESL.chg > 0) >= 3', 'last(CPILFESL.pch) ~ 0.4'],
    ],
  ],
  'growing faster than a figure is growing by more than it': [
    ['2024-04-20', 'Wages have grown faster than 4% for two years.', ['streak(CES0500000003.pc1 > 4) >= 2y']],
    ['2024-04-20', 'GDP grew slower than 3% last quarter.', ['at(GDPC1.pca, 2024Q1) < 3']],
  ],
  'the best and the worst of years': [
    [
      '2025-11-30',
      '2024 was the best year for productivity since 2010.',
      ['is_max(annual(OPHNFB).pch, after 2010)'],
    ],
    [
      '2019-01-04',
      '昨年のS&P500は6%安、2008年以来最悪の一年だった。',
      ['pct(SP500, 2018) ~ -6', 'is_min(annual(SP500, end).pch, after 2008)'],
    ],
    [
      '2023-01-05',
      '去年標普跌了近兩成，是2008年之後最慘的一年。',
      ['pct(SP500, 2022) ~ -20', 'is_min(annual(SP500, end).pch, after 2008)'],
    ],
    [
      '2026-01-04',
      'Gold rose 67% in 2025, the biggest gain since 1979.',
      ['pct(GOLD, 2025) ~ 67', 'is_max(annual(GOLD, end).pch, after 1979)'],
    ],
    [
      '2026-01-04',
      '黄金2025年上涨67%，涨幅为1979年以来最大。',
      ['pct(GOLD, 2025) ~ 67', 'is_max(annual(GOLD, end).pch, after 1979)'],
    ],
    [
      '2025-01-04',
      'S&P500の2024年の上昇率は23%で、2021年以来の大きさだった。',
      ['pct(SP500, 2024) ~ 23', null],
    ],
  ],
  'a figure by the month of a series that comes by the month': [
    [
      '2025-08-15',
      'Customs receipts are running at close to $30 billion a month.',
      ['last(MTSCUSTOMS) ~ 30bn'],
    ],
    ['2025-08-15', 'Customs receipts are running at $360 billion a year.', [null]],
    ['2025-07-31', 'New-home sales are running at 627,000 a year.', ['last(HSN1F) ~ 627k']],
    ['2025-01-20', '米国の貿易赤字は1カ月で700億ドルを優に超えている。', ['last(-BOPGSTB) > 70bn']],
  ],
  'a price that is a mean over places already': [
    ['2022-07-15', 'A gallon of regular averaged $4.65 this week.', ['last(GASREGW) ~ 4.65']],
    ['2022-07-15', 'The mortgage rate has averaged 5.2% since the season began.', [null]],
    ['2022-06-20', '全米平均のガソリンは1ガロン5ドル。', ['last(GASREGW) ~ 5']],
    ['2024-06-20', 'On average inflation was 5%.', [null]],
  ],
  'a range of the funds rate is that of the target': [
    ['2025-12-11', 'The funds rate stands at 3.50% to 3.75%.', ['last(DFEDTARU) ~ 3.75']],
    ['2025-12-11', 'FF金利は3.50〜3.75%。', ['last(DFEDTARU) ~ 3.75']],
    ['2016-03-17', '联邦基金利率维持0.25%—0.50%不变。', ['last(DFEDTARU) ~ 0.50']],
    ['2025-12-11', 'The funds rate is 3.64%.', ['last(FEDFUNDS) ~ 3.64']],
  ],
  'next to nothing is little of what it has been': [
    ['2025-11-21', 'RRP usage is nearly zero.', ['last(RRPONTSYD) / max(RRPONTSYD, all) < 0.05']],
    [
      '2025-11-21',
      '翌日物リバースレポの残高はほぼゼロだ。',
      ['last(RRPONTSYD) / max(RRPONTSYD, all) < 0.05'],
    ],
    ['2025-11-21', '隔夜逆回购余额几乎为零。', ['last(RRPONTSYD) / max(RRPONTSYD, all) < 0.05']],
    ['2021-03-21', 'The ten-year real yield is near zero.', ['last(DFII10) ~ 0']],
  ],
  'a deficit in dollars, and as a share of output': [
    ['2025-06-12', '米国の財政赤字はGDP比6%を超えており、大きい。', ['last(-FYFSGDA188S) > 6']],
    ['2025-06-12', '美国赤字超过GDP的6%。', ['last(-FYFSGDA188S) > 6']],
    [
      '2024-11-12',
      '米国の財政赤字は1.8兆ドル、GDP比6.4%だった。',
      ['last(-FYFSD) ~ 1.8tn', 'last(-FYFSGDA188S) ~ 6.4'],
    ],
  ],
  'a quarter more is no quarter of a year': [
    [
      '2021-06-14',
      'M2 has swollen by more than a quarter since February 2020.',
      ['pct(M2SL, 2020-02 to now) > 25'],
    ],
  ],
  'so many times the target': [
    ['2023-05-12', "Core CPI is still nearly three times the Fed's target.", ['last(CPILFESL.pc1) / 2 ~ 3']],
    ['2023-05-12', 'コアCPIは目標の3倍近い。', ['last(CPILFESL.pc1) / 2 ~ 3']],
  ],
  'where something topped out': [
    [
      '2022-09-30',
      "The Fed's balance sheet topped out in April at just under $9 trillion.",
      ['max(WALCL, 2022-04) < 9tn'],
    ],
    [
      '2022-07-05',
      'Pump prices topped out just above $5 a gallon in mid-June.',
      ['max(GASREGW, 2022-06) > 5'],
    ],
  ],
  'a record that was set on a day': [
    [
      '2023-12-05',
      'The ten-year yield hit 4.98% on October 19, the highest since 2007.',
      ['at(DGS10, 2023-10-19) ~ 4.98', 'is_max(DGS10, 2008-01-01..2023-10-19)'],
    ],
    ['2025-11-20', 'VIX hit 52 on April 8, the highest since 2020.', ['at(VIXCLS, 2025-04-08) ~ 52', null]],
    ['2025-10-10', 'The S&P 500 closed at a record on Wednesday.', ['is_max(SP500, all)']],
  ],
  'a yearly rate is over a year anyway': [
    [
      '2025-03-12',
      'Chinese consumer prices fell 0.7% from a year earlier in February.',
      ['at(CNCPI, 2025-02) ~ -0.7'],
    ],
  ],
};

eachReadsAs(SENTENCES, ({ readings: [{ formula }] }) => formula);

/** Where a movement began, how far it went and which way: what a sentence says of it beside the figure. */
import { eachReadsAs, type Sentences, verdictOf } from './dated.ts';

const SENTENCES: Sentences<readonly [string, string | null]> = {
  'a figure that it began at is not one of now': [
    ['2025-06-30', 'Job openings have fallen from more than 12 million.', []],
    ['2025-06-30', 'Job openings have fallen by 40% from more than 12 million.', [['unknown', null]]],
    ['2022-07-13', "Core CPI has been edging lower since March's 6.5%.", [['unknown', null]]],
    ['2025-06-30', '求人件数は1,200万件超から4割減った。', [['unknown', null]]],
    [
      '2025-06-30',
      '求人件数は2022年3月の1,200万件超から減った。',
      [['supported', 'at(JTSJOL, 2022-03) > 12mn']],
    ],
    ['2025-06-30', 'The unemployment rate has hardly moved from 4.2%.', [['mixed', 'last(UNRATE) ~ 4.2']]],
  ],
  'a fall from a high goes as far as a day, or as it ever went': [
    [
      '2025-06-30',
      'The S&P 500 fell 19% from its February high to April.',
      [['supported', '100 * (min(SP500, 2025-04) / max(SP500, 2025-02) - 1) ~ -19']],
    ],
    [
      '2025-06-30',
      '标普500从2月高点跌了19%。',
      [['mixed', '100 * (last(SP500) / max(SP500, 2025-02) - 1) ~ -19']],
    ],
    [
      '2025-06-30',
      '标普500从2月高点跌了30%。',
      [['contradicted', '100 * (last(SP500) / max(SP500, 2025-02) - 1) ~ -30']],
    ],
  ],
  'a month of a market is not one of the calendar': [
    ['2024-12-05', 'Bitcoin is up more than 40% in a month.', [['unknown', null]]],
  ],
  'an outflow is below nought, and the largest is the lowest': [
    [
      '2025-12-02',
      'ビットコインETFは11月に35億ドルの流出超となった。',
      [['supported', 'at(BTCETFFLOW, 2025-11) ~ -3.5bn']],
    ],
    [
      '2025-12-02',
      '11月のビットコインETFは2月以来最大の流出。',
      [['supported', 'is_min(BTCETFFLOW, after 2025-02)']],
    ],
    [
      '2025-12-02',
      'In November bitcoin ETFs had their biggest outflow since February.',
      [['supported', 'is_min(BTCETFFLOW, after 2025-02)']],
    ],
    [
      '2024-12-02',
      '11月のビットコインETFは65億ドルの流入超。',
      [['supported', 'at(BTCETFFLOW, 2024-11) ~ 6.5bn']],
    ],
  ],
  'a stretch may be named by its last month': [
    [
      '2024-08-22',
      '3月までの1年間で雇用者数は290万人増えた。',
      [['mixed', 'change(PAYEMS, 2023-04..2024-03) ~ 2.9mn']],
    ],
    [
      '2024-08-22',
      '截至2024年3月的12个月里，非农就业增加290万。',
      [['mixed', 'change(PAYEMS, 2023-04..2024-03) ~ 2.9mn']],
    ],
    [
      '2024-08-22',
      'In the 12 months through March 2024, payrolls rose by 2.9 million.',
      [['mixed', 'change(PAYEMS, 2023-04..2024-03) ~ 2.9mn']],
    ],
  ],
  'what was not over when it was written is not borne out by what came later': [
    [
      '2019-08-20',
      "The Fed's balance sheet has swollen through this summer.",
      [['mixed', 'change(WALCL, 2019Q3) > 0']],
    ],
  ],
};

eachReadsAs(SENTENCES, verdictOf);

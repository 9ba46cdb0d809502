/** What a row puts into words, and what several rows make together: read without a figure, or as one series. */
import { eachReadsAs, type Sentences, verdictOf } from './dated.ts';

const SENTENCES: Sentences<readonly [string, string | null]> = {
  'a word of a row is a side of its line': [
    ['2024-08-20', 'The Sahm rule has been triggered.', [['supported', 'last(SAHMREALTIME) >= 0.5']]],
    ['2024-08-20', '萨姆规则已被触发。', [['supported', 'last(SAHMREALTIME) >= 0.5']]],
    ['2024-08-20', 'サームルールにも引っかかった。', [['supported', 'last(SAHMREALTIME) >= 0.5']]],
    [
      '2024-08-20',
      'The Sahm rule was triggered in July.',
      [['supported', 'at(SAHMREALTIME, 2024-07) >= 0.5']],
    ],
    ['2025-06-04', 'Financial conditions are loose.', [['supported', 'last(NFCI) < 0']]],
    ['2025-06-04', 'Banks have been tightening C&I standards.', [['supported', 'last(DRTSCILM) > 0']]],
    ['2025-06-04', '银行收紧了贷款标准。', [['supported', 'last(DRTSCILM) > 0']]],
    ['2025-06-04', '銀行の貸出態度は厳格化の方向だ。', [['supported', 'last(DRTSCILM) > 0']]],
  ],
  'and nothing where it only is spoken of': [
    ['2024-08-20', 'The Sahm rule was almost triggered.', []],
    ['2024-08-20', 'The Sahm rule has triggered in every recession since 1970.', []],
    ['2024-08-20', 'The Sahm rule triggered a sell-off in equities.', []],
    ['2024-08-20', '萨姆规则快要触发了。', []],
    ['2024-08-20', 'サームルールは発動寸前だ。', []],
  ],
  'a quotient or a difference that has a name is one subject': [
    [
      '2026-06-04',
      'Job openings per unemployed worker are at 1.0.',
      [['supported', 'last((JTSJOL / (CLF16OV - CE16OV))) ~ 1.0']],
    ],
    ['2023-06-04', '每个失业者对应1.7个岗位。', [['supported', 'last((JTSJOL / (CLF16OV - CE16OV))) ~ 1.7']]],
    ['2025-06-04', 'The VIX term structure is in contango.', [['supported', 'last((VIXCLS / VIX3M)) < 1']]],
    ['2025-06-04', 'VIXの期間構造は順ざやだ。', [['supported', 'last((VIXCLS / VIX3M)) < 1']]],
    // Means of months do not tell of a day.
    ['2025-05-12', 'The VIX curve inverted in April.', [['unknown', null]]],
    [
      '2025-06-04',
      'The mortgage-Treasury gap is 2.4 points.',
      [['supported', 'last((MORTGAGE30US - DGS10)) ~ 2.4']],
    ],
    ['2025-06-04', '失業者数は720万人。', [['supported', 'last((CLF16OV - CE16OV)) ~ 7.2mn']]],
  ],
  'people and jobs are compared by number, and their revisions are those of the whole': [
    [
      '2022-05-12',
      'Job openings exceed the number of unemployed.',
      [['supported', 'last(JTSJOL - (CLF16OV - CE16OV)) > 0']],
    ],
    [
      '2025-06-04',
      'There are more job openings than unemployed people.',
      [['mixed', 'last(JTSJOL - (CLF16OV - CE16OV)) > 0']],
    ],
  ],
  'a name may say whose it is': [
    [
      '2026-06-04',
      'Hyperscaler capex was $130 billion last quarter.',
      [['supported', 'at((CAPEX@MSFT + CAPEX@GOOGL + CAPEX@AMZN + CAPEX@META), 2026Q1) ~ 130bn']],
    ],
  ],
};

eachReadsAs(SENTENCES, verdictOf);

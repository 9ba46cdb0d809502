/** What is held against another: two times in office, two parts of growth, a part of its whole. */
import { eachReadsAs, type Sentences } from './dated.ts';

const SENTENCES: Sentences<string | null> = {
  'two times are told apart by what happened in them': [
    [
      '2024-08-20',
      'Fewer jobs were added in July than in June.',
      ['at(PAYEMS.chg, 2024-07) < at(PAYEMS.chg, 2024-06)'],
    ],
    ['2024-08-20', '7月の雇用増は6月より少ない。', ['at(PAYEMS.chg, 2024-07) < at(PAYEMS.chg, 2024-06)']],
    [
      '2024-08-20',
      'Half as many jobs were added in July as in June.',
      ['at(PAYEMS.chg, 2024-07) / at(PAYEMS.chg, 2024-06) ~ 0.5'],
    ],
    [
      '2024-08-20',
      'Real GDP grew twice as fast in Q2 as in Q1.',
      ['at(GDPC1.pca, 2024Q2) / at(GDPC1.pca, 2024Q1) ~ 2'],
    ],
    [
      '2024-08-20',
      'Retail sales grew more in July than in June.',
      ['at(RSAFS.pch, 2024-07) > at(RSAFS.pch, 2024-06)'],
    ],
    [
      '2024-08-20',
      'Unemployment was half as high in 2019 as in 2013.',
      ['at(UNRATE, 2019) / at(UNRATE, 2013) ~ 0.5'],
    ],
  ],
  'a part of a peak': [
    [
      '2025-09-01',
      'Jobless claims have fallen to a third of their peak.',
      ['last(ICSA) / max(ICSA, all) ~ 0.333'],
    ],
    ['2025-09-01', '新規失業保険申請はピークの3分の1に減った。', ['last(ICSA) / max(ICSA, all) ~ 0.333']],
    ['2025-09-01', '隔夜逆回购只有峰值的十分之一。', ['last(RRPONTSYD) / max(RRPONTSYD, all) ~ 0.1']],
    ['2025-09-01', 'Two thirds of the peak in inflation was energy.', []],
    ['2025-09-01', '原油はピークから3分の1下落した。', ['last(drawdown(DCOILWTICO)) ~ -33.3']],
  ],
  'two times in office': [
    [
      '2024-11-01',
      'Inflation was higher under Biden than under Trump.',
      ['avg(CPIAUCNS.pc1, term("Biden")) > avg(CPIAUCNS.pc1, term("Trump"))'],
    ],
    [
      '2024-11-01',
      'More jobs were created under Biden than under Trump.',
      ['change(PAYEMS, term("Biden")) > change(PAYEMS, term("Trump"))'],
    ],
    [
      '2024-11-01',
      'Unemployment fell more under Obama than under Biden.',
      ['change(UNRATE, term("Obama")) < change(UNRATE, term("Biden"))'],
    ],
    [
      '2024-11-01',
      'Real GDP grew more slowly under Obama than it did under Clinton.',
      ['avg(GDPC1.pc1, term("Obama")) < avg(GDPC1.pc1, term("Clinton"))'],
    ],
    [
      '2024-11-01',
      "It isn't true that more jobs were created under Trump than under Biden.",
      ['not (change(PAYEMS, term("Trump")) > change(PAYEMS, term("Biden")))'],
    ],
    [
      '2024-11-01',
      'バイデン政権下のインフレ率はトランプ政権時代より高い。',
      ['avg(CPIAUCNS.pc1, term("Biden")) > avg(CPIAUCNS.pc1, term("Trump"))'],
    ],
    [
      '2024-11-01',
      '拜登任内的失业率低于特朗普任内。',
      ['avg(UNRATE, term("Biden")) < avg(UNRATE, term("Trump"))'],
    ],
    ['2024-11-01', 'Voters trust Trump more than Biden on inflation.', []],
  ],
  'a denial of a whole sentence is no record': [
    ['2024-11-01', "It isn't true that more jobs were created in June.", []],
  ],
  'a whole and what of it goes where': [
    [
      '2026-05-10',
      'Meta spent 35% of its 2025 revenue on capital expenditure.',
      ['share(CAPEX@META, REVENUE@META, 2025) ~ 35'],
    ],
    [
      '2026-05-10',
      'The federal government spends 19% of its revenue on interest.',
      ['share(A091RC1Q027SBEA, FGRECPT, last 4q) ~ 19'],
    ],
  ],
  'parts of growth': [
    [
      '2026-02-10',
      'AI investment contributed more to GDP growth than consumer spending in the fourth quarter.',
      ['at(Y034RY2Q224SBEA - DPCERY2Q224SBEA, 2025Q4) > 0'],
    ],
    [
      '2026-02-10',
      'Software added more to fourth-quarter growth than consumer spending did.',
      ['at(B985RY2Q224SBEA - DPCERY2Q224SBEA, 2025Q4) > 0'],
    ],
    [
      '2026-02-10',
      'Inventories subtracted from growth in the fourth quarter.',
      ['at(A014RY2Q224SBEA, 2025Q4) < 0'],
    ],
    [
      '2026-02-10',
      'Software and information processing equipment added 1.2 points to growth in the fourth quarter.',
      ['at((B985RY2Q224SBEA + Y034RY2Q224SBEA), 2025Q4) ~ 1.2'],
    ],
    [
      '2026-02-10',
      '個人消費の寄与度とソフトウエア投資の寄与度は合わせて2.1ポイント。',
      ['last((DPCERY2Q224SBEA + B985RY2Q224SBEA)) ~ 2.1'],
    ],
  ],
  'two subjects, and to each its own figure': [
    [
      '2026-02-10',
      'CPI and core CPI rose 2.7% and 2.6%, respectively.',
      ['last(CPIAUCNS.pc1) ~ 2.7', 'last(CPILFESL.pc1) ~ 2.6'],
    ],
    [
      '2026-02-10',
      'The unemployment rate and the participation rate were 4.4% and 62.4% in December.',
      ['at(UNRATE, 2025-12) ~ 4.4', 'at(CIVPART, 2025-12) ~ 62.4'],
    ],
    [
      '2026-02-10',
      'Software and information processing equipment contributed 0.6 and 0.4 points to growth in the third quarter.',
      ['at(B985RY2Q224SBEA, 2025Q3) ~ 0.6', 'at(Y034RY2Q224SBEA, 2025Q3) ~ 0.4'],
    ],
  ],
  'who speaks or is trusted holds no time in office against another': [
    ['2024-11-01', '选民在通胀问题上更信任特朗普多于拜登。', []],
    ['2024-11-01', 'Trump says inflation was higher under Biden than it was under Trump.', []],
  ],
  'a share and what it is said to be owed to': [
    ['2026-05-10', 'Federal debt rose to 120% of GDP thanks to deficits.', ['last(GFDEGDQ188S) ~ 120']],
  ],
  'how much of a thing there is, and not what it costs': [
    ['2024-12-01', 'Demand for gold has risen.', []],
    ['2024-12-01', '黄金需求上升。', []],
    ['2024-12-01', 'Copper has fallen 19% from its May high.', [null]],
  ],
  'the full stop after a word is none of its letters': [
    ['2026-02-10', 'Wages rose faster than prices did.', ['last(CES0500000003.pc1 - CPIAUCNS.pc1) > 0']],
  ],
};

eachReadsAs(SENTENCES, ({ readings: [{ formula }] }) => formula);

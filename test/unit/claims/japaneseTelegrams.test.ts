import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'a figure grown onto a name': [
    ['WTI78ドルまで上昇。', 'last(WTI) ~ 78'],
    ['CPI▲0.3%。', 'last(CPIAUCNS.pc1) ~ -0.3'],
    ['WTI60ドル割れ。', 'last(WTI) < 60'],
  ],
  'from one figure to the next': [
    ['失業率は4.0%→4.2%。', 'last(UNRATE) ~ 4.2'],
    ['失業率は4.0%→4.1%→4.2%。', 'last(UNRATE) ~ 4.2'],
    ['失業率の推移は3月4.0%→4月4.2%。', 'at(UNRATE, 2025-03) ~ 4.0 and at(UNRATE, 2025-04) ~ 4.2'],
    [
      'WTIは7月の1バレル72ドルから64ドルに下がった。',
      'min(WTI, 2025-07) <= 72.5 and max(WTI, 2025-07) >= 71.5 and last(WTI) ~ 64',
    ],
  ],
  'beside the reading before': [
    ['失業率は4.2%、前月は4.1%だった。', 'last(UNRATE) ~ 4.2', 'last(lag(UNRATE, 1obs)) ~ 4.1'],
    ['失業率は4.2%、前年同月は3.8%。', 'last(UNRATE) ~ 4.2', 'last(lag(UNRATE, 1y)) ~ 3.8'],
    ['失業率は前月の4.1%を上回った。', 'last(lag(UNRATE, 1obs)) ~ 4.1 and last(UNRATE) > 4.1'],
    [
      '8月の失業率は4.3%で、6月の4.1%を上回った。',
      'at(UNRATE, 2025-08) ~ 4.3',
      'at(UNRATE, 2025-06) ~ 4.1 and at(UNRATE, 2025-08) > 4.1',
    ],
    ['10年債利回りは4.25%、前月は4.5%だった。', 'last(DGS10) ~ 4.25', 'last(lag(DGS10, 1m)) ~ 4.5'],
  ],
  'against the month or the year before': [
    ['失業率は前月を上回った。', 'last(UNRATE) > last(lag(UNRATE, 1m))'],
    ['住宅着工件数は前年割れ。', 'last(HOUST.pc1) < 0'],
    ['失業率は3カ月連続で前年を上回った。', 'streak(UNRATE - lag(UNRATE, 1y) > 0) >= 3m'],
    ['失業率は2019年並み。', 'last(UNRATE) - at(UNRATE, 2019) ~ 0 +- 0.1'],
    ['10年債利回りは前月から25bp上昇した。', 'change(DGS10, last 1m) ~ 25bp'],
    ['WTIは前月比▲5ドル。', 'change(WTI, last 1m) ~ -5'],
  ],
  'several subjects, and clauses before a subject': [
    ['S&P500と日経平均は8月に下落した。', 'change(SP500, 2025-08) < 0', 'change(N225, 2025-08) < 0'],
    ['失業率と10年債利回りはそれぞれ4.2%、4.1%。', 'last(UNRATE) ~ 4.2', 'last(DGS10) ~ 4.1'],
    ['6月に4.1%だった失業率は8月に4.3%になった。', 'at(UNRATE, 2025-06) ~ 4.1', 'at(UNRATE, 2025-08) ~ 4.3'],
    ['2022年に3.5%をつけた失業率は、いま4.3%。', 'at(UNRATE, 2022) ~ 3.5', 'last(UNRATE) ~ 4.3'],
  ],
  'names with and without what binds their parts': [
    ['FRB総資産は6.6兆ドル。', 'last(WALCL) ~ 6.6tn'],
    ['長短の金利差は0.5ポイント。', 'last(T10Y2Y) ~ 0.5'],
    ['フィラデルフィア・連銀の指数は12.4。', 'last(PHILLY) ~ 12.4'],
    ['住宅の着工件数は130万戸。', 'last(HOUST) ~ 1.3mn'],
  ],
  'figures grown onto Latin names, and lists with dots': [
    ['9月のS&P500+3.5%。', 'pct(SP500, 2025-09) ~ 3.5'],
    ['9月のS&P500-3.5%。', 'pct(SP500, 2025-09) ~ -3.5'],
    ['失業率4.3%・賃金+3.7%。', 'last(UNRATE) ~ 4.3', 'last(CES0500000003.pc1) ~ 3.7'],
  ],
  'what only might be, and days that are not told': [
    ['教科書どおりなら失業率は5%のはずだが、インフレ率は3%にとどまる。', 'last(CPIAUCNS.pc1) ~ 3'],
    ['WTIは翌日に5ドル下げた。', null],
    ['その夜だけでWTIは5ドル下げた。', null],
  ],
  'records by their words': [
    ['失業率は4.3%、戦後最悪。', 'last(UNRATE) ~ 4.3', 'is_max(UNRATE, all)'],
    ['昨年の各四半期ともGDPはプラス成長だった。', 'always(GDPC1.chg > 0, 2024)'],
  ],
  'times that are told apart': [
    ['失業率は1年前、3.8%だった。', 'last(lag(UNRATE, 1y)) ~ 3.8'],
    ['10年債利回りは7月末に4.4%だった。', 'at(DGS10, 2025-07-31) ~ 4.4'],
    ['失業率は春に4.2%だった。', null],
    ['失業率は2022年からずっと4.5%を下回っている。', 'always(UNRATE < 4.5, after 2022)'],
    ['失業率は一度も3%を割っていない。', null],
  ],
};

describe.each(Object.entries(SENTENCES))('Japanese telegrams: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'ja')).toEqual(expected));
  }
});

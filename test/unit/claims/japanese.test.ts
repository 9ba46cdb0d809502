import { describe, expect, it } from 'vitest';
import { formulas, read } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  levels: [
    ['8月の失業率は4.3%だった。', 'at(UNRATE, 2025-08) ~ 4.3'],
    ['WTIは1バレル72ドル前後で推移している。', 'last(WTI) ~ 72'],
    ['失業率は6月に4.1%へ低下した。', 'at(UNRATE, 2025-06) ~ 4.1'],
    [
      '2024会計年度の財政赤字は1.8兆ドル、GDP比6.4%だった。',
      'at(-FYFSD, FY2024) ~ 1.8tn',
      'at(-FYFSGDA188S, FY2024) ~ 6.4',
    ],
    [
      '上位1%が純資産の3割超を握る一方、下位50%の持ち分は2.5%にとどまる。',
      'last(WEALTH@Top1) > 30',
      'last(WEALTH@Bottom50) ~ 2.5',
    ],
  ],
  changes: [
    ['9月のCPIは前年同月比2.4%上昇した。', 'at(CPIAUCNS.pc1, 2025-09) ~ 2.4'],
    ['2月の非農業部門雇用者数は9万2000人減少した。', 'at(PAYEMS.chg, 2025-02) ~ -92k'],
    ['7〜9月期の実質GDPは年率3.1%増だった。', 'at(GDPC1.pca, 2025Q3) ~ 3.1'],
    ['S&P500は年初来で17%上昇した。', 'pct(SP500, ytd) ~ 17'],
    ['S&P500は7月の高値から2割安い。', '100 * (last(SP500) / max(SP500, 2025-07) - 1) ~ -20'],
  ],
  records: [
    ['失業率は2021年10月以来の高さだ。', 'is_max(UNRATE, after 2021-10)'],
    ['日経平均は34年ぶりの高値をつけた。', 'is_max(N225, last 34y)'],
    ['10年債利回りは2007年以来初めて5%を超えた。', 'first(DGS10 > 5, after 2007)'],
    ['S&P500は史上最高値を更新した。', 'is_max(SP500, all)'],
  ],
  runs: [
    ['雇用者数は40カ月連続で増えている。', 'streak(PAYEMS.chg > 0) >= 40'],
    ['イールドカーブは16カ月にわたり逆転している。', 'streak(T10Y2Y < 0) >= 16m'],
    ['ISM製造業景況指数は22カ月連続で50を下回っている。', 'streak(PHILLY < 0) >= 22'],
    ['住宅着工件数は過去9カ月のうち8カ月で減った。', 'count(HOUST.chg < 0, last 9m) = 8'],
  ],
  comparisons: [
    ['賃金の伸びは物価上昇率を上回っている。', 'last(CES0500000003.pc1 - CPIAUCNS.pc1) > 0'],
    ['失業率はコロナ前より低い。', 'last(UNRATE) < at(UNRATE, 2019)'],
    ['S&P500は2019年から2倍以上になった。', 'last(SP500) / at(SP500, 2019) >= 2'],
  ],
  'figures as they are written': [
    ['8月の雇用者数は7万3千人増にとどまった。', 'at(PAYEMS.chg, 2025-08) ~ 73k'],
    ['2025会計年度の財政赤字は1兆7,800億ドルだった。', 'at(-FYFSD, FY2025) ~ 1.78tn'],
    ['失業率は4%台前半で推移している。', 'last(UNRATE) in [4, 4.5]'],
    ['10年債利回りは4%台後半まで上がった。', 'last(DGS10) in [4.5, 5]'],
    ['失業率は4.5%に届かない。', 'last(UNRATE) < 4.5'],
    ['WTIは60ドルをあっさり割り込んだ。', 'last(WTI) < 60'],
    ['CPIの伸びは目標の2%を大きく上回ったままだ。', 'last(CPIAUCNS.pc1) > 2'],
    ['S&P500は年初来で13%高。', 'pct(SP500, ytd) ~ 13'],
  ],
  'clauses and what others say of them': [
    ['失業率――4.3%。', 'last(UNRATE) ~ 4.3'],
    ['失業率が上がるたびに株は下がる。'],
    ['失業率が上がるという話を私は信じていない。'],
    ['壇上の学者は「失業率は5%に達するのですか」と問い返した。'],
    ['失業率は名目成長の倍だ。', null],
    ['財政赤字は月700億ドルのペースだ。', null],
  ],
  'two taken together': [
    ['10年債利回りと2年債利回りの比率は1.1だ。', 'last((DGS10 / DGS2)) ~ 1.1'],
    ['失業率は5.0%から4.3%へ、つまり0.7ポイント下がった。', 'last(UNRATE) ~ 4.3', '5.0 - 4.3 ~ 0.7'],
    [
      '賃金の伸びは27カ月連続で物価上昇率を上回っている。',
      'streak(CES0500000003.pc1 - CPIAUCNS.pc1 > 0) >= 27m',
    ],
    ['米国の失業率はユーロ圏より低い。'],
  ],
  'inversions, by their depth': [
    ['逆イールドは108bpに達した。', 'last(T10Y2Y) ~ -108bp'],
    ['逆イールドは40年ぶりの深さだ。', 'is_min(T10Y2Y, last 40y)'],
    ['逆イールドは縮小している。', 'change(T10Y2Y, last 63obs) > 0'],
  ],
  'what is over, has turned, or was never so': [
    ['失業率はもう上がっていない。', 'not (change(UNRATE, last 3m) > 0)'],
    ['インフレ率は上昇に転じた。', 'change(CPIAUCNS.pc1, last 3m) > 0'],
    ['一年前の失業率は4.1%だった。', 'last(lag(UNRATE, 1y)) ~ 4.1'],
    ['失業率は1983年以降見たことがない水準だ。', 'is_max(UNRATE, after 1983) or is_min(UNRATE, after 1983)'],
    ['失業率がここまで低いのは1969年以来だ。', 'is_min(UNRATE, after 1969)'],
    ['10年債利回りが5%に達したのは2007年以来だ。', 'first(DGS10 >= 5, after 2007)'],
    ['失業率の4%割れは24カ月連続だ。', 'streak(UNRATE < 4) >= 24'],
    ['CPIの伸びは丸5年、一度も2%を下回っていない。', 'not (ever(CPIAUCNS.pc1 < 2, last 5y))'],
    ['この2年、失業率が4%を超えた月は一つもない。', 'not (ever(UNRATE > 4, last 2y))'],
    ['失業率が4%を超えた月は一つもない。', null],
    ['失業率が4%を超えた月は夏に多い。', null],
    ['WTIは1年前の4分の1になった。', 'ratio(WTI, last 1y) ~ 0.25'],
    ['失業率は年内にあと1ポイント下がる。', null],
    ['WTIは今月3日に72ドル台。', 'at(WTI, 2025-10-03) in [72, 73]'],
    ['10年債利回りは9月半ばから30bp上がった。', 'change(DGS10, 2025-09-15 to now) ~ 30bp'],
    ['失業率は4%以上ではないか。', 'last(UNRATE) >= 4'],
    ['S&P500は3千5百ポイントを回復した。', 'last(SP500) > 3.5k'],
    ['CPIの上昇幅は縮小した。', 'change(CPIAUCNS.pc1, last 12m) < 0'],
    ['S&P500は去年の今ごろの2倍だ。', 'ratio(SP500, last 1y) ~ 2'],
    ['S&P500は5日続伸した。', null],
  ],
  'words that turn with what is measured': [
    ['失業率は悪化した。', 'change(UNRATE, last 12m) > 0'],
    ['雇用者数は改善した。', 'change(PAYEMS, last 12m) > 0'],
    ['イールドカーブはもう逆転していない。', 'not (last(T10Y2Y) < 0)'],
  ],
  'figures in kanji': [
    ['五月の失業率は四・三%だった。', 'at(UNRATE, 2025-05) ~ 4.3'],
    ['雇用者数は六月に十三万人増えた。', 'at(PAYEMS.chg, 2025-06) ~ 130k +- 5k'],
    ['S&P500は一年で二割上げた。', 'pct(SP500, last 1y) ~ 20'],
    ['日経平均は五万円を上回った。', 'last(N225) > 50k'],
    ['四―六月期の実質GDPは年率三・〇%増えた。', 'at(GDPC1.pca, 2025Q2) ~ 3.0'],
  ],
  'stretches of time': [
    ['1〜3月の実質GDPは年率0.6%減だった。', 'at(GDPC1.pca, 2025Q1) ~ -0.6'],
    ['S&P500は2025年前半に5.5%上昇した。', 'pct(SP500, 2025-01..2025-06) ~ 5.5'],
    ['S&P500は1〜8月に10%上げた。', 'pct(SP500, 2025-01..2025-08) ~ 10'],
  ],
  'what is over, and what was so within a day': [
    ['逆イールドは2年余り続いたが、もう解消した。', 'longest(T10Y2Y < 0, last 5y) >= 2y', 'last(T10Y2Y) > 0'],
    ['10年債利回りは一時5%を超えた。', null],
    ['貯蓄率は4.6%とコロナ前の水準を下回る。'],
  ],
  'no claims': [
    ['VIXは20を超えると不安が広がる。'],
    ['GDPが2%成長しても暮らしは楽にならない。'],
    ['表1 失業率の推移'],
    ['市場予想の中央値は失業率4.4%だった。'],
    ['インフレ率を2%に抑えるのが使命だ。'],
    ['失業率の記事を読んで10%の手数料を払った。'],
    ['若手社員(20代)の失業率は8%だ。'],
    ['期待失業率は5%だ。'],
    ['10年債利回りの上昇は株価の重荷だ。'],
  ],
  'events, weeks and local peaks': [
    ['失業率はコロナ禍以来の高さだ。', 'is_max(UNRATE, after 2020)'],
    ['S&P500は週間で2%下げた。', null],
    ['S&P500は3日続落した。', null],
    ['失業率はピークの6.3%から下がった。', 'max(UNRATE, last 10y) ~ 6.3'],
    ['失業率は2023年4月の3.4%が底だった。', 'at(UNRATE, 2023-04) ~ 3.4'],
  ],
  'short years and records without a subject': [
    ['失業率は4.6%に達した。21年9月以来の高さ。', 'last(UNRATE) ~ 4.6', 'is_max(UNRATE, after 2021-09)'],
    ['日経平均は3年10カ月ぶりの高値。', 'is_max(N225, last 46m)'],
    ['失業率は22年夏に3.5%だった。', 'at(UNRATE, 2022Q3) ~ 3.5'],
  ],
};

describe.each(Object.entries(SENTENCES))('Japanese: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'ja')).toEqual(expected));
  }
});

describe('Japanese spans', () => {
  it.each([
    ['失業率が4.3%に上がったので、利下げの声が増えた。', '失業率が4.3%に上がった'],
    ['8月の失業率は緩やかに上昇している。', '8月の失業率は緩やかに上昇している'],
    ['10年債利回りは4%を割り込んだが、すぐに戻した。', '10年債利回りは4%を割り込んだ'],
  ])('end where a word ends: %s', (text, expected) => {
    const [claim] = read(text, 'ja');
    expect(text.slice(claim?.start, claim?.end)).toBe(expected);
  });
});

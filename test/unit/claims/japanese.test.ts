import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

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
};

describe.each(Object.entries(SENTENCES))('Japanese: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'ja')).toEqual(expected));
  }
});

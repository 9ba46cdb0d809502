import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/language.ts';
import { formulas } from './vocabulary.ts';

type Sentence = readonly [Language, string, ...(string | null)[]];

/** Classes of phrasing that Japanese and Chinese notes share. */
const SENTENCES: Readonly<Record<string, readonly Sentence[]>> = {
  'differences whose tenors are named': [
    ['ja', '長短金利差（10年-3カ月）はマイナス0.4%だ。', 'last(T10Y3M) ~ -0.4'],
    ['ja', '長短金利差（10年−2年）は0.5%に広がった。', 'last(T10Y2Y) ~ 0.5'],
    ['ja', '3カ月物と10年債の逆イールドは解消した。', 'last(T10Y3M) > 0'],
    ['ja', '長短金利差（30年-5年）は1%を超えた。'],
    ['zh', '10年期与3个月期的利差重新转正。', 'last(T10Y3M) > 0'],
    ['zh', '期限利差（10年-3个月）只有10个基点。', 'last(T10Y3M) ~ 10bp'],
    ['zh', '十年期和两年期国债利差为50个基点。', 'last(T10Y2Y) ~ 50bp'],
  ],
  'records of what was gained or lost': [
    ['ja', '雇用者数の増加幅は2020年以来の最小だ。', 'is_min(PAYEMS.chg, after 2020)'],
    ['ja', '雇用者数の減少幅は2020年以来で最大だ。', 'is_min(PAYEMS.chg, after 2020)'],
    ['ja', '雇用者数の減少幅は2020年以来で最小だ。', null],
    ['zh', '非农就业增幅创2020年以来最小。', 'is_min(PAYEMS.chg, after 2020)'],
    ['zh', '非农就业降幅为2020年以来最大。', 'is_min(PAYEMS.chg, after 2020)'],
    ['zh', '非农就业是2020年以来最差的一个月。', 'is_min(PAYEMS.chg, after 2020)'],
  ],
  'what was so before, and what is so now': [
    [
      'ja',
      'WTIは4月に82ドルまで上がったあと、60ドルを下回る水準に戻った。',
      'max(WTI, 2025-04) ~ 82',
      'last(WTI) < 60',
    ],
    ['zh', '4月WTI涨到82美元，如今跌至60美元。', 'max(WTI, 2025-04) ~ 82', 'last(WTI) ~ 60'],
    ['zh', '失业率上次低于4%还是去年8月。', null],
    ['ja', '最後に失業率が4%を下回ったのは昨年8月だ。', 'at(UNRATE, 2024-08) < 4'],
  ],
  'rates per year over several': [
    ['ja', 'GDPは2010年から2019年まで年平均2.3%成長した。', 'cagr(GDPC1, 2010 to 2019) ~ 2.3'],
    ['zh', '2010年以来标普500年均上涨12%。', 'cagr(SP500, 2010 to now) ~ 12'],
  ],
  'what somebody expects': [
    ['zh', '高盛看到WTI 90美元。', null],
    ['zh', '分析师认为WTI能涨到90美元。', null],
  ],
  'what the words after a subject make of it': [
    ['ja', 'S&P500の利益は3割増えた。'],
    ['ja', 'テック7社を除くと、S&P500は2%しか上がっていない。', null],
    ['zh', '薪资增速连续12个月跑赢通胀。', 'streak(CES0500000003.pc1 - CPIAUCNS.pc1 > 0) >= 12m'],
  ],
};

describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
  for (const [language, text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, language)).toEqual(expected));
  }
});

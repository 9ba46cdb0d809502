import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  levels: [
    ['8月失业率为4.3%。', 'at(UNRATE, 2025-08) ~ 4.3'],
    ['WTI报每桶72美元。', 'last(WTI) ~ 72'],
    ['失业率升至4.3%，高于6月的4.1%。', 'last(UNRATE) ~ 4.3', 'at(UNRATE, 2025-06) ~ 4.1'],
    [
      '2024财年联邦赤字1.8万亿美元，占GDP的6.4%。',
      'at(-FYFSD, FY2024) ~ 1.8tn',
      'at(-FYFSGDA188S, FY2024) ~ 6.4',
    ],
  ],
  'traditional characters': [
    [
      '8月失業率升至4.3%，創2021年10月以來新高。',
      'at(UNRATE, 2025-08) ~ 4.3',
      'is_max(UNRATE, 2021-11..2025-08)',
    ],
    ['聯邦赤字擴大至1.8兆美元。', 'last(-FYFSD) ~ 1.8tn'],
  ],
  'numerals in words': [
    ['标普500今年以来涨了百分之十七点五。', 'pct(SP500, ytd) ~ 17.5'],
    ['失业率比去年同期高出半个百分点。', 'change(UNRATE, last 12m) ~ 0.5pp'],
    ['10年期国债收益率年内下行三十五个基点。', 'change(DGS10, ytd) ~ -35bp'],
    ['WTI两年翻了一倍多。', 'ratio(WTI, last 2y) > 2'],
    ['WTI二十年翻了两番。', 'ratio(WTI, last 20y) ~ 4'],
  ],
  'what is not the subject': [['通胀预期降至2.3%。'], ['招行的抵押贷款利率只剩3.55%。']],
  changes: [
    ['9月CPI同比上涨2.4%。', 'at(CPIAUCNS.pc1, 2025-09) ~ 2.4'],
    ['2月非农就业减少9.2万人。', 'at(PAYEMS.chg, 2025-02) ~ -92k'],
    ['标普500今年以来涨了17%。', 'pct(SP500, ytd) ~ 17'],
    ['标普500较7月高点回落两成。', '100 * (last(SP500) / max(SP500, 2025-07) - 1) ~ -20'],
    ['失业率比2020年2月高出近1个百分点。', 'change(UNRATE, 2020-02 to now) ~ 1pp'],
  ],
  records: [
    ['失业率升至4.3%，创2021年10月以来新高。', 'last(UNRATE) ~ 4.3', 'is_max(UNRATE, after 2021-10)'],
    ['WTI跌破60美元，为2021年2月以来首次。', 'last(WTI) < 60', 'first(WTI < 60, after 2021-02)'],
    ['标普500再创历史新高。', 'is_max(SP500, all)'],
    ['2022年以来抵押贷款利率从未低于6%。', 'not (ever(MORTGAGE < 6, after 2022))'],
  ],
  runs: [
    ['非农就业已连续三个月低于10万。', 'streak(PAYEMS.chg < 100k) >= 3'],
    ['非农就业已连续40个月增长。', 'streak(PAYEMS.chg > 0) >= 40'],
    ['收益率曲线已倒挂16个月。', 'streak(T10Y2Y < 0) >= 16m'],
    ['新屋开工在过去9个月中有8个月下降。', 'count(HOUST.chg < 0, last 9m) = 8'],
  ],
  'where a movement ended': [
    ['失业率冲上4.6%。', 'last(UNRATE) >= 4.6'],
    ['失业率回落0.1个百分点至4.5%。', 'change(UNRATE, last 1obs) ~ -0.1pp', 'last(UNRATE) ~ 4.5'],
    ['标普500今年涨幅达到16%。', 'pct(SP500, ytd) ~ 16'],
  ],
  'figures of turns': [
    ['失业率自2023年4月的3.4%低点上升0.9个百分点。', 'last(UNRATE) - min(UNRATE, 2023-04) ~ 0.9pp'],
    ['通胀较2022年的高点回落逾6个百分点。', 'last(CPIAUCNS.pc1) - max(CPIAUCNS.pc1, 2022) < -6'],
  ],
  'parts, runs and turns': [
    ['收益率曲线跌至-0.5个百分点以下。', 'last(T10Y2Y) < -0.5'],
    ['标普500今年只跌了不到两成。', 'pct(SP500, ytd) > -20'],
    ['失业率不再上升。', 'not (change(UNRATE, last 3m) > 0)'],
    ['收益率曲线又变陡了。', 'change(T10Y2Y, last 63obs) > 0'],
    ['非农就业人数自3月以来月月减少。', 'always(PAYEMS.chg < 0, after 2025-03)'],
    ['非农就业连降六周。', null],
    ['WTI较高点腰斩。', 'last(WTI) / max(WTI, all) ~ 0.5'],
    ['通胀从9.1%的高点降到3%。', 'max(CPIAUCNS.pc1, last 10y) ~ 9.1 and last(CPIAUCNS.pc1) ~ 3'],
    ['失业率降到三年半新低。', 'is_min(UNRATE, last 42m)'],
    ['失业率还没恢复到2019年的水平。', 'last(UNRATE) < at(UNRATE, 2019)'],
    ['失业率从来没跌破过3.4%。', 'not (ever(UNRATE < 3.4, all))'],
    ['通胀比2%的目标高出一个百分点。', 'last(CPIAUCNS.pc1) - 2 ~ 1'],
    ['标普500、WTI今年分别上涨13%、17%。', 'pct(SP500, ytd) ~ 13', 'pct(WTI, ytd) ~ 17'],
  ],
  'what says less than it seems': [
    ['失业率跌至有记录以来第二低。', null],
    ['WTI下跌才是主因。', null],
    ['失业率算不算高？'],
    ['通胀让它的客单价抬高了6%。'],
    ['某连锁餐厅称，通胀抬高了成本6%。'],
    ['失业率指没有工作的人占4%。'],
    ['非农就业比求职者多出一百万。'],
  ],
  'revisions, targets and forecasts': [
    ['前两个月非农就业合计下修25.8万人。'],
    ['通胀仍高于2%的目标。', 'last(CPIAUCNS.pc1) > 2'],
    ['通胀目标是2%。'],
    ['失业率4.3%，低于预期的4.4%。', 'last(UNRATE) ~ 4.3'],
  ],
  'what is not decided by closes': [['WTI盘中跌破58美元，创2021年2月以来新低。', null, null]],
  'records of a stretch, of days and of none seen': [
    ['失业率创年内新高。', 'is_max(UNRATE, ytd)'],
    ['失业率升至4.3%，四年没这么高过。', 'last(UNRATE) ~ 4.3', 'is_max(UNRATE, last 4y)'],
    ['标普500创2008年以来最差表现。', null],
  ],
  'lists and telegraphic notes': [
    ['标普500去年16%。', 'pct(SP500, 2024) ~ 16'],
    [
      '10年期国债收益率4.2%，2年期国债收益率3.6%，利差60个基点。',
      'last(DGS10) ~ 4.2',
      'last(DGS2) ~ 3.6',
      'last(abs(DGS2 - DGS10)) ~ 60bp',
    ],
    ['失业率三连升。', 'streak(UNRATE.chg > 0) >= 3'],
    ['10年期国债收益率两个月下行二十个基点。', 'change(DGS10, last 2m) ~ -20bp'],
  ],
  'months and figures as they are spoken': [
    ['四月失业率4.2%。', 'at(UNRATE, 2025-04) ~ 4.2'],
    ['去年十二月失业率4.1%。', 'at(UNRATE, 2024-12) ~ 4.1'],
    ['CPI3.2%。', 'last(CPIAUCNS.pc1) ~ 3.2'],
    ['新屋开工1万4套。', 'last(HOUST) ~ 14k'],
  ],
  'times before a figure, and what a figure is held against': [
    ['去年同期，失业率为4.0%。', 'last(lag(UNRATE, 1y)) ~ 4.0'],
    ['失业率上月为4.2%。', 'at(UNRATE, 2025-09) ~ 4.2'],
    ['失业率4.2%，上月4.1%。', 'last(UNRATE) ~ 4.2', 'at(lag(UNRATE, 1obs), 2025-09) ~ 4.1'],
    ['8月的10年期国债收益率是4.4%。', 'at(DGS10, 2025-08) ~ 4.4'],
    ['两年来失业率上升了0.5个百分点。', 'change(UNRATE, last 2y) ~ 0.5pp'],
    ['半年内WTI涨了20%。', 'pct(WTI, last 6m) ~ 20'],
    ['与去年底相比，失业率上升了0.2个百分点。', 'change(UNRATE, 2024-12 to now) ~ 0.2pp'],
    ['失业率较前值上升0.1个百分点。', 'change(UNRATE, last 1obs) ~ 0.1pp'],
    ['失业率低于上月。', 'last(UNRATE) < last(lag(UNRATE, 1obs))'],
    ['失业率比去年同期低。', 'last(UNRATE - lag(UNRATE, 1y)) < 0'],
    ['失业率比年初低。', 'change(UNRATE, ytd) < 0'],
    ['失业率从年初的4.0%升到4.2%。', 'at(UNRATE, 2025-01) ~ 4.0 and last(UNRATE) ~ 4.2'],
    ['失业率4.0%→4.2%。', 'last(UNRATE) ~ 4.2'],
  ],
  'bounds and stretches': [
    ['标普500跌回5900点下方。', 'last(SP500) < 5900'],
    ['失业率突破了4%。', 'last(UNRATE) > 4'],
    ['失业率不过4.2%。', 'last(UNRATE) ~ 4.2'],
    ['失业率今年以来一直高于4%。', 'always(UNRATE > 4, ytd)'],
    ['今年以来失业率首次突破4%。', 'first(UNRATE > 4, ytd)'],
    ['过去一年失业率持续走高。', 'change(UNRATE, last 1y) > 0'],
    ['失业率连升三月。', 'streak(UNRATE.chg > 0) >= 3'],
    ['失业率止跌回升。', 'change(UNRATE, last 12m) > 0'],
    ['失业率不会降到4%以下。', null],
    ['失业率升到4.2%，谁还敢说经济强劲？', 'last(UNRATE) ~ 4.2'],
    ['失业率在4.0%到4.2%之间徘徊。', 'last(UNRATE) in [4.0, 4.2]'],
    ['非农就业连续三个月减少5万人。', 'streak(PAYEMS.chg < 0) >= 3', 'last(PAYEMS.chg) ~ -50k +- 5k'],
    ['失业率降到疫情前的一半以下。', 'last(UNRATE) / at(UNRATE, 2019) < 0.5'],
    ['失业率比加息前高0.7个百分点。'],
    ['去年9月到12月，失业率上升了0.1个百分点。', 'change(UNRATE, 2024-09 to 2024-12) ~ 0.1pp'],
  ],
  comparisons: [
    ['薪资增速跑赢通胀。', 'last(CES0500000003.pc1 - CPIAUCNS.pc1) > 0'],
    ['失业率仍低于疫情前水平。', 'last(UNRATE) < at(UNRATE, 2019)'],
    ['10年期国债收益率比2年期国债收益率高出55个基点。', 'last(DGS10 - DGS2) ~ 55bp'],
    ['2年期国债收益率比10年期国债收益率低50个基点。', 'last(DGS10 - DGS2) ~ 50bp'],
    ['标普500今年以来翻了一番。', 'ratio(SP500, ytd) ~ 2'],
  ],
};

describe.each(Object.entries(SENTENCES))('Chinese: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'zh')).toEqual(expected));
  }
});

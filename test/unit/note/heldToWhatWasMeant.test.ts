/** Sentences that were true when they were said and look refuted by the figures at hand, and false ones that look borne out. */
import { describe, expect, it } from 'vitest';
import { claimsIn } from './dated.ts';

async function verdictsOf(date: string, text: string): Promise<string[]> {
  return (await claimsIn(date, text)).map(({ verdict }) => verdict ?? 'none');
}

const SENTENCES: Readonly<Record<string, readonly (readonly [string, string, ...string[]])[]>> = {
  'the time that opens a statement': [
    ['2024-05-20', 'Before the pandemic, unemployment was 3.5%.', 'supported'],
    ['2024-05-20', 'パンデミック前、失業率は3.5%だった。', 'supported'],
    ['2024-05-20', '疫情前，失业率为3.5%。', 'supported'],
    ['2024-05-20', 'Before the pandemic, unemployment was 5.5%.', 'contradicted'],
    ['2024-05-20', 'Before the pandemic, unemployment was 3.5%; now it is 3.9%.', 'supported', 'supported'],
    ['2024-05-20', 'Before the hikes began, the funds rate was near zero.', 'unknown'],
    ['2024-05-20', '利上げが始まる前、FF金利はほぼゼロだった。', 'unknown'],
    ['2024-05-20', '加息开始之前，联邦基金利率接近零。', 'unknown'],
  ],
  'what is left out of a measure': [
    ['2024-05-20', 'Excluding shelter, inflation is close to 2%.'],
    ['2024-05-20', '剔除住房后，通胀率只有2.2%。'],
    ['2024-05-20', 'Inflation excluding shelter is 2.2%.', 'supported'],
  ],
  'a distance, which has no side': [
    ['2024-05-17', 'The gap between the two-year and the ten-year is 40 basis points.', 'supported'],
    ['2024-05-17', 'The gap between the two-year and the ten-year is minus 40 basis points.', 'supported'],
    ['2024-05-17', 'The gap between the two-year and the ten-year is 90 basis points.', 'contradicted'],
  ],
  'on which side of nought a contribution was': [
    ['2024-05-20', 'Government spending has added to growth for seven straight quarters.', 'supported'],
    ['2024-05-20', 'Inventories have subtracted from growth for two straight quarters.', 'supported'],
  ],
  'where a market came from in a month, of which only the close is known': [
    ['2025-06-10', 'The VIX fell from 52 in April to 17.', 'unknown'],
    ['2025-06-10', 'VIX从4月的52回落到17。', 'unknown'],
    ['2025-06-10', 'The 10-year yield fell from 4.8% in January to 4.4%.', 'supported'],
  ],
  'what only came to be like something else': [['2025-06-10', '求人は失業者とほぼ同数まで減った。']],
  'a figure beside the whole that it is a part of': [
    ['2025-06-10', 'Consumer credit is 17% of GDP.', 'supported'],
    ['2025-06-10', 'Consumer credit is 40% of GDP.', 'contradicted'],
    ['2026-03-10', 'Capex at the hyperscalers is 1% of GDP.', 'unknown'],
    ['2025-06-10', 'Federal debt stands at about 121% of GDP.', 'supported'],
  ],
  'how far from a target that is named with its figure': [
    ['2025-06-10', 'Core PCE is running 0.6 points above the 2% target.', 'supported'],
    ['2025-06-10', "Inflation remains more than a point above the Fed's 2% target.", 'contradicted'],
    ['2025-06-10', "The Fed's 2% target is a long way off."],
  ],
  'a figure that opens a statement about an average': [
    ['2023-06-20', 'At 3.7%, unemployment remains below its 50-year average.', 'unknown'],
  ],
  'within so much of a record': [
    ['2025-07-10', 'Gold is within 15% of its record.', 'supported'],
    ['2023-06-10', 'The S&P 500 is within 3% of its record.', 'contradicted'],
  ],
  'a record of a pace that no one series tells': [
    ['2025-06-10', 'Consumer spending grew at its slowest pace since 2023.'],
    ['2025-06-10', 'Wages grew at their weakest rate since 2010.', 'contradicted'],
  ],
  'how many times, and not which quarter': [
    ['2022-08-10', 'GDP fell for a second quarter.', 'mixed'],
    ['2024-08-10', 'GDP fell for a second quarter.', 'contradicted'],
  ],
  'what things cost, and not how fast that rises': [
    ['2025-06-10', 'Consumer prices are higher than in 2022.', 'supported'],
    ['2025-06-10', 'Inflation is higher than in 2022.', 'contradicted'],
  ],
  'a policy rate, on the day it was decided': [
    ['2023-05-04', 'The Fed raised rates by 25 basis points yesterday.', 'supported'],
    ['2023-05-03', 'The Fed raised rates by 25 basis points today.', 'supported'],
    ['2023-05-04', '美联储昨晚加息25个基点。', 'supported'],
    ['2023-05-04', 'FRBは3日に0.25%利上げした。', 'supported'],
    ['2024-09-19', 'The Fed cut rates by half a point yesterday.', 'supported'],
    ['2024-09-19', 'The Fed cut rates by 25 basis points yesterday.', 'contradicted'],
    ['2024-09-17', 'The Fed cut rates by half a point yesterday.', 'contradicted'],
  ],
  'a record of another stretch than all that is recorded': [
    ['2025-06-10', 'Unemployment is lower than at any time between 1970 and 1999.', 'unknown'],
  ],
  'how rarely, and not that it is so': [
    ['2025-06-10', 'Rarely has the VIX been above 50.'],
    ['2025-06-10', 'Only twice since 1950 has unemployment been below 3.5%.'],
  ],
  'a time that is only held against': [['2025-06-10', 'Unlike in 2022, inflation is below 3%.', 'supported']],
  'what a multiple is held against': [
    [
      '2025-11-24',
      'Electricity prices have risen 6% over the past year, twice the rate of inflation.',
      'supported',
    ],
  ],
  'a movement after another': [
    ['2024-05-20', 'M2 is growing again after shrinking for a year.', 'supported'],
  ],
  'since when a run runs, which is not since when it is the longest': [
    ['2024-05-20', 'The curve has been inverted since July 2022, the longest inversion ever.', 'supported'],
    [
      '2023-05-20',
      'The curve has been inverted since July 2022, the longest inversion ever.',
      'contradicted',
    ],
  ],
  'parts of years at both ends of a stretch': [
    ['2026-08-10', 'From early 2020 to late 2023 the CPI rose 19%.', 'supported'],
    ['2026-08-10', 'From the start of 2020 to the end of 2022, the CPI rose 15%.', 'supported'],
    ['2026-08-10', '2019年末から2022年末にかけて消費者物価は15%上昇した。', 'supported'],
    ['2026-08-10', '2019年底到2022年底，CPI上涨15%。', 'supported'],
    ['2026-08-10', 'From early 2020 to late 2023 the CPI rose 45%.', 'contradicted'],
    ['2026-08-10', 'Between early 2020 and mid-2022 house prices went up by 38%.', 'mixed'],
  ],
  'a record of a stretch that nobody counts': [
    ['2000-02-14', 'Unemployment has not been this low in a generation.', 'supported'],
    ['2022-06-14', 'Inflation has not been this high in living memory.', 'supported'],
    ['2022-06-14', "Inflation hasn't been this high in years.", 'supported'],
    ['2022-06-14', 'インフレ率は一世代ぶりの高さだ。', 'supported'],
    ['2026-08-10', 'Inflation is the highest in a generation.', 'contradicted'],
  ],
  'how long a state has lasted': [
    ['2011-08-15', 'For the past two and a half years unemployment has been above 8%.', 'supported'],
    [
      '2023-08-10',
      'Over the past year and a half the Fed has raised rates by 525 basis points.',
      'supported',
    ],
    ['2012-08-15', 'この2年、失業率は8%を上回ったままだ。', 'supported'],
  ],
  'a month of a quarter that its mean hides': [
    ['2007-12-20', 'The funds rate was still 5.25% last summer.', 'unknown'],
  ],
  'first prints that yearly revisions moved by more': [
    ['2024-05-02', 'The saving rate is down to 3.2%.', 'mixed'],
    ['2024-05-02', 'The saving rate is up to 9.5%.', 'contradicted'],
    ['2026-01-10', 'The trade deficit was $29.4 billion in October.', 'mixed'],
    ['2026-01-10', 'The trade deficit was $20 billion in October.', 'contradicted'],
  ],
  'the rate of a month, where none is named': [
    ['2020-05-16', 'Industrial production sank 11.2% in April.', 'mixed'],
    ['2020-05-16', 'Industrial production sank 35% in April.', 'contradicted'],
  ],
  'a record but for a hair': [['2025-11-03', 'Bank reserves are at a five-year low.', 'mixed']],
  'what is known by the day, and kept by the quarter': [
    ['2024-01-05', 'Federal debt has passed $34 trillion for the first time.', 'supported'],
  ],
  'words that are said of kindred measures': [
    ['2025-12-31', 'The dollar fell 9.4% in 2025.', 'unknown'],
    ['2025-12-31', 'The dollar fell 7% in 2025.', 'supported'],
  ],
  'a stretch that has begun after the newest figure': [
    ['2025-04-09', 'The VIX has doubled since the start of April.', 'unknown'],
  ],
  'the upper end of a range that is set': [
    ['2022-11-04', 'Target range now 3.75-4.00.', 'supported'],
    ['2022-11-04', 'The target range is 3.50-3.75%.', 'contradicted'],
    ['2022-11-04', 'The target range is 4.00-4.25%.', 'contradicted'],
  ],
  'the time of where a movement began': [
    ['2025-12-17', 'Payrolls +64k after -105k in October.', 'mixed', 'mixed'],
  ],
  'words of other clauses': [
    [
      '2022-04-13',
      'Hourly pay is up 5.6% on the year and prices 8.5%, so workers lose in real terms.',
      'mixed',
      'supported',
    ],
    [
      '2025-07-01',
      'The dollar is down 11% this year, while the euro went from 1.04 to 1.18.',
      'unknown',
      'unknown',
    ],
  ],
  'how large something else is': [
    ['2024-10-25', 'The US fiscal year closed with a deficit of $1.83 trillion, or 6.4% of GDP.', 'mixed'],
  ],
  'words for a record that make none': [
    ['2022-10-14', 'The Dow held up best this year.'],
    ['2021-08-10', "The Fed's balance sheet has been growing ever since March 2020.", 'supported'],
    ['2021-08-10', "The Fed's balance sheet has been shrinking ever since March.", 'contradicted'],
  ],
  'where a fall ended': [
    ['2023-03-15', 'Core CPI has slipped under 4%.', 'contradicted'],
    ['2023-03-15', 'Core CPI has slipped under 6%.', 'supported'],
  ],
  'a mark that was passed for good': [
    ['2025-11-20', 'Federal debt has yet to reach $35 trillion.', 'contradicted'],
    ['2025-11-20', 'Federal debt has yet to reach $45 trillion.', 'supported'],
  ],
  'an inversion is deepest where the difference is lowest': [
    ['2023-07-04', '米2年債と10年債の逆転幅は1981年以来の深さだ。', 'supported'],
  ],
  'exports to a place are no exports of it': [['2025-12-10', '11月对美出口同比下降29%。']],
  'a rate that never moved in a year': [
    ['2018-12-26', '2018年联邦基金利率没变过。', 'contradicted'],
    ['2024-07-26', '联邦基金利率2024年上半年没变过。', 'supported'],
  ],
  'a level of another day or table': [
    ['2025-01-03', 'The S&P 500 ended 2024 at 5,800.', 'mixed'],
    ['2025-01-03', 'The S&P 500 ended 2024 at 5,600.', 'contradicted'],
  ],
  'an advance estimate': [
    ['2026-02-23', 'GDP grew 1.4% annualised in Q4.', 'mixed'],
    ['2026-02-23', 'GDP shrank 2% annualised in Q4.', 'contradicted'],
  ],
  'growth of what large sums leave over': [
    ['2026-02-24', 'The trade deficit of 2025 was basically flat on 2024.', 'mixed'],
  ],
  'a run that is told of as over': [
    ['2024-09-09', '2年以上続いた逆イールドがようやく解消した。', 'supported'],
    ['2024-09-09', '5年以上続いた逆イールドがようやく解消した。', 'contradicted'],
  ],
  'a rate that was set late in the month': [
    ['2006-07-03', 'The fed funds rate reached 5.25% in June.', 'unknown'],
    ['2006-07-03', 'The fed funds rate reached 4.25% in June.', 'contradicted'],
  ],
  'one series above another for the first time in years': [
    ['2023-07-20', 'Wage growth is above inflation for the first time in two years.', 'mixed'],
    [
      '2018-09-10',
      'GDP growth is higher than the unemployment rate for the first time in ten years.',
      'contradicted',
    ],
  ],
  'another definition bears it out': [
    ['2025-02-10', 'The government spent $1.1 trillion on interest in fiscal 2024.', 'mixed'],
    ['2024-11-02', '政府の利払い費は2024会計年度に1兆1000億ドルだった。', 'mixed'],
    ['2024-11-02', 'Net interest on the debt came to $1.1 trillion in fiscal 2024.', 'contradicted'],
    ['2022-07-20', 'Core CPI peaked at 9.1%.', 'contradicted'],
  ],
  'two agencies count it a little differently': [
    ['2024-11-02', 'Net interest on the debt reached $882 billion in fiscal 2024.', 'mixed'],
  ],
  'a close, its first digits, and the prices of its day': [
    ['2009-03-10', 'S&P500は676まで沈んだ。', 'unknown'],
    ['2009-03-10', 'S&P500は560まで沈んだ。', 'contradicted'],
    ['2025-10-07', 'Bitcoin hit a record high yesterday.', 'unknown'],
    ['1999-08-27', 'Gold is at a 20-year low.', 'unknown'],
  ],
  'a rate that could not be read is not carried on': [
    ['2025-04-10', '标普单日暴涨9.5%,纳指飙升12%以上。', 'unknown', 'unknown'],
  ],
  'a run of periods that are named one by one': [
    [
      '2022-07-28',
      '米GDPは1〜3月期の▲1.6%に続いて4〜6月期も▲0.9%と2四半期連続のマイナスだ。',
      'mixed',
      'mixed',
    ],
  ],
  'a first print of a survey': [
    ['2022-06-10', 'Consumer sentiment sank to 50.2 in the preliminary June reading.', 'mixed'],
  ],
  'a record that is rounded, on the day it comes out': [
    ['2021-11-11', '消費者物価の伸びはおよそ31年ぶりの大きさだ。', 'supported'],
  ],
  'an index that is not at hand, by its full name': [
    ['2022-06-01', '3月のケース・シラー全米住宅価格指数は前年比20.6%高だった。', 'unknown'],
  ],
  'seasonal factors that were fitted anew': [
    ['2022-04-07', 'Initial claims dropped to 166k last week.', 'mixed'],
  ],
  'quotes of a day beside its close': [
    ['2008-07-14', 'Oil climbed above $147 on Friday.', 'mixed'],
    ['2008-07-14', 'Oil climbed above $160 on Friday.', 'contradicted'],
  ],
  'a contract is named after a month, and has a price of its own': [
    ['2020-04-21', 'The May WTI contract settled at minus $37.63 yesterday.'],
  ],
  'whose currency it is': [['2024-07-03', "Japan's currency is the weakest since 1986.", 'unknown']],
  'jobs that are gone': [['2009-11-06', 'Another 190,000 jobs vanished from payrolls in October.', 'mixed']],
  'a policy rate on the day it is decided': [
    ['1994-02-04', 'Greenspan nudged the federal funds rate up to 3.25% today.', 'supported'],
    ['1994-02-04', 'Greenspan nudged the federal funds rate up to 4.25% today.', 'contradicted'],
  ],
  'a crisis beside its year': [['2020-10-17', '2020财年联邦赤字是2009年金融危机时的两倍多。', 'supported']],
  'a question that ends in half width': [
    ['2023-10-27', '说好的衰退呢?美国三季度实际GDP年化增速4.9%。', 'mixed'],
  ],
  'on how many days it was so': [['2017-12-31', 'VIXが終値で10を割った日は50日を超えた。', 'unknown']],
  'what is false, and a little above': [
    ['2025-11-03', 'The AI bubble has already popped.'],
    ['2023-06-15', '美国失业率2%出头。', 'contradicted'],
    ['2023-06-15', '美国失业率3%出头。', 'supported'],
    ['2023-04-06', '殖利率曲線根本看不到倒掛的影子。', 'contradicted'],
  ],
};

describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
  it.each(sentences)('%s: %s', async (date, text, ...verdicts) => {
    expect(await verdictsOf(date, text)).toEqual(verdicts);
  });
});

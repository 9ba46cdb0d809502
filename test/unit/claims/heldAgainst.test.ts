// A figure that belongs to more than the claim has read: a standard, a whole, one of several times, a pace.

import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/language.ts';
import { formulas } from './vocabulary.ts';

type Case = readonly [language: Language, text: string, ...formulas: (string | null)[]];

const SENTENCES: Readonly<Record<string, readonly Case[]>> = {
  'a part of another figure is none of its own': [
    [
      'en',
      'The economy has regained 11.4 million of the 22 million jobs lost in April 2020.',
      'at(PAYEMS.chg, 2020-04) ~ -22mn',
    ],
  ],
  'one of several times is not what a figure is of': [
    ['en', 'Unemployment fell 0.6 points in July and August.', null],
    [
      'en',
      'Unemployment was 4.1% in July and 4.2% in August.',
      'at(UNRATE, 2025-07) ~ 4.1',
      'at(UNRATE, 2025-08) ~ 4.2',
    ],
  ],
  'so many a month are of no month by itself': [
    ['en', 'The economy has added 500,000 jobs a month.', 'avg(PAYEMS.chg, last 3m) ~ 500k'],
    ['en', 'Employers have shed 100,000 jobs a month.', 'avg(PAYEMS.chg, last 3m) ~ -100k'],
  ],
  'a bare length is what a number of jobs is added over': [
    ['en', 'The economy has already added two million jobs in 18 months.', 'change(PAYEMS, last 18m) ~ 2mn'],
  ],
  'an amount beside a percentage is of the same movement': [
    [
      'en',
      'The federal deficit fell by 60 percent or nearly $800 billion.',
      'change(-FYFSD, last 1y) ~ -800bn',
    ],
  ],
  'what was moved by a record is no record itself': [
    ['en', 'The federal deficit fell by a record in 2022.', null],
  ],
  'the time of a record is not that of what follows': [
    ['en', 'Bonds had their best year since 2020, with the 10-year yield at 4.1%.', 'last(DGS10) ~ 4.1'],
  ],
  'a turn that a multiple is counted from': [
    ['ja', 'S&P500は高値から半分以下になった。', 'last(SP500) / max(SP500, all) < 0.5'],
    ['zh', '标普500从高点腰斩。', 'last(SP500) / max(SP500, all) ~ 0.5'],
  ],
  'what was added by half is not half of it': [
    ['en', 'Housing starts have risen by half since 2020.', 'ratio(HOUST, 2020 to now) ~ 1.5'],
    ['en', 'Housing starts have fallen by half since 2020.', 'ratio(HOUST, 2020 to now) ~ 0.5'],
  ],
  'the figure of a turn is that of one of its days': [
    ['en', 'The 10-year yield was 5% at the peak in October 2023.', 'max(DGS10, 2023-10) ~ 5'],
    ['en', 'The 10-year yield was 0.5% at the low in August 2020.', 'min(DGS10, 2020-08) ~ 0.5'],
  ],
  'how long something held is not lost': [
    ['en', 'Unemployment has been higher than a year ago every single month since 2024.', null],
  ],
  'a dash stands between two statements': [
    [
      'en',
      'Unemployment is at 4.3%, the highest since 2021 – nobody is hiring.',
      'last(UNRATE) ~ 4.3',
      'is_max(UNRATE, after 2021)',
    ],
  ],
  'a multiple that is a little less': [['ja', 'S&P500は1年前の4倍弱だ。', 'ratio(SP500, last 1y) ~ 4']],
  'a rate that slowed in a run': [
    ['ja', 'インフレ率は昨年6月を頂点に12カ月連続で鈍化した。', 'streak(CPIAUCNS.pc1.chg < 0) >= 12'],
  ],
  'the rank of a record is another than the first': [
    ['en', 'The federal deficit was the second largest ever.', null],
    ['en', 'The federal deficit was the largest ever.', 'is_max(-FYFSD, all)'],
  ],
  'the fastest pace of what rose is that of its rate': [
    [
      'en',
      'CPI was up 9.1 percent from a year earlier, the fastest pace since November 1981.',
      'pct(CPIAUCNS, last 1y) ~ 9.1',
      'is_max(CPIAUCNS.pc1, after 1981-11)',
    ],
  ],
  'a part of a peak is what is left of it': [
    ['en', 'Housing starts are now a third of their peak.', 'last(HOUST) / max(HOUST, all) ~ 0.333'],
  ],
  'a moment of a day is not told by its close': [
    ['en', 'The 10-year yield briefly touched 5% for the first time since 2007.', null],
    ['en', 'The 10-year yield touched 5% for the first time since 2007.', 'first(DGS10 >= 5, after 2007)'],
  ],
  'centuries by halves': [
    ['en', 'Unemployment is at a half-century low.', 'is_min(UNRATE, last 50y)'],
    ['en', 'Unemployment is at a nearly 50-year low.', 'is_min(UNRATE, last 570m)'],
  ],
  'last year of what comes by fiscal years is the one that ended last': [
    ['en', 'The federal deficit was $2.8 trillion last year.', 'at(-FYFSD, FY2025) ~ 2.8tn'],
    ['en', 'The federal deficit was $2.8 trillion last fiscal year.', 'at(-FYFSD, FY2025) ~ 2.8tn'],
  ],
  'a central bank moves in steps': [
    ['en', 'The policy rate was raised by half a point.', 'ever(POLICY.chg ~ 0.5pp, last 63obs)'],
    ['en', 'The policy rate was raised by three points.', 'change(POLICY, last 63obs) ~ 3pp'],
  ],
  'what is presupposed is not said': [
    ['en', 'It has recovered all the payrolls lost in the recession.'],
    ['en', 'It has recovered, and payrolls fell in the recession.', 'change(PAYEMS, last 12m) < 0'],
  ],
  'where a movement came to': [
    ['en', 'The federal deficit narrowed to its smallest since 2015.', 'is_min(-FYFSD, after FY2015)'],
  ],
  'a market that fell for the first time is none': [
    ['en', 'The S&P 500 has fallen for the first time since 2009.', null],
  ],
  'a run that is told of in the past tense is one of now, and what was so was so lately': [
    ['en', 'Payrolls fell for two months in a row.', 'streak(PAYEMS.chg < 0) >= 2'],
    ['en', 'Unemployment was below 4% for eight years.', 'longest(UNRATE < 4, last 16y) >= 8y'],
  ],
  'a record that was set in a time in office': [
    [
      'en',
      'Inflation under Biden was the highest in 40 years, not in history.',
      'max(CPIAUCNS.pc1, term("Biden")) >= max(CPIAUCNS.pc1, last 40y)',
      'not (is_max(CPIAUCNS.pc1, all))',
    ],
  ],
  'never is at no time': [
    ['en', 'CPI has never been above 8%.', 'not (ever(CPIAUCNS.pc1 > 8, all))'],
    ['en', 'CPI is not above 8%.', 'not (last(CPIAUCNS.pc1) > 8)'],
    ['en', 'The policy rate has not been cut since 2020.', 'not (ever(POLICY.chg < 0, after 2020))'],
    ['zh', '政策利率2020年以来没有下调。', 'not (ever(POLICY.chg < 0, after 2020))'],
  ],
  'a record of a movement goes its way': [
    [
      'en',
      'Housing starts fell a record 26% in April 2020.',
      'pct(HOUST, 2020-04) ~ -26',
      'at(HOUST.pch, 2020-04) <= min(HOUST.pch, all)',
    ],
    ['en', 'Housing starts rose to a record.', 'is_max(HOUST, all)'],
  ],
  'a number right after a month is a day of it': [['en', 'The 10-year yield falls from Dec 1 on.']],
  'signs of comparison are words': [
    ['en', 'Unemployment > 4%', 'last(UNRATE) > 4'],
    ['en', 'Unemployment now < 4%', 'last(UNRATE) < 4'],
  ],
  'where something stands since nobody knows when': [
    ['en', 'Payrolls are down some 65,000.', null],
    ['en', 'Payrolls fell by some 65,000.', 'last(PAYEMS.chg) ~ -65k'],
  ],
  'by how much another is passed that is not known': [
    ['ja', '10年債利回りが目安を5ポイント以上も上回っていた。', null],
  ],
  'inflation taken off a rate makes it another': [['en', 'The real policy rate is at 2%.']],
  'equal to something else is not unchanged': [['zh', '与三个月前的失业率持平。']],
  '“翻了五倍” is five times to some and six to others': [
    ['zh', '十年间标普500翻了五倍多。', 'ratio(SP500, last 10y) > 5'],
    ['zh', '十年间标普500翻了一倍多。', 'ratio(SP500, last 10y) > 2'],
  ],
  'prices of a month that did not move are told adjusted for season': [
    ['en', 'CPI was unchanged in June.', 'at(CPIAUCSL.pch, 2025-06) ~ 0 +- 0.05'],
    ['en', 'Housing starts were flat in June.', 'pct(HOUST, 2025-06) ~ 0 +- 0.05'],
  ],
};

describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
  for (const [language, text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, language)).toEqual(expected));
  }
});

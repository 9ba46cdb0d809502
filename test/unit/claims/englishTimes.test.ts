// When an English sentence holds: what is looked forward to, and when a record was set.

import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'what somebody looks forward to': [
    ['I expect the 10-year yield to trade at 5%.', null],
    ['Analysts see the jobless rate at 4.6%.', null],
    ['Our base case is an unemployment rate of 4.5%.', null],
    ['Consensus has payrolls at 110,000.', null],
    ['The Fed sees the jobless rate at 4.4% and inflation at 2.8%.', null, null],
    ['My forecasts: the jobless rate at 5%, inflation at 3%.', null, null],
    ['The jobless rate could be at 5% within a year.', null],
  ],
  'what stands beside an expectation': [
    ['The market expects two cuts with the jobless rate at 4.2%.', 'last(UNRATE) ~ 4.2'],
    ['Investors expect cuts as inflation fell to 2.7% in August.', 'at(CPIAUCNS.pc1, 2025-08) ~ 2.7'],
    ['I do see 2.9% inflation.', 'last(CPIAUCNS.pc1) ~ 2.9'],
  ],
  'when a record was set': [
    ['The jobless rate hit its highest level since 2021 in May.', 'is_max(UNRATE, 2022-01..2025-05)'],
    [
      'Inflation, which hit a 40-year high in June 2022, has eased.',
      'is_max(CPIAUCNS.pc1, 1982-06..2022-06)',
    ],
    ['The S&P 500 is at its highest level this year.', 'is_max(SP500, ytd)'],
    ['The jobless rate is as low as it has been since 1969.', 'is_min(UNRATE, after 1969)'],
    ['Unemployment is the highest since late 2021.', 'is_max(UNRATE, after 2021-12)'],
    ['Unemployment rose above 4% for the first time in a decade.', 'first(UNRATE > 4, last 10y)'],
    ["The S&P 500's 19% loss was the worst since 2008.", null],
    ['The S&P 500 is twice what it was at the low of 2020.', 'last(SP500) / min(SP500, 2020) ~ 2'],
  ],
  'what it is held against': [
    ['Wages are 4.1% higher than last September.', 'pct(CES0500000003, 2024-09 to 2025-09) ~ 4.1'],
    ['Housing starts are 4% lower than last autumn.', 'pct(HOUST, last 12m) ~ -4'],
    ['WTI costs 12% less than last December.', 'pct(WTI, 2024-12 to now) ~ -12'],
    ['Payrolls are 1% higher than before the strike.', null],
    [
      'GDP grew 2.8% in the third quarter, down from 3% in the second.',
      'at(GDPC1.pca, 2025Q3) ~ 2.8',
      'at(GDPC1.pca, 2025Q2) ~ 3',
    ],
    [
      'Housing starts rose 2% in August after a 1.5% drop in July.',
      'pct(HOUST, 2025-08) ~ 2',
      'pct(HOUST, 2025-07) ~ -1.5',
    ],
  ],
  'how often': [
    ['Payrolls have risen in all but two of the past 40 months.', 'count(PAYEMS.chg > 0, last 40m) = 38'],
    ['Payrolls have risen in every month but one since 2021.', null],
  ],
  'the best and worst of times': [
    ['May was the worst month for payrolls since December 2020.', 'is_min(PAYEMS.chg, 2021-01..2025-05)'],
    ['Payrolls had their weakest quarter since 2020.', 'is_min(quarterly(PAYEMS, end).chg, after 2020)'],
    ['The S&P 500 had its best month since 2023.', 'is_max(SP500.pch, after 2023)'],
    ['The jobless rate had its worst month since 2021.', 'is_max(UNRATE, after 2021)'],
    [
      'Payrolls fell 46,000, the most since 2020.',
      'last(PAYEMS.chg) ~ -46k',
      'is_min(PAYEMS.chg, after 2020)',
    ],
  ],
};

describe.each(Object.entries(SENTENCES))('Times in English: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

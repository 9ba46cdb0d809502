import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

/** A sentence and the tests made of it. */
const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  levels: [
    ['The jobless rate stood at 4.3% in August.', 'at(UNRATE, 2025-08) ~ 4.3'],
    ['Inflation was 2.9%.', 'last(CPIAUCNS.pc1) ~ 2.9'],
    [
      'Inflation eased to 2.4% in September from 2.5% in August.',
      'at(CPIAUCNS.pc1, 2025-08) ~ 2.5',
      'at(CPIAUCNS.pc1, 2025-09) ~ 2.4',
    ],
    ['Oil fell below $60 a barrel.', 'last(WTI) < 60'],
    ['Payrolls came in at +254k.', 'last(PAYEMS.chg) ~ 254k'],
    [
      'The federal deficit came to $1.8 trillion in fiscal 2024, or 6.4% of GDP.',
      'at(-FYFSD, FY2024) ~ 1.8tn',
      'at(-FYFSGDA188S, FY2024) ~ 6.4',
    ],
    ['The bottom half owns just 2.5% of net worth.', 'last(WEALTH@Bottom50) ~ 2.5'],
    ['Net exports subtracted 0.9 percentage points from growth in Q2.', 'at(A019, 2025Q2) ~ -0.9'],
    ['The mortgage rate is between 6.5 and 7%.', 'last(MORTGAGE) in [6.5, 7]'],
  ],
  changes: [
    ['Real GDP expanded at a 3.1% annualized rate in the third quarter.', 'at(GDPC1.pca, 2025Q3) ~ 3.1'],
    ['CPI rose 0.3% in June.', 'at(CPIAUCSL.pch, 2025-06) ~ 0.3'],
    ['Wages are up 3.9% from a year ago.', 'pct(CES0500000003, last 1y) ~ 3.9'],
    ['The economy shed 92,000 jobs in February.', 'at(PAYEMS.chg, 2025-02) ~ -92k'],
    ['The 10-year yield has risen 40 basis points since June.', 'change(DGS10, 2025-06 to now) ~ 40bp'],
    ['The S&P 500 is up 17% year to date.', 'pct(SP500, ytd) ~ 17'],
    [
      'Housing starts tumbled 9.8% in May to a 1.26 million annual pace.',
      'pct(HOUST, 2025-05) ~ -9.8',
      'at(HOUST, 2025-05) ~ 1.26mn',
    ],
    ['The S&P 500 has fallen 12% from its July peak.', '100 * (last(SP500) / max(SP500, 2025-07) - 1) ~ -12'],
    [
      "The Fed's balance sheet has shrunk by more than $2 trillion from its peak.",
      'last(WALCL) - max(WALCL, all) < -2tn',
    ],
  ],
  records: [
    ['Unemployment is at its highest since October 2021.', 'is_max(UNRATE, after 2021-10)'],
    ['The S&P 500 closed at a record high.', 'is_max(SP500, all)'],
    ['Housing starts hit a 17-month high.', 'is_max(HOUST, last 17m)'],
    ['The 10-year yield topped 5% for the first time since 2007.', 'first(DGS10 > 5, after 2007)'],
    ['Mortgage rates have not been below 6% since 2022.', 'not (ever(MORTGAGE < 6, after 2022))'],
  ],
  runs: [
    ['Payrolls have risen for 40 consecutive months.', 'streak(PAYEMS.chg > 0) >= 40'],
    ['The yield curve has been inverted for 16 months.', 'streak(T10Y2Y < 0) >= 16m'],
    ['Housing starts have declined in eight of the past nine months.', 'count(HOUST.chg < 0, last 9m) = 8'],
    ['The ISM PMI has been below 50 for 18 straight months.', 'streak(PHILLY < 0) >= 18'],
  ],
  comparisons: [
    ['Wages are growing faster than inflation.', 'last(CES0500000003.pc1 - CPIAUCNS.pc1) > 0'],
    ['The 10-year yield is 55 basis points above the 2-year yield.', 'last(DGS10 - DGS2) ~ 55bp'],
    ['Unemployment is still lower than it was before the pandemic.', 'last(UNRATE) < at(UNRATE, 2019)'],
    ['The S&P 500 has more than doubled since 2019.', 'ratio(SP500, 2019 to now) > 2'],
    ['The mortgage rate is more than twice its 2021 low.', 'last(MORTGAGE) / min(MORTGAGE, 2021) > 2'],
  ],
  'states and directions': [
    ['The yield curve is inverted.', 'last(T10Y2Y) < 0'],
    ['Unemployment is rising.', 'change(UNRATE, last 12m) > 0'],
    ['Wage growth is slowing.', 'change(CES0500000003.pc1, last 12m) < 0'],
  ],
  'known and undecidable': [['The ISM PMI came in at 48.5.', null]],
};

describe.each(Object.entries(SENTENCES))('English: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

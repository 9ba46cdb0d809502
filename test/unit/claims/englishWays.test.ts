import { describe, expect, it } from 'vitest';
import { formulas, read } from './vocabulary.ts';

/** Sentences of varied prose and the tests made of them; as of 15 October 2025. */
const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'records in other words': [
    ['Unemployment has never been so low.', 'is_min(UNRATE, all)'],
    ['Mortgage rates have not been this steep since 2000.', 'is_max(MORTGAGE, after 2000)'],
    ['Never before has the 10-year yield been so low.', 'is_min(DGS10, all)'],
    [
      'Unemployment is at 4.3%, higher than in any month since 2021.',
      'last(UNRATE) ~ 4.3',
      'is_max(UNRATE, after 2021)',
    ],
    ['Mortgage rates are at 7%; nobody alive has paid more.', 'last(MORTGAGE) ~ 7', 'is_max(MORTGAGE, all)'],
    ['The jobless rate has not looked this bad since 2021.', 'is_max(UNRATE, after 2021)'],
    ['Unemployment has not risen this fast since 2020.', null],
    [
      'Housing starts, at 1.26 million, are the lowest on file.',
      'last(HOUST) ~ 1.26mn',
      'is_min(HOUST, all)',
    ],
  ],
  'what is bad for the subject': [
    ['Unemployment is the worst since 2021.', 'is_max(UNRATE, after 2021)'],
    ['Housing starts are the worst since 2020.', 'is_min(HOUST, after 2020)'],
    ['The S&P 500 has had its three best years ever.', null],
  ],
  'from its beginning': [
    ['The yield curve has been negative since July 2022.', 'always(T10Y2Y < 0, after 2022-07)'],
    ['Payrolls have risen each and every month since 2021.', 'always(PAYEMS.chg > 0, since 2021)'],
    [
      'Housing starts peaked last December and have fallen for three months in a row.',
      'max(HOUST, 2024-12) >= max(HOUST, since 2021)',
      'streak(HOUST.chg < 0) >= 3',
    ],
    ['The yield curve turned after 26 months under water.', 'longest(T10Y2Y < 0, last 5y) >= 26m'],
    ['Unemployment is no longer rising.', 'not (change(UNRATE, last 3m) > 0)'],
    [
      'Real GDP grew 3.8% in the second quarter after falling 0.6% in the first quarter.',
      'at(GDPC1.pca, 2025Q2) ~ 3.8',
      'at(GDPC1.pca, 2025Q1) ~ -0.6',
    ],
  ],
  'lengths and years': [
    ['Oil rose 12% in two weeks.', 'pct(WTI, last 2w) ~ 12'],
    ['Unemployment went from 3.5% to 4.3% in two years.', 'at(UNRATE, 2023-10) ~ 3.5 and last(UNRATE) ~ 4.3'],
    ['The jobless rate stood at 4.1% in April of last year.', 'at(UNRATE, 2024-04) ~ 4.1'],
    ['The S&P 500 is up 12% on the year.', 'pct(SP500, ytd) ~ 12'],
    ['Unemployment ends the year at 4.5%.', 'at(UNRATE, 2025-12) ~ 4.5'],
  ],
  'figures in words': [
    ['The unemployment rate is four and a half percent.', 'last(UNRATE) ~ 4.5'],
    ['The economy added two hundred thousand jobs in August.', 'at(PAYEMS.chg, 2025-08) ~ 200k'],
    ['The 10-year yield is minus 0.5%.', 'last(DGS10) ~ -0.5'],
    ['Oil lost thirty-five cents on the dollar in 2014.', 'pct(WTI, 2014) ~ -35'],
  ],
  'levels and what they are held against': [
    ["The Fed's balance sheet slipped beneath $7tn.", 'last(WALCL) < 7tn'],
    ['The S&P 500 blew past 6,000.', 'last(SP500) > 6000'],
    ['The 10-year yield flirted with 5%.', 'last(DGS10) ~ 5'],
    ['Unemployment is no higher than it was in 2017.', 'last(UNRATE) <= at(UNRATE, 2017)'],
    ['Housing starts are nowhere near their 2006 level.', 'not last(HOUST) / at(HOUST, 2006) ~ 1 +- 0.2'],
    ['Mortgage rates are less than half their 1981 peak.', 'last(MORTGAGE) / max(MORTGAGE, 1981) < 0.5'],
    ["The Fed's balance sheet is a quarter smaller than in 2022.", 'pct(WALCL, 2022 to now) ~ -25'],
    ['Mortgage rates are twice what buyers paid in 2021.', 'last(MORTGAGE) / at(MORTGAGE, 2021) ~ 2'],
    ['Net exports chipped in 5 points to second-quarter growth.', 'at(A019, 2025Q2) ~ 5'],
  ],
  'the first since': [
    ['The 10-year yield hit 5% for the first time since 2007.', 'first(DGS10 >= 5, after 2007)'],
  ],
};

const SILENT = [
  'Chapter 4. When unemployment rose.',
  'Filed under Oil at $200 and other scares.',
  'The Fed will cut, should unemployment rise above 5%.',
  'In the event that unemployment rises above 5%, the Fed will cut.',
  'Acme will shed 20,000 jobs.',
  'Acme pays average wages of $16.',
  'Acme blamed high mortgage rates for a 5% fall in sales.',
  'Rebalance oil back to 5% of the portfolio.',
];

describe.each(Object.entries(SENTENCES))('English prose: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

describe('English prose', () => {
  it.each(SILENT)('says nothing of %s', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });

  it('does not judge what may yet come', () => {
    const [claim] = read('Unemployment may well cross 5%.', 'en');
    expect(claim?.reading).toMatchObject({ kind: 'forecast', formula: null });
  });
});

// Which period an English figure is of: ends of periods, two times in one sentence, and over how long something moved.

import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'the end of a period': [
    ['The 10-year yield was 4.2% at the end of June.', 'at(DGS10, 2025-06-30) ~ 4.2'],
    ['The 10-year yield ended August 2024 at 3.9%.', 'at(DGS10, 2024-08-30) ~ 3.9'],
    ['The 10-year yield was 3.8% at the end of Q3 2024.', 'at(DGS10, 2024-09-30) ~ 3.8'],
    ['The 10-year yield closed the second quarter at 4.2%.', 'at(DGS10, 2025-06-30) ~ 4.2'],
    ['The jobless rate was 4.1% at the end of June.', 'at(UNRATE, 2025-06) ~ 4.1'],
    ['The jobless rate was 4.1% as of June.', 'at(UNRATE, 2025-06) ~ 4.1'],
    ['The jobless rate was 3.7% in Q3 2023.', 'at(UNRATE, 2023Q3) ~ 3.7'],
  ],
  'a time past and now': [
    ['In 2023 the jobless rate was 3.6% and is now 4.3%.', 'at(UNRATE, 2023) ~ 3.6', 'last(UNRATE) ~ 4.3'],
    [
      'The jobless rate was 3.8% in March 2024; today it is 4.3%.',
      'at(UNRATE, 2024-03) ~ 3.8',
      'last(UNRATE) ~ 4.3',
    ],
    [
      'Inflation, 9.1% in June 2022, is down to 2.7%.',
      'at(CPIAUCNS.pc1, 2022-06) ~ 9.1',
      'last(CPIAUCNS.pc1) ~ 2.7',
    ],
    ['Two years ago, the jobless rate was 3.8%.', 'at(UNRATE, 2023-10) ~ 3.8'],
    [
      'The jobless rate was 4.1% in June, up from 4.0% a year earlier.',
      'at(UNRATE, 2025-06) ~ 4.1',
      'at(UNRATE, 2024-06) ~ 4.0',
    ],
  ],
  'over how long': [
    ['Housing starts rose 6% in the 12 months to June.', 'at(HOUST.pc1, 2025-06) ~ 6'],
    ['Payrolls rose by 1.5 million in the year to June.', 'change(PAYEMS, 2024-06 to 2025-06) ~ 1.5mn'],
    ['Payrolls are up 1.5 million from a year ago.', 'change(PAYEMS, last 1y) ~ 1.5mn'],
    ['Wages rose 8% over two years.', 'pct(CES0500000003, last 2y) ~ 8'],
    ['On the month, the CPI rose 0.3%.', 'last(CPIAUCSL.pch) ~ 0.3'],
    ['Relative to March 2024, wages are up 5%.', 'pct(CES0500000003, 2024-03 to now) ~ 5'],
    ['Payrolls +22,000 over the past year.', 'change(PAYEMS, last 1y) ~ 22k'],
    ['CPI +3.1% since March 2024.', 'pct(CPIAUCNS, 2024-03 to now) ~ 3.1'],
  ],
  'how far back a record goes': [
    ['GDP growth is the weakest since 2021.', 'is_min(GDPC1.pca, after 2021)'],
    ['Wage growth is at its lowest in a decade.', 'is_min(CES0500000003.pc1, last 10y)'],
    ['The jobless rate is at its highest in over a year.', 'is_max(UNRATE, last 1y)'],
    ['The jobless rate has not been this low in a decade.', 'is_min(UNRATE, last 10y)'],
    ['The jobless rate hit its highest level of the year.', 'is_max(UNRATE, ytd)'],
    ['The jobless rate hit its highest level of the year in May.', 'at(UNRATE, 2025-05) >= max(UNRATE, ytd)'],
  ],
  'how fast something grows': [
    ['GDP grew faster than in the first quarter.', 'last(GDPC1.pca) > at(GDPC1.pca, 2025Q1)'],
    ['Wage growth is slower than in 2022.', 'last(CES0500000003.pc1) < at(CES0500000003.pc1, 2022)'],
    ['Oil rose faster than in 2019.'],
  ],
};

describe.each(Object.entries(SENTENCES))('Periods in English: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

// What belongs together in an English sentence: a figure and its time, a target, a run, a sum that nothing measures.

import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'a figure before its subject': [
    ['At 4.3% in August, the jobless rate is no cause for alarm.', 'at(UNRATE, 2025-08) ~ 4.3'],
    ['Now at 2.9%, inflation is well behaved.', 'last(CPIAUCNS.pc1) ~ 2.9'],
  ],
  'two times in one sentence': [
    ['The jobless rate stood at 4.3% against 3.7% a year ago.', 'last(UNRATE) ~ 4.3'],
    ['Housing starts ran at 1.3 million, after 1.4 million.', 'last(HOUST) ~ 1.3mn', null],
    ['Inflation, which stood at 2.9% in August, is no worry.', 'at(CPIAUCNS.pc1, 2025-08) ~ 2.9'],
    ['Oil is up $4 since 12 September.', 'change(WTI, 2025-09-12 to now) ~ 4'],
    ['The 10-year yield closed at 4.1% on 12 September.', 'at(DGS10, 2025-09-12) ~ 4.1'],
  ],
  'what came before, with a time of its own': [
    [
      'Unemployment is at 4.3% after hitting 4.2% in July.',
      'last(UNRATE) ~ 4.3',
      'at(UNRATE, 2025-07) ~ 4.2',
    ],
    [
      'Unemployment is 4.3% after peaking at 4.4% in June.',
      'last(UNRATE) ~ 4.3',
      'at(UNRATE, 2025-06) ~ 4.4',
    ],
  ],
  'the time of what came first is not that of what is said now': [
    ['Unemployment is rising again to 4.3% after falling in 2021.', 'last(UNRATE) ~ 4.3'],
    [
      'Oil has slid from $80 in January to about $60.',
      'min(WTI, 2025-01) <= 80.5 and max(WTI, 2025-01) >= 79.5 and last(WTI) ~ 60',
    ],
    [
      'Unemployment is at 4.3%, down from 14.8% at the peak.',
      'last(UNRATE) ~ 4.3',
      'max(UNRATE, all) ~ 14.8',
    ],
  ],
  'a record of the same part of every year is not that of the series': [
    ['It was the worst December for the S&P 500 since 1931.', null],
    [
      'December was the ugliest month for the S&P 500 since 2009.',
      'min(SP500.pch, 2024-12) <= min(SP500.pch, 2010-01..2024-12)',
    ],
  ],
  'what has not reached a line has not come to it from either side': [
    ['Unemployment has not reached 5%.', 'not (min(UNRATE, last 12m) <= 5 and max(UNRATE, last 12m) >= 5)'],
    ['Unemployment has not been 5%.', 'not (last(UNRATE) ~ 5)'],
  ],
  'what has held since the time before': [
    [
      'Unemployment rose to 4.3% in July 2024, and it has not been below 4% since.',
      'at(UNRATE, 2024-07) ~ 4.3',
      'not (ever(UNRATE < 4, after 2024-07))',
    ],
  ],
  'a first time that tells of its own fact': [
    [
      'Unemployment rose above 4.2%, and for the first time since 2021 there are more idlers than jobs.',
      'last(UNRATE) > 4.2',
    ],
  ],
  'up to a figure': [['Unemployment is up to 4.3%.', 'last(UNRATE) ~ 4.3']],
  'a target': [
    ['Inflation is a full point above target.', 'last(CPIAUCNS.pc1) - 2 ~ 1'],
    ["Inflation is running above the Fed's 2% target.", 'last(CPIAUCNS.pc1) > 2'],
    ['The target for inflation is 2%.'],
  ],
  'a run': [
    [
      'Wages have outpaced inflation for 28 straight months.',
      'streak(CES0500000003.pc1 - CPIAUCNS.pc1 > 0) >= 28m',
    ],
    ['The yield curve was inverted for 26 months.', 'longest(T10Y2Y < 0, last 5y) >= 26m'],
  ],
  'a market in the course of time': [
    ['The S&P 500 stood at 4,800 in 2022.', null],
    ['The S&P 500 averaged 4,100 in 2022.', 'avg(SP500, 2022) ~ 4100'],
    ['The yield curve bear-steepened last week.', 'change(T10Y2Y, last 1w) > 0'],
    ['The S&P 500 is 3% below its record high.', 'last(drawdown(SP500)) ~ -3'],
    ['Housing starts were flat in June.', 'pct(HOUST, 2025-06) ~ 0 +- 0.05'],
  ],
  'jobs of the economy, and of others': [
    ['The economy added 31,000 jobs in August.', 'at(PAYEMS.chg, 2025-08) ~ 31k'],
    ['Health care added 31,000 jobs in August.'],
    ['The hospital chain cut 1,500 jobs in May.'],
  ],
  'what nothing measures': [
    ["The S&P 500's fax machine rose 3%."],
    ['Room 4.1 is where they told us that unemployment was discussed.'],
    ['Inflation is stuck at three-ish.'],
    ['The S&P 500 gave back all of its gains.'],
    ['A long run of low inflation ended.'],
    ['The correlation of inflation and wages was 0.4.'],
    ['The forecast called for payrolls of 150,000.'],
    ['The S&P 500 closed at one of its highest levels ever.', null],
  ],
};

describe.each(Object.entries(SENTENCES))('English clauses: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

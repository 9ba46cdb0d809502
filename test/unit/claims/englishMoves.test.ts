// What moves, what moves it, and what is left of it after inflation.

import { describe, expect, it } from 'vitest';
import { formulas } from './vocabulary.ts';

const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'after inflation': [
    ['In real terms, wages rose 1.3% over the past year.', 'pct(real(CES0500000003), last 1y) ~ 1.3'],
    ['Adjusted for inflation, wages fell.', 'pct(real(CES0500000003), last 12m) < 0'],
    ['Wages, after inflation, are up 1% from a year ago.', 'pct(real(CES0500000003), last 1y) ~ 1'],
    [
      'After inflation peaked at 9.1%, it fell to 3%.',
      'max(CPIAUCNS.pc1, last 10y) ~ 9.1',
      'last(CPIAUCNS.pc1) ~ 3',
    ],
  ],
  'what is moved': [
    ['Inflation has lifted the 10-year yield to 4.5%.', 'last(DGS10) ~ 4.5'],
    ['Inflation peaked at 9.1%.', 'max(CPIAUCNS.pc1, last 10y) ~ 9.1'],
  ],
  'what held for a time': [
    ['WTI traded between $65 and $85 all year.', null],
    ['The jobless rate has spent most of the year below 4%.', null],
    ['Inflation has been above target for 44 months.', 'streak(CPIAUCNS.pc1 > 2) >= 44m'],
    ['Wages rose for a third month.', 'streak(CES0500000003.chg > 0) >= 3'],
  ],
  'where it began': [
    [
      'The jobless rate ticked up to 4.3% from 4.2% in July.',
      'at(UNRATE, 2025-07) ~ 4.2',
      'last(UNRATE) ~ 4.3',
    ],
    [
      'The jobless rate has gone from 3.4% to 4.3% since April 2023.',
      'at(UNRATE, 2023-04) ~ 3.4 and last(UNRATE) ~ 4.3',
    ],
  ],
  'by how much': [
    ['WTI has lost over 5% since March.', 'pct(WTI, 2025-03 to now) < -5'],
    ['The S&P 500 returned 24% in 2023.', 'pct(SP500, 2023) ~ 24'],
    ['WTI has lost a third of its value since March.', 'pct(WTI, 2025-03 to now) ~ -33.3'],
    [
      'The 10-year yield is down three quarters of a point since May.',
      'change(DGS10, 2025-05 to now) ~ -75bp',
    ],
  ],
  'inversions, by their depth': [
    ['The yield curve is inverted by 50bp.', 'last(T10Y2Y) ~ -50bp'],
    ['The yield curve is inverted by more than 50 basis points.', 'last(T10Y2Y) < -50bp'],
  ],
};

describe.each(Object.entries(SENTENCES))('Movements in English: %s', (_, sentences) => {
  for (const [text, ...expected] of sentences) {
    it(text, () => expect(formulas(text, 'en')).toEqual(expected));
  }
});

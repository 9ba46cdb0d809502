/** Ordinary sentences that were read wrongly, or not at all. */
import { expect, it } from 'vitest';
import { claimsIn, eachReadsAs, type Sentences } from './dated.ts';

const SENTENCES: Sentences<string | null> = {
  'a figure in words keeps its sign': [
    ['2023-06-04', '2s10s closed at minus forty bps.', ['last(T10Y2Y) ~ -40bp']],
    ['2023-06-04', 'Core CPI was minus two percent.', ['last(CPILFESL.pc1) ~ -2']],
  ],
  'a day that is named is no quarter': [
    ['2026-06-04', 'The ten-year fell 12 basis points yesterday.', ['change(DGS10, 2026-06-03) ~ -12bp']],
    ['2026-06-04', 'Oil fell 3% today.', ['pct(DCOILWTICO, 2026-06-04) ~ -3']],
  ],
  'a contribution is what it was in its quarter': [
    [
      '2025-06-04',
      'Net exports subtracted nearly five points from first-quarter growth.',
      ['at(A019RY2Q224SBEA, 2025Q1) ~ -5'],
    ],
    [
      '2025-10-15',
      'Net exports took more than four points off annualised growth in the first quarter.',
      ['at(A019RY2Q224SBEA, 2025Q1) < -4'],
    ],
    [
      '2025-08-04',
      'Consumer spending added a point to growth in the second quarter.',
      ['at(DPCERY2Q224SBEA, 2025Q2) ~ 1'],
    ],
  ],
  'narrowed to its smallest is where it came to': [
    [
      '2025-05-22',
      'The trade deficit narrowed in March to its smallest in five years.',
      ['is_min(-BOPGSTB, last 5y)'],
    ],
  ],
  'a bank that left its rate alone': [
    ['2026-06-04', 'The Fed held rates steady.', ['change(DFEDTARU, last 15obs) ~ 0 +- 0.05']],
    [
      '2026-06-04',
      'The Fed has been on hold since January.',
      ['change(DFEDTARU, 2026-01 to now) ~ 0 +- 0.1'],
    ],
    ['2026-06-04', '美联储4月按兵不动。', ['change(DFEDTARU, 2026-04) ~ 0 +- 0.1']],
    ['2026-06-04', 'FRBは4月に政策金利を据え置いた。', ['change(DFEDTARU, 2026-04) ~ 0 +- 0.1']],
  ],
  'unchanged is to the last digit': [
    ['2024-08-20', '7月失业率持平。', ['at(UNRATE.chg, 2024-07) ~ 0 +- 0.05']],
  ],
  'so many cents of every dollar': [
    [
      '2026-06-04',
      'Of every dollar Washington takes in, about 22 cents go to interest.',
      ['last((100 * A091RC1Q027SBEA / FGRECPT)) ~ 22'],
    ],
    [
      '2026-06-04',
      '联邦政府每收1美元，就有近20美分拿去付利息。',
      ['last((100 * A091RC1Q027SBEA / FGRECPT)) ~ 20'],
    ],
  ],
  'a part against the whole': [
    [
      '2026-06-04',
      'Unemployment among 20-24s is twice the national average.',
      ['last(LNS14000036 / UNRATE) ~ 2'],
    ],
    [
      '2026-06-04',
      '二十出头的年轻人失业率超过8%，是全国水平的两倍多。',
      ['last(LNS14000036) > 8', 'last(LNS14000036 / UNRATE) > 2'],
    ],
  ],
  'a time that opens a stretch is no new topic': [
    [
      '2026-06-04',
      '失業率は4.3%、2年前は3.9%だった。',
      ['last(UNRATE) ~ 4.3', 'last(lag(UNRATE, 2y)) ~ 3.9'],
    ],
  ],
  'an expectation is what is measured': [
    [
      '2026-06-04',
      'Consumers expect 5% inflation over the next year according to Michigan.',
      ['last(MICH) ~ 5'],
    ],
  ],
  'what is said of another, by a pronoun, is not read': [
    [
      '2026-02-22',
      "Alphabet's capital expenditure nearly doubled, and Amazon still outspent it by $10 billion.",
      [],
    ],
  ],
};

eachReadsAs(SENTENCES, ({ readings: [{ formula }] }) => formula);

it.each([
  // It rose by a tenth, or two as first printed.
  ['The unemployment rate was unchanged in July.', 'mixed'],
  ['The unemployment rate was little changed in July.', 'supported'],
])('a rate that moved by a digit: %s', async (text, verdict) => {
  const [claim] = await claimsIn('2024-08-20', text);
  expect(claim?.verdict).toBe(verdict);
});

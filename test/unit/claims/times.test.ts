import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/language.ts';
import { formulas } from './vocabulary.ts';

// Sentences of our own: how long something lasted, and when. Series and as-of day (2025-10-15) as in vocabulary.ts.

const SENTENCES: Readonly<Record<string, readonly (readonly [Language, string, string | null])[]>> = {
  'a level over a stretch of time holds throughout, or on average': [
    ['en', 'Between 2010 and 2013, unemployment remained above 7%.', 'always(UNRATE > 7, 2010..2013)'],
    ['en', 'Unemployment was consistently below 5% from 2016 to 2019.', 'always(UNRATE < 5, 2016..2019)'],
    ['en', 'In the early 2000s unemployment was below 7%.', 'always(UNRATE < 7, 2000..2003)'],
    ['en', 'In 2009-2010 unemployment was about 9.5%.', 'avg(UNRATE, 2009..2010) ~ 9.5'],
    ['en', 'Unemployment has been below 5% since 2022.', 'always(UNRATE < 5, since 2022)'],
    ['en', 'Unemployment has stayed between 3% and 5% since 2022.', 'always(UNRATE in [3, 5], since 2022)'],
    ['en', 'Throughout 2021 unemployment stayed above 3%.', 'always(UNRATE > 3, 2021)'],
    ['ja', '2010年から2013年まで失業率は7%を上回り続けた。', 'always(UNRATE > 7, 2010..2013)'],
    ['ja', '2009〜2010年の失業率は9.5%前後だった。', 'avg(UNRATE, 2009..2010) ~ 9.5'],
    ['ja', '2022年以降、失業率はずっと5%を下回っている。', 'always(UNRATE < 5, since 2022)'],
    ['zh', '2010年至2013年，失业率一直高于7%。', 'always(UNRATE > 7, 2010..2013)'],
    ['zh', '20世纪90年代失业率平均为5.7%。', 'avg(UNRATE, 1990..1999) ~ 5.7'],
    ['zh', '2022年以来，失业率始终低于5%。', 'always(UNRATE < 5, since 2022)'],
  ],
  'a numbered quarter is one of the year, a number of quarters is not': [
    ['zh', '失业率二季度上升了0.2个百分点。', 'change(UNRATE, 2025Q2) ~ 0.2pp'],
    ['zh', '失业率两个季度上升了0.2个百分点。', 'change(UNRATE, last 2q) ~ 0.2pp'],
  ],
  'quarters and months before their subject': [
    ['en', 'First-quarter GDP shrank at a 0.5% rate.', 'at(GDPC1.pca, 2025Q1) ~ -0.5'],
    ['en', '1Q GDP shrank 0.5%.', 'at(GDPC1.pca, 2025Q1) ~ -0.5'],
    ['en', '4Q24 GDP grew 2.4%.', 'at(GDPC1.pca, 2024Q4) ~ 2.4'],
    ['en', 'May unemployment was 4.2%.', 'at(UNRATE, 2025-05) ~ 4.2'],
    ['en', 'The May unemployment rate was 4.2%.', 'at(UNRATE, 2025-05) ~ 4.2'],
  ],
  'a period under way moves from the figure before it up to now': [
    ['en', 'Unemployment rose by 0.2 points this quarter.', 'change(UNRATE, 2025-09 to now) ~ 0.2pp'],
    ['ja', '今四半期に失業率は0.2ポイント上がった。', 'change(UNRATE, 2025-09 to now) ~ 0.2pp'],
    ['zh', '本季度失业率上升了0.2个百分点。', 'change(UNRATE, 2025-09 to now) ~ 0.2pp'],
  ],
  'a market that moved by so much did so in a stretch that is told, or in any': [
    ['en', 'The S&P 500 fell 2%.', null],
    ['en', 'The S&P 500 is up 20% this year.', 'pct(SP500, ytd) ~ 20'],
  ],
  'what is yet to come is not of today': [
    ['en', 'Unemployment is heading for 5%.', null],
    ['en', 'Unemployment can still hit 5%.', null],
    ['ja', '失業率は5%に上昇するだろう。', null],
    ['ja', '失業率は6%まで上がる可能性がある。', null],
    ['zh', '失业率可能升至5%。', null],
    ['zh', '失业率可能已升至5%。', 'last(UNRATE) ~ 5'],
  ],
  'what has no first and last day saw a figure once': [
    ['en', 'By late 2009 unemployment was above 9%.', 'max(UNRATE, 2009-09..2010-01) > 9'],
    [
      'en',
      'Mid-2022 unemployment was 3.6%.',
      'min(UNRATE, 2022-03..2022-07) <= 3.65 and max(UNRATE, 2022-03..2022-07) >= 3.55',
    ],
    [
      'ja',
      '2022年半ばの失業率は3.6%だった。',
      'min(UNRATE, 2022-03..2022-07) <= 3.65 and max(UNRATE, 2022-03..2022-07) >= 3.55',
    ],
  ],
  'what a movement has reached is the level of its end': [
    ['en', 'Unemployment has risen above 4% since January.', 'last(UNRATE) > 4'],
    [
      'en',
      'Between 2012 and 2018 unemployment fell from 8% to 4%.',
      'min(UNRATE, 2012) <= 8.5 and max(UNRATE, 2012) >= 7.5 and min(UNRATE, 2018) <= 4.5 and max(UNRATE, 2018) >= 3.5',
    ],
    [
      'en',
      'Unemployment fell from 8% in 2012 to 4% in 2018.',
      'min(UNRATE, 2012) <= 8.5 and max(UNRATE, 2012) >= 7.5 and at(UNRATE, 2018) ~ 4',
    ],
  ],
  'a number of jobs over a stretch of time is a change, and not one month': [
    ['en', 'Over 3 million jobs were added in the last six months.', 'change(PAYEMS, last 6m) > 3mn'],
    [
      'en',
      'In the last 29 months, the economy has added about 4.5 million jobs.',
      'change(PAYEMS, last 29m) ~ 4.5mn',
    ],
    ['en', 'From 2000-10 payrolls fell by 2 million.', 'change(PAYEMS, 2000 to 2010) ~ -2mn'],
    ['ja', '雇用者数は1600万人増えた。', null],
    ['en', 'Payrolls fell by 22 million in the pandemic.', null],
  ],
  "time in office: the speaker's, the one named, the one before; either of who came back": [
    [
      'en',
      "We've added close to 800,000 jobs since I've taken office.",
      'change(PAYEMS, 2025-01 to now) ~ 800k',
    ],
    ['en', 'Payrolls grew by 2 million under Biden.', 'change(PAYEMS, term("Biden")) ~ 2mn'],
    ['en', 'Payrolls grew by 2 million under my predecessor.', 'change(PAYEMS, term("Biden")) ~ 2mn'],
    [
      'en',
      'Payrolls grew by 2 million under Trump.',
      '(change(PAYEMS, term("Trump", 1)) ~ 2mn) or (change(PAYEMS, term("Trump", 2)) ~ 2mn)',
    ],
    [
      'en',
      'Payrolls grew by 2 million in the first term of Trump.',
      'change(PAYEMS, term("Trump", 1)) ~ 2mn',
    ],
  ],
  'a time that was not read is not taken for today': [
    ['en', 'When the chair left office, unemployment was 4.7%.', null],
    ['en', 'Since the new chair arrived, unemployment has risen.', null],
    ['en', 'Unemployment has risen three times since 2021.', null],
    ['en', 'Housing starts gave up about 8% in two weeks.', null],
    ['ja', '失業率は2日で4%を割り込んだ。', null],
  ],
  'a run that is told of as past need not last; one that never was is denied': [
    ['en', 'Unemployment was below 4% for 27 months.', 'longest(UNRATE < 4, last 5y) >= 27'],
    ['en', 'Unemployment has been below 4% for 27 months.', 'streak(UNRATE < 4) >= 27'],
    ['ja', '失業率は27カ月連続で4%未満だった。', 'longest(UNRATE < 4, last 5y) >= 27'],
    ['zh', '失业率曾连续27个月低于4%。', 'longest(UNRATE < 4, last 5y) >= 27'],
    ['en', 'Unemployment has not been below 3% for three years.', 'not (ever(UNRATE < 3, last 3y))'],
  ],
  'parts of years and decades': [
    ['en', 'Unemployment is the lowest since the late 1960s.', 'is_min(UNRATE, after 1969)'],
    ['en', 'Unemployment is the highest since mid-2021.', 'is_max(UNRATE, after 2021-07)'],
    ['zh', '上半年失业率上升了0.2个百分点。', 'change(UNRATE, 2025-01..2025-06) ~ 0.2pp'],
  ],
};

describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
  it.each(sentences)('%s: %s', (language, text, formula) => {
    expect(formulas(text, language)).toEqual([formula]);
  });
});

it('a record is of the period it was set in, by the day where it is quoted by the day', () => {
  expect(formulas('Oil closed above $90 in June, the highest since 2022.', 'en').at(-1)).toBe(
    'max(WTI, 2025-06) >= max(WTI, 2023-01..2025-06)',
  );
});

it('only a policy rate is cut by those who set it', () => {
  expect(formulas('10年期国债收益率在降息一个百分点之后没动。', 'zh')).toEqual([null]);
});

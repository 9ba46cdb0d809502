import { expect, test } from 'vitest';
import { formulas } from './vocabulary.ts';

// Sentences of our own. Series and as-of day (2025-10-15) as in vocabulary.ts.

test.each([
  ['Between 2010 and 2013, unemployment remained above 7%.', 'always(UNRATE > 7, 2010..2013)'],
  ['Unemployment was consistently below 5% from 2016 to 2019.', 'always(UNRATE < 5, 2016..2019)'],
  ['In the early 2000s unemployment was below 7%.', 'always(UNRATE < 7, 2000..2003)'],
  ['In 2009-2010 unemployment was about 9.5%.', 'avg(UNRATE, 2009..2010) ~ 9.5'],
  ['Unemployment has been below 5% since 2022.', 'always(UNRATE < 5, since 2022)'],
  ['Throughout 2021 unemployment stayed above 3%.', 'always(UNRATE > 3, 2021)'],
])('a level over a stretch of time, English: %s', (text, formula) => {
  expect(formulas(text, 'en')).toEqual([formula]);
});

test.each([
  ['2010年から2013年まで失業率は7%を上回り続けた。', 'always(UNRATE > 7, 2010..2013)'],
  ['2009〜2010年の失業率は9.5%前後だった。', 'avg(UNRATE, 2009..2010) ~ 9.5'],
  ['2022年以降、失業率はずっと5%を下回っている。', 'always(UNRATE < 5, since 2022)'],
])('Japanese: %s', (text, formula) => {
  expect(formulas(text, 'ja')).toEqual([formula]);
});

test.each([
  ['2010年至2013年，失业率一直高于7%。', 'always(UNRATE > 7, 2010..2013)'],
  ['20世纪90年代失业率平均为5.7%。', 'avg(UNRATE, 1990..1999) ~ 5.7'],
  ['2022年以来，失业率始终低于5%。', 'always(UNRATE < 5, since 2022)'],
])('Chinese: %s', (text, formula) => {
  expect(formulas(text, 'zh')).toEqual([formula]);
});

test('both ends of a movement are of their own time', () => {
  expect(formulas('Between 2012 and 2018 unemployment fell from 8% to 4%.', 'en')).toEqual([
    'at(UNRATE, 2012) ~ 8 and at(UNRATE, 2018) ~ 4',
  ]);
  expect(formulas('Unemployment fell from 8% in 2012 to 4% in 2018.', 'en')).toEqual([
    'at(UNRATE, 2012) ~ 8 and at(UNRATE, 2018) ~ 4',
  ]);
});

test('what a movement has reached since is the level of today', () => {
  expect(formulas('Unemployment has risen above 4% since January.', 'en')).toEqual(['last(UNRATE) > 4']);
});

test('a number of jobs over a stretch of time is a change, and not one month', () => {
  expect(formulas('Over 3 million jobs were added in the last six months.', 'en')).toEqual([
    'change(PAYEMS, last 6m) > 3mn',
  ]);
  expect(formulas('In the last 29 months, the economy has added about 4.5 million jobs.', 'en')).toEqual([
    'change(PAYEMS, last 29m) ~ 4.5mn',
  ]);
});

test("time in office: the speaker's, the one named, the one before", () => {
  expect(formulas("We've added close to 800,000 jobs since I've taken office.", 'en')).toEqual([
    'change(PAYEMS, term("Trump", 2)) ~ 800k',
  ]);
  expect(formulas('Payrolls grew by 2 million under Biden.', 'en')).toEqual([
    'change(PAYEMS, term("Biden")) ~ 2mn',
  ]);
  expect(formulas('Payrolls grew by 2 million under my predecessor.', 'en')).toEqual([
    'change(PAYEMS, term("Biden")) ~ 2mn',
  ]);
});

test('somebody who came back: either time in office, or the one that is named', () => {
  expect(formulas('Payrolls grew by 2 million under Trump.', 'en')).toEqual([
    '(change(PAYEMS, term("Trump", 1)) ~ 2mn) or (change(PAYEMS, term("Trump", 2)) ~ 2mn)',
  ]);
  expect(formulas('Payrolls grew by 2 million in the first term of Trump.', 'en')).toEqual([
    'change(PAYEMS, term("Trump", 1)) ~ 2mn',
  ]);
});

test('a time that was not read is not taken for today', () => {
  expect(formulas('When Obama left office, unemployment was 4.7%.', 'en')).toEqual([null]);
  expect(formulas('Since the new chair arrived, unemployment has risen.', 'en')).toEqual([null]);
});

test('a run that is told of as past need not last', () => {
  expect(formulas('Unemployment was below 4% for 27 months.', 'en')).toEqual([
    'longest(UNRATE < 4, all) >= 27',
  ]);
  expect(formulas('Unemployment has been below 4% for 27 months.', 'en')).toEqual([
    'streak(UNRATE < 4) >= 27',
  ]);
});

test('how often something was done is no multiple', () => {
  expect(formulas('Unemployment has risen three times since 2021.', 'en')).toEqual([null]);
});

test('parts of years and decades that something has lasted since', () => {
  expect(formulas('Unemployment is the lowest since the late 1960s.', 'en')).toEqual([
    'is_min(UNRATE, after 1969)',
  ]);
  expect(formulas('Unemployment is the highest since mid-2021.', 'en')).toEqual([
    'is_max(UNRATE, after 2021-07)',
  ]);
});

test('a range that holds throughout', () => {
  expect(formulas('Unemployment has stayed between 3% and 5% since 2022.', 'en')).toEqual([
    'always(UNRATE in [3, 5], since 2022)',
  ]);
});

test('halves of a year are over when they are spoken of', () => {
  expect(formulas('上半年失业率上升了0.2个百分点。', 'zh')).toEqual([
    'change(UNRATE, 2025-01..2025-06) ~ 0.2pp',
  ]);
});

test('Japanese and Chinese runs that are past', () => {
  expect(formulas('失業率は27カ月連続で4%未満だった。', 'ja')).toEqual(['longest(UNRATE < 4, all) >= 27']);
  expect(formulas('失业率曾连续27个月低于4%。', 'zh')).toEqual(['longest(UNRATE < 4, all) >= 27']);
});

test('two-digit ends, and eras that have no first and last day', () => {
  expect(formulas('From 2000-10 payrolls fell by 2 million.', 'en')).toEqual([
    'change(PAYEMS, 2000 to 2010) ~ -2mn',
  ]);
  expect(formulas('The pandemic cost us dearly: payrolls fell by 22 million in the pandemic.', 'en')).toEqual(
    [null],
  );
});

test('that something never was so for a time', () => {
  expect(formulas('Unemployment has not been below 3% for three years.', 'en')).toEqual([
    'not (ever(UNRATE < 3, last 3y))',
  ]);
});

test('a number of jobs that no month could add is of a time that is not told', () => {
  expect(formulas('雇用者数は1600万人増えた。', 'ja')).toEqual([null]);
});

test('only a policy rate is cut by those who set it', () => {
  expect(formulas('10年期国债收益率在降息一个百分点之后没动。', 'zh')).toEqual([null]);
});

/** What sentences say of times in office, with the packs that ship: when they began and ended, and what was in them. */
import { expect, it } from 'vitest';
import { createOffices } from '../../../src/core/claims/offices.ts';
import { createVocabulary } from '../../../src/core/claims/vocabulary.ts';
import type { Language } from '../../../src/core/language.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';
import { openPacks } from '../../score/packs.ts';
import { read } from './vocabulary.ts';

const { indicators, terms } = openPacks();
const vocabulary = createVocabulary(indicators, {}, WORDS);
const offices = createOffices(terms);

function formulas(text: string, asOf: string, language: Language): (string | null)[] {
  return read(text, language, { vocabulary, offices, asOf }).map(({ reading }) => reading.formula);
}

it.each<[Language, string, string, (string | null)[]]>([
  [
    'en',
    '2022-07-13',
    'When Biden took office, inflation was 1.4 percent.',
    ['at(CPIAUCNS.pc1, 2021-01) ~ 1.4'],
  ],
  ['en', '2022-07-13', 'Inflation was 1.4 percent when I took office.', ['at(CPIAUCNS.pc1, 2021-01) ~ 1.4']],
  [
    'en',
    '2018-05-01',
    'When Obama left office, unemployment was 4.7 percent.',
    ['at(UNRATE, 2017-01) ~ 4.7'],
  ],
  [
    'en',
    '2019-12-06',
    'We have added 6.6 million jobs since the election.',
    ['change(PAYEMS, 2016-11 to now) ~ 6.6mn'],
  ],
  [
    'en',
    '2019-12-06',
    "The S&P 500 is up 40% since Trump's inauguration.",
    ['pct(SP500, 2017-01 to now) ~ 40'],
  ],
  [
    'en',
    '2025-01-10',
    'We have lost 2 million jobs since I took office.',
    ['change(PAYEMS, 2021-01 to now) ~ -2mn'],
  ],
  [
    'en',
    '2023-10-20',
    'Mortgage rates have tripled since Biden took office.',
    ['ratio(MORTGAGE30US, 2021-01 to now) ~ 3'],
  ],
  ['ja', '2023-10-20', 'バイデン氏の就任時、失業率は6.4%だった。', ['at(UNRATE, 2021-01) ~ 6.4']],
  ['zh', '2023-10-20', '拜登上任时，失业率为6.4%。', ['at(UNRATE, 2021-01) ~ 6.4']],
])('%s, %s: %s', (language, date, text, expected) => {
  expect(formulas(text, date, language)).toEqual(expected);
});

it.each<[string, string, (string | null)[]]>([
  // Between the figures of two quarters: either may be meant.
  [
    '2021-03-01',
    'When Trump took office, federal debt was $20 trillion.',
    ['min(GFDEBTN, 2016Q4..2017Q2) <= 20.5tn and max(GFDEBTN, 2016Q4..2017Q2) >= 19.5tn'],
  ],
  ['2016-09-12', 'Barack Obama doubled the debt.', ['ratio(GFDEBTN, term("Obama")) ~ 2']],
  [
    '2009-10-05',
    'Bush added $4.9 trillion to the national debt.',
    ['change(GFDEBTN, term("George W. Bush")) ~ 4.9tn'],
  ],
  [
    '2017-01-10',
    'Unemployment fell from 10.0 percent to below 5 percent under Obama.',
    ['ever(UNRATE ~ 10.0 +- 0.1, term("Obama")) and ever(UNRATE < 5, term("Obama"))'],
  ],
  [
    '2012-09-01',
    "Unemployment was above 8 percent for Obama's entire presidency.",
    ['always(UNRATE > 8, term("Obama"))'],
  ],
  [
    '2024-02-01',
    'Job growth under Biden has averaged 400,000 a month.',
    ['avg(PAYEMS.chg, term("Biden")) ~ 400k'],
  ],
  [
    '2022-08-01',
    'Under Biden inflation hit a 40-year high.',
    ['max(CPIAUCNS.pc1, term("Biden")) >= max(CPIAUCNS.pc1, last 40y)'],
  ],
  ['2011-05-01', 'Biden has created more jobs in his first seven months than any president.', []],
])('%s: %s', (date, text, expected) => {
  expect(formulas(text, date, 'en')).toEqual(expected);
});

it.each<[string, (string | null)[]]>([
  ['The national debt is bigger than the economy.', ['last(GFDEBTN / GDP) > 1']],
  [
    'Federal spending as a share of the economy is the highest in 10 years.',
    ['is_max((100 * FGEXPND / GDP), last 10y)'],
  ],
  [
    "Federal spending is the highest it's been as a share of our economy in 10 years.",
    ['is_max((100 * FGEXPND / GDP), last 10y)'],
  ],
  ['Private employers have added jobs for 70 straight months.', ['streak(USPRIV.chg > 0) >= 70']],
  [
    'Our businesses have created 14 million jobs over the past 70 months.',
    ['change(USPRIV, last 70m) ~ 14mn'],
  ],
  [
    'Wages have outpaced inflation for nine months in a row.',
    ['streak(CES0500000003.pc1 - CPIAUCNS.pc1 > 0) >= 9m'],
  ],
  [
    'The deficit has fallen from 9.8 percent of GDP in 2009 to 2.8 percent.',
    ['at(-FYFSGDA188S, FY2009) ~ 9.8 and last(-FYFSGDA188S) ~ 2.8'],
  ],
])('%s', (text, expected) => {
  expect(formulas(text, '2016-01-12', 'en')).toEqual(expected);
});

it('names a person by the longest name that fits', () => {
  expect(offices.namedIn('under george h.w. bush')).toEqual(['George H. W. Bush']);
  expect(offices.namedIn('under bush')).toEqual(['George W. Bush']);
});

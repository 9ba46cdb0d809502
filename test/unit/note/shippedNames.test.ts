import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const { packs } = openStore();
const today = parseIsoDay('2025-06-30') ?? 0;
const formulasIn = async (text: string) => {
  const { analysis } = await checkNote(text, packs, { today });
  return analysis.claims.map(({ readings }) => readings[0].formula);
};

const NAMES: Readonly<Record<string, readonly (readonly [string, ...(string | null)[]])[]>> = {
  'by shorthand, right before their figure': [
    ['Philly at -4.0, worse than feared.', 'last(GACDFSA066MSFRBPHI) ~ -4.0'],
    ['Sentiment stood at 52.2 in April.', 'at(UMCSENT, 2025-04) ~ 52.2'],
    ['AHE 0.4 m/m.', 'last(CES0500000003.pch) ~ 0.4'],
    ['Core PCE 2.7, headline PCE 2.3.', 'last(PCEPILFE.pc1) ~ 2.7', 'last(PCEPI.pc1) ~ 2.3'],
    ['USD/JPY 144.2.', 'last(DEXJPUS) ~ 144.2'],
    ['St. Louis stress gauge: minus 0.8.', 'last(STLFSI4) ~ -0.8'],
  ],
  'by the place of a survey, when its sisters are named': [
    [
      'Median CPI is 3.5 and Dallas at 2.4.',
      'last(MEDCPIM159SFRBCLE) ~ 3.5',
      'last(PCETRIM12M159SFRBDAL) ~ 2.4',
    ],
    ["Atlanta's nowcast stands at 2.9%.", 'last(GDPNOW) ~ 2.9'],
  ],
  'by the whole of which a rate is the share': [
    ['3.1% of card balances are past due.', 'last(DRCCLACBS) ~ 3.1'],
    ['Nine firms in a hundred use AI.', 'last(AIUSE) ~ 9'],
  ],
  'by what their parts make up': [
    [
      'Upbit handles four fifths of won-market crypto trading.',
      'share(KRWTURNOVER@UPBIT, KRWTURNOVER@TOTAL, last 12m) ~ 80',
    ],
    [
      'The richest decile holds nine-tenths of the shares.',
      'last((DFAEQ@TopPt1 + DFAEQ@RemainingTop1 + DFAEQ@Next9)) ~ 90',
    ],
  ],
  'with entities in one breath, which are summed where they can be': [
    [
      'Capital spending at Microsoft, Amazon and Meta topped $50bn in the first quarter.',
      'at((CAPEX@MSFT + CAPEX@AMZN + CAPEX@META), 2025Q1) > 50bn',
    ],
    ['Inflation in Japan and Germany averaged 3% in 2023.', null],
    ["In dollars, Brazil's economy overtook Canada's in 2022.", 'at(WBGDP@BRA - WBGDP@CAN, 2022) > 0'],
    ['India overtook China in headcount in 2023.', 'at(WBPOP@IND - WBPOP@CHN, 2023) > 0'],
  ],
  'of an index that only stands in: which way it went, and nothing more': [
    ['The dollar index fell below 100.', null],
    ['DXY at 97.', null],
    ['美元指数跌破100。', null],
    ['ドル指数は100を割り込んだ。', null],
    ['DXY fell in May.', 'change(DTWEXBGS, 2025-05) < 0'],
    ['The broad dollar index fell below 125.', 'last(DTWEXBGS) < 125'],
  ],
};

describe('indicators are named', () => {
  for (const [how, sentences] of Object.entries(NAMES)) {
    for (const [text, ...formulas] of sentences)
      it(`${how}: ${text}`, async () => expect(await formulasIn(text)).toEqual(formulas));
  }
});

it.each([
  'The team took 40 gold and 126 in all.',
  'Philly beat Boston 112-104.',
  'The Empire: 3.5 stars out of five.',
  'The hotel had 12 vacancies on Friday.',
  "The company's reserves fell to $2.9bn.",
  'Parking permits will cost 5% more.',
  'Two thirds of the factories in Vietnam were closed.',
  'The chart on page 3 shows unemployment.',
  'An airline will shed 20,000 jobs.',
])('nothing is named in "%s"', async (text) => {
  expect(await formulasIn(text)).toEqual([]);
});

/** Sentences that were true when they were said and look refuted by the figures at hand, and false ones that look borne out. */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import { checkNote } from '../../../src/services/checkNote.ts';
import { openStore } from './shippedPacks.ts';

const { packs } = openStore();
const TODAY = parseIsoDay('2026-11-22') ?? 0;

async function verdictsOf(date: string, text: string): Promise<string[]> {
  const note = `---\ndate: ${date}\n---\n\n${text}\n`;
  const { analysis } = await checkNote(note, packs, { today: TODAY, fileName: 'note.md' });
  return analysis.claims.map(({ verdict }) => verdict ?? 'none');
}

const SENTENCES: Readonly<Record<string, readonly (readonly [string, string, ...string[]])[]>> = {
  'another definition bears it out': [
    ['2025-02-10', 'The government spent $1.1 trillion on interest in fiscal 2024.', 'mixed'],
    ['2024-11-02', '政府の利払い費は2024会計年度に1兆1000億ドルだった。', 'mixed'],
    ['2024-11-02', 'Net interest on the debt came to $1.1 trillion in fiscal 2024.', 'contradicted'],
    ['2022-07-20', 'Core CPI peaked at 9.1%.', 'contradicted'],
  ],
  'two agencies count it a little differently': [
    ['2024-11-02', 'Net interest on the debt reached $882 billion in fiscal 2024.', 'mixed'],
  ],
  'a close, its first digits, and the prices of its day': [
    ['2009-03-10', 'S&P500は676まで沈んだ。', 'unknown'],
    ['2009-03-10', 'S&P500は560まで沈んだ。', 'contradicted'],
    ['2025-10-07', 'Bitcoin hit a record high yesterday.', 'unknown'],
    ['1999-08-27', 'Gold is at a 20-year low.', 'unknown'],
  ],
  'a rate that could not be read is not carried on': [
    ['2025-04-10', '标普单日暴涨9.5%,纳指飙升12%以上。', 'unknown', 'unknown'],
  ],
  'a run of periods that are named one by one': [
    [
      '2022-07-28',
      '米GDPは1〜3月期の▲1.6%に続いて4〜6月期も▲0.9%と2四半期連続のマイナスだ。',
      'mixed',
      'mixed',
    ],
  ],
  'a first print of a survey': [
    ['2022-06-10', 'Consumer sentiment sank to 50.2 in the preliminary June reading.', 'mixed'],
  ],
  'a record that is rounded, on the day it comes out': [
    ['2021-11-11', '消費者物価の伸びはおよそ31年ぶりの大きさだ。', 'supported'],
  ],
  'an index that is not at hand, by its full name': [
    ['2022-06-01', '3月のケース・シラー全米住宅価格指数は前年比20.6%高だった。', 'unknown'],
  ],
  'seasonal factors that were fitted anew': [
    ['2022-04-07', 'Initial claims dropped to 166k last week.', 'mixed'],
  ],
  'quotes of a day beside its close': [
    ['2008-07-14', 'Oil climbed above $147 on Friday.', 'mixed'],
    ['2008-07-14', 'Oil climbed above $160 on Friday.', 'contradicted'],
  ],
  'a contract is named after a month, and has a price of its own': [
    ['2020-04-21', 'The May WTI contract settled at minus $37.63 yesterday.'],
  ],
  'whose currency it is': [['2024-07-03', "Japan's currency is the weakest since 1986.", 'unknown']],
  'jobs that are gone': [['2009-11-06', 'Another 190,000 jobs vanished from payrolls in October.', 'mixed']],
  'a policy rate on the day it is decided': [
    ['1994-02-04', 'Greenspan nudged the federal funds rate up to 3.25% today.', 'supported'],
    ['1994-02-04', 'Greenspan nudged the federal funds rate up to 4.25% today.', 'contradicted'],
  ],
  'a crisis beside its year': [['2020-10-17', '2020财年联邦赤字是2009年金融危机时的两倍多。', 'supported']],
  'a question that ends in half width': [
    ['2023-10-27', '说好的衰退呢?美国三季度实际GDP年化增速4.9%。', 'mixed'],
  ],
  'on how many days it was so': [['2017-12-31', 'VIXが終値で10を割った日は50日を超えた。', 'unknown']],
  'what is false, and a little above': [
    ['2025-11-03', 'The AI bubble has already popped.'],
    ['2023-06-15', '美国失业率2%出头。', 'contradicted'],
    ['2023-06-15', '美国失业率3%出头。', 'supported'],
    ['2023-04-06', '殖利率曲線根本看不到倒掛的影子。', 'contradicted'],
  ],
};

describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
  it.each(sentences)('%s: %s', async (date, text, ...verdicts) => {
    expect(await verdictsOf(date, text)).toEqual(verdicts);
  });
});

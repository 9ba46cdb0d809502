import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../src/core/claims/claim.ts';
import type { Language } from '../../../src/core/language.ts';
import { read } from './vocabulary.ts';

describe('polarity', () => {
  it.each<[Language, string, Polarity, string]>([
    ['en', 'Unemployment rose in August.', 'asserted', 'change(UNRATE, 2025-08) > 0'],
    ['en', 'Unemployment did not rise in August.', 'negated', 'not (change(UNRATE, 2025-08) > 0)'],
    ['en', 'No doubt about it, unemployment rose in August.', 'asserted', 'change(UNRATE, 2025-08) > 0'],
    ['en', 'Inflation probably fell below 3% in June.', 'hedged', 'at(CPIAUCNS.pc1, 2025-06) < 3'],
    ['en', 'The senator says inflation is below 2%.', 'attributed', 'last(CPIAUCNS.pc1) < 2'],
    ['en', 'According to the BLS, unemployment was 4.3% in August.', 'asserted', 'at(UNRATE, 2025-08) ~ 4.3'],
    ['ja', '失業率はまだ5%を超えていない。', 'negated', 'not (last(UNRATE) > 5)'],
    ['ja', '失業率はわずかに4.1%を上回った。', 'asserted', 'last(UNRATE) > 4.1'],
    ['ja', 'インフレ率は6月に3%を下回ったとみられる。', 'hedged', 'at(CPIAUCNS.pc1, 2025-06) < 3'],
    ['zh', '失业率尚未超过5%。', 'negated', 'not (last(UNRATE) > 5)'],
    ['zh', '6月通胀可能已跌破3%。', 'hedged', 'at(CPIAUCNS.pc1, 2025-06) < 3'],
    ['zh', '某议员称油价已跌破60美元。', 'attributed', 'last(WTI) < 60'],
  ])('%s: %s is %s', (language, text, polarity, formula) => {
    const [claim, ...more] = read(text, language);
    expect(more).toEqual([]);
    expect([claim?.polarity, claim?.reading.formula]).toEqual([polarity, formula]);
  });

  it('keeps the test of a question', () => {
    const [claim] = read('Is inflation below 3%?', 'en', { question: true });
    expect([claim?.polarity, claim?.reading.formula]).toEqual(['question', 'last(CPIAUCNS.pc1) < 3']);
  });

  it.each<[Language, string, Polarity[]]>([
    ['en', 'The question is whether unemployment has risen above 5%.', ['question']],
    ['en', 'Nobody can tell if inflation is below 3%.', []],
    ['en', 'Nobody agrees whether wages matter, but inflation is below 3%.', ['asserted']],
    ['ja', '失業率が5%を超えたかどうかを見る。', ['question']],
    ['ja', '失業率が5%を超えるかに注目している。', ['question']],
    ['ja', '失業率が5%を超えているなかで、市場は静かだ。', ['asserted']],
    ['ja', '失業率が5%を超えたほか、賃金も伸びた。', ['asserted']],
    ['zh', '关键看失业率是否超过5%。', ['question']],
    ['zh', '失业率超过5%，是否意味着衰退还不好说。', ['asserted']],
  ])('%s: %s only asks: %s', (language, text, polarities) => {
    expect(
      read(text, language)
        .slice(0, 1)
        .map(({ polarity }) => polarity),
    ).toEqual(polarities);
  });

  it.each<[Language, string]>([
    ['en', 'The central bank wants inflation at 2%.'],
    ['en', 'The central bank needs inflation to fall to 2%.'],
    ['en', 'We are waiting for unemployment to fall below 5%.'],
    ['en', 'There is enough room for unemployment to rise to 5%.'],
    ['en', 'Unions asked for wages to rise 5%.'],
    ['ja', '失業率が5%を下回るのを待っている。'],
    ['ja', 'インフレ率が2%まで下がる必要がある。'],
    ['zh', '通胀需要降到2%。'],
    ['zh', '该是失业率跌破4%的时候了。'],
    ['en', 'The risk is that unemployment climbs above 5%.'],
    ['en', 'In our model, unemployment is 5.5%.'],
    ['en', 'Unemployment was supposed to be 5% by now.'],
    ['ja', '失業率が5%に上がるリスクがある。'],
    ['ja', '失業率は5%を超えると思っていた。'],
    ['ja', 'インフレ率が2%に戻るまで待つ。'],
    ['zh', '美联储希望通胀降到2%。'],
    ['zh', '失业率本该升到5%。'],
  ])('%s: %s states nothing', (language, text) => {
    expect(read(text, language)).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'Officials are still worried, but inflation is 2.9%.'],
    ['en', 'No risk there: unemployment is 4.3%.'],
    ['ja', 'リスクはあるが、失業率は4.3%だ。'],
    ['zh', '不必担心，失业率为4.3%。'],
  ])('%s: %s states something', (language, text) => {
    expect(read(text, language)).toHaveLength(1);
  });

  it('turns the test of a denial round whoever reports it', () => {
    const [claim] = read('The senator says unemployment did not rise in August.', 'en');
    expect([claim?.polarity, claim?.reading.formula]).toEqual([
      'attributed',
      'not (change(UNRATE, 2025-08) > 0)',
    ]);
  });
});

describe('the kind of a reading', () => {
  it.each([
    ['CPI was 0.4% on the month in July.', 'change'],
    ['GDP growth was 2.1% in the second quarter.', 'change'],
    ['CPI was 3.1% on the year in July.', 'level'],
  ])('is a change where it is told from one period to the next: %s', (text, kind) =>
    expect(read(text, 'en')[0]?.reading.kind).toBe(kind),
  );

  it('is a forecast when its period is still to come', () => {
    expect(read('Unemployment will be 5% in 2027.', 'en').map(({ reading }) => reading.kind)).toEqual([
      'forecast',
    ]);
  });

  it('names the convention that a bare percentage rests on', () => {
    const [claim] = read('Inflation was 2.9%.', 'en');
    expect(claim?.reading.conventions).toEqual(['yearly-rate']);
  });

  it('marks an approximate figure, and a stand-in', () => {
    const [about] = read('Unemployment is about 4%.', 'en');
    expect(about?.reading.approximate).toBe(true);
    const [standIn] = read('The ISM PMI has been below 50 for 18 straight months.', 'en');
    expect(standIn?.reading.standIn).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/language.ts';
import { read } from './vocabulary.ts';

describe('no claim', () => {
  it.each<[Language, string]>([
    ['en', 'If unemployment rises above 5%, the Fed will blink.'],
    ['en', 'The unemployment rate is defined as the share of the labour force out of work.'],
    ['en', 'German unemployment rose to 6.3%.'],
    ['en', 'Suppose the strike lasts: unemployment at 6% by the spring.'],
    ['en', 'Buy the dip; sell when unemployment is 5%.'],
    ['en', 'My wages rose 3% this year.'],
    ['en', 'Food inflation is 5%.'],
    ['en', 'Unemployment among graduates is over 8%.'],
    ['en', "Walmart's wages rose 4%."],
    ['en', 'CPI is out at 8:30 tomorrow.'],
    ['en', 'I skipped the piece "Inflation is 9% and rising".'],
    ['en', 'The ten-year plan was approved in 2024.'],
    ['ja', 'もし失業率が5%に達すれば、FRBは動く。'],
    ['ja', 'ドイツの失業率は6.3%に上昇した。'],
    ['ja', '女性の失業率は5%に上昇した。'],
    ['ja', 'わが家の賃金は3%増えた。'],
    ['ja', '夕張市の失業率は7%を超えた。'],
    ['ja', '最低賃金は6%引き上げられた。'],
    ['ja', 'イオンは賃金を7%引き上げる。'],
    ['ja', '物価高もあって売上高が8%減った。'],
    ['ja', '会員の6割が物価上昇を実感している。'],
    ['ja', 'S&P500の構成銘柄の8割が上昇した。'],
    ['ja', '失業率が5%になったら考えよう。'],
    ['ja', '「失業率4%の壁」という連載を読んだ。'],
    ['ja', '来年こそ失業率の本を3冊読みたい。'],
    ['zh', '如果失业率升破5%，美联储会降息。'],
    ['zh', '德国失业率升至6.3%。'],
    ['zh', '我的工资今年涨了3%。'],
    ['zh', '通胀是指物价持续上涨。'],
  ])('%s: %s', (language, text) => {
    expect(read(text, language)).toEqual([]);
  });

  it.each(['Unemployment rose to 4.2%; see the chart.', 'See the chart: unemployment rose to 4.2%.'])(
    'reads what stands beside advice: %s',
    (text) => expect(read(text, 'en')).toHaveLength(1),
  );

  it.each<[Language, string]>([
    ['en', 'Unemployment is at 4.2%, and apprenticeships added 1.2 points.'],
    ['ja', '失業率は4.2%、宅配荷物3.1%。'],
  ])('leaves a figure to the unknown noun before it (%s)', (language, text) =>
    expect(read(text, language)).toHaveLength(1),
  );

  it.each<[Language, string]>([
    ['en', 'Unemployment is at 4.2%, with the reading up 0.2 points since January.'],
    ['ja', '失業率は4.2%、前月4.1%。'],
  ])('goes on with its subject after words for a reading of it (%s)', (language, text) =>
    expect(read(text, language)).toHaveLength(2),
  );

  it('reads nothing in a heading without a verb', () => {
    expect(read('Inflation and the 2% target', 'en', { heading: true })).toEqual([]);
  });

  it('reads another country where an indicator describes it', () => {
    const [claim] = read('Euro area inflation fell to 2.2% in August.', 'en');
    expect(claim?.reading.formula).toBe('at(EZHICP, 2025-08) ~ 2.2');
  });
});

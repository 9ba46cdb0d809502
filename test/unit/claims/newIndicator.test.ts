import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/core/claims/vocabulary.ts';
import type { Language } from '../../../src/core/language.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';
import { INDICATORS, indicator, read } from './vocabulary.ts';

const WOOL = indicator({
  id: 'LLAMAWOOL',
  words: { en: ['llama wool price', 'llama wool'], ja: ['リャマ毛価格'], zh: ['羊驼毛价格'] },
  unit: 'USD/kg',
  kind: 'price',
  frequency: 'M',
  pack: 'mine',
  everywhere: true,
});

const vocabulary = createVocabulary([...INDICATORS, WOOL], {}, { ...WORDS, places: {} });

describe('an indicator that nobody thought of', () => {
  it.each<[Language, string, string]>([
    ['en', 'Llama wool hit a six-year high.', 'is_max(LLAMAWOOL, last 6y)'],
    [
      'en',
      'Llama wool hit a six-year high in July.',
      'max(LLAMAWOOL, 2025-07) >= max(LLAMAWOOL, 2019-07..2025-07)',
    ],
    ['en', 'Llama wool fell below $40 for the first time since 2019.', 'first(LLAMAWOOL < 40, after 2019)'],
    ['en', 'Llama wool has risen for five straight months.', 'streak(LLAMAWOOL.chg > 0) >= 5'],
    ['ja', 'リャマ毛価格は2019年以来の高値をつけた。', 'is_max(LLAMAWOOL, after 2019)'],
    ['ja', 'リャマ毛価格は5カ月連続で上昇した。', 'streak(LLAMAWOOL.chg > 0) >= 5'],
    ['ja', 'リャマ毛価格は年初から3割上昇した。', 'pct(LLAMAWOOL, ytd) ~ 30'],
    ['zh', '羊驼毛价格今年以来上涨三成。', 'pct(LLAMAWOOL, ytd) ~ 30'],
    ['zh', '羊驼毛价格连续五个月上涨。', 'streak(LLAMAWOOL.chg > 0) >= 5'],
    ['zh', '羊驼毛价格跌破40美元，为2019年以来首次。', 'last(LLAMAWOOL) < 40'],
  ])('%s: %s', (language, text, formula) => {
    expect(read(text, language, { vocabulary }).map(({ reading }) => reading.formula)).toContain(formula);
  });
});

it('an id that is a word of the language names nothing by itself', () => {
  const named = { ...WOOL, id: 'FLEECE', aliases: { en: [], ja: [], zh: [] } };
  const idsIn = (indicator: typeof WOOL) =>
    createVocabulary([indicator], {}, { ...WORDS, places: {} })
      .scan('fleece is 4')
      .flatMap(({ meanings }) => meanings.flatMap((m) => (m.type === 'indicator' ? [m.indicator.id] : [])));
  expect(idsIn(named)).toEqual(['FLEECE']);
  expect(idsIn({ ...named, idIsWord: true })).toEqual([]);
});

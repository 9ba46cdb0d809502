// A small vocabulary of its own, so that these tests do not move with the bundled packs.

import { foldSentence } from '../../../src/core/claims/foldSentence.ts';
import { passageOf } from '../../../src/core/claims/grammar.ts';
import { createOffices } from '../../../src/core/claims/offices.ts';
import { readSentence, type SentenceClaim } from '../../../src/core/claims/readSentence.ts';
import { createVocabulary, type Vocabulary } from '../../../src/core/claims/vocabulary.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import { parseIsoDay } from '../../../src/core/indicators/period.ts';
import type { Language, Localised } from '../../../src/core/language.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';

type Named = Localised<readonly string[]>;

interface Given extends Partial<Omit<Indicator, 'id' | 'names' | 'aliases'>> {
  readonly id: string;
  readonly words: Named;
  /** Not about any one country. */
  readonly everywhere?: boolean;
}

/** A complete indicator from what a test cares about. The first word of each language is its name. */
export function indicator({ id, words, everywhere = false, ...given }: Given): Indicator {
  const first = (language: Language) => words[language][0] ?? id;
  const names = { en: first('en'), ja: first('ja'), zh: first('zh') };
  return {
    id,
    pack: 'us-macro',
    agency: 'Test',
    code: id,
    names,
    aliases: words,
    description: names,
    unit: '%',
    scale: 1,
    frequency: 'M',
    seasonalAdjustment: 'SA',
    kind: 'rate',
    aggregate: 'avg',
    annualised: false,
    transforms: ['lin', 'chg', 'pch', 'pc1'],
    headline: 'lin',
    releaseLag: 7,
    revision: 'none',
    decimals: 1,
    url: 'https://example.org',
    licence: 'public-domain',
    ...(everywhere ? {} : { area: 'USA' }),
    ...given,
  };
}

const wealth = (id: string, en: string, ja: string, zh: string) => ({
  id,
  names: { en, ja, zh },
  aliases: { en: [en], ja: [ja], zh: [zh] },
});

const SHARE = { unit: 'USD', scale: 1e9, frequency: 'Q', kind: 'flow', annualised: true } as const;

export const INDICATORS: readonly Indicator[] = [
  indicator({
    id: 'UNRATE',
    range: [2.5, 14.8],
    words: { en: ['unemployment rate', 'unemployment', 'jobless rate'], ja: ['失業率'], zh: ['失业率'] },
  }),
  indicator({
    id: 'CPIAUCNS',
    words: { en: ['CPI', 'inflation'], ja: ['CPI', 'インフレ率', '物価上昇率'], zh: ['CPI', '通胀'] },
    unit: 'index',
    kind: 'index',
    headline: 'pc1',
    seasonalAdjustment: 'NSA',
    twins: ['CPIAUCSL'],
    precedence: 20,
  }),
  indicator({
    id: 'PAYEMS',
    words: { en: ['payrolls'], ja: ['非農業部門雇用者数', '雇用者数'], zh: ['非农就业'] },
    context: {
      aliases: { en: ['jobs'], ja: [], zh: [] },
      words: { en: ['added', 'shed', 'lost'], ja: [], zh: [] },
    },
    unit: 'persons',
    scale: 1000,
    kind: 'stock',
    headline: 'chg',
  }),
  indicator({
    id: 'GDPC1',
    words: { en: ['real GDP', 'GDP'], ja: ['実質GDP', 'GDP', '成長率'], zh: ['实际GDP', 'GDP'] },
    ...SHARE,
    headline: 'pca',
    real: true,
  }),
  indicator({
    id: 'DGS10',
    words: { en: ['10-year yield'], ja: ['10年債利回り'], zh: ['10年期国债收益率'] },
    frequency: 'D',
  }),
  indicator({
    id: 'DGS2',
    words: { en: ['2-year yield'], ja: ['2年債利回り'], zh: ['2年期国债收益率'] },
    frequency: 'D',
  }),
  indicator({
    id: 'T10Y2Y',
    words: {
      en: ['yield curve'],
      ja: ['イールドカーブ', '長短金利差', '逆イールド'],
      zh: ['收益率曲线', '期限利差'],
    },
    unit: 'pp',
    frequency: 'D',
  }),
  indicator({
    id: 'T10Y3M',
    words: { en: ['10-year less 3-month'], ja: ['10年・3か月国債利回り差'], zh: ['10年期与3个月期国债利差'] },
    unit: 'pp',
    frequency: 'D',
  }),
  indicator({
    id: 'SP500',
    words: { en: ['S&P 500'], ja: ['S&P500'], zh: ['标普500'] },
    unit: 'index',
    kind: 'index',
    pack: 'market-reference',
  }),
  indicator({
    id: 'N225',
    words: { en: ['Nikkei'], ja: ['日経平均'], zh: ['日经指数'] },
    unit: 'index',
    kind: 'index',
    pack: 'market-reference',
    everywhere: true,
  }),
  indicator({
    id: 'WTI',
    words: { en: ['WTI', 'oil'], ja: ['WTI'], zh: ['WTI', '油价'] },
    unit: 'USD/bbl',
    kind: 'price',
    frequency: 'D',
  }),
  indicator({
    id: 'CES0500000003',
    words: { en: ['wages', 'wage growth'], ja: ['賃金', '賃金の伸び'], zh: ['工资', '薪资增速'] },
    unit: 'USD/h',
    kind: 'price',
    headline: 'pc1',
  }),
  indicator({
    id: 'HOUST',
    words: { en: ['housing starts'], ja: ['住宅着工件数'], zh: ['新屋开工'] },
    unit: 'units',
    scale: 1000,
    kind: 'flow',
    annualised: true,
  }),
  indicator({
    id: 'FYFSD',
    words: {
      en: ['Federal budget balance', 'budget deficit', 'federal deficit'],
      ja: ['財政収支', '財政赤字'],
      zh: ['财政收支', '联邦赤字'],
    },
    unit: 'USD',
    scale: 1e6,
    frequency: 'A',
    yearEnd: 9,
    kind: 'balance',
  }),
  indicator({
    id: 'FYFSGDA188S',
    words: {
      en: [
        'Federal budget balance to GDP',
        'budget deficit as a share of GDP',
        'federal deficit as a share of GDP',
      ],
      ja: ['財政収支の対GDP比', '財政赤字の対GDP比'],
      zh: ['财政收支占GDP比重', '联邦赤字占GDP比重'],
    },
    frequency: 'A',
    yearEnd: 9,
  }),
  indicator({
    id: 'A019',
    words: {
      en: ['Contribution to growth: net exports', 'contribution of net exports'],
      ja: ['純輸出の寄与度'],
      zh: ['净出口的贡献'],
    },
    unit: 'pp',
    frequency: 'Q',
    annualised: true,
  }),
  indicator({
    id: 'WEALTH',
    words: { en: ['share of net worth'], ja: ['純資産のシェア'], zh: ['净资产份额'] },
    frequency: 'Q',
    entities: [
      wealth('Top1', 'top 1%', '上位1%', '最富有的1%'),
      wealth('Bottom50', 'bottom half', '下位50%', '底层50%'),
    ],
  }),
  indicator({
    id: 'PHILLY',
    words: { en: ['Philly Fed'], ja: ['フィラデルフィア連銀指数'], zh: ['费城联储指数'] },
    unit: 'balance',
    kind: 'balance',
    standInFor: [
      {
        names: { en: 'ISM PMI', ja: 'ISM製造業景況指数', zh: 'ISM制造业PMI' },
        aliases: { en: [], ja: [], zh: [] },
        neutral: 50,
        ownNeutral: 0,
      },
    ],
  }),
  indicator({
    id: 'POLICY',
    words: { en: ['policy rate'], ja: ['政策金利'], zh: ['政策利率'] },
    frequency: 'D',
  }),
  indicator({
    id: 'WALCL',
    words: { en: ["Fed's balance sheet"], ja: ['FRBの総資産'], zh: ['美联储资产负债表'] },
    unit: 'USD',
    scale: 1e6,
    frequency: 'W',
    kind: 'stock',
  }),
  indicator({
    id: 'MORTGAGE',
    words: { en: ['mortgage rates', 'mortgage rate'], ja: ['住宅ローン金利'], zh: ['抵押贷款利率'] },
    frequency: 'W',
  }),
  indicator({
    id: 'EZHICP',
    words: { en: ['euro area inflation'], ja: ['ユーロ圏のインフレ率'], zh: ['欧元区通胀'] },
    area: 'EMU',
    precedence: -1,
  }),
];

export const VOCABULARY: Vocabulary = createVocabulary(
  INDICATORS,
  {},
  {
    ...WORDS,
    places: {
      DE: { en: ['german', 'germany'], ja: ['ドイツ'], zh: ['德国'] },
      EMU: { en: ['euro area'], ja: ['ユーロ圏'], zh: ['欧元区'] },
      USA: { en: ['us', 'american'], ja: ['米国', '米'], zh: ['美国'] },
    },
  },
);

const OFFICES = createOffices([
  { name: 'Barack Obama', called: ['Obama', 'オバマ', '奥巴马'], number: 1, from: '2009-01', to: '2017-01' },
  {
    name: 'Donald Trump',
    called: ['Trump', 'トランプ', '特朗普'],
    number: 1,
    from: '2017-01',
    to: '2021-01',
  },
  { name: 'Joe Biden', called: ['Biden', 'バイデン', '拜登'], number: 1, from: '2021-01', to: '2025-01' },
  { name: 'Donald Trump', number: 2, from: '2025-01' },
]);

/** Claims of one sentence as of a day in the middle of the series. */
export function read(
  text: string,
  language: Language,
  { vocabulary = VOCABULARY, offices = OFFICES, asOf = '2025-10-15', question = false, heading = false } = {},
): readonly SentenceClaim[] {
  const folded = foldSentence(text, language, vocabulary.simplify).text;
  const day = parseIsoDay(asOf) ?? 0;
  return readSentence({
    ...passageOf(folded, language, vocabulary.grammar),
    mentions: vocabulary.scan(folded),
    question,
    heading,
    asOf: day,
    offices,
  }).claims;
}

/** Formulas of the claims, in order. */
export function formulas(text: string, language: Language): (string | null)[] {
  return read(text, language).map(({ reading }) => reading.formula);
}

import { LANGUAGES, type Localised } from '../language.ts';

/**
 * Names of places, so that a sentence about another country is not read as one about ours. Countries come from the
 * platform's own CLDR data; what CLDR lacks (adjectives, blocs, states and cities that macro notes mention) is below.
 */
export function placeNames(): Readonly<Record<string, Localised<readonly string[]>>> {
  const places: Record<string, { en: string[]; ja: string[]; zh: string[] }> = {};
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of regionCodes()) {
      const name = names.of(code);
      if (name === undefined || AMBIGUOUS.has(name)) continue;
      places[areaOf(code)] ??= { en: [], ja: [], zh: [] };
      places[areaOf(code)]?.[language].push(name);
    }
  }
  for (const [area, extra] of Object.entries(EXTRA)) {
    places[area] ??= { en: [], ja: [], zh: [] };
    for (const language of LANGUAGES) places[area]?.[language].push(...extra[language]);
  }
  return places;
}

/** Country names that are ordinary words more often than places. */
const AMBIGUOUS = new Set(['Chad', 'Jersey', 'Guernsey', 'Turkey', 'Georgia']);

/** ISO 3166 alpha-3 of the areas that bundled indicators describe; other places keep their alpha-2 code. */
const ALPHA3: Readonly<Record<string, string>> = {
  US: 'USA',
  CN: 'CHN',
  JP: 'JPN',
  KR: 'KOR',
  EU: 'EMU',
  EZ: 'EMU',
};

function areaOf(code: string): string {
  return ALPHA3[code] ?? code;
}

function* regionCodes(): Generator<string> {
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) yield String.fromCharCode(first, second);
  }
}

const EXTRA: Readonly<Record<string, Localised<readonly string[]>>> = {
  USA: {
    en: [
      'us',
      'u.s.',
      'u.s',
      'usa',
      'america',
      'american',
      'americans',
      'united states',
      'nationwide',
      'federal',
    ],
    ja: ['米国', '米', 'アメリカ', '全米', '連邦'],
    zh: ['美国', '美國', '全美', '美', '联邦'],
  },
  JPN: {
    en: ['japanese', 'tokyo', 'boj', 'bank of japan'],
    ja: ['日銀', '日本', '東京', '国内'],
    zh: ['日本央行', '东京'],
  },
  CHN: {
    en: ['chinese', 'beijing', 'shanghai', 'pboc'],
    ja: ['中国', '人民銀', '上海'],
    zh: ['我国', '国内', '内地', '大陆', '上海', '北京', '央行'],
  },
  KOR: { en: ['korean', 'south korea', 'korea', 'seoul'], ja: ['韓国'], zh: ['韩国', '韓國'] },
  EMU: {
    en: ['euro area', 'eurozone', 'euro zone', 'european', 'ecb', 'europe'],
    ja: ['ユーロ圏', '欧州', 'ecb', '欧州中銀'],
    zh: ['欧元区', '歐元區', '欧洲', '欧央行', '欧洲央行'],
  },
  GB: {
    en: ['uk', 'u.k.', 'british', 'britain', 'boe', 'bank of england', 'london'],
    ja: ['英国', '英', 'イングランド'],
    zh: ['英国', '英國'],
  },
  DE: { en: ['german', 'germans', 'saxony', 'bund', 'berlin'], ja: ['独', 'ドイツ'], zh: ['德国', '德國'] },
  FR: { en: ['french', 'paris'], ja: ['仏', 'フランス'], zh: ['法国', '法國'] },
  IT: { en: ['italian'], ja: ['伊'], zh: ['意大利'] },
  ES: { en: ['spanish'], ja: ['スペイン'], zh: ['西班牙'] },
  IN: { en: ['indian', 'rbi'], ja: ['印', 'インド準備銀行'], zh: ['印度'] },
  CA: { en: ['canadian', 'toronto', 'bank of canada'], ja: ['加'], zh: ['加拿大'] },
  AU: { en: ['australian', 'rba', 'sydney'], ja: ['豪', '豪州'], zh: ['澳洲', '澳大利亚'] },
  BR: { en: ['brazilian'], ja: [], zh: [] },
  MX: { en: ['mexican'], ja: [], zh: [] },
  RU: { en: ['russian'], ja: ['露'], zh: ['俄罗斯', '俄國'] },
  TR: { en: ['turkish', 'turkiye', 'turkey'], ja: ['トルコ'], zh: ['土耳其'] },
  CH: { en: ['swiss', 'snb'], ja: [], zh: ['瑞士'] },
  TW: { en: ['taiwanese'], ja: ['台湾'], zh: ['台湾', '台灣'] },
  HK: { en: ['hong kong'], ja: ['香港'], zh: ['香港'] },
  AR: { en: ['argentine', 'argentinian'], ja: [], zh: [] },
  'US-state': {
    en: [
      'california',
      'texas',
      'florida',
      'new york city',
      'san francisco',
      'los angeles',
      'chicago area',
      'manhattan',
      'ohio',
      'michigan state',
      'seattle',
      'austin',
      'miami',
      'boston',
      'phoenix',
      'nevada',
      'las vegas',
      'oregon',
      'brooklyn',
      'detroit',
      'silicon valley',
      'bay area',
    ],
    ja: [
      'カリフォルニア',
      'テキサス',
      'サンフランシスコ',
      'ニューヨーク市',
      'シリコンバレー',
      '都内',
      '大阪',
      '名古屋',
      '福岡',
    ],
    zh: ['加州', '德州', '旧金山', '纽约市', '深圳', '广州', '成都', '杭州'],
  },
  other: {
    en: [
      'auckland',
      'lisbon',
      'bogotá',
      'oecd',
      'g7',
      'g20',
      'nordic',
      'asian',
      'african',
      'emerging markets',
      'global',
      'worldwide',
    ],
    ja: ['新興国', '世界', '先進国'],
    zh: ['新兴市场', '全球', '发达国家'],
  },
};

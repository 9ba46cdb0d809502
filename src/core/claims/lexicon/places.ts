import { LANGUAGES, type Localised } from '../../language.ts';

/**
 * Names of places, so that a sentence about another country is not read as one about ours. Countries come from the
 * platform's CLDR data on the day they are written out; what CLDR lacks (adjectives, blocs, states and cities that macro notes mention) is below.
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
    zh: ['日本央行', '对日贸易'],
  },
  CHN: {
    en: ['chinese', 'beijing', 'shanghai', 'pboc'],
    ja: ['中国', '人民銀', '上海'],
    zh: ['我国', '国内', '内地', '大陆', '人民银行', '对华'],
  },
  KOR: { en: ['korean', 'south korea', 'korea', 'seoul'], ja: ['韓国'], zh: ['韩国', '南韩', '对韩贸易'] },
  EMU: {
    en: ['euro area', 'eurozone', 'euro zone', 'european', 'ecb', 'europe'],
    ja: ['ユーロ圏', '欧州', 'ecb', '欧州中銀'],
    zh: ['欧元区', '歐元區', '拉加德', '欧洲', '歐洲', '对欧贸易', '欧央行', '欧洲央行', '歐洲央行'],
  },
  GB: {
    en: ['uk', 'u.k.', 'british', 'britain', 'boe', 'bank of england', 'london'],
    ja: ['英国', '英', 'イングランド'],
    zh: ['英国', '英國'],
  },
  DE: { en: ['german', 'germans', 'saxony', 'bund', 'berlin'], ja: ['独', 'ドイツ'], zh: ['德国', '德國'] },
  FR: { en: ['french', 'paris'], ja: ['仏', 'フランス'], zh: ['法国', '法國'] },
  IT: { en: ['italian'], ja: ['伊'], zh: ['义大利'] },
  ES: { en: ['spanish'], ja: ['スペイン'], zh: ['西班牙'] },
  IN: { en: ['indian', 'rbi'], ja: ['印', 'インド準備銀行'], zh: ['印度'] },
  CA: { en: ['canadian', 'toronto', 'bank of canada'], ja: ['カナダ'], zh: ['加拿大', '对加'] },
  AU: {
    en: 'australian/rba/sydney/melbourne/brisbane/queensland/gold coast'.split('/'),
    ja: ['豪', '豪州'],
    zh: ['澳洲'],
  },
  BR: { en: ['brazilian'], ja: [], zh: [] },
  NL: { en: ['dutch', 'amsterdam'], ja: [], zh: [] },
  NO: { en: ['norwegian', 'oslo'], ja: [], zh: [] },
  SE: { en: ['swedish', 'stockholm', 'riksbank'], ja: [], zh: [] },
  DK: { en: ['danish', 'copenhagen'], ja: [], zh: [] },
  FI: { en: ['finnish', 'helsinki'], ja: [], zh: [] },
  PL: { en: ['polish', 'warsaw'], ja: [], zh: [] },
  CZ: { en: ['czech', 'prague'], ja: ['チェコ'], zh: ['捷克'] },
  HU: { en: ['hungarian', 'budapest'], ja: [], zh: [] },
  AT: { en: ['austrian', 'vienna'], ja: [], zh: [] },
  GR: { en: ['greek', 'athens'], ja: [], zh: [] },
  PT: { en: ['portuguese'], ja: [], zh: [] },
  IE: { en: ['irish', 'dublin'], ja: [], zh: [] },
  UA: { en: ['ukrainian', 'kyiv'], ja: [], zh: [] },
  IL: { en: ['israeli', 'tel aviv'], ja: [], zh: [] },
  EG: { en: ['egyptian', 'cairo'], ja: [], zh: [] },
  NG: { en: ['nigerian', 'lagos'], ja: [], zh: [] },
  KE: { en: ['kenyan', 'nairobi'], ja: [], zh: [] },
  ZA: { en: ['south african', 'johannesburg', 'cape town'], ja: [], zh: [] },
  TH: { en: ['thai', 'bangkok'], ja: [], zh: [] },
  VN: { en: ['vietnamese', 'hanoi'], ja: [], zh: ['对越'] },
  ID: { en: ['indonesian', 'jakarta'], ja: [], zh: [] },
  MY: { en: ['malaysian', 'kuala lumpur'], ja: [], zh: [] },
  PH: { en: ['philippine', 'manila'], ja: [], zh: [] },
  PK: { en: ['pakistani', 'karachi'], ja: [], zh: [] },
  NZ: { en: ['nz', 'rbnz', 'kiwi', 'wellington'], ja: ['ニュージーランド'], zh: ['纽西兰'] },
  CL: { en: ['chilean', 'santiago'], ja: [], zh: [] },
  CO: { en: ['colombian', 'bogota'], ja: [], zh: [] },
  PE: { en: ['peruvian', 'lima'], ja: [], zh: [] },
  VE: { en: ['venezuelan', 'caracas'], ja: [], zh: [] },
  MX: { en: ['mexican', 'mexico city'], ja: [], zh: ['对墨'] },
  RU: { en: ['russian'], ja: ['ロシア'], zh: ['俄罗斯', '俄國'] },
  TR: { en: ['turkish', 'turkiye', 'turkey'], ja: ['トルコ'], zh: ['土耳其'] },
  CH: { en: ['swiss', 'snb'], ja: [], zh: ['瑞士'] },
  TW: { en: ['taiwanese'], ja: ['台湾'], zh: ['台湾', '台灣'] },
  HK: { en: ['hong kong'], ja: ['香港'], zh: ['香港'] },
  AR: { en: ['argentine', 'argentinian'], ja: [], zh: [] },
  'CN-province': {
    en: [
      'guangdong',
      'jiangsu',
      'zhejiang',
      'sichuan',
      'hubei',
      'hunan',
      'fujian',
      'shandong',
      'henan',
      'hebei',
      'shenzhen',
      'guangzhou',
    ],
    ja: ['広東省', '江蘇省', '浙江省', '深セン'],
    zh: [
      '广东',
      '江苏',
      '浙江',
      '山东',
      '河南',
      '河北',
      '四川',
      '湖北',
      '湖南',
      '福建',
      '安徽',
      '江西',
      '辽宁',
      '吉林',
      '黑龙江',
      '陕西',
      '山西',
      '云南',
      '贵州',
      '广西',
      '甘肃',
      '海南',
      '青海',
      '宁夏',
      '新疆',
      '西藏',
      '内蒙古',
      '重庆',
      '天津',
      '深圳',
      '广州',
      '杭州',
      '成都',
      '武汉',
      '南京',
      '苏州',
    ],
  },
  'US-state': {
    en: [
      'alabama',
      'alaska',
      'arizona',
      'arkansas',
      'colorado',
      'connecticut',
      'delaware',
      'hawaii',
      'idaho',
      'illinois',
      'indiana',
      'iowa',
      'kansas',
      ...'kentucky louisiana maine maryland massachusetts'.split(' '),
      'minnesota',
      'mississippi',
      'missouri',
      'montana',
      'nebraska',
      'new hampshire',
      'new jersey',
      'new mexico',
      'north carolina',
      'north dakota',
      'oklahoma',
      'pennsylvania',
      'rhode island',
      'south carolina',
      'south dakota',
      'tennessee',
      'utah',
      'vermont',
      'virginia',
      'west virginia',
      'wisconsin',
      'wyoming',
      'atlanta',
      'dallas',
      'houston',
      'denver',
      'portland',
      'nashville',
      'brooklyn',
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
      'detroit',
      'silicon valley',
      'bay area',
    ],
    ja: [
      '北海道',
      '神奈川',
      '愛知',
      '京都',
      '兵庫',
      '沖縄',
      '埼玉',
      '千葉',
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
    zh: '加州 德州 得州 纽约州 佛州 佛罗里达 伊利诺伊 俄亥俄 宾州 华盛顿州 旧金山 湾区 纽约市 曼哈顿 硅谷 洛杉矶 芝加哥市 西雅图 波士顿 休斯顿 迈阿密 拉斯维加斯 底特律'.split(
      ' ',
    ),
  },
  other: {
    en: [
      ...`oecd g7 g20 nordic asian african global worldwide auckland lisbon bogotá istanbul ankara melbourne lagos cairo mumbai
        jakarta manila bangkok hanoi dubai johannesburg nairobi munich madrid barcelona milan athens vienna warsaw prague
        budapest toronto vancouver`.split(/\s+/),
      'buenos aires',
      'são paulo',
      'mexico city',
      'emerging markets',
    ],
    ja: '新興国 世界 先進国 ブエノスアイレス イスタンブール バンコク ジャカルタ マニラ ハノイ ムンバイ シドニー メルボルン バンクーバー ミュンヘン マドリード'.split(
      ' ',
    ),
    zh: `新兴市场 全球 发达国家 上海 北京 深圳 广州 广东 浙江 江苏 山东 四川 重庆 天津 杭州 南京 武汉 成都 苏州 厦门 海南 河南 河北 湖北 湖南 福建 安徽
      江西 辽宁 黑龙江 吉林 山西 陕西 云南 贵州 甘肃 青海 内蒙古 广西 西藏 新疆 台北 东京 大阪 首尔 伦敦 巴黎 柏林 悉尼 多伦多 温哥华 墨尔本 孟买 曼谷
      莫斯科 迪拜 拉美 东南亚 非洲 中东 北欧 东欧 东盟`.split(/\s+/),
  },
};

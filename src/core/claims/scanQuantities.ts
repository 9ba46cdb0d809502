import { matchesOf } from '../text/matches.ts';
import { shiftPoint } from './literal.ts';
import type { Quantity, QuantityUnit } from './quantity.ts';
import { scanWorded, type WordedForm } from './scanWorded.ts';

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const SCALE = String.raw`\s?(?:thousand|million|billion|trillion|mn|bn|tn|trn|k(?![a-z])|m(?![a-z]|\/m)|b(?![a-z])|t(?![a-z])|千万|千億|百万|百億|万億|万亿|千亿|百亿|億|亿|億|兆|万|萬|千)`;
const CURRENCY_BEFORE = String.raw`(?:us|hk|c|a)?\$|(?<!\/)(?:usd|eur|krw|jpy)\s?|€|£|₩`;
const CURRENCY_AFTER = String.raw`\s?(?:us\s)?dollars?|ドル|美元|美金|ウォン|韩元|韓元|韩圆|円|日元|日圓|日圆|港元|港币|澳元|加元|英镑|新?台币|人民币|卢比|卢布|比索|里拉|元|块|ユーロ|欧元|euros?|yen|won|usd|krw|yuan`;
const CENTS = String.raw`\s?(?:us\s)?(?:cents?(?![a-z])|¢)`;
const COUNTED = String.raw`万?套|\s?(?:jobs|people|workers|persons|openings|claims|homes|units|employees|americans|positions|kwh|barrels)(?![a-z])|人|件|時間|キロワット時|戸|户|(?:个|份)?(?:就业|工作|新)?(?:岗位|职位|崗位)|万人|桶|名|份|辆|基`;
const PERCENT = String.raw`\s?(?:%|percent(?![a-z])|per\scent(?![a-z])|pct(?![a-z])|パーセント|㌫)`;
const POINTS = String.raw`\s?-?(?:percentage[\s-]points?|pp(?![a-z])|ppts?(?![a-z])|(?:full\s)?points?(?![a-z])|%?ポイント|个点|个?百分点|個?百分點|pt(?![a-z]))`;
const BASIS = String.raw`\s?-?(?:basis[\s-]points?|bps?(?![a-z])|ベーシスポイント|个?基点|個?基點|bp)`;
const TIMES = String.raw`\s?-?(?:times|fold(?![a-z])|x(?![a-z])|倍)`;

/** A number with whatever says what it counts. Ranges keep the unit of their second half. */
const FIGURE = new RegExp(
  String.raw`(?<![\d.])(?:(?<![a-z])|(?<=[a-z]{3})(?=\d+(?:\.\d+)?%))(?<sign>[+▲△负]\s?|(?<!-)-|マイナス|プラス|(?<=\b)minus\s)?(?<before>${CURRENCY_BEFORE})?(?<first>${NUMBER})(?:-odd(?=[\s-]))?(?<firstScale>${SCALE})?` +
    String.raw`(?:(?:%|bp)?\s?[-~]\s?(?:${CURRENCY_BEFORE})?(?<second>${NUMBER})(?=\s?[%a-z億亿万兆ポ个個基百ドル美倍]))?` +
    String.raw`(?<plus>[多余餘]|\s?plus)?(?<scale>${SCALE})?(?<rest>(?<=[千万萬億亿兆])(?:[零又]?\d[\d,]{0,4}[千百]?[億亿万萬]|(?<=[万萬](?:\d[\d,]{0,4}[億亿])?)\d(?:[\d,]{0,3}\d)?[千百]?(?![\d.%億亿万]))+)?` +
    String.raw`(?:(?<points>${POINTS})|(?<basis>${BASIS})|(?<percent>${PERCENT})|(?<times>${TIMES})|(?<wari>割(?:(?<bu>\d)分(?![のけか]))?|成(?![長长为為功立交本])\s?)|(?<cents>${CENTS})|(?<after>${CURRENCY_AFTER})|(?<counted>${COUNTED}))?`,
  'gu',
);

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  百万: 1e6,
  千万: 1e7,
  億: 1e8,
  亿: 1e8,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  百億: 1e10,
  百亿: 1e10,
  千億: 1e11,
  千亿: 1e11,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  trillion: 1e12,
  兆: 1e12,
  万亿: 1e12,
  万億: 1e12,
};

/** Every figure of a normalised sentence, ascending and without overlaps. Linear in its length. */
export function scanQuantities(text: string, worded: readonly WordedForm[]): Quantity[] {
  const found = scanWorded(text, worded);
  for (const match of matchesOf(FIGURE, text)) {
    const quantity = fromFigure(match);
    if (quantity && !found.some((other) => quantity.start < other.end && other.start < quantity.end))
      found.push(quantity);
  }
  return found.sort((a, b) => a.start - b.start);
}

function fromFigure(match: RegExpMatchArray): Quantity | undefined {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const scaleWord = (groups['scale'] ?? groups['firstScale'] ?? '').trim();
  const unit = unitOf(groups);
  const first = (groups['first'] ?? '').replaceAll(',', '');
  if (unit === 'plain' && scaleWord === '' && !groups['second'] && /^(?:19|20)\d\d$/.test(first))
    return undefined;
  const next = (match.input ?? '').charAt(start + match[0].length);
  if (isUnitOfMeasure(match) || (unit === 'plain' && isOrdinal(match))) return undefined;
  // "10y", "2s10s", "3M": the letters make it something else.
  if (unit === 'plain' && scaleWord === '' && /[a-z]/.test(next)) return undefined;
  // 「本を3冊」: a counter that we do not know.
  if (unit === 'plain' && scaleWord === '' && COUNTER.test(next)) return undefined;
  const wari = groups['wari'] !== undefined;
  const scale = wari ? 1 : (SCALES[scaleWord] ?? 1);
  const cents = groups['cents'] !== undefined;
  const inDollars = (written: string) => (cents ? shiftPoint(written, -2) : written);
  const second = groups['second']?.replaceAll(',', '');
  const rest = groups['rest'];
  const digits =
    rest === undefined ? `${first}${groups['bu'] ? `.${groups['bu']}` : ''}` : compound(first, scale, rest);
  const shade = shadeOf(match.input ?? '', start + match[0].length);
  const nuance =
    second === undefined && shade ? shaded(wari ? String(Number(digits) * 10) : digits, shade, wari) : {};
  const leading = match[0].length - match[0].trimStart().length;
  const currency = cents ? 'USD' : currencyOf(`${groups['before'] ?? ''}${groups['after'] ?? ''}`);
  return {
    start: start + leading,
    end: start + match[0].trimEnd().length + (shade?.length ?? 0),
    unit,
    digits: wari ? String(Number(digits) * 10) : inDollars(digits),
    ...(second === undefined ? {} : { toDigits: inDollars(second) }),
    ...nuance,
    scale,
    ...(currency === undefined ? {} : { currency }),
    negative: /[-▲△负]|マイナス|minus/.test(groups['sign'] ?? ''),
    explicitPlus: /^(?:\+|プラス)/.test(groups['sign'] ?? ''),
    fraction: wari,
  };
}

const COUNTER =
  /(?![以前後近左右上下附水超未不的至到点點程台強弱大関辺内余餘跌升为為是和与及半分之割成倍关的了较比环同创但而且仍已再又也均持预好逊线荣处新突涨降历掉滑回反缩扩冲飙攀拉收走窜蹿拔抬沉坠急骤锐暴猛狂弹翻往变转改再一慢快徘逼破站守报])\p{Script=Han}/u;

/** 「1バレル72ドル」「1ドル=155円」“1美元兑7.04元”: what the figure after it is counted in. */
function isUnitOfMeasure(match: RegExpMatchArray): boolean {
  if (match.groups?.['first'] !== '1') return false;
  const at = (match.index ?? 0) + match[0].indexOf('1') + 1;
  return /^\s?(?:(?:人|件|戸|株|口|世帯)(?:当たり|あたり|に)|バレル|トロイオンス|オンス|ガロン|トン|グラム|米?ドル\s?(?:=|あたり)|[ァ-ヶー]{1,6}(?=[\d約])|桶|盎司|加仑|吨|公斤|美元(?:兑|兌|对|對|可)|ユーロ=)/.test(
    (match.input ?? '').slice(at, at + 8),
  );
}

/** 「表1」「図2-3」「シナリオ3」「会議室4.2」, "page 3", "slide 12": a number that names. */
function isOrdinal({ input = '', index = 0 }: RegExpMatchArray): boolean {
  return /(?:[図表章節注問第]|グラフ|資料|ステップ|シナリオ|ケース|フェーズ|パート|会議室|ページ|no\.|\b(?:page|figure|chart|table|slide|chapter|section|step|room|exhibit|panel|item|question|episode))\s?(?:\d+[-.])?$/.test(
    input.slice(Math.max(0, index - 12), index),
  );
}

/** 78%台 lies between 78 and 79, 4%台前半 in the lower half, 4割強 a little above 40 %, 1割弱 a little below 10 %. */
type Shade = '台' | '台前半' | '台後半' | '台半ば' | '強' | '弱';

function shadeOf(text: string, at: number): Shade | undefined {
  const shade = /^(?:台(?:前半|後半|半ば)?|[強弱])/.exec(text.slice(at, at + 3))?.[0] as Shade | undefined;
  if (shade === '台') return /^(?:に乗|を割|を超|を突)/.test(text.slice(at + 1, at + 4)) ? undefined : shade;
  if (shade !== '強' && shade !== '弱') return shade;
  return /^[いくまめ気含]/.test(text.charAt(at + 1)) ? undefined : shade;
}

function shaded(digits: string, shade: Shade, tenths: boolean): { digits: string; toDigits: string } {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0+$/.exec(digits)?.[0].length ?? 0);
  const step = tenths && !shade.startsWith('台') ? 5 : 10 ** (zeros - decimals);
  const moved = (by: number) => {
    const exact = Number.isInteger(by / step) ? decimals : decimals + (zeros > 0 ? 0 : 1);
    return (Number(digits) + by).toFixed(exact);
  };
  switch (shade) {
    case '弱':
      return { digits: moved(-step), toDigits: digits };
    case '台前半':
      return { digits, toDigits: moved(step / 2) };
    case '台後半':
      return { digits: moved(step / 2), toDigits: moved(step) };
    case '台半ば':
      return { digits: moved(0.3 * step), toDigits: moved(0.7 * step) };
    default:
      return { digits, toDigits: moved(step) };
  }
}

function unitOf(groups: Readonly<Record<string, string | undefined>>): QuantityUnit {
  if (groups['points'] !== undefined) return 'pp';
  if (groups['basis'] !== undefined) return 'bp';
  if (groups['percent'] !== undefined || groups['wari'] !== undefined) return '%';
  if (groups['times'] !== undefined) return 'times';
  if (['before', 'after', 'cents'].some((name) => groups[name] !== undefined)) return 'currency';
  return groups['counted'] === undefined ? 'plain' : 'count';
}

/** 1兆2000億 is 1.2 兆, 7万3千 and 7万3 are 7.3 万: the later parts are folded into the digits of the first. */
function compound(first: string, scale: number, rest: string): string {
  let sum = Number(first);
  let finest = scale;
  for (const [, digits = '', tens = '', word = ''] of rest.matchAll(/(\d[\d,]*)([千百]?)([億亿万萬]?)/gu)) {
    const implied = digits.length === 1 && tens === '' && word === '';
    const unit = (tens === '千' || implied ? 1000 : tens === '百' ? 100 : 1) * (SCALES[word] ?? 1);
    sum += (Number(digits.replaceAll(',', '')) * unit) / scale;
    finest = unit;
  }
  const places = Math.max(0, Math.round(Math.log10(scale / finest)));
  return sum.toFixed(Math.min(places, 6)).replace(/0+$/, '').replace(/\.$/, '');
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/hk\$/, 'HKD'],
  [/\$|dollar|ドル|美|usd/, 'USD'],
  [/₩|krw|won|ウォン|韩元|韓元|韩圆/, 'KRW'],
  [/円|yen|jpy|日元|日圓|日圆/, 'JPY'],
  [/€|eur|ユーロ|欧元/, 'EUR'],
  // Dollars of other places, and money that no bundled series is in: it fits none of them.
  [/[港澳加]元|港币|英镑|台币|卢比|卢布|比索|里拉/, 'other'],
  [/元|块|yuan|人民币/, 'CNY'],
];

function currencyOf(text: string): string | undefined {
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1];
}

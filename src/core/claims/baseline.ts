import type { Language, Localised } from '../language.ts';
import type { PeriodToken } from './period.ts';
import type { Token } from './token.ts';

/** What marks the period after it, or before it, as what something is compared with. */
const BEFORE: Localised<RegExp> = {
  en: /(?:\bthan|\bas|\bversus|\bvs\.?|compared (?:with|to)|\bagainst|relative to|\bfrom|\bon|\babove|\bbelow|\bidentical to|\bthe same as|\blevel with|\bon a par with|\bequal to|\bin line with|\b(?:nowhere|anywhere) near|\bthat of|\b(?:the|its|their) (?:pace|rate|level|price|value|amount|size|number|count|figure|tally|take|total) of|\bwhat(?: [a-z]+){1,5}|\bwhere(?: [a-z]+){1,4})(?:\s(?:in|at|its|their|the|a|an|about|levels?|of|level of|it (?:was|did|had|stood)|they (?:were|did|had|stood)|was|were|did|that|those|on the eve of|just before|back))*\s?$/,
  ja: /(?!)/,
  zh: /(?:比|较|較|相比|对比|从|自|由|相对于|是|超过|高于|低于|不及)\s?$/,
};

const AFTER: Localised<RegExp> = {
  en: /^(?:'s)?\s(?:level|levels|peak|high|low|average|price|value|size|total|tally|reading|top)\b/,
  ja: /^(?:に比べ|と比べ|に対し|より|から|比で|対比|と変わ|とほとんど|とほぼ|の(?:水準|ピーク|(?:史上)?(?:最高値|最安値)|高値|安値|平均(?=[をにとより並は\d])|(?:約|ほぼ|およそ|ざっと)*[\d.]+倍|ほぼ半分|半分|倍)|の[\d.,万億兆千百]+[^,。\d]{0,4}(?:から|より|に比べ|の(?:約|ほぼ)?(?:[\d.]+)?(?:倍|半分))|を[^,。]{0,6}?(?:上回|下回|超|割)|をピーク|並み)/,
  zh: /^(?:的?(?:水平|高点|低点|高位|峰值|顶点|均值|[\d.一二两三四五六七八九十]+倍|一半)|相比|以来的高点|年?[底末]?的\d)/,
};

/** Periods of a stretch that name what it is measured against ("than in 2019", 1年前に比べ, 比去年底). */
export function baselineOf(
  tokens: readonly Token[],
  text: string,
  language: Language,
): PeriodToken | undefined {
  for (const token of tokens) {
    if (token.kind !== 'period' || !isPlace(token.period)) continue;
    if (BEFORE_PANDEMIC.test(text.slice(token.start, token.end))) return token.period;
    const before = text.slice(Math.max(0, token.start - 40), token.start);
    if (isDay(token.period) && /\bon\s$/.test(before)) continue;
    if (BEFORE[language].test(before) || AFTER[language].test(text.slice(token.end, token.end + 18)))
      return token.period;
    if (token.period.type === 'ago' && /^(?:than|vs)/.test(text.slice(token.start, token.end)))
      return token.period;
  }
  return undefined;
}

/** A time that is only ever named to compare with. */
const BEFORE_PANDEMIC = /^(?:pre-|before\s).*(?:pandemic|covid)|(?:コロナ|パンデミック).*前|疫情.*前/;

/** "Up 3 % on 2019" compares; "on 12 September" only says when. */
function isDay(period: PeriodToken): boolean {
  return period.type === 'at' && period.point.frequency === 'D';
}

function isPlace(period: PeriodToken): boolean {
  return period.type === 'at' || period.type === 'ago';
}

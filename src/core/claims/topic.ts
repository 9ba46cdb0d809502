import type { Language, Localised } from '../language.ts';
import type { Segment } from './segments.ts';

/** A stretch that opens with a noun of its own and makes it the topic: what follows is about that, not about the last subject. */
const OWN_TOPIC: Localised<RegExp> = {
  en: /^\s*(?:and\s|but\s|while\s|although\s|with\s|as\s)*((?:[a-z0-9'&.-]+\s){1,5}?)(?:is|are|was|were|has|have|had|rose|fell|grew|jumped|climbed|dropped|stood|hit|reached|gained|lost|slid|surged|remains?|runs?|sits?)\b/,
  ja: /^([^,。はがも]{1,14}?)(?:は|が|も|に至っては)/,
  zh: /^(?:而|但|且|其中|同时)?([\u4e00-\u9fff]{2,8}?)(?:却|则|也|又|已|仍|还)?(?:为|是|达|涨|跌|升|降|增|减|约|[\d.]+)/,
};

/** Nouns that stand for the subject itself. */
const ITSELF: Localised<RegExp> = {
  en: /^(?:(?:it|its|they|their|that|this|which|what|now|still|the|a|an|there|so|then|rate|rates|level|index|figure|number|reading|share|pace|average|gain|gains|growth|total|measure|series|up|down|from|to|by|at|after|than|more|less|about|over|under|nearly|almost|only|just|above|below|on|in|of|for|for\sa|highest|lowest|longest|biggest|largest|gap|core|[\d.]+|year|month|quarter|week|day)\s)+$/,
  ja: /(?:水準|比率|伸び率?|上昇率|下落率|減少幅|増加幅|上げ幅|下げ幅|平均|指数|残高|前回|差|これ|それ|同|率|数|幅|額|値|値動き|足元|今|一時|最近|直近|現在|[\d年月日期]|[こそ]の[^,]*|月末|年末|年初|以来|ぶり|ともに|うち)$/,
  zh: /(?:增速|涨幅|跌幅|降幅|余额|总量|总额|比例|占比|规模|水平|均值|指数|读数|同比|环比|折年|年内|目前|眼下|较|比|为|是|也|去年|今年|上月|上年|其|该|这|此|月|年|度|一度|首次|创|连续|几乎|大约|至|到|达|最新|一周|累计|合计|超|逾|升|降|涨|跌|不足|不到|约|近)/,
};

/** True when a stretch without a known subject names one that we do not know. */
export function changesTopic(
  { text, language }: { readonly text: string; readonly language: Language },
  segment: Segment,
): boolean {
  const words = text.slice(segment.start, segment.end).trimStart();
  const topic = OWN_TOPIC[language].exec(words)?.[1];
  return topic !== undefined && !ITSELF[language].test(topic);
}

import type { Language, Localised } from '../language.ts';
import { isPlainWord } from './plainWords.ts';
import type { Segment } from './segments.ts';
import { isWord } from './token.ts';

/** A stretch that opens with a noun of its own and makes it the topic: what follows is about that, not the last subject. */
const OWN_TOPIC: Localised<RegExp> = {
  en: /^\s*((?:[a-z0-9'&.-]+\s){1,6}?)(?:is|are|was|were|has|have|had|rose|fell|grew|jumped|climbed|dropped|stood|hit|reached|gained|lost|slid|surged|remains?|runs?|sits?)\b/,
  ja: /^([^,。はも]{1,16}?)(?<![にでとらて])(?:は|も|が(?!,))|^([^,。]{1,10})に至っては/,
  zh: /^(?:而|但|且|其中|同时)?([\u4e00-\u9fff]{2,8}?)(?:却|则|也|又|已|仍|还|几乎)*(?:为|是|达|涨|跌|升|降|增|减|超|突破|约|翻|缩|飙|窜|掉|砍|[\d.]+)/,
};

/** Words of a topic that stand for the subject itself, or only lead up to the predicate. */
const ITSELF: Localised<RegExp> = {
  en: /^(?:it|its|they|their|that|this|which|what|now|still|the|a|an|there|so|then|rate|rates|level|levels|index|figure|number|reading|share|pace|average|gain|gains|growth|total|measure|series|and|but|while|with|as|although|once|only|just|also|again|not|well|far|much|some|each|both|all|year|month|quarter|week|day|of|in|on|for|to|by|at|from|after|before|where|when|since|print|release|range|core|gap|most|least|best|worst|such|run|stretch|spell|time|\d[\d.,]*)$/,
  ja: /(?:水準|比率|取り分|取分|持ち分|シェア|割合|保有額?|伸び率?|上昇率|下落率|減少幅|増加幅|上げ幅|下げ幅|平均|指数|残高|価格|値段|相場|総額|総数|規模|件数|人数|戸数|金額|利回り|金利|前回|差|これ|それ|同|率|数|幅|額|値|値動き|足元|今|一時|最近|直近|現在|[\d年月日期]|[こそ]の[^,]*|一度|二度|再度|何度|月末|年末|年初|以来|ぶり|ともに|うち|日)$/,
  zh: /^(?:却|则|降|升|到|成|增速|涨幅|跌幅|降幅|余额|总量|总额|比例|占比|规模|水平|均值|指数|读数|数据|最新|一周|累计|合计|同比|环比|折年|年内|目前|眼下|这|该|其|此|较|比|为|也|又|再|去年|今年|上月|上年|同期|月|年|度|首次|创|连续|几乎|大约|至|到|达|超|逾|是|的|约|近|低|高|不|每|兑|对|还|仍|已|并|且|有|在|一度|略|小幅|大幅|当前|近期|整体|总体|全年|单月|单日|当月|才|只有?|仅有?|刚|都|竟|居然|倒是?|反而|如今|现在?|第|前值|初值|终值|仍旧|依旧|依然|合起来|加起来|整整|足足|一路|一口气|随后|此后|之后|后来|继续|再[度次]|又一次|从而|前|多|个)+$/,
};

/** True when a stretch without a known subject names one that we do not know. */
export function changesTopic(
  { text, language }: { readonly text: string; readonly language: Language },
  segment: Segment,
): boolean {
  const rest = text.slice(segment.start, segment.end);
  const leading = rest.length - rest.trimStart().length;
  const match = OWN_TOPIC[language].exec(rest.trimStart());
  const topic = match?.[1] ?? match?.[2];
  if (language === 'en' && opensUnknown(text, segment)) return true;
  if (topic === undefined) return false;
  if (language === 'ja') {
    // 切り上がる, 3月は: the が of a verb and the は within a name are no particles.
    const particle = segment.start + leading + (match?.[0].length ?? 0) - 1;
    return !segment.tokens.some((t) => particle > t.start && particle < t.end) && !ITSELF.ja.test(topic);
  }
  const from = segment.start + leading + (match?.[0].indexOf(topic) ?? 0);
  const unknown = uncovered(text, from, from + topic.length, segment).trim();
  if (language === 'zh') return unknown !== '' && !ITSELF.zh.test(unknown.replace(/\s/g, ''));
  return unknown.split(/\s+/).some((word) => word !== '' && !ITSELF.en.test(word));
}

/** A Japanese noun that stands for the subject of the sentence: 伸び, 水準, 前回. */
export function namesSubject(noun: string): boolean {
  return ITSELF.ja.test(noun);
}

/** "…, and the belly barely budged": an English stretch whose words before its predicate are not known. */
function opensUnknown(text: string, segment: Segment): boolean {
  const predicate = segment.tokens.find(
    (t) => t.kind === 'quantity' || isWord(t, 'up', 'down', 'flat', 'is'),
  );
  if (!predicate) return false;
  const opening = uncovered(text, segment.start, predicate.start, segment);
  if (LISTED.test(opening) && isUnknown(LISTED.exec(opening)?.[1] ?? '')) return true;
  if (predicate.kind === 'quantity') return false;
  return (
    /\b(?:the|a|an|its|their)\s[a-z-]/.test(text.slice(segment.start, predicate.start)) &&
    opening.split(/[^a-z'-]+/).some(isUnknown)
  );
}

/** "…, electricity +4.5 %", "while Empire nosedived": a noun of its own right before the figure or the movement. */
const LISTED = /^\s*(?:(?:and|while|but|as|with|whereas)\s)?([a-z][a-z'-]+)\s*$/;

function isUnknown(word: string): boolean {
  return word.length > 2 && !isPlainWord(word) && !ITSELF.en.test(word);
}

/** What no token explains. */
function uncovered(text: string, from: number, to: number, { tokens }: Segment): string {
  let left = '';
  for (let i = from; i < to; i += 1) {
    left += tokens.some((t) => i >= t.start && i < t.end) ? ' ' : text.charAt(i);
  }
  return left;
}

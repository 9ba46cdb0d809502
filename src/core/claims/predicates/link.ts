import { isMarket, isQuotedInPercent, pointOf } from '../expression.ts';
import { type Frame, type QuantityToken, quantitiesOf, unknownBetween } from '../frame.ts';
import { isWord, type Token } from '../token.ts';

/** How a figure hangs on its subject. */
export interface Link {
  /** The figure is an amount of movement, not where the movement ended. */
  readonly change: boolean;
  readonly down: boolean;
  readonly used: readonly Token[];
}

const LEVEL: Link = { change: false, down: false, used: [] };

/** Reads the words around a figure: "rose to", "fell by", 「〜に低下」「〜低下」, “升至” against “上升”. */
export function linkOf(frame: Frame, token: QuantityToken): Link {
  const found = linkIn(frame, token);
  if (found) return frame.subject.inverse && found.change ? { ...found, down: !found.down } : found;
  // "S&P down 25 %, Nasdaq a third": the verb of the neighbouring stretch.
  const ofWhole = /占|gdp/.test(frame.text.slice(frame.start, token.end + 8));
  if (frame.carried && !ofWhole && isPercentOfLevel(frame, token) && !hasVerb(frame)) {
    return { change: true, down: isWord(frame.carried, 'down'), used: [] };
  }
  return isBareMove(frame, token) ? { change: true, down: false, used: [] } : LEVEL;
}

/** “道指去年13%，标普16%”: a percentage of a price over a time that is named is its movement. */
function isBareMove(frame: Frame, token: QuantityToken): boolean {
  const { subject, period } = frame;
  if (frame.language !== 'zh' || frame.inherited || !isPercentOfLevel(frame, token)) return false;
  const timed = period?.type === 'ytd' || period?.type === 'last' || period?.type === 'at';
  const direct =
    token.start >= subject.token.end && unknownBetween(frame, subject.token.end, token.start) === 0;
  return timed && direct && isMarket(subject.indicator);
}

function isPercentOfLevel({ subject }: Frame, { quantity }: QuantityToken): boolean {
  return quantity.unit === '%' && subject.indicator.headline === 'lin' && subject.indicator.unit !== '%';
}

function hasVerb(frame: Frame): boolean {
  return frame.tokens.some((t) => isWord(t, 'is', 'to') && frame.language === 'en');
}

function linkIn(frame: Frame, token: QuantityToken): Link | undefined {
  if (frame.language === 'en') return english(frame, token);
  return frame.language === 'ja' ? japanese(frame, token) : chinese(frame, token);
}

function english(frame: Frame, token: QuantityToken): Link | undefined {
  const after = movementAfter(frame, token);
  if (after) {
    const gap = frame.text.slice(token.end, after.start);
    if (/^[\s-]*(?:(?:\w+ly|annual|yearly|monthly|year-on-year|year-over-year|y\/y)[\s-]+)?$/.test(gap))
      return { change: true, down: isWord(after, 'down', 'less'), used: [after] };
  }
  const before = movementBefore(frame, token);
  if (!before) return undefined;
  const gap = frame.text.slice(before.end, token.start).replace(/\b(?:close|next|up) to\b/, '');
  // "Up 3 % on the year and at 5 %": a figure with its own "at" is where it stands.
  const ended =
    !/\bat\s(?:an?|the)\s[a-z\s-]*\bof\s/.test(gap) &&
    /\b(?:to|at|through|past|below|above|under|over|back|beyond|into|beneath|towards?|(?:north|south|short|shy)\sof)\b/.test(
      gap,
    ) &&
    !/\bby\b/.test(gap);
  return { change: !ended, down: isWord(before, 'down'), used: [before] };
}

function japanese(frame: Frame, token: QuantityToken): Link | undefined {
  const noun =
    /(?:(減少|下落|低下|縮小|下げ|落ち込み)|増加|上昇|拡大|上げ|伸び)(?:幅|率|額)(?:は|が|も)[^,。]{0,6}$/.exec(
      frame.text.slice(Math.max(0, token.start - 16), token.start),
    );
  if (noun && isPercentOfLevel(frame, token)) return { change: true, down: noun[1] !== undefined, used: [] };
  const after = movementAfter(frame, token);
  if (!after) return undefined;
  const gap = frame.text.slice(token.end, after.start);
  if (/[,。]/.test(gap) || gap.length > 12) return undefined;
  // 「10%強を失った」 is by how much, 「2100億ドルを超えて増え続け」 where it stands.
  const lost =
    /^[^,。]{0,4}を$/.test(gap) &&
    /^(?:失|消|削|落と|吐|稼|取り戻|溶か|積み[増上]|上積|上乗せ)/.test(frame.text.slice(after.start));
  if (lost) return { change: true, down: isWord(after, 'down', 'less'), used: [after] };
  const passed = /[をも](?:優に|ゆうに)?(?:超え|上回っ|突破し|割っ|割り込ん|下回っ)て$/.test(gap);
  const level =
    passed ||
    /^[^,。]{0,8}?(?:に|へ|まで|を(?!超)|で(?!は)|から)/.test(
      gap.replace(/ポイント|程度|前後|近く|ほど/g, ''),
    ) ||
    (/^と(?!比べ)/.test(gap) && token.quantity.unit !== 'pp' && token.quantity.unit !== 'bp');
  return { change: !level, down: isWord(after, 'down', 'less'), used: [after] };
}

function chinese(frame: Frame, token: QuantityToken): Link | undefined {
  const after = startsHere(frame, token) ? undefined : movementAfter(frame, token);
  if (after && /^的?$/.test(frame.text.slice(token.end, after.start)))
    return { change: true, down: isWord(after, 'down', 'less'), used: [after] };
  const before = movementBefore(frame, token);
  if (!before) return undefined;
  const verb = frame.text.slice(before.start, before.end);
  const gap = frame.text.slice(before.end, token.start);
  if (/[,。]/.test(gap)) return undefined;
  const ended = !verb.endsWith('幅') && (ARRIVES.test(verb) || ARRIVAL.test(gap));
  return { change: !ended, down: isWord(before, 'down', 'less'), used: [before] };
}

/** “从12.6万美元跌了”: where a Chinese movement began. */
function startsHere({ text, language }: Frame, { start }: Token): boolean {
  return language === 'zh' && /[从由自][^,。\d年月以]{0,6}$/.test(text.slice(Math.max(0, start - 8), start));
}

/** 冲上4%, 升至, 降为, 涨回: where a Chinese movement ended; 上百点 counts points. */
const ARRIVES = /[上回至到破]$/;
const ARRIVAL = /[至到为破报于回]|上(?![百千万])/;

function movementBefore(frame: Frame, token: QuantityToken): Token | undefined {
  const comparatives = frame.language === 'zh' ? (['more', 'less'] as const) : [];
  const before = frame.tokens.filter(
    (t) => t.end <= token.start && isWord(t, 'up', 'down', ...comparatives) && !isRateNoun(frame, t, token),
  );
  const last = before.at(-1);
  const between =
    last && frame.tokens.some((t) => t.kind === 'quantity' && t.start > last.end && t.end <= token.start);
  return between ? undefined : last;
}

function movementAfter(frame: Frame, token: QuantityToken): Token | undefined {
  const after = frame.tokens.find(
    (t) =>
      t.start >= token.end &&
      isWord(t, 'up', 'down', 'more', 'less') &&
      // “一成多” is over a tenth.
      !(frame.language === 'zh' && t.start === token.end && isWord(t, 'more') && isWord(t, 'over')),
  );
  const between =
    after && quantitiesOf(frame.tokens).some((t) => t.start >= token.end && t.end <= after.start);
  return between ? undefined : after;
}

/** "GDP growth", "wage growth": a noun that names the rate, not a movement of it. */
function isRateNoun(frame: Frame, token: Token, figure: QuantityToken): boolean {
  // A price has no rate of its own: its 涨幅 is its movement.
  if (frame.language === 'zh' && isPercentOfLevel(frame, figure)) return false;
  const word = frame.text.slice(token.start, token.end);
  return (
    /^(?:growth|gains?|伸び|增速|增幅|涨幅|成長率|increases?)$/.test(word) &&
    token.start - frame.subject.token.end <= 2 &&
    token.start >= frame.subject.token.end
  );
}

/** How much may stand between a subject and its figure before the link is no longer safe. */
const MOST_UNKNOWN = 3;

/** True when too many words that the grammar does not know stand between a subject and a figure, or a topic of its own. */
export function tooFar(frame: Frame, token: Token): boolean {
  if (frame.language === 'ja' && hasOwnTopic(frame, token)) return true;
  if (frame.inherited)
    return unknownBetween(frame, frame.start, token.start) > (frame.language === 'en' ? 1 : 2);
  const { start, end } = frame.subject.token;
  const [from, to] = start < token.start ? [end, token.start] : [token.end, start];
  if (start > token.start && frame.language === 'en' && CLAUSE_BETWEEN.test(frame.text.slice(from, to)))
    return true;
  return (
    unknownBetween(frame, from, to) > (frame.language === 'en' ? MOST_UNKNOWN : MOST_UNKNOWN + 1) ||
    to - from > 90
  );
}

/** "Room 4.1 is where they told us that unemployment": the subject has a clause of its own. */
const CLAUSE_BETWEEN = /\b(?:that|where|who|because|when)\s(?:the\s|us\s)?$/;

/** 「物価高もあって売上高が8%減った」「6割が物価上昇を実感」: the figure is said of another noun. */
function hasOwnTopic(frame: Frame, token: Token): boolean {
  const { start, end } = frame.subject.token;
  const { itself } = frame.grammar.patterns.ja;
  const after = frame.text.slice(token.end, token.end + 6);
  if (token.end <= start) {
    // 「9兆ドル弱あった資産」: what was, at a time that is not told.
    const past =
      /(?:だった|あった|ていた|した)$/.test(frame.text.slice(token.end, start)) &&
      pointOf(frame) === undefined;
    return past || /^(?:程度|近く|前後|以上|超)?[がはも](?!,)/.test(after);
  }
  // 「失業率のニュースを見て」「インフレ率を2%に抑えるのが使命だ」: news of it, and what is wanted of it.
  const other = OTHER_OBJECT.exec(frame.text.slice(end, token.start))?.[1];
  if (other !== undefined && !itself.test(other) && frame.known[end + other.length] !== 1) return true;
  if (/^を/.test(frame.text.slice(end)) && WANTED.test(frame.text.slice(token.end))) return true;
  // 「19人のうち10人が」「構成銘柄の8割が」: a part of something, which does something.
  if (after.startsWith('のうち')) return true;
  if (
    !(
      token.kind === 'quantity' &&
      token.quantity.unit === '%' &&
      isQuotedInPercent(frame.subject.indicator)
    ) &&
    /の(?:うち)?約?$/.test(frame.text.slice(end, token.start)) &&
    /^(?:程度|近く|以上|超|強|弱)?[がは](?!ピーク|天井|底|最高|最低|最大|山|上限)/.test(after)
  )
    return true;
  const from = frame.inherited ? frame.start : end;
  const gap = frame.text.slice(from, token.start);
  return [...gap.matchAll(TOPIC)].some(
    ({ index, 1: noun = '' }) =>
      // A noun grown onto the subject was found harmless with it: GDP確報.
      (index > 0 || frame.inherited) &&
      frame.known[from + index + noun.length - 1] !== 1 &&
      !itself.test(gap.slice(0, index + noun.length)),
  );
}

const OTHER_OBJECT = /^の([\p{Script=Han}\p{Script=Katakana}ー]{2,})を/u;
const WANTED =
  /^(?:程度|前後|以下|以内)?に(?:抑え|戻|保|維持|引き[上下]げ|近づけ|安定さ|収め|導|誘導)[^,。]{0,4}?[るすつ](?:の|こと|ため|べ|と|よう|まで|[。.]|$)/;

const TOPIC = /([\p{Script=Han}\p{Script=Katakana}ー・a-z]+)[がはも](?!,|と)/gu;

import { rangeOf } from '../../indicators/rangeOf.ts';
import { isMarket, isQuotedInPercent, isRate, pointOf } from '../expression.ts';
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
  const ofWhole = frame.patterns.ofWhole.test(frame.text.slice(frame.start, token.end + 8));
  if (frame.carried && !ofWhole && isPercentOfLevel(frame, token) && !hasVerb(frame)) {
    return { change: true, down: isWord(frame.carried, 'down'), used: [] };
  }
  if (isPercentOfLevel(frame, token) && frame.patterns.returned.test(frame.text.slice(0, token.start)))
    return { change: true, down: false, used: [] };
  return isBareMove(frame, token) || isSigned(frame, token) ? { change: true, down: false, used: [] } : LEVEL;
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

/** "Retail sales +0.4 %", "balance sheet -$50bn": what is never below zero only moves by a figure with a sign. */
function isSigned({ subject: { indicator }, language }: Frame, { quantity }: QuantityToken): boolean {
  const signed = quantity.explicitPlus || quantity.negative;
  const [lowest = -1] = rangeOf(indicator, undefined) ?? [];
  return (
    language === 'en' &&
    signed &&
    !isRate(indicator) &&
    (quantity.unit === '%' || (lowest >= 0 && !isMarket(indicator)))
  );
}

function isPercentOfLevel({ subject }: Frame, { quantity }: QuantityToken): boolean {
  return quantity.unit === '%' && subject.indicator.headline === 'lin' && subject.indicator.unit !== '%';
}

function hasVerb(frame: Frame): boolean {
  return frame.tokens.some((t) => isWord(t, 'is', 'to') && frame.language === 'en');
}

function linkIn(frame: Frame, token: QuantityToken): Link | undefined {
  return frame.language === 'ja' ? japanese(frame, token) : movedOrArrived(frame, token);
}

function movedOrArrived(frame: Frame, token: QuantityToken): Link | undefined {
  const { text, patterns } = frame;
  const began = patterns.movesFrom.test(text.slice(Math.max(0, token.start - 8), token.start));
  const after = began ? undefined : movementAfter(frame, token);
  const passive = patterns.wasAdded.test(text.slice(token.end));
  if (after && (passive || patterns.movedBy.test(text.slice(token.end, after.start))))
    return { change: true, down: isWord(after, 'down', 'less'), used: [after] };
  const before = movementBefore(frame, token);
  if (!before) return undefined;
  const gap = text.slice(before.end, token.start);
  if (frame.language === 'zh' && /[,。]/.test(gap)) return undefined;
  const arrives = patterns.arrives.test(`${text.slice(before.start, before.end)}◆${gap}`);
  const ended = arrives && !isOnlyMoved(frame, token, gap);
  return { change: !ended, down: isWord(before, 'down', 'less'), used: [before] };
}

/** "Gold rose over 20 %", "retail sales rose over 3 %": no price stands at a percentage, and "over" says by how much. */
function isOnlyMoved(frame: Frame, token: QuantityToken, gap: string): boolean {
  const match = frame.patterns.besides.exec(gap);
  if (!match || token.quantity.unit !== '%') return false;
  if (isPercentOfLevel(frame, token)) return true;
  // "Slipped under 4 %" is where it came to, and no amount.
  return match[1] === 'over' && !isRate(frame.subject.indicator);
}

function japanese(frame: Frame, token: QuantityToken): Link | undefined {
  const { text, patterns } = frame;
  const noun = patterns.amountOfMove.exec(text.slice(Math.max(0, token.start - 16), token.start));
  if (noun && (isPercentOfLevel(frame, token) || token.quantity.unit !== '%'))
    return { change: true, down: noun[1] !== undefined, used: [] };
  const after = movementAfter(frame, token);
  if (!after) return undefined;
  const gap = text.slice(token.end, after.start);
  if (/[,。]/.test(gap) || gap.length > 12) return undefined;
  const inPoints = token.quantity.unit === 'pp' || token.quantity.unit === 'bp';
  const level =
    !patterns.lostBy.test(`${gap}◆${text.slice(after.start)}`) &&
    (patterns.arrives.test(gap) || (patterns.toAsWell.test(gap) && !inPoints));
  return { change: !level, down: isWord(after, 'down', 'less'), used: [after] };
}

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
  // A price has no rate of its own, nor has what moves by points: its 涨幅 is its movement.
  const points = figure.quantity.unit === 'pp' || figure.quantity.unit === 'bp';
  if (frame.language === 'zh' && (points || isPercentOfLevel(frame, figure))) return false;
  const word = frame.text.slice(token.start, token.end);
  return (
    frame.patterns.rateWord.test(word) &&
    token.start - frame.subject.token.end <= 2 &&
    token.start >= frame.subject.token.end
  );
}

/** How much may stand between a subject and its figure before the link is no longer safe. */
const MOST_UNKNOWN = 3;

/** True when too many words that the grammar does not know stand between a subject and a figure, or a topic of its own. */
export function tooFar(frame: Frame, token: Token): boolean {
  if (frame.language === 'ja' && hasOwnTopic(frame, token)) return true;
  if (movesOther(frame, token) || isAgainstUnknown(frame, token)) return true;
  if (frame.inherited)
    return unknownBetween(frame, frame.start, token.start) > (frame.language === 'en' ? 1 : 2);
  const { start, end } = frame.subject.token;
  const [from, to] = start < token.start ? [end, token.start] : [token.end, start];
  if (start > token.start && frame.patterns.clauseBetween.test(frame.text.slice(from, to))) return true;
  return (
    unknownBetween(frame, from, to) > (frame.language === 'en' ? MOST_UNKNOWN : MOST_UNKNOWN + 1) ||
    to - from > 90
  );
}

/** “通胀让客单价抬高了6%”: the figure is that of what the subject did something to. */
function movesOther({ text, subject, inherited, start, patterns }: Frame, figure: Token): boolean {
  if (subject.indicator.unit === 'pp') return false;
  const from = inherited ? start : subject.token.end;
  return patterns.movesOther.test(text.slice(from, figure.start));
}

/** “比海外贵两成”, “比失业者多一百万”: held against something that is not known. */
function isAgainstUnknown(frame: Frame, figure: Token): boolean {
  const { text, tokens, patterns } = frame;
  const than = tokens.findLast(
    (t) => t.end <= figure.start && patterns.comparer.test(text.slice(t.start, t.end)),
  );
  if (!than || patterns.priorFigure.test(text.slice(than.end))) return false;
  const dated = tokens.some((t) => t.kind === 'period' && t.start >= than.end && t.end <= figure.start);
  if (!dated && patterns.untoldTime.test(text.slice(than.end, figure.start))) return true;
  const next = tokens.find((t) => t.start >= than.end) ?? figure;
  const [who = ''] = /^\p{Script=Han}*/u.exec(text.slice(than.end, next.start)) ?? [];
  return (
    who.length > 1 &&
    unknownBetween(frame, than.end, than.end + who.length) >= 1 &&
    !patterns.otherTime.test(who)
  );
}

/** 「物価高もあって売上高が8%減った」「6割が物価上昇を実感」: the figure is said of another noun. */
function hasOwnTopic(frame: Frame, token: Token): boolean {
  const { start, end } = frame.subject.token;
  const { patterns } = frame;
  const after = frame.text.slice(token.end, token.end + 10);
  if (token.end <= start) {
    // 「9兆ドル弱あった資産」: what was, at a time that is not told.
    const past = patterns.was.test(frame.text.slice(token.end, start)) && pointOf(frame) === undefined;
    return past || patterns.argument.test(after);
  }
  // 「失業率のニュースを見て」「インフレ率を2%に抑えるのが使命だ」: news of it, and what is wanted of it.
  const other = OTHER_OBJECT.exec(frame.text.slice(end, token.start))?.[1];
  if (other !== undefined && !patterns.itself.test(other) && frame.known[end + other.length] !== 1)
    return true;
  if (/^を/.test(frame.text.slice(end)) && patterns.wanted.test(frame.text.slice(token.end))) return true;
  const ofRate =
    token.kind === 'quantity' && token.quantity.unit === '%' && isQuotedInPercent(frame.subject.indicator);
  if (patterns.ofThem.test(after)) return true;
  if (!ofRate && patterns.partTopic.test(`${frame.text.slice(end, token.start)}◆${after}`)) return true;
  const from = frame.inherited ? frame.start : end;
  const gap = frame.text.slice(from, token.start);
  return [...gap.matchAll(TOPIC)].some(
    ({ index, 1: noun = '' }) =>
      // A noun grown onto the subject was found harmless with it: GDP確報.
      (index > 0 || frame.inherited) &&
      frame.known[from + index + noun.length - 1] !== 1 &&
      !patterns.itself.test(gap.slice(0, index + noun.length)),
  );
}

const OTHER_OBJECT = /^の([\p{Script=Han}\p{Script=Katakana}ー]{2,})を/u;
const TOPIC = /([\p{Script=Han}\p{Script=Katakana}ー・a-z]+)[がはも](?!,|と)/gu;

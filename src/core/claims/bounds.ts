import { isMarket } from './expression.ts';
import type { Frame, QuantityToken } from './frame.ts';
import type { Bound, Quantity } from './quantity.ts';
import { isWord, type Token } from './token.ts';

/** How a figure is bounded by the words next to it. */
export interface Bounded {
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly used: readonly Token[];
  /** Where the figure is only begun, the digits it stays below: “2000多亿”. */
  readonly upTo?: string;
}

/** Characters a bounding word may stand away from its figure: "above the central bank's 2 %". */
const LONGEST = 20;

/** Reads "over 5 %", "5 % or more", "約5%", "5%以上", "不到5%" around a figure; plain figures are `~`. */
export function boundOf(frame: Frame, token: QuantityToken): Bounded {
  const { text, patterns } = frame;
  const { start, end } = token;
  const { before, after } = neighbours(frame, token);
  const used = [...before, ...after].filter((t) => isWord(t, 'over', 'under', 'atLeast', 'atMost', 'about'));
  const has = (name: 'over' | 'under' | 'atLeast' | 'atMost' | 'about') => used.some((t) => isWord(t, name));
  const approximate =
    has('about') || patterns.roundAbout.test(text.slice(start, end)) || isTouched(frame, token);
  if (has('atLeast')) return { bound: '>=', approximate: false, used };
  if (has('atMost')) return { bound: '<=', approximate: false, used };
  if (patterns.andSome.test(`${text.slice(start, end)}◆${text.slice(end, end + 1)}`))
    return { bound: '>', approximate: false, used, upTo: nextUp(token.quantity.digits) };
  // "just over", "just under" and 弱/強 are approximations first, but their side is meant too.
  const crossed = used.find((t) => isWord(t, 'over', 'under'));
  if (crossed) return { bound: sideOf(frame, crossed, token), approximate: has('about'), used };
  if (
    patterns.reachedBound.test(
      `${text.slice(0, start)}◆${text.slice(start, end)}◆${text.slice(end, end + 4)}`,
    )
  )
    return { bound: '>=', approximate: false, used };
  if (tailPlus(frame, token)) return { bound: '>', approximate: false, used };
  return { bound: '~', approximate, used };
}

/** The side of a figure a word puts the series on; where a currency rises, the dollar costs less of it: “人民币升破7”; 「マイナス1%を超える逆転」 lies below it. */
function sideOf({ subject, text, patterns }: Frame, word: Token, { quantity }: QuantityToken): '<' | '>' {
  const below = quantity.negative && patterns.depth.test(text.slice(word.end));
  const over = isWord(word, 'over') !== below;
  const turned = subject.inverse && patterns.turnsCurrency.test(text.slice(word.start, word.end));
  return over === !turned ? '>' : '<';
}

/** "Touched 124,000": in the course of a day, where only its close is kept. */
function isTouched({ subject, tokens, text, patterns }: Frame, { start }: QuantityToken): boolean {
  const verb = tokens.findLast((t) => t.end <= start);
  return (
    verb !== undefined && isMarket(subject.indicator) && patterns.touches.test(text.slice(verb.start, start))
  );
}

function neighbours(frame: Frame, token: QuantityToken): { before: Token[]; after: Token[] } {
  const near = (gap: string) => gap.length <= LONGEST && frame.patterns.nearBound.test(gap);
  const before: Token[] = [];
  let edge = token.start;
  // Particles are words of the grammar too; what may stand between is told by the text.
  const counts = (t: Token) => frame.language === 'en' || isBound(t);
  for (const other of frame.tokens.filter((t) => t.end <= token.start && counts(t)).reverse()) {
    if (!isBound(other) || !near(frame.text.slice(other.end, edge))) break;
    before.push(other);
    edge = other.start;
  }
  const after: Token[] = [];
  edge = token.end;
  const following = frame.tokens.filter(
    (t) => t.start >= token.end && (frame.language !== 'ja' || isBound(t)),
  );
  for (const other of following) {
    const gap = frame.text.slice(edge, other.start);
    if (exceedsBy(frame, token, other)) break;
    if (!isBound(other) || !(near(gap) || reaches(frame, gap, other))) break;
    if (frame.language === 'en' && !isWord(other, 'atLeast', 'atMost', 'about')) break;
    after.push(other);
    edge = other.end;
  }
  return { before, after };
}

/** 「前年同期を56%上回る」: the figure is by how much, not what is exceeded. */
function exceedsBy({ text, patterns }: Frame, { start, end }: QuantityToken, verb: Token): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  return patterns.exceedsBy.test(
    `${before}◆${text.slice(end, verb.start)}◆${text.slice(verb.start, verb.end)}`,
  );
}

/** 「4%を大きく割り込む」「2%の目標をなお上回る」: what may stand between a Japanese figure and the verb that bounds it. */
function reaches({ patterns }: Frame, gap: string, verb: Token): boolean {
  return isWord(verb, 'over', 'under', 'atLeast') && patterns.boundAway.test(gap);
}

function isBound(token: Token): boolean {
  return isWord(token, 'over', 'under', 'atLeast', 'atMost', 'about');
}

/** One more of the last digit that is no nought: 3000 after 2000, 2400 after 2300. */
function nextUp(digits: string): string {
  const [, noughts = ''] = /^\d*[1-9](0*)$/.exec(digits) ?? [];
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return (Number(digits) + 10 ** (decimals > 0 ? -decimals : noughts.length)).toFixed(decimals);
}

function tailPlus({ text, patterns }: Frame, { start, end }: QuantityToken): boolean {
  return patterns.plusTail.test(`${text.slice(start, end)}◆${text.slice(end, end + 1)}`);
}

/** `expression ~ 4.3`, `> 5`, `in [1.8, 1.9]` for a bounded figure whose literals are already made. */
export function comparison(
  expression: string,
  bounded: Bounded,
  quantity: Quantity,
  literal: (digits: string) => string | undefined,
): string | undefined {
  const { upTo, ...rest } = bounded;
  if (upTo !== undefined && bounded.bound === '>' && quantity.toDigits === undefined)
    return comparison(expression, rest, { ...quantity, toDigits: upTo }, literal);
  const low = literal(quantity.digits);
  if (low === undefined) return undefined;
  if (quantity.toDigits !== undefined) {
    const high = literal(quantity.toDigits);
    if (high === undefined) return undefined;
    return low.startsWith('-') ? `${expression} in [${high}, ${low}]` : `${expression} in [${low}, ${high}]`;
  }
  const bound = quantity.turned ? MIRROR[bounded.bound] : bounded.bound;
  const tolerance = bound === '~' ? lostTolerance(quantity.digits, low) : '';
  return `${expression} ${bound} ${low}${tolerance}`;
}

/**
 * Half a unit of the last written digit, where the literal has zeros that were not written: the last digit of 10万 stands
 * for ten thousand, that of `100k` for one.
 */
function lostTolerance(digits: string, literal: string): string {
  const significant = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '').length;
  const added = significant(literal) - significant(digits);
  if (added <= 0 || Number(digits) === 0) return '';
  return ` +- ${5 * 10 ** (added - 1)}${/[a-z]*$/.exec(literal)?.[0]}`;
}

/** "Down more than 20 %" is below −20. */
const MIRROR: Readonly<Record<Bound, Bound>> = { '~': '~', '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

import type { Frame, QuantityToken } from './frame.ts';
import type { Bound, Quantity } from './quantity.ts';
import { isWord, type Token } from './token.ts';

/** How a figure is bounded by the words next to it. */
export interface Bounded {
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly used: readonly Token[];
}

/** Characters a bounding word may stand away from its figure: "above the central bank's 2 %". */
const LONGEST = 20;

/** Reads "over 5 %", "5 % or more", "約5%", "5%以上", "不到5%" around a figure; plain figures are `~`. */
export function boundOf(frame: Frame, token: QuantityToken): Bounded {
  const { before, after } = neighbours(frame, token);
  const used = [...before, ...after].filter((t) => isWord(t, 'over', 'under', 'atLeast', 'atMost', 'about'));
  const has = (name: 'over' | 'under' | 'atLeast' | 'atMost' | 'about') => used.some((t) => isWord(t, name));
  const approximate =
    has('about') || (frame.language === 'zh' && /来/.test(frame.text.slice(token.start, token.end)));
  if (has('atLeast')) return { bound: '>=', approximate: false, used };
  if (has('atMost')) return { bound: '<=', approximate: false, used };
  // "just over", "just under" and 弱/強 are approximations first, but their side is meant too.
  const crossed = used.find((t) => isWord(t, 'over', 'under'));
  if (crossed) return { bound: sideOf(frame, crossed), approximate: false, used };
  if (/double[\s-]digit|桁|[两三]位数/.test(frame.text.slice(token.start, token.end)))
    return { bound: '>=', approximate: false, used };
  if (/^の?大台(?=だ|で|[。,]|$)/.test(frame.text.slice(token.end, token.end + 4)))
    return { bound: '>=', approximate: false, used };
  if (/[又再重已刚]上$/.test(frame.text.slice(0, token.start)))
    return { bound: '>=', approximate: false, used };
  if (tailPlus(frame.text, token)) return { bound: '>', approximate: false, used };
  return { bound: '~', approximate, used };
}

/** The side of a figure a word puts the series on; where a currency rises, the dollar costs less of it: “人民币升破7”. */
function sideOf({ subject, text }: Frame, word: Token): '<' | '>' {
  const over = isWord(word, 'over');
  const turned = subject.inverse && /[升涨跌贬破]/.test(text.slice(word.start, word.end));
  return over === !turned ? '>' : '<';
}

function neighbours(frame: Frame, token: QuantityToken): { before: Token[]; after: Token[] } {
  const near = (gap: string) =>
    gap.replace(
      /[\s)の过]|每[^\d,。]{1,7}$|\b(?:a|an|the|its|their|just|well|fed's|ecb's|central bank's|mere|full|whole)\b/g,
      '',
    ).length === 0 && gap.length <= LONGEST;
  const before: Token[] = [];
  let edge = token.start;
  for (const other of frame.tokens.filter((t) => t.end <= token.start).reverse()) {
    if (!isBound(other) || !near(frame.text.slice(other.end, edge))) break;
    before.push(other);
    edge = other.start;
  }
  const after: Token[] = [];
  edge = token.end;
  // Particles are words of the grammar too; what may stand between is told by the text.
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
function exceedsBy({ language, text }: Frame, token: QuantityToken, verb: Token): boolean {
  if (language !== 'ja' || !/^(?:[上下]回|超)/.test(text.slice(verb.start, verb.end))) return false;
  return (
    /^(?:ほど|程度|近く|以上|も|分)?$/.test(text.slice(token.end, verb.start)) &&
    /を(?:約|なお|まだ|依然|およそ|すでに|既に|実に|大きく|\s)*$/.test(
      text.slice(Math.max(0, token.start - 8), token.start),
    )
  );
}

/** 「4%を大きく割り込む」「2%の目標をなお上回る」: what may stand between a Japanese figure and the verb that bounds it. */
function reaches({ language }: Frame, gap: string, verb: Token): boolean {
  return language === 'ja' && isWord(verb, 'over', 'under', 'atLeast') && BEFORE_VERB.test(gap);
}

const BEFORE_VERB = new RegExp(
  '^(?:の|という)?(?:(?:物価|インフレ)?目標(?:値|水準)?|(?:心理的な?)?節目|大台?|基準(?:値)?|水準|ライン|分岐点|壁|近く|程度|前後|台|線)?' +
    '(?:(?:をも?|より|も)(?:大きく|はるかに|わずかに|かすかに|[大小]幅に|やや|若干|少し|再び|一時(?:的に)?|一瞬|かろうじて|辛うじて|明確に|軽く|優に|ゆうに|' +
    '初めて|ついに|とうとう|あっさり|早くも|既に|すでに|なお|まだ|依然(?:として)?|常に|安定して|しっかり)*)?$',
  'u',
);

function isBound(token: Token): boolean {
  return isWord(token, 'over', 'under', 'atLeast', 'atMost', 'about');
}

function tailPlus(text: string, token: QuantityToken): boolean {
  return (
    /^[多余餘超+]/.test(text.slice(token.end, token.end + 1)) ||
    /[多余餘]/.test(text.slice(token.start, token.end))
  );
}

/** `expression ~ 4.3`, `> 5`, `in [1.8, 1.9]` for a bounded figure whose literals are already made. */
export function comparison(
  expression: string,
  bounded: Bounded,
  quantity: Quantity,
  literal: (digits: string) => string | undefined,
): string | undefined {
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

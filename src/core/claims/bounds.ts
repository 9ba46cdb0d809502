import type { Frame, QuantityToken } from './frame.ts';
import type { Bound, Quantity } from './quantity.ts';
import { isWord, type Token } from './token.ts';

/** How a figure is bounded by the words next to it. */
export interface Bounded {
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly used: readonly Token[];
}

/** Characters a bounding word may stand away from its figure. */
const NEAR = 3;

/** Reads "over 5 %", "5 % or more", "約5%", "5%以上", "不到5%" around a figure; plain figures are `~`. */
export function boundOf(frame: Frame, token: QuantityToken): Bounded {
  const { before, after } = neighbours(frame, token);
  const used = [...before, ...after].filter((t) => isWord(t, 'over', 'under', 'atLeast', 'atMost', 'about'));
  const has = (name: 'over' | 'under' | 'atLeast' | 'atMost' | 'about') => used.some((t) => isWord(t, name));
  const approximate = has('about');
  if (has('atLeast')) return { bound: '>=', approximate: false, used };
  if (has('atMost')) return { bound: '<=', approximate: false, used };
  // "just over", "just under" and 弱/強 are approximations first, but their side is meant too.
  if (has('over')) return { bound: '>', approximate: false, used };
  if (has('under')) return { bound: '<', approximate: false, used };
  if (/double[\s-]digit|桁|两位数/.test(frame.text.slice(token.start, token.end)))
    return { bound: '>=', approximate: false, used };
  if (tailPlus(frame.text, token)) return { bound: '>', approximate: false, used };
  return { bound: '~', approximate, used };
}

function neighbours(frame: Frame, token: QuantityToken): { before: Token[]; after: Token[] } {
  const near = (gap: string) =>
    gap.replace(/[\s)の]|\ba\b|\bthe\b|\bjust\b|\bwell\b/g, '').length === 0 && gap.length <= NEAR + 4;
  const before: Token[] = [];
  let edge = token.start;
  for (const other of frame.tokens.filter((t) => t.end <= token.start).reverse()) {
    if (!isBound(other) || !near(frame.text.slice(other.end, edge))) break;
    before.push(other);
    edge = other.start;
  }
  const after: Token[] = [];
  edge = token.end;
  for (const other of frame.tokens.filter((t) => t.start >= token.end)) {
    if (!isBound(other) || !near(frame.text.slice(edge, other.start))) break;
    if (frame.language === 'en' && !isWord(other, 'atLeast', 'atMost', 'about')) break;
    after.push(other);
    edge = other.end;
  }
  return { before, after };
}

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
  const bound = low.startsWith('-') ? MIRROR[bounded.bound] : bounded.bound;
  return `${expression} ${bound} ${low}`;
}

/** "Down more than 20 %" is below −20. */
const MIRROR: Readonly<Record<Bound, Bound>> = { '~': '~', '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

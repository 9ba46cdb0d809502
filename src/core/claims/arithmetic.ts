import type { Span } from '../text/mapped.ts';
import type { Passage } from './grammar.ts';
import type { SentenceClaim, SentenceInput } from './readSentence.ts';
import { isWord, type Token } from './token.ts';

/**
 * Figures of one sentence against each other: "from 90bn to 17.8bn, a fall of 80 %". No series is needed; the formula
 * holds only the sentence's own numbers.
 */
export function readArithmetic(input: SentenceInput, tokens: readonly Token[]): SentenceClaim[] {
  const difference = readDifference(input, tokens) ?? readDistance(input, tokens);
  if (difference) return [difference];
  const quantities = tokens.filter((t) => t.kind === 'quantity');
  for (let i = 0; i + 1 < quantities.length; i += 1) {
    const [from, to] = [quantities[i], quantities[i + 1]];
    if (from?.kind !== 'quantity' || to?.kind !== 'quantity') continue;
    if (from.quantity.unit === '%' || from.quantity.unit !== to.quantity.unit || !isPair(input, from, to))
      continue;
    const stated = quantities.find(
      (t) =>
        t.kind === 'quantity' &&
        t.quantity.unit === '%' &&
        t !== from &&
        t !== to &&
        !tokens.some(
          ({ kind, start, end }) => kind === 'subject' && isBetween({ start, end }, t, from, to),
        ) &&
        !input.patterns.clauseBreak.test(input.text.slice(t.end, from.start)) &&
        !input.patterns.butThen.test(input.text.slice(to.end, t.start)),
    );
    if (stated?.kind !== 'quantity') continue;
    const start = Number(from.quantity.digits) * from.quantity.scale;
    const end = Number(to.quantity.digits) * to.quantity.scale;
    const movement = tokens.find((t) => isWord(t, 'up', 'down'));
    if (!(start > 0) || !movement || from.quantity.toDigits || to.quantity.toDigits) continue;
    const sign = end < start ? '-' : '';
    return [
      {
        start: Math.min(from.start, stated.start),
        end: Math.max(to.end, stated.end),
        polarity: 'asserted',
        reading: {
          kind: 'arithmetic',
          indicators: [],
          formula: `100 * (${plain(end)} / ${plain(start)} - 1) ~ ${sign}${stated.quantity.digits}`,
          conventions: [],
          approximate: true,
          ...(stated.quantity.fraction ? { fraction: true } : {}),
        },
      },
    ];
  }
  return [];
}

/** Between a figure and the pair that it stands before or after. */
function isBetween({ start, end }: Span, stated: Span, from: Span, to: Span): boolean {
  return stated.end <= from.start
    ? start >= stated.end && end <= from.start
    : start >= to.end && end <= stated.start;
}

/** 「5.33%から3.88%へ、つまり1.45ポイント下がった」: how far two rates lie apart. */
function readDistance(input: SentenceInput, tokens: readonly Token[]): SentenceClaim | undefined {
  const [from, to, apart] = tokens.flatMap((t) => (t.kind === 'quantity' ? [t] : []));
  if (!from || !to || apart?.quantity.unit !== 'pp' || from.quantity.unit !== '%' || to.quantity.unit !== '%')
    return undefined;
  const movement = tokens.find((t) => isWord(t, 'up', 'down') && t.start >= apart.end);
  if (!movement || !isPair(input, from, to) || [from, to, apart].some((t) => t.quantity.toDigits))
    return undefined;
  const [high, low] = isWord(movement, 'down') ? [from, to] : [to, from];
  return {
    start: apart.start,
    end: movement.end,
    polarity: 'asserted',
    reading: {
      kind: 'arithmetic',
      indicators: [],
      formula: `${high.quantity.digits} - ${low.quantity.digits} ~ ${apart.quantity.digits}`,
      conventions: [],
    },
  };
}

function isPair({ text, patterns }: Passage, from: Token, to: Token): boolean {
  const before = text.slice(Math.max(0, from.start - 40), from.start);
  const gap = text.slice(from.end, to.start);
  const after = text.slice(to.end, to.end + 12);
  return patterns.fromAndTo.test(`${before}◆${gap}◆${after}`);
}

/** A number as the formula language takes it: no exponent. */
function plain(value: number): string {
  return value >= 1e21 ? value.toFixed(0) : String(value);
}

/** "Spending of 7.01tn less revenue of 5.23tn leaves a hole of 1.78tn": the third figure is what lies between the others. */
function readDifference(input: SentenceInput, tokens: readonly Token[]): SentenceClaim | undefined {
  const amounts = tokens.flatMap((t) =>
    t.kind === 'quantity' && t.quantity.scale >= 1e9 && !t.quantity.toDigits ? [t] : [],
  );
  const [more, less, rest] = amounts;
  if (!more || !less || !rest || amounts.length > 3) return undefined;
  const before = input.text.slice(Math.max(less.end, rest.start - 24), rest.start);
  if (!input.patterns.differenceWord.test(before)) return undefined;
  const [a, b, c] = [more, less, rest].map(({ quantity }) => Number(quantity.digits) * quantity.scale);
  if (a === undefined || b === undefined || c === undefined || a <= b) return undefined;
  return {
    start: more.start,
    end: rest.end,
    polarity: 'asserted',
    reading: {
      kind: 'arithmetic',
      indicators: [],
      formula: `${plain(a / 1e9)}bn - ${plain(b / 1e9)}bn ~ ${plain(c / 1e9)}bn`,
      conventions: [],
      approximate: true,
    },
  };
}

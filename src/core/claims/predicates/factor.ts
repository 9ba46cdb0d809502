import { boundOf } from '../bounds.ts';
import { type Frame, firstWord, type QuantityToken, quantitiesOf } from '../frame.ts';
import type { Bound } from '../quantity.ts';
import { isWord } from '../token.ts';
import { type Factor, partFactor } from './partFactor.ts';

/** By how much something is multiplied: "three times", 「2倍」, “腰斩”, "a third of its level then". */
export function factorOf(frame: Frame): Factor | undefined {
  const times = quantitiesOf(frame.tokens).find((t) => t.quantity.unit === 'times');
  if (times) return isOccurrence(frame, times) || isOwnUnit(frame) ? undefined : timesFactor(frame, times);
  const word = firstWord(frame.tokens, 'double', 'triple', 'halve');
  if (word?.kind !== 'word') return partFactor(frame);
  // “贵了一半” is half as much again.
  const said = frame.text.slice(0, word.start);
  const added = [frame.patterns.addedTimes, frame.patterns.addedHalf].some((pattern) => pattern.test(said));
  const halving = added ? '1.5' : '0.5';
  const value = word.words.has('double') ? '2' : word.words.has('triple') ? '3' : halving;
  const around = frame.text.slice(Math.max(0, word.start - 12), Math.min(frame.text.length, word.end + 6));
  const more = frame.patterns.moreThan.test(around);
  const less = frame.patterns.lessThan.test(around);
  // "More than halved" is below a half, "more than half" above.
  const noun =
    frame.patterns.halfOf.test(frame.text.slice(word.end)) ||
    frame.patterns.ofThen.test(frame.text.slice(word.start - 1, word.start));
  const halved = value === '0.5' && !noun;
  const bound: Bound = more ? (halved ? '<' : '>') : less ? (halved ? '>' : '<') : '~';
  const article = frame.tokens.find((t) => isWord(t, 'down', 'up') && Math.abs(t.end - word.start) < 4);
  const near = frame.patterns.nearly.test(around);
  return { value, bound, approximate: near && bound === '~', used: [word, ...(article ? [article] : [])] };
}

/** “席勒市盈率36倍”: what is itself a multiple stands at so many times. */
function isOwnUnit({ subject, base, tokens }: Frame): boolean {
  return (
    subject.indicator.unit === 'ratio' && !base && !tokens.some((t) => isWord(t, 'up', 'down', 'average'))
  );
}

/** "Raised rates 11 times since March": how often something was done. */
function isOccurrence({ text, patterns, tokens }: Frame, { start }: QuantityToken): boolean {
  return (
    tokens.some((t) => isWord(t, 'up', 'down', 'highest', 'lowest', 'record') && t.end <= start) &&
    patterns.occurrence.test(`${text.slice(0, start)}◆${text.slice(start)}`)
  );
}

function timesFactor(frame: Frame, times: QuantityToken): Factor {
  const bounded = boundOf(frame, times);
  const added = frame.patterns.addedTimes.test(frame.text.slice(0, times.start).trimEnd());
  // “翻了五倍” is five times to some and six to others.
  const { digits } = times.quantity;
  const turned = frame.patterns.turnedTimes.test(frame.text.slice(times.start));
  const least = turned && bounded.bound.startsWith('>');
  const most = times.quantity.toDigits ?? digits;
  const value = added ? String(Number(digits) + 1) : least ? String(Number(digits) - 1) : most;
  return {
    value,
    bound: bounded.bound,
    approximate: bounded.approximate || added || turned,
    used: [times, ...bounded.used],
  };
}

import type { Indicator } from '../../indicators/indicator.ts';
import { isGrowthRate } from '../expression.ts';
import { between, type Frame, type QuantityToken, signed } from '../frame.ts';
import type { Quantity } from '../quantity.ts';
import { isWord } from '../token.ts';
import type { Link } from './link.ts';
import { neutralOf, statedBySubject } from './neutral.ts';
import { isNetFlow, isOutflow } from './quoting.ts';

/** A rate of change that "fell 0.2 %" is −0.2; a contribution that "took a point off" is −1. */
export function signedLevel(frame: Frame, token: QuantityToken, link: Link): Quantity {
  const { indicator } = frame.subject;
  const { toDigits, ...top } = token.quantity;
  if (toDigits !== undefined && isUpperLimit(indicator)) return { ...top, digits: toDigits };
  // An inversion of 108 bp is a difference of −108.
  if (statedBySubject(frame) || isInverted(frame, token)) return signed(token.quantity, true);
  if (isNetFlow(frame.subject)) return signed(token.quantity, isOutflow(frame) || (link.change && link.down));
  if (!isGrowthRate(indicator)) return signed(token.quantity, link.down && isPace(frame, token));
  const gap = between(frame, frame.subject.token, token) + frame.text.slice(token.end, token.end + 16);
  const off = indicator.unit === 'pp' && frame.patterns.takenOff.test(gap);
  return signed(token.quantity, off || (link.change && link.down));
}

/** Of a range that is set, the series holds the upper end. */
function isUpperLimit({ names }: Indicator): boolean {
  return /upper/i.test(names.en);
}

/** "Inverted by 50 bp", 「1%逆転」: how far below nothing. */
function isInverted(frame: Frame, token: QuantityToken): boolean {
  const inverted = frame.tokens.find((t) => isWord(t, 'inverted'));
  if (!inverted || neutralOf(frame.subject) !== 0) return false;
  return inverted.end <= token.start
    ? !/[,;:。]/.test(between(frame, inverted, token))
    : inverted.start - token.end <= 2;
}

/** "Shrank at a 0.5 % rate". */
function isPace({ text, patterns }: Frame, { start, quantity }: QuantityToken): boolean {
  return quantity.unit === '%' && patterns.atPace.test(text.slice(0, start));
}

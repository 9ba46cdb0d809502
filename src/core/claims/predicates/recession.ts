import { fitPoint } from '../expression.ts';
import { type Draft, type Frame, periodsOf, spanOf, unknownBetween } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';

/** A series of zeros and ones (a recession, or none): whether it was ever on in a window, or is on now. */
export function recession(frame: Frame): Draft[] {
  const { subject } = frame;
  if (subject.indicator.unit !== 'indicator' || frame.inherited) return [];
  const window = windowOf(frame);
  const verb = frame.tokens.find((t) => isWord(t, 'is', 'not', 'to', 'will'));
  // "The league side is in recession": someone else is.
  if (frame.language === 'en' && unknownBetween(frame, frame.start, subject.token.start) > 0) return [];
  const around = frame.text.slice(Math.max(0, subject.token.start - 12), subject.token.end + 8);
  const entered = frame.patterns.entered.test(around);
  if (!window && !verb && !entered) return [];
  const used = [...(window ? [window.token] : []), ...(verb && !isWord(verb, 'not') ? [verb] : [])];
  const formula = window
    ? `ever(${subject.expression} > 0, ${window.text})`
    : `last(${subject.expression}) > 0`;
  return [{ kind: 'level', ...spanOf(frame, used), formula, subjects: [subject], used }];
}

function windowOf(frame: Frame): { text: string; token: Token } | undefined {
  for (const token of periodsOf(frame.tokens)) {
    const { period } = token;
    const point = 'point' in period ? printPoint(fitPoint(period.point, frame.subject.indicator)) : '';
    if (period.type === 'at') return { text: point, token };
    if (period.type === 'since') return { text: `since ${point}`, token };
    if (period.type === 'last' || period.type === 'within')
      return { text: `last ${period.count}${period.unit}`, token };
  }
  return undefined;
}

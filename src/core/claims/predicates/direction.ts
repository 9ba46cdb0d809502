import { isRate, percentage, windowFor } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf, unknownBetween } from '../frame.ts';
import { isWord, type Token } from '../token.ts';

/** A movement with no figure: "unemployment is rising", 「賃金は伸び悩む」, “通胀回落”. Only right next to its subject. */
export function direction(frame: Frame): Draft[] {
  if (frame.inherited || quantitiesOf(frame.tokens).length > 0) return [];
  const movement = firstWord(frame.tokens, 'up', 'down', 'flat');
  if (!movement || movement.start < frame.subject.token.end || !adjacent(frame, movement)) return sign(frame);
  const slowed = /slow|accelerat|減速|加速|鈍化|放缓|减缓|cool|moderat/.test(
    frame.text.slice(movement.start, movement.end),
  );
  const rate = slowed || namesRate(frame) ? percentage(frame.subject, frame.rate, undefined) : undefined;
  const expression = rate?.expression ?? frame.subject.expression;
  const window = windowFor(frame.period, frame.subject.indicator, frame.rate);
  const used = [movement];
  const op = isWord(movement, 'flat') ? undefined : isWord(movement, 'down') ? '<' : '>';
  if (op === undefined) return [];
  return [
    {
      kind: 'direction',
      ...spanOf(frame, used),
      formula: `change(${expression}, ${window.window}) ${op} 0`,
      subjects: [frame.subject],
      measured: expression,
      vagueWindow: window.vague,
      conventions: window.byDefault ? ['default-window'] : [],
      used,
    },
  ];
}

/** "The curve is inverted", "the index turned negative": a state with a known dividing line. */
function sign(frame: Frame): Draft[] {
  const state = firstWord(frame.tokens, 'inverted', 'negative', 'positive');
  if (!state || !adjacent(frame, state) || !isRate(frame.subject.indicator)) return [];
  const below = isWord(state, 'inverted', 'negative');
  const formula = `last(${frame.subject.expression}) ${below ? '<' : '>'} 0`;
  return [
    {
      kind: 'direction',
      ...spanOf(frame, [state]),
      formula,
      subjects: [frame.subject],
      measured: frame.subject.expression,
      used: [state],
    },
  ];
}

function adjacent(frame: Frame, movement: Token): boolean {
  const { end } = frame.subject.token;
  if (movement.start < end) return false;
  const gap = movement.start - end;
  return gap <= (frame.language === 'en' ? 40 : 14) && unknownBetween(frame, end, movement.start) < 1;
}

/** "Inflation", "growth": the words name a rate, so its own movement is meant. */
function namesRate(frame: Frame): boolean {
  const { start, end } = frame.subject.token;
  return /inflation|growth|インフレ|成長|伸び|通胀|通膨|增速|増加率|上昇率/.test(
    frame.text.slice(start, Math.min(frame.text.length, end + 8)),
  );
}

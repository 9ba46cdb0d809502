import { isRate, percentage, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf, unknownBetween } from '../frame.ts';
import { isWord, type Token } from '../token.ts';
import { canInvert, neutralOf, statedBySubject } from './neutral.ts';

/** "The curve is inverted", "the index is in contraction", 「プラス圏」, “转负”: a side of a known dividing line. */
export function state(frame: Frame): Draft[] {
  if (quantitiesOf(frame.tokens).length > 0) return [];
  if (statedBySubject(frame)) return ended(frame);
  const word = firstWord(frame.tokens, 'inverted', 'negative', 'positive', 'contraction', 'expansion');
  if (!word || !isNear(frame, word)) return [];
  const { subject } = frame;
  const line = neutralOf(subject);
  const rated =
    line === undefined || !isRate(subject.indicator) ? percentage(subject, frame.rate, undefined) : undefined;
  const expression = line !== undefined ? subject.expression : rated?.expression;
  if (expression === undefined || (isWord(word, 'inverted') && !canInvert(subject))) return [];
  const below = isWord(word, 'inverted', 'negative', 'contraction');
  return [
    {
      kind: 'direction',
      ...spanOf(frame, [word]),
      formula: `${valueAt(expression, subject.indicator, pointOf(frame))} ${below ? '<' : '>'} ${line ?? 0}`,
      subjects: [subject],
      measured: expression,
      used: [word],
    },
  ];
}

/** "The inversion is over", 「逆イールドは解消」: an inherent state that no longer holds. */
function ended(frame: Frame): Draft[] {
  const word = frame.tokens.find((t) => isWord(t, 'over', 'ended'));
  if (!word) return [];
  const { expression, indicator } = frame.subject;
  const formula = `${valueAt(expression, indicator, pointOf(frame))} > 0`;
  return [{ kind: 'direction', ...spanOf(frame, [word]), formula, subjects: [frame.subject], used: [word] }];
}

/** A predicate without a figure counts only close to its subject. */
export function isNear(frame: Frame, word: Token): boolean {
  if (frame.inherited) {
    const first = frame.tokens[0];
    return first !== undefined && unknownBetween(frame, first.start, word.start) < 1;
  }
  const { end } = frame.subject.token;
  const gap = word.start - end;
  return (
    gap >= 0 &&
    gap <= (frame.language === 'en' ? 45 : 18) &&
    unknownBetween(frame, end, word.start) < (frame.language === 'en' ? 1 : 1.5)
  );
}

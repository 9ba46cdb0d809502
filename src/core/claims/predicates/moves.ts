import { isRate, windowOf } from '../expression.ts';
import { type Draft, type Frame, spanOf } from '../frame.ts';
import { parseNumeral } from '../numerals.ts';
import { isWord } from '../token.ts';

const COUNT = '([一二两三四五六七八九十]+|\\d+)';
const BEFORE = new RegExp(`第${COUNT}次$`, 'u');
const AFTER = new RegExp(`^(?:了)?${COUNT}次`, 'u');

/** “年内第三次降息”, “今年降息三次”: how often a policy rate was moved in a time that is named. */
export function moves(frame: Frame): Draft[] {
  const { subject, text, language } = frame;
  if (language !== 'zh' || !isRate(subject.indicator) || subject.indicator.frequency !== 'D') return [];
  const verb = frame.tokens.find(
    (t) => isWord(t, 'up', 'down') && /[降加升减]息/.test(text.slice(t.start, t.end)),
  );
  if (!verb) return [];
  const before = BEFORE.exec(text.slice(frame.start, verb.start));
  const after = AFTER.exec(text.slice(verb.end, verb.end + 6));
  const count = parseNumeral((before ?? after)?.[1] ?? '');
  const window = windowOf(frame);
  if (count === undefined || window.byDefault || window.window.includes(' to ')) return [];
  const span = spanOf(frame, [verb]);
  return [
    {
      kind: 'streak',
      start: span.start,
      end: verb.end + (before ? 0 : (after?.[0].length ?? 0)),
      formula: `count(${subject.expression}.chg ${isWord(verb, 'down') ? '<' : '>'} 0, ${window.window}) = ${count}`,
      subjects: [subject],
      used: [verb],
    },
  ];
}

import { type Draft, type Frame, periodsOf, spanOf } from '../frame.ts';
import { parseNumeral } from '../numerals.ts';
import type { Token } from '../token.ts';
import { conditionOf } from './condition.ts';

/** "24 of the past 25 months", 「過去25カ月のうち24カ月」, “过去9个月中有8个月”: how often, not how long. */
export function counted(frame: Frame): Draft[] | undefined {
  for (const window of periodsOf(frame.tokens)) {
    const among = window.period.type === 'length' && frame.patterns.among.test(frame.text.slice(window.end));
    if (window.period.type !== 'last' && !among) continue;
    const times = timesIn(frame, window);
    if (times === undefined) continue;
    const beside = frame.tokens.filter(
      (t) => t.end > window.start - 8 && t.start < window.end + 10 && t.kind !== 'word',
    );
    const condition = conditionOf(frame, beside);
    if (!condition) continue;
    if (!('count' in window.period)) continue;
    const { count, unit } = window.period;
    const used = [...beside, ...condition.used];
    const excepted = frame.patterns.allBut.test(frame.text.slice(0, window.start));
    const formula = `count(${condition.text}, last ${count}${unit}) = ${excepted ? count - times : times}`;
    return [{ kind: 'streak', ...spanOf(frame, used), formula, subjects: [frame.subject], used }];
  }
  return undefined;
}

function timesIn({ text, patterns }: Frame, window: Token): number | undefined {
  const before = patterns.timesBefore.exec(
    `${text.slice(Math.max(0, window.start - 14), window.start)}◆${text.slice(window.start, window.end)}`,
  );
  if (before) return parseNumeral(before[1] ?? '');
  const after = patterns.timesAfter.exec(text.slice(window.end, window.end + 14));
  return after ? parseNumeral(after[1] ?? '') : undefined;
}

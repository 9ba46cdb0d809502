import { boundOf } from '../bounds.ts';
import { windowFor } from '../expression.ts';
import { type Draft, type Frame, firstWord, quantitiesOf, spanOf } from '../frame.ts';
import type { Bound } from '../quantity.ts';
import type { Token } from '../token.ts';

/** "Doubled since 2019", "three times what it was a year ago", 「2倍になった」, “翻番”, “腰斩”; "twice the other". */
export function multiple(frame: Frame): Draft[] {
  const factor = factorOf(frame);
  if (!factor) return [];
  const rival = frame.rivals[0];
  if (rival && rival.indicator.unit === frame.subject.indicator.unit) {
    const used = [...factor.used, rival.token];
    const formula = `last(${frame.subject.expression} / ${rival.expression}) ${factor.bound} ${factor.value}`;
    return [draft(frame, used, formula, factor.approximate, [frame.subject, rival])];
  }
  const window = windowFor(frame.period, frame.subject.indicator, frame.rate);
  if (window.byDefault || frame.period?.type === 'within' || frame.subject.indicator.kind === 'balance')
    return [];
  const used = [
    ...factor.used,
    ...frame.tokens.filter((t) => t.kind === 'period' && t.period === frame.period),
  ];
  return [
    draft(
      frame,
      used,
      `ratio(${frame.subject.expression}, ${window.window}) ${factor.bound} ${factor.value}`,
      factor.approximate,
      [frame.subject],
    ),
  ];
}

function draft(
  frame: Frame,
  used: readonly Token[],
  formula: string,
  approximate: boolean,
  subjects: Draft['subjects'],
): Draft {
  return { kind: 'multiple', ...spanOf(frame, used), formula, subjects, approximate, used };
}

interface Factor {
  readonly value: string;
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly used: readonly Token[];
}

function factorOf(frame: Frame): Factor | undefined {
  const times = quantitiesOf(frame.tokens).find((t) => t.quantity.unit === 'times');
  if (times) {
    const bounded = boundOf(frame, times);
    // 増长了两倍 ends at three times; "two times" and 2倍 at twice.
    const added =
      frame.language === 'zh' &&
      /(?:增长|增加|上涨|涨|增)了?$/.test(frame.text.slice(0, times.start).trimEnd());
    const value = added ? String(Number(times.quantity.digits) + 1) : times.quantity.digits;
    return {
      value,
      bound: bounded.bound,
      approximate: bounded.approximate || added,
      used: [times, ...bounded.used],
    };
  }
  const word = firstWord(frame.tokens, 'double', 'triple', 'halve');
  if (word?.kind !== 'word') return undefined;
  const value = word.words.has('double') ? '2' : word.words.has('triple') ? '3' : '0.5';
  const around = frame.text.slice(Math.max(0, word.start - 12), Math.min(frame.text.length, word.end + 6));
  const more = /more than|over|還多|还多|以上|超/.test(around);
  const near = /almost|nearly|about|around|roughly|ほぼ|近|几乎|将近|约/.test(around);
  const bound: Bound = more ? (value === '0.5' ? '<' : '>') : '~';
  return { value, bound, approximate: near || bound === '~', used: [word] };
}

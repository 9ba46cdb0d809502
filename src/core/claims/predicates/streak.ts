import type { Indicator } from '../../indicators/indicator.ts';
import { boundOf } from '../bounds.ts';
import { fitPoint, level, percentage } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { printPoint } from '../period.ts';
import type { Subject } from '../subject.ts';
import { isWord, type Token } from '../token.ts';

/** "Contracted for 18 consecutive months", 「18ヶ月連続で縮小」, “连续18个月萎缩”: a run that lasts until now. */
export function streak(frame: Frame): Draft[] {
  const marker = firstWord(frame.tokens, 'streak');
  const length = periodsOf(frame.tokens).find((t) => t.period.type === 'length' || t.period.type === 'last');
  if (!marker || !length || !('count' in length.period)) return [];
  const condition = conditionOf(frame, [marker, length]);
  if (!condition) return [];
  const { count, unit } = length.period;
  const own = OWN_UNIT[frame.subject.indicator.frequency] === unit;
  const over = frame.tokens.find((t) => isWord(t, 'over') && Math.abs(t.end - length.start) <= 2);
  const end =
    frame.period?.type === 'at'
      ? `, ${printPoint(fitPoint(frame.period.point, frame.subject.indicator))}`
      : '';
  const used = [marker, length, ...condition.used, ...(over ? [over] : [])];
  const formula = `streak(${condition.text}${end}) ${over ? '>' : '>='} ${count}${own ? '' : unit}`;
  return [
    {
      kind: 'streak',
      ...spanOf(frame, used),
      formula,
      subjects: [frame.subject],
      used,
      ...(condition.measured ? { measured: condition.measured } : {}),
    },
  ];
}

const OWN_UNIT: Readonly<Record<Indicator['frequency'], string>> = { D: 'd', W: 'w', M: 'm', Q: 'q', A: 'y' };

/** What has to be true in every period of the run. */
export function conditionOf(
  frame: Frame,
  taken: readonly Token[],
): { readonly text: string; readonly used: readonly Token[]; readonly measured?: string } | undefined {
  const free = frame.tokens.filter((t) => !taken.includes(t));
  const line = crossing(frame, free);
  if (line) return line;
  const { subject } = frame;
  const state = firstWord(free, 'inverted', 'negative', 'contraction', 'positive', 'expansion');
  const movement = firstWord(free, 'up', 'down');
  if (state && (!movement || hasNeutral(subject) || isWord(state, 'inverted'))) {
    const below = isWord(state, 'inverted', 'negative', 'contraction');
    const neutral = neutralOf(subject);
    if (neutral !== undefined) {
      return {
        text: `${subject.expression} ${below ? '<' : '>'} ${neutral}`,
        used: [state],
        measured: subject.expression,
      };
    }
    const rate = percentage(subject, frame.rate, undefined);
    if (rate && !isWord(state, 'inverted'))
      return { text: `${rate.expression} ${below ? '<' : '>'} 0`, used: [state] };
  }
  if (!movement) return undefined;
  const down = isWord(movement, 'down');
  if (hasNeutral(subject)) {
    return { text: `${subject.expression} ${down ? '<' : '>'} ${neutralOf(subject) ?? 0}`, used: [movement] };
  }
  return { text: `${subject.expression}.chg ${down ? '<' : '>'} 0`, used: [movement] };
}

/** A subject read against a dividing line: a stand-in for a PMI, or a balance of opinion. */
function hasNeutral(subject: Subject): boolean {
  return subject.standIn?.neutral !== undefined;
}

/** Zero for balances, rates and contributions; the stand-in's own line for what it stands in for. */
function neutralOf(subject: Subject): number | undefined {
  if (subject.standIn) return subject.standIn.ownNeutral ?? 0;
  const { unit, kind } = subject.indicator;
  return kind === 'balance' || unit === '%' || unit === 'pp' ? 0 : undefined;
}

/** "Below 50", 「50を下回」: a figure and the side of it; a stand-in's line is translated into its own. */
function crossing(
  frame: Frame,
  free: readonly Token[],
): { readonly text: string; readonly used: readonly Token[]; readonly measured: string } | undefined {
  const { subject } = frame;
  for (const token of quantitiesOf(free)) {
    const bounded = boundOf(frame, token);
    const side = free.find((t) => isWord(t, 'above', 'below', 'over', 'under') && !bounded.used.includes(t));
    const bound =
      bounded.bound !== '~' ? bounded.bound : side ? (isWord(side, 'below', 'under') ? '<' : '>') : undefined;
    if (bound === undefined) continue;
    const measure = token.quantity.unit === '%' ? percentage(subject, frame.rate, undefined) : level(subject);
    const standIn = subject.standIn;
    const literal =
      standIn?.neutral !== undefined && Number(token.quantity.digits) === standIn.neutral
        ? String(standIn.ownNeutral ?? 0)
        : standIn
          ? undefined
          : token.quantity.unit === '%' && measure
            ? token.quantity.digits
            : levelLiteral(token.quantity, subject.indicator);
    if (literal === undefined || !measure) continue;
    return {
      text: `${measure.expression} ${bound} ${literal}`,
      used: [token, ...bounded.used, ...(side ? [side] : [])],
      measured: measure.expression,
    };
  }
  return undefined;
}

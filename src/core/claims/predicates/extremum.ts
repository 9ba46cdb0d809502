import { boundOf } from '../bounds.ts';
import { fitPoint, level, percentage } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { conditionOf } from './streak.ts';

/** "The highest since 2007", 「14年ぶりの高値」, “创五个月新高”, "a record"; "first time above 5 % since 2007". */
export function extremum(frame: Frame): Draft[] {
  return firstCrossing(frame) ?? longestRun(frame) ?? record(frame) ?? [];
}

interface Window {
  readonly text: string;
  readonly used: readonly Token[];
}

/** Where the record is looked for: after a date, inside a length, or in the whole history. */
function windowOf(frame: Frame, whole: Token | undefined): Window | undefined {
  for (const token of periodsOf(frame.tokens)) {
    const { period } = token;
    if (period.type === 'since')
      return { text: `after ${printPoint(fitPoint(period.point, frame.subject.indicator))}`, used: [token] };
    if (period.type === 'within') return { text: `last ${period.count}${period.unit}`, used: [token] };
  }
  return whole ? { text: 'all', used: [whole] } : undefined;
}

function record(frame: Frame): Draft[] | undefined {
  const marker = firstWord(frame.tokens, 'highest', 'lowest') ?? firstWord(frame.tokens, 'record');
  if (!marker) return undefined;
  const window = windowOf(frame, firstWord(frame.tokens, 'record'));
  if (!window) return undefined;
  const low =
    isWord(marker, 'lowest') || /low|低|安値|trough/.test(frame.text.slice(marker.start, marker.end));
  const measured = frame.measured ?? defaultMeasure(frame);
  if (measured === undefined) return undefined;
  const used = [marker, ...window.used];
  const formula = `${low ? 'is_min' : 'is_max'}(${measured}, ${window.text})`;
  return [{ kind: 'extremum', ...spanOf(frame, used), formula, subjects: [frame.subject], measured, used }];
}

/** A record in what the subject is usually quoted as: the yearly rate of a price index, the level of a price. */
function defaultMeasure(frame: Frame): string | undefined {
  const { subject } = frame;
  if (subject.indicator.headline === 'lin' || frame.rate !== undefined) {
    return frame.rate ? percentage(subject, frame.rate, undefined)?.expression : level(subject).expression;
  }
  const nearChange = frame.tokens.some((t) => isWord(t, 'up', 'down'));
  if (subject.indicator.headline === 'pc1' || nearChange)
    return percentage(subject, undefined, undefined)?.expression;
  return level(subject).expression;
}

function longestRun(frame: Frame): Draft[] | undefined {
  const marker = frame.tokens.find((t) => /longest|最長|最长/.test(frame.text.slice(t.start, t.end)));
  const window = marker && windowOf(frame, firstWord(frame.tokens, 'record') ?? marker);
  if (!marker || !window) return undefined;
  const condition = conditionOf(frame, [marker, ...window.used]);
  if (!condition) return undefined;
  const used = [marker, ...window.used, ...condition.used];
  const formula = `streak(${condition.text}) >= longest(${condition.text}, ${window.text})`;
  return [{ kind: 'extremum', ...spanOf(frame, used), formula, subjects: [frame.subject], used }];
}

function firstCrossing(frame: Frame): Draft[] | undefined {
  const marker = firstWord(frame.tokens, 'first');
  const dated = periodsOf(frame.tokens).find((t) => t.period.type === 'since' || t.period.type === 'within');
  if (!marker && dated?.period.type !== 'since') return undefined;
  const token = quantitiesOf(frame.tokens)[0];
  if (!token) return undefined;
  const bounded = boundOf(frame, token);
  const side = frame.tokens.find((t) => isWord(t, 'over', 'under', 'above', 'below'));
  const bound =
    bounded.bound !== '~' ? bounded.bound : side ? (isWord(side, 'under', 'below') ? '<' : '>') : undefined;
  if (bound === undefined || (!marker && !/以来|ぶり/.test(frame.text))) return undefined;
  const percent =
    token.quantity.unit === '%' ? percentage(frame.subject, frame.rate, undefined) : level(frame.subject);
  const literal =
    token.quantity.unit === '%'
      ? percent
        ? token.quantity.digits
        : undefined
      : levelLiteral(token.quantity, frame.subject.indicator);
  if (!percent || literal === undefined) return undefined;
  const window = windowOf(frame, marker);
  if (!window) return undefined;
  const used = [token, ...bounded.used, ...(side ? [side] : []), ...(marker ? [marker] : []), ...window.used];
  return [
    {
      kind: 'extremum',
      ...spanOf(frame, used),
      formula: `first(${percent.expression} ${bound} ${literal}, ${window.text})`,
      subjects: [frame.subject],
      measured: percent.expression,
      used,
    },
  ];
}

import { difference, fitPoint, percentage } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord } from '../token.ts';
import { neverSo } from './neverSo.ts';
import { measureOf } from './recordMeasure.ts';
import { backOver, type RecordWindow, recordWindow } from './window.ts';

/** 「2014年以来の水準まで拡大」: not seen since, in the direction of the movement. */
export function unseenSince(frame: Frame): Draft[] | undefined {
  const movement = firstWord(frame.tokens, 'up', 'down', 'is');
  const window = recordWindow(frame, undefined);
  const dated = window?.used[0];
  if (frame.language === 'en') return notSeenSince(frame);
  if (frame.language === 'zh') return neverSo(frame, window, frame.measured ?? measureOf(frame));
  if (!window || !dated) return undefined;
  const never = neverSeen(frame, window) ?? neverSoBefore(frame, window);
  if (never) return [never];
  const after = frame.text.slice(dated.end, dated.end + 12);
  const move = frame.patterns.moveSince.exec(after);
  if (move) return [recordMove(frame, window, move[1] === undefined)];
  const named = frame.patterns.levelSince.exec(after);
  if (!named) return undefined;
  const measured = frame.measured ?? measureOf(frame);
  if (measured === undefined) return undefined;
  const used = [...(movement ? [movement] : []), dated];
  const side =
    named[1] !== undefined
      ? 'down'
      : movement && isWord(movement, 'up', 'down')
        ? undefined
        : sideTold(frame);
  const low = side === 'down' || (side === undefined && movement !== undefined && isWord(movement, 'down'));
  const formula =
    side === undefined && !(movement && isWord(movement, 'up', 'down'))
      ? eitherExtreme(measured, window)
      : `${low ? 'is_min' : 'is_max'}(${measured}, ${window.text})`;
  return [{ kind: 'extremum', ...spanOf(frame, used), formula, subjects: [frame.subject], measured, used }];
}

/** A level not met in a time is the highest or the lowest of it; which, its words or the level before them tell. */
function neverSeen(frame: Frame, window: RecordWindow): Draft | undefined {
  const [dated] = window.used;
  if (!dated) return undefined;
  const match = frame.patterns.neverSeen.exec(frame.text.slice(dated.end).split(/[,。]/)[0] ?? '');
  const measured = frame.measured ?? measureOf(frame);
  if (!match || measured === undefined) return undefined;
  const side = match[1] ? 'up' : match[2] ? 'down' : sideTold(frame);
  const end = dated.end + match.index + match[0].length;
  const used = frame.tokens.filter((t) => t.start >= dated.start && t.start < end);
  const formula = frame.patterns.excepted.test(frame.text)
    ? null
    : side === undefined
      ? eitherExtreme(measured, window)
      : `${(side === 'down') !== (frame.subject.inverse ?? false) ? 'is_min' : 'is_max'}(${measured}, ${window.text})`;
  return {
    kind: 'extremum',
    ...spanOf(frame, used),
    end,
    formula,
    subjects: [frame.subject],
    measured,
    used,
  };
}

/** The side on which the stretch before left its subject: 「6.5%に跳ね上がり、1981年以来の水準だ」. */
function sideTold({ condition, tokens }: Frame): 'up' | 'down' | undefined {
  const told = tokens.find((t) => isWord(t, 'up', 'down', 'over', 'under'));
  if (told) return isWord(told, 'down', 'under') ? 'down' : 'up';
  const edge = /[<>]/.exec(condition ?? '')?.[0];
  return edge === undefined ? undefined : edge === '<' ? 'down' : 'up';
}

function eitherExtreme(measured: string, { text }: RecordWindow): string {
  return `is_max(${measured}, ${text}) or is_min(${measured}, ${text})`;
}

/** A record of moves: in what the series is quoted by, or undecided where the stretch they are of is not told. */
function recordMove(frame: Frame, window: RecordWindow, down: boolean): Draft {
  const { subject, rate } = frame;
  const { headline } = subject.indicator;
  const told = rate !== undefined || !['lin', 'pc1'].includes(headline) || (headline === 'pc1' && !down);
  const measured = frame.measured?.includes('.p')
    ? frame.measured
    : !told
      ? undefined
      : headline === 'chg' && rate === undefined
        ? difference(subject).expression
        : percentage(subject, rate, undefined)?.expression;
  const used = [...window.used];
  return {
    kind: 'extremum',
    ...spanOf(frame, used),
    formula: measured === undefined ? null : `${down ? 'is_min' : 'is_max'}(${measured}, ${window.text})`,
    subjects: [subject],
    used,
  };
}

/** 「ここまで高いのは2000年以来だ」. */
function neverSoBefore(frame: Frame, window: RecordWindow): Draft | undefined {
  const [dated] = window.used;
  const match = dated && frame.patterns.soFar.exec(frame.text.slice(frame.start, dated.start));
  const measured = frame.measured ?? measureOf(frame);
  if (!match || measured === undefined) return undefined;
  const used = [...window.used];
  const low = (match[2] !== undefined) !== (frame.subject.inverse ?? false);
  const formula = `${low ? 'is_min' : 'is_max'}(${measured}, ${window.text})`;
  return { kind: 'extremum', ...spanOf(frame, used), formula, subjects: [frame.subject], measured, used };
}

/** "A level not seen since 2007", "last seen in July 2007", "hasn't been this high in 12 years": a record in the way it moved. */
function notSeenSince(frame: Frame): Draft[] | undefined {
  const stretch = frame.text.slice(frame.start, Math.max(...frame.tokens.map((t) => t.end), frame.start));
  const match = frame.patterns.unseen.exec(stretch);
  if (quantitiesOf(frame.tokens).length > 0) return undefined;
  const dated = match && periodsOf(frame.tokens).find((t) => t.start >= frame.start + match.index);
  if (!dated) return undefined;
  const { indicator } = frame.subject;
  const window =
    dated.period.type === 'at'
      ? `after ${printPoint(fitPoint(dated.period.point, indicator))}`
      : (backOver(dated) ?? recordWindow({ ...frame, tokens: [dated] }, undefined))?.text;
  const movement = firstWord(frame.tokens, 'up', 'down', 'over', 'under') ?? frame.carried;
  const low = / low$/.test(match[0]) || (movement !== undefined && isWord(movement, 'down', 'under'));
  const measured = frame.measured ?? measureOf(frame);
  if (window === undefined || measured === undefined) return undefined;
  // Won to the dollar: whether the price or the currency was last there is not told.
  const untold = frame.subject.inverse === true && movement === undefined;
  const denied = frame.tokens.filter((t) => isWord(t, 'not'));
  const used = [...denied, dated];
  const span = spanOf(frame, used);
  return [
    {
      kind: 'extremum',
      ...span,
      start: Math.min(span.start, frame.start + match.index),
      formula: untold
        ? null
        : `${low !== (frame.subject.inverse ?? false) ? 'is_min' : 'is_max'}(${measured}, ${window})`,
      subjects: [frame.subject],
      measured,
      used,
    },
  ];
}

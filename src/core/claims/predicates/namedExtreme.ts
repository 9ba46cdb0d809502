import { around } from '../around.ts';
import { fitPoint, pointIn, pointOf } from '../expression.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import { printPoint } from '../period.ts';

/** "Once $2.5 trillion", "its peak of nearly $9 trillion", "which peaked at 3 % in 2022": the extreme of a year, or of all. */
export function extremeNamed(frame: Frame, token: QuantityToken, expression: string): string | undefined {
  if (frame.language === 'ja') return peakBefore(frame, token, expression);
  if (frame.language !== 'en') return undefined;
  const match = frame.patterns.extremeBefore.exec(
    frame.text.slice(Math.max(0, token.start - 40), token.start),
  );
  if (!match || frame.text.charAt(token.start - 1) === ',') return undefined;
  const { indicator } = frame.subject;
  const point = pointOf(frame);
  const named = point && frame.tokens.some((t) => t.kind === 'period' && t.period === frame.period);
  const recordOnly =
    match[1] === 'record' || /^top(?:ped)?$/.test(match[1] ?? '') || /^(?:high|low)/.test(match[0]);
  if (recordOnly && !/\sof\s/.test(match[0])) return undefined;
  // A bare peak is that of the last cycle.
  const ever = /^(?:peak|trough|bottom)/.test(match[0]) ? 'last 10y' : 'all';
  const window = named ? printPoint(around(fitPoint(point, indicator), indicator)) : ever;
  return `${match[2] ? 'min' : 'max'}(${expression}, ${window})`;
}

/** 「ピーク時の8.9兆ドルから」: the extreme that something is measured from. */
function peakBefore(frame: Frame, token: QuantityToken, expression: string): string | undefined {
  const turn = frame.patterns.extremeBefore.exec(
    `${frame.text.slice(Math.max(0, token.start - 16), token.start)}◆${frame.text.slice(token.end)}`,
  );
  if (!turn) return undefined;
  const point = pointIn(frame.base) ?? pointOf(frame);
  const ever = frame.patterns.ofAllTime.test(turn[0]) ? 'all' : 'last 10y';
  const window = point ? printPoint(fitPoint(point, frame.subject.indicator)) : ever;
  return `${turn[2] ? 'min' : 'max'}(${expression}, ${window})`;
}

import type { Indicator } from '../../indicators/indicator.ts';
import { type WindowChoice, windowOf } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Token } from '../token.ts';

/** "Is no longer rising", 「上昇に転じた」, “不再下滑”: the movement is over, or has turned. */
export function isOver(frame: Frame, movement: Token): boolean {
  return frame.patterns.over.test(around(frame, movement));
}

/** 「上昇が止まった」, “停止上升”: without a word that denies it. */
export function hasEnded(frame: Frame, movement: Token): boolean {
  return frame.patterns.ended.test(around(frame, movement));
}

function around({ text, start }: Frame, movement: Token): string {
  const moved = text.slice(movement.start, movement.end);
  return `${text.slice(start, movement.start)}◆${moved}◆${text.slice(movement.end)}`;
}

/** What is over is judged by the last months, however long it had lasted, unless its words name a stretch of time. */
export function recent(frame: Frame): WindowChoice {
  const told = windowOf(frame);
  if (!told.byDefault && !told.vague) return told;
  return { window: RECENT[frame.subject.indicator.frequency], vague: true, byDefault: true };
}

const RECENT: Readonly<Record<Indicator['frequency'], string>> = {
  D: 'last 63obs',
  W: 'last 13obs',
  M: 'last 3m',
  Q: 'last 2q',
  A: 'last 1y',
};

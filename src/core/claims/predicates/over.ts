import type { Indicator } from '../../indicators/indicator.ts';
import { type WindowChoice, windowOf } from '../expression.ts';
import type { Frame } from '../frame.ts';
import type { Token } from '../token.ts';

/** "Is no longer rising", 「上昇に転じた」, “不再下滑”: the movement is over, or has turned. */
export function isOver({ text, patterns, start }: Frame, movement: Token): boolean {
  const [before, moved, after] = [
    text.slice(start, movement.start),
    text.slice(movement.start, movement.end),
    text.slice(movement.end),
  ];
  return patterns.over.test(`${before}◆${moved}◆${after}`);
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

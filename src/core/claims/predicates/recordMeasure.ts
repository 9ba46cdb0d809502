import { level, percentage } from '../expression.ts';
import type { Frame } from '../frame.ts';
import { isWord } from '../token.ts';

/** What is held against its own past: the yearly rate of consumer prices, the level of anything else. */
export function quotedLevel({ subject, rate }: Frame): string {
  const { headline, unit, names } = subject.indicator;
  const rated = headline === 'pc1' && unit === 'index' && CONSUMER.test(names.en);
  const asked = rated || rate ? percentage(subject, rate, undefined)?.expression : undefined;
  return asked ?? level(subject).expression;
}

const CONSUMER = /consum|producer|\b(?:CPI|PCE|PPI)\b|inflation|deflator|\brent/i;

/** A record in what the subject is usually quoted as: the yearly rate of a price index, the level of a price. */
export function measureOf(frame: Frame): string | undefined {
  const { subject } = frame;
  const { headline } = subject.indicator;
  if (frame.rate !== undefined) return percentage(subject, frame.rate, undefined)?.expression;
  if (headline === 'lin') return level(subject).expression;
  const nearChange = frame.tokens.some((t) => isWord(t, 'up', 'down'));
  if (headline === 'chg') return nearChange ? `${subject.expression}.chg` : subject.expression;
  if (subject.indicator.unit === 'index' || nearChange)
    return percentage(subject, undefined, undefined)?.expression;
  return level(subject).expression;
}

import { percentage } from '../expression.ts';
import type { Frame } from '../frame.ts';

/** "Core inflation has eased for three months": a price index that is called inflation moves as its rate does. */
export function isNamedByRate({ subject: { token, indicator }, text, patterns }: Frame): boolean {
  const named = patterns.inflation.test(text.slice(token.start, token.end));
  return named && indicator.headline === 'pc1';
}

/** "Inflation has halved since 2022": what is multiplied, or fell by a part of itself, is the yearly rate. */
export function asInflation(frame: Frame): string {
  const { subject, rate } = frame;
  const yearly =
    rate === undefined && isNamedByRate(frame) ? percentage(subject, 'pc1', undefined) : undefined;
  return yearly?.expression ?? subject.expression;
}

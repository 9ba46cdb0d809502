import { pointOf } from '../expression.ts';
import type { Frame } from '../frame.ts';

/** A year's figure of what comes by the month and adds up: no single month was ever like it. */
export function sumsUp(frame: Frame): boolean {
  const { aggregate, annualised, frequency } = frame.subject.indicator;
  const longer =
    (frame.period?.type === 'between' && frame.period.whole === true) ||
    (pointOf(frame)?.frequency === 'A' && frequency !== 'A');
  return aggregate === 'sum' && !annualised && longer;
}

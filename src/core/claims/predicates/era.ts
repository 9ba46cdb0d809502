import type { Indicator } from '../../indicators/indicator.ts';
import { compareFrequency, ordinalOf, periodEnd, periodStart, printPeriod } from '../../indicators/period.ts';
import { type Bounded, comparison } from '../bounds.ts';
import type { Point } from '../period.ts';
import type { Quantity } from '../quantity.ts';

/**
 * The periods of an indicator around a point that has no first and last day, one to either side; none where it has. What happened in a
 * month is not told more finely, nor has a quarter the figure of its day.
 */
export function eraOf(point: Point | undefined, { frequency }: Indicator): string | undefined {
  const untold = point?.era || (point?.event && frequency !== 'M');
  if (!untold || compareFrequency(frequency, 'Q') > 0) return undefined;
  const counted = frequency === 'Q' ? 'Q' : 'M';
  const [from, to] = [periodStart(point), periodEnd(point)].map((day) => ordinalOf(counted, day));
  if (from === undefined || to === undefined) return undefined;
  return [from - 1, to + 1].map((ordinal) => printPeriod({ frequency: counted, ordinal })).join('..');
}

/** "In mid-2022 inflation was 9.1 %": that figure lay within what the stretch saw, or some of it lay beyond the bound. */
export function onceIn(
  window: string,
  expression: string,
  bounded: Bounded,
  quantity: Quantity,
  literal: (digits: string) => string | undefined,
): string | undefined {
  const [lowest, highest] = [`min(${expression}, ${window})`, `max(${expression}, ${window})`];
  const than = (side: string, bound: Bounded['bound'], digits = quantity.digits) =>
    comparison(side, { ...bounded, bound }, { ...quantity, digits }, literal);
  if (bounded.bound.startsWith('>')) return than(highest, bounded.bound);
  if (bounded.bound.startsWith('<')) return than(lowest, bounded.bound);
  // What rounds to the figure is it.
  const decimals = (/\.(\d+)$/.exec(quantity.digits)?.[1] ?? '').length;
  const off = (halves: number) =>
    (Number(quantity.digits) + halves / 2 / 10 ** decimals).toFixed(decimals + 1);
  const outward = quantity.negative ? -1 : 1;
  const [floor, ceiling] = [than(lowest, '<=', off(outward)), than(highest, '>=', off(-outward))];
  return floor && ceiling && quantity.toDigits === undefined ? `${floor} and ${ceiling}` : undefined;
}

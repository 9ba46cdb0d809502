import { type Bounded, comparison } from '../bounds.ts';
import type { Frame } from '../frame.ts';
import { isPolicyRate } from '../policy.ts';
import type { Quantity } from '../quantity.ts';
import type { ChangeMeasure } from './changeMeasure.ts';

/** Central banks seldom move by more points at once. */
const LARGEST_STEP = 1;

/** "The Fed raised rates by half a point": one of its last moves, and not the sum of them. */
export function policyStep(
  { subject: { indicator, expression } }: Frame,
  { text, conventions, literal }: ChangeMeasure,
  bounded: Bounded,
  quantity: Quantity,
): string | undefined {
  const window = /^change\(.*, (last \d+obs)\)$/.exec(text)?.[1];
  const size = Number(quantity.digits) / (quantity.unit === 'bp' ? 100 : 1);
  const single = bounded.bound === '~' && quantity.unit !== '%' && size <= LARGEST_STEP;
  if (!window || !single || !isPolicyRate(indicator) || !conventions.includes('default-window'))
    return undefined;
  const step = comparison(`${expression}.chg`, bounded, quantity, literal);
  return step && `ever(${step}, ${window})`;
}

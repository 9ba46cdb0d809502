import { boundOf, comparison } from '../bounds.ts';
import { isMarket, isRate } from '../expression.ts';
import { type Frame, quantitiesOf, signed } from '../frame.ts';
import type { Token } from '../token.ts';
import { changeMeasure } from './changeMeasure.ts';
import type { Condition } from './condition.ts';
import { linkOf } from './link.ts';
import { moveOver, OWN_UNIT, type Unit } from './recordMeasure.ts';

/** "Fell by more than 1 % for three straight months": by how much it moved in each of so many periods. */
export function movedEach(frame: Frame, taken: readonly Token[], unit: Unit): Condition | undefined {
  const { subject } = frame;
  const [token] = quantitiesOf(frame.tokens.filter((t) => !taken.includes(t)));
  if (!token) return undefined;
  const link = linkOf(frame, token);
  const bounded = boundOf(frame, token);
  // "Rose 0.4 % for a third straight month": so much in the last of them, and as it may be in the others.
  if (bounded.bound === '~') return undefined;
  const percent = token.quantity.unit === '%';
  // 「2年連続で2割を超えた」: no price stands at a percentage.
  if (!link.change && !(percent && isMarket(subject.indicator))) return undefined;
  if (isRate(subject.indicator) && percent) return undefined;
  const quantity = signed(token.quantity, link.down);
  const measure = changeMeasure({ ...frame, period: undefined }, quantity);
  const own = unit === OWN_UNIT[subject.indicator.frequency];
  const expression = own && measure?.measured.includes('.') ? measure.measured : moveOver(frame, unit);
  const text = measure && expression && comparison(expression, bounded, quantity, measure.literal);
  return text ? { text, used: [token, ...bounded.used, ...link.used], moved: true } : undefined;
}

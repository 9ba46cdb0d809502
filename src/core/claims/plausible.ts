import type { Indicator } from '../indicators/indicator.ts';
import { rangeOf } from '../indicators/rangeOf.ts';
import type { Measure } from './expression.ts';
import type { Quantity } from './quantity.ts';
import type { Subject } from './subject.ts';

/** Writers exaggerate and prices run on, so a figure may lie this many times beyond what a series has ever been. */
const BEYOND = 3;

/**
 * False for a figure that a series has never come near: "eggs at $8" is no level of consumer prices, 「230人」 no change
 * in the country's payrolls. Such a figure belongs to something else in the sentence. True where the pack does not know
 * how far its series has moved.
 */
export function isPlausible(
  { indicator, expression, references }: Subject,
  measure: Measure,
  quantity: Quantity,
  digits: string,
): boolean {
  const entity = references.length === 1 ? references[0]?.split('@')[1] : undefined;
  const range = references.length === 1 ? rangeOf(indicator, entity) : undefined;
  if (!range) return true;
  const [low, high] = range;
  const size = Math.abs(stored(quantity, indicator, digits));
  if (measure.expression === expression) return isNear(size, low, high) && !(quantity.negative && low > 0);
  const isChange = measure.expression.endsWith('.chg');
  return !isChange || (size <= BEYOND * (high - low) && !isTooFine(size, indicator));
}

/** A figure in the unit the indicator is stored in. */
export function stored({ unit, scale }: Quantity, indicator: Indicator, digits: string): number {
  if (unit === 'bp') return Number(digits) / 100;
  return (Number(digits) * scale) / (unit === '%' || unit === 'pp' ? 1 : indicator.scale);
}

function isNear(size: number, low: number, high: number): boolean {
  if (low > 0) return size <= BEYOND * high && size >= low / BEYOND;
  return size <= BEYOND * Math.max(Math.abs(low), Math.abs(high));
}

/** A few of the last published digit, and not a whole number of it: nobody measured that. */
function isTooFine(size: number, { decimals }: Indicator): boolean {
  const inLastDigits = size * 10 ** decimals;
  return inLastDigits < 5 && !Number.isInteger(inLastDigits);
}

/** True for an amount of money that a price never came near, let alone moved by: "added $1 trillion in market value". */
export function isBeyondAll(
  { subject: { indicator, references } }: { readonly subject: Subject },
  quantity: Quantity,
): boolean {
  const [reference = '', ...others] = references;
  const range = others.length === 0 ? rangeOf(indicator, reference.split('@')[1]) : undefined;
  if (!range || indicator.kind !== 'price' || quantity.unit !== 'currency') return false;
  return Math.abs(stored(quantity, indicator, quantity.digits)) > BEYOND * range[1];
}

import type { Span } from '../text/mapped.ts';

/** What a figure in a sentence counts. `plain` is a bare number: it takes the unit of the series it is compared with. */
export type QuantityUnit = '%' | 'pp' | 'bp' | 'currency' | 'count' | 'times' | 'plain';

export type Bound = '~' | '>' | '>=' | '<' | '<=';

/** A figure as written. Digits are kept, since their last one sets the tolerance. */
export interface Quantity extends Span {
  readonly unit: QuantityUnit;
  /** Digits with an optional fraction, no sign, no thousands separator: `4.30`. */
  readonly digits: string;
  /** Other end of a range, in the same unit and scale. */
  readonly toDigits?: string;
  /** Power of ten the scale word stands for: 1e9 for bn, 1 without. */
  readonly scale: number;
  /** ISO 4217 code when the unit is a currency and the text says which. */
  readonly currency?: string;
  readonly negative: boolean;
  /** Negative by a verb and not as written: "down more than 20 %" is below −20. */
  readonly turned?: boolean;
  readonly explicitPlus: boolean;
  /** A fraction in words, 割 or 成: a wider tolerance by nature. */
  readonly fraction: boolean;
}

/** The quantity as a number in its own unit, scale applied. */
export function magnitude(quantity: Quantity): number {
  return Number(quantity.digits) * quantity.scale * (quantity.negative ? -1 : 1);
}

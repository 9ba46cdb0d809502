// What a row of the table of functions says.

import type { Kind } from '../indicators/indicator.ts';
import type { ValueType } from './evaluation.ts';

/**
 * What may stand in a slot. `Value` is a Series or a Scalar; `Each` a Scalar call whose window is `each`; `Count` a
 * bare whole number; `Aggregate` avg, sum or end; `Statistic` sum, avg, median, min or max.
 */
export type SlotType =
  | 'Series'
  | 'Cond'
  | 'Scalar'
  | 'Test'
  | 'Date'
  | 'Duration'
  | 'Window'
  | 'Value'
  | 'Each'
  | 'Count'
  | 'Aggregate'
  | 'Statistic'
  | 'Indicator'
  | 'Entity'
  | 'Group';

export interface Slot {
  readonly name: string;
  readonly type: SlotType;
  readonly optional?: boolean;
  /** May be repeated; only the last slot. */
  readonly rest?: boolean;
}

/** How the unit of the answer follows from the unit of the first series. */
export type UnitRule =
  | 'same'
  | 'difference'
  | '%'
  | 'pp'
  | 'ratio'
  | 'index'
  | 'per'
  | 'a-year'
  | 'count'
  | 'observations'
  | 'none';

/**
 * What a missing observation does. P: missing in, missing out. W: every observation of the window is needed. E: both
 * end points. K: all possible values are considered, and there is an answer when they agree.
 */
export type Missing = 'P' | 'W' | 'E' | 'K';

/** Inputs that would give a number without a meaning. */
export type Refusal =
  | 'sum-over-time'
  | 'percent-of-percent'
  | 'already-real'
  | 'not-same-unit'
  | 'stock-window';

export interface FunctionSpec {
  readonly name: string;
  readonly slots: readonly Slot[];
  /** `Value`: the type of the first argument. */
  readonly returns: ValueType | 'Value';
  readonly unit: UnitRule;
  readonly missing: Missing;
  readonly refuses: readonly Refusal[];
  /** The kind of the answer where it differs from that of the argument: a growth rate is a rate. */
  readonly kind?: Kind;
  readonly summary: string;
  readonly example: string;
}

/** As people read it: `corr(a, b, W[, lag])`, `rank(X, W, among=G)`. */
export function signatureOf({ name, slots }: FunctionSpec): string {
  const labels = slots.map((slot, i) => {
    const label = slot.type === 'Group' ? 'among=G' : slot.type === 'Entity' ? `"${slot.name}"` : slot.name;
    const separator = i === 0 ? '' : ', ';
    if (slot.optional) return `[${separator}${label}]`;
    return slot.rest ? `${separator}${label}, ...` : `${separator}${label}`;
  });
  return `${name}(${labels.join('')})`;
}

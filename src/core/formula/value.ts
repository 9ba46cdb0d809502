// What a part of a formula comes to.

import type { Day } from '../indicators/period.ts';
import type { Column, CondColumn } from './column.ts';
import type { Found, Needed, Truth } from './evaluation.ts';
import type { Possible } from './possible.ts';
import type { Shape } from './shape.ts';
import type { Axis } from './timeline.ts';
import type { Why } from './why.ts';

export interface SeriesValue {
  readonly type: 'Series';
  readonly shape: Shape;
  readonly column: Column;
}

export interface CondValue {
  readonly type: 'Cond';
  readonly cond: CondColumn;
}

export interface ScalarValue {
  readonly type: 'Scalar';
  readonly shape: Shape;
  readonly possible: Possible;
  /** First day of the period the value belongs to. */
  readonly day?: Day | undefined;
  /** Half a unit of the last digit, of a literal as written. */
  readonly half?: number | undefined;
  readonly why: readonly Why[];
}

/** A period; unknown when it could be several. */
export interface DateValue {
  readonly type: 'Date';
  readonly period: { readonly from: Day; readonly to: Day; readonly text: string } | undefined;
  readonly why: readonly Why[];
}

export interface DurationValue {
  readonly type: 'Duration';
  readonly observations: Possible;
  /** Calendar length in days, for weeks and days, whose observations do not divide a month. */
  readonly days: Possible;
  readonly axis: Axis | undefined;
  readonly day?: Day | undefined;
  readonly why: readonly Why[];
}

/** What a reader is shown of a test: found against needed, in one unit. */
export interface Measured {
  readonly found: Pick<Found, 'value' | 'atLeast' | 'atMost' | 'unit' | 'date'>;
  readonly needed: Needed | null;
  readonly margin: number | null;
  readonly decimals?: number | undefined;
}

export interface TestValue {
  readonly type: 'Test';
  readonly truth: Truth;
  readonly measured: Measured;
  readonly why: readonly Why[];
}

export type Value = SeriesValue | CondValue | ScalarValue | DateValue | DurationValue | TestValue;

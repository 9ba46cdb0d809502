import * as v from 'valibot';
import { frequencySchema, idSchema } from './fieldSchema.ts';

/**
 * One indicator's observations, in columns. A column is whole numbers: each is the difference from the number before
 * (the first from zero), in units of 10^-decimals; null is a period without a figure.
 */
const columnSchema = v.custom<readonly (number | null)[]>(
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => each === null || isWhole(each)),
  'one whole number or null for each period, and at least one',
);
const wholeColumnSchema = v.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every(isWhole),
  'whole numbers',
);
const daySchema = v.pipe(v.string(), v.isoDate('an ISO day'));

const vintageSchema = v.strictObject({
  published: v.exactOptional(daySchema),
  label: v.exactOptional(v.string()),
  /** First period, as printed; for W and D its day. */
  start: v.string(),
  /** D only: days from each observation to the next, one fewer than the figures. */
  gaps: v.exactOptional(wholeColumnSchema),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  figures: columnSchema,
  /** What lies behind a month's close: levels as differences from it, the number of days, days of the month; null where only the close is known. */
  bars: v.exactOptional(
    v.strictObject({
      open: columnSchema,
      high: columnSchema,
      low: columnSchema,
      mean: columnSchema,
      days: columnSchema,
      highDay: columnSchema,
      lowDay: columnSchema,
    }),
  ),
});

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export const observationsSchema = v.strictObject({
  version: v.literal(1),
  id: idSchema,
  frequency: frequencySchema,
  series: v.pipe(
    v.array(
      v.strictObject({
        entity: v.exactOptional(v.string()),
        vintages: v.pipe(v.array(vintageSchema), v.minLength(1, 'at least one vintage')),
      }),
    ),
    v.minLength(1, 'at least one series'),
  ),
});

export type ObservationsFile = v.InferOutput<typeof observationsSchema>;
export type VintageFile = v.InferOutput<typeof vintageSchema>;

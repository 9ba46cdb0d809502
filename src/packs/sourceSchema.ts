import * as v from 'valibot';
import { idSchema } from '../core/indicators/fieldSchema.ts';

/**
 * Which raw files feed a row: `sources/<pack>.yaml`. It lives here, outside `media/`, so that what ships holds no raw path.
 *
 * A source is written short, `collection` or `collection:NAME`, or long, with the options below. A list runs from the oldest
 * to the newest; a newer source replaces an older one from its own first period on, which is the seam.
 */
const text = v.pipe(v.string(), v.nonEmpty());

const longSourceSchema = v.strictObject({
  in: text,
  /** Replaces `{name}` in the collection's path; the row's id when absent. */
  name: v.exactOptional(text),
  /** Columns, when not the collection's own. */
  time: v.exactOptional(text),
  value: v.exactOptional(text),
  /** Keeps the records whose columns hold exactly these texts; `{entity}` stands for the entity. */
  where: v.exactOptional(v.record(text, text)),
  /** Multiplies every figure: 0.001 turns millions into billions. */
  times: v.exactOptional(v.number()),
  /** Multiplies every figure by another column of its own record: undoes a deflation. */
  timesColumn: v.exactOptional(text),
  /** Rounds to so many digits, as the agency prints the series. */
  round: v.exactOptional(v.pipe(v.number(), v.integer())),
  /** Keeps periods from or up to this one, as printed. */
  from: v.exactOptional(text),
  to: v.exactOptional(text),
  /** The time is the last day (or month) of a company's fiscal quarter, which need not be a calendar one. */
  fiscal: v.exactOptional(v.literal(true)),
  /** Condenses finer figures to months. */
  monthly: v.exactOptional(v.picklist(['end', 'avg', 'sum', 'bars'])),
  /** First trading day of something that began inside a month: that month is whole from there. */
  opened: v.exactOptional(text),
});

const sourceSchema = v.union([text, longSourceSchema]);
const spliceSchema = v.union([
  sourceSchema,
  v.pipe(v.array(sourceSchema), v.minLength(1, 'at least one source')),
]);

const vintagesSchema = v.strictObject({
  vintages: v.array(
    v.strictObject({ published: v.exactOptional(text), label: v.exactOptional(text), from: spliceSchema }),
  ),
});

const seriesSourceSchema = v.union([vintagesSchema, spliceSchema]);

const rowSourcesSchema = v.union([
  v.strictObject({ entities: v.record(text, seriesSourceSchema) }),
  /** The same source for every entity of the row's set; entities without figures are left out. */
  v.strictObject({ each: spliceSchema }),
  seriesSourceSchema,
]);

export const sourcesFileSchema = v.record(idSchema, rowSourcesSchema);

export type RowSources = v.InferOutput<typeof rowSourcesSchema>;
export type SeriesSources = v.InferOutput<typeof seriesSourceSchema>;
export type Splice = v.InferOutput<typeof spliceSchema>;
export type Source = v.InferOutput<typeof longSourceSchema>;
type WrittenSource = v.InferOutput<typeof sourceSchema>;

/** The sources of a splice, oldest first, in their long form. */
export function sourcesOf(splice: Splice): readonly Source[] {
  return (Array.isArray(splice) ? splice : [splice]).map(longForm);
}

function longForm(source: WrittenSource): Source {
  if (typeof source !== 'string') return source;
  const [collection = '', name] = source.split(':');
  return { in: collection, ...(name === undefined ? {} : { name }) };
}

// Series of one release are read in one and the same vintage: the newest that has every term of the formula.

import { printSeriesRef, type Series, type SeriesRef, type Vintage } from '../indicators/series.ts';
import type { EvaluationContext } from './evaluation.ts';
import { publishedCount } from './load.ts';

/** The vintage to read of each series, by printed reference. */
export type Choice = ReadonlyMap<string, Vintage>;

export interface Loaded {
  readonly ref: SeriesRef;
  readonly series: Series;
}

const CURRENT = Number.POSITIVE_INFINITY;

/**
 * The vintages that may be read, in the order in which to try them; at least one choice. A release of which no vintage
 * has every series is in none. `open` holds the printed references of series read up to now.
 */
export function vintageChoices(
  loaded: readonly Loaded[],
  context: EvaluationContext,
  open: ReadonlySet<string>,
): readonly Choice[] {
  const groupOf = ({ ref, series }: Loaded) => series.indicator.release ?? printSeriesRef(ref);
  const groups = [...new Set(loaded.map(groupOf))];
  const candidates = groups.map((group) => {
    const members = loaded.filter((each) => groupOf(each) === group);
    const isOpen = members.some(({ ref }) => open.has(printSeriesRef(ref)));
    const editions = members.map(({ series }) => editionsOf(series, context, isOpen));
    const shared = [...(editions[0]?.keys() ?? [])].filter((day) => editions.every((each) => each.has(day)));
    return { members, editions, shared };
  });
  const depth = Math.max(1, ...candidates.map(({ shared }) => shared.length));
  return Array.from({ length: depth }, (_, attempt) => {
    const choice = new Map<string, Vintage>();
    for (const { members, editions, shared } of candidates) {
      const day = shared[Math.min(attempt, shared.length - 1)];
      for (const [i, { ref }] of members.entries()) {
        const vintage = day === undefined ? undefined : editions[i]?.get(day);
        if (vintage) choice.set(printSeriesRef(ref), vintage);
      }
    }
    return choice;
  });
}

/** Vintages by day of publication, those to be read first in front. */
function editionsOf(series: Series, context: EvaluationContext, open: boolean): Map<number, Vintage> {
  const { vintages } = series;
  const day = ({ published = CURRENT }: Vintage) => published;
  const newestFirst = vintages.toReversed();
  const entries = (ordered: readonly Vintage[]) => new Map(ordered.map((vintage) => [day(vintage), vintage]));
  if (context.figures === 'newest') return entries(newestFirst);
  const known = newestFirst.filter((vintage) => day(vintage) <= context.asOf);
  // Of what was published by then and is in no vintage of that time, the next later figures are the nearest.
  const later = vintages.filter((vintage) => day(vintage) > context.asOf);
  return entries(
    open && isOutdated(series, known[0], later[0], context) ? [...later, ...known] : [...known, ...later],
  );
}

/** By as-of a period had been published that the newest vintage of that time does not have. */
function isOutdated(
  series: Series,
  known: Vintage | undefined,
  later: Vintage | undefined,
  context: EvaluationContext,
) {
  if (!known || !later) return false;
  const expected = later.times[publishedCount(series, later, context) - 1];
  return expected !== undefined && expected > (known.times.at(-1) ?? 0);
}

// Series of one release are read in one and the same vintage: the newest that has every term of the formula.

import { printSeriesRef, type Series, type SeriesRef, type Vintage } from '../indicators/series.ts';
import type { EvaluationContext } from './evaluation.ts';

/** The vintage to read of each series, by printed reference. */
export type Choice = ReadonlyMap<string, Vintage>;

export interface Choices {
  /** Newest first; the next one is tried when a period is not in the one before. */
  readonly choices: readonly Choice[];
  /** Printed references of a release of which no vintage has all. */
  readonly apart: readonly string[];
}

export interface Loaded {
  readonly ref: SeriesRef;
  readonly series: Series;
}

const CURRENT = Number.POSITIVE_INFINITY;

/** The vintages that may be read, in the order in which to try them. At least one choice, if an empty one. */
export function vintageChoices(loaded: readonly Loaded[], context: EvaluationContext): Choices {
  const groupOf = ({ ref, series }: Loaded) => series.indicator.release ?? printSeriesRef(ref);
  const groups = [...new Set(loaded.map(groupOf))];
  const candidates = groups.map((group) => {
    const members = loaded.filter((each) => groupOf(each) === group);
    const editions = members.map(({ series }) => editionsOf(series, context));
    const shared = [...(editions[0]?.keys() ?? [])].filter((day) => editions.every((each) => each.has(day)));
    return { members, editions, shared: shared.toSorted((a, b) => b - a) };
  });
  const depth = Math.max(1, ...candidates.map(({ shared }) => shared.length));
  const choices = Array.from({ length: depth }, (_, attempt) => {
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
  const apart = candidates.filter(({ shared }) => shared.length === 0);
  return { choices, apart: apart.flatMap(({ members }) => members.map(({ ref }) => printSeriesRef(ref))) };
}

/** Vintages by day of publication. Of a day before all of them only the current figures are left. */
function editionsOf({ vintages }: Series, { asOf, figures }: EvaluationContext): Map<number, Vintage> {
  const known = vintages.filter(({ published = CURRENT }) => figures === 'newest' || published <= asOf);
  const newest = vintages.at(-1);
  const readable = known.length > 0 ? known : newest ? [newest] : [];
  return new Map(readable.map((vintage) => [vintage.published ?? CURRENT, vintage]));
}

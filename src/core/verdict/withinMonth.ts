// Prices kept by the month: on the day of a note they were anywhere between the lowest of its month and the highest.

import { childrenOf, type Node } from '../formula/node.ts';
import type { Prepared } from '../formula/prepare.ts';
import { ordinalOf, periodEnd } from '../indicators/period.ts';
import type { Series, SeriesRef, SeriesSource, Vintage } from '../indicators/series.ts';
import { printSeriesRef } from '../indicators/series.ts';
import type { Asking, Decision } from './decide.ts';

/** So near to the end of a month its close is the price of the day. */
const OWN_CLOSE_DAYS = 3;

/**
 * The series by the month whose price on the day asked about would decide, though its month's close does not: some price
 * of that month would meet the test. Undefined when none would, or when the question is not where a price stands.
 */
export function undecidedWithinMonth(
  { formula, needed, open }: Prepared,
  asking: Asking,
  decide: (asking: Asking) => Decision,
): SeriesRef | undefined {
  if (!formula || !readsLast(formula)) return undefined;
  const { asOf, source } = asking;
  const month = ordinalOf('M', asOf);
  const byMonth = needed.filter(
    (ref) => open.has(printSeriesRef(ref)) && isByMonth(source.series(ref), month),
  );
  const [first] = byMonth;
  const end = periodEnd({ frequency: 'M', ordinal: month });
  if (!first || end - asOf < OWN_CLOSE_DAYS) return undefined;
  const lag = Math.max(...byMonth.map(({ id }) => source.indicator(id)?.releaseLag ?? 0));
  const [lowest, highest] = (['low', 'high'] as const).map((side) =>
    decide({ ...asking, asOf: end + lag, source: withPrices(source, byMonth, month, side) }),
  );
  return lowest && highest && couldBeMet(lowest, highest) ? first : undefined;
}

/** A statement about where a price stands; one about its course is made of closes. */
function readsLast(node: Node): boolean {
  return node.kind === 'call' ? node.name === 'last' : childrenOf(node).some(readsLast);
}

function isByMonth(series: Series | undefined, month: number): boolean {
  const newest = series?.vintages.at(-1);
  const daily = newest?.bars !== undefined || series?.indicator.quotedDaily === true;
  return daily && newest?.times.includes(month) === true;
}

/** The source with the month's close replaced by its lowest or highest. */
function withPrices(
  source: SeriesSource,
  byMonth: readonly SeriesRef[],
  month: number,
  side: 'low' | 'high',
): SeriesSource {
  const names = new Set(byMonth.map(printSeriesRef));
  return {
    indicator: (id) => source.indicator(id),
    ids: () => source.ids(),
    series: (ref) => {
      const series = source.series(ref);
      if (!series || !names.has(printSeriesRef(ref))) return series;
      return { ...series, vintages: series.vintages.map((vintage) => closedAt(vintage, month, side)) };
    },
  };
}

function closedAt(vintage: Vintage, month: number, side: 'low' | 'high'): Vintage {
  const at = vintage.times.indexOf(month);
  if (at < 0) return vintage;
  const values = vintage.values.slice();
  values[at] = vintage.bars?.[side][at] ?? furthest(vintage.values, at, side);
  return { ...vintage, values };
}

/** Of a month's mean only the neighbours tell how far its days were from it: as far again as these. */
function furthest(values: Float64Array, at: number, side: 'low' | 'high'): number {
  const near = [...values.subarray(Math.max(0, at - 1), at + 2)].filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...near), Math.max(...near)];
  return side === 'low' ? low - (high - low) : high + (high - low);
}

/** Either end meets the test, or what was needed lies between what the ends give. */
function couldBeMet(lowest: Decision, highest: Decision): boolean {
  if ([lowest, highest].some(({ verdict }) => verdict === 'supported' || verdict === 'mixed')) return true;
  const [a, b] = [lowest.evaluation.found.value, highest.evaluation.found.value];
  const value = lowest.graded.needed?.value;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof value !== 'number') return false;
  return lowest.graded.needed?.op === '~' && Math.min(a, b) <= value && value <= Math.max(a, b);
}

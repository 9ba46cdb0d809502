// Prices and stocks that are known by the day and kept by the month or quarter: on the day of a note they were anywhere
// between the lowest and the highest of its period.

import { isMarket } from '../claims/expression.ts';
import { childrenOf, type Node } from '../formula/node.ts';
import type { Prepared } from '../formula/prepare.ts';
import { type Day, ordinalOf, periodEnd } from '../indicators/period.ts';
import type { Series, SeriesRef, SeriesSource, Vintage } from '../indicators/series.ts';
import { printSeriesRef } from '../indicators/series.ts';
import type { Asking, Decision } from './decide.ts';
import { withOtherFigures } from './otherFigures.ts';
import { MOMENT_SHARE } from './revision.ts';

/** So near to the end of a period its close is the figure of the day. */
const OWN_CLOSE_DAYS = 3;

/**
 * The series whose figure on the day asked about would decide, though that of its period does not: some figure of the
 * period would meet the test. Undefined when none would, or when the question is not where the series stands.
 */
export function undecidedWithinPeriod(
  { formula, needed, open }: Prepared,
  asking: Asking,
  decide: (asking: Asking) => Decision,
): SeriesRef | undefined {
  if (!formula || !asksWhereItStands(formula)) return undefined;
  const { asOf, source } = asking;
  const coarse = needed.flatMap((ref) => {
    const series = open.has(printSeriesRef(ref)) ? source.series(ref) : undefined;
    const period = series && keptCoarser(series, asOf);
    return period ? [{ ref, ...period }] : [];
  });
  const [first] = coarse;
  const end = Math.max(...coarse.map((each) => each.end));
  const closes = coarse.every(({ ref }) => source.series(ref)?.vintages.at(-1)?.bars !== undefined);
  if (!first || (closes && end - asOf < OWN_CLOSE_DAYS)) return undefined;
  const lag = Math.max(...coarse.map(({ ref }) => source.indicator(ref.id)?.releaseLag ?? 0));
  const [lowest, highest] = (['low', 'high'] as const).map((side) =>
    decide({ ...asking, asOf: end + lag, source: withFigures(source, coarse, side) }),
  );
  if (!lowest || !highest) return undefined;
  const isOpen = [lowest, highest].some(({ verdict }) => verdict === 'unknown');
  return isOpen || couldBeMet(lowest, highest, MOMENT_SHARE) ? first.ref : undefined;
}

interface Coarse {
  readonly ref: SeriesRef;
  /** The period that holds the day, and its last day. */
  readonly ordinal: number;
  readonly end: Day;
}

/** Statements about the course of a series are made of its closes; these end on the day itself. */
const STANDS: ReadonlySet<string> = new Set([
  ...['last', 'first', 'is_max', 'is_min', 'max', 'min', 'change', 'pct', 'ratio'],
]);

function asksWhereItStands(node: Node): boolean {
  return node.kind === 'call' ? STANDS.has(node.name) : childrenOf(node).some(asksWhereItStands);
}

/** The period around a day of a series that is known by the day and kept coarser. */
function keptCoarser({ indicator, vintages }: Series, asOf: Day): Omit<Coarse, 'ref'> | undefined {
  const newest = vintages.at(-1);
  const daily = newest?.bars !== undefined || indicator.quotedDaily === true || isMarket(indicator);
  const ordinal = ordinalOf(indicator.frequency, asOf);
  if (!daily || newest?.times.includes(ordinal) !== true) return undefined;
  return { ordinal, end: periodEnd({ frequency: indicator.frequency, ordinal }) };
}

/** The source with each figure of such a period replaced by the lowest or highest it held. */
function withFigures(source: SeriesSource, coarse: readonly Coarse[], side: 'low' | 'high'): SeriesSource {
  const ordinals = new Map(coarse.map(({ ref, ordinal }) => [printSeriesRef(ref), ordinal]));
  return withOtherFigures(source, (series, ref) => {
    const ordinal = ordinals.get(printSeriesRef(ref));
    if (ordinal === undefined) return series;
    return { ...series, vintages: series.vintages.map((vintage) => closedAt(vintage, ordinal, side)) };
  });
}

function closedAt(vintage: Vintage, ordinal: number, side: 'low' | 'high'): Vintage {
  const at = vintage.times.indexOf(ordinal);
  if (at < 0) return vintage;
  const values = vintage.values.slice();
  // Bars may begin later than the closes.
  const bar = vintage.bars?.[side][at] ?? Number.NaN;
  values[at] = Number.isNaN(bar) ? furthest(vintage.values, at, side) : bar;
  return { ...vintage, values };
}

/** Without bars only the neighbours tell how far the days of a period were from its figure: as far again as these. */
function furthest(values: Float64Array, at: number, side: 'low' | 'high'): number {
  const near = [...values.subarray(Math.max(0, at - 1), at + 2)].filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...near), Math.max(...near)];
  return side === 'low' ? low - (high - low) : high + (high - low);
}

/** Either end meets the test, or misses it by no more than a share of itself, or what was needed lies between them. */
export function couldBeMet(lowest: Decision, highest: Decision, beyond = 0): boolean {
  if ([lowest, highest].some(({ verdict }) => verdict === 'supported' || verdict === 'mixed')) return true;
  const [a, b] = [lowest.evaluation.found.value, highest.evaluation.found.value];
  if ([lowest, highest].some((end) => isNear(end, beyond))) return true;
  const needed = lowest.graded.needed;
  const [from, to] = [needed?.value].flat();
  const isPlace = needed?.op === '~' || needed?.op === 'in';
  if (!isPlace || typeof a !== 'number' || typeof b !== 'number' || typeof from !== 'number') return false;
  return Math.min(a, b) <= (typeof to === 'number' ? to : from) && from <= Math.max(a, b);
}

function isNear({ evaluation, graded: { needed } }: Decision, share: number): boolean {
  const found = evaluation.found.value;
  if (typeof found !== 'number' || !needed) return false;
  const ends = [needed.value].flat().filter((end) => typeof end === 'number');
  return ends.some((end) => Math.abs(found - end) <= share * Math.abs(found));
}

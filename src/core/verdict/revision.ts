// How far later corrections move a figure: a claim that misses by less was right about an earlier print.

import { isPolicyRate } from '../claims/policy.ts';
import { monthsIn } from '../formula/calendar.ts';
import type { Evaluation, EvaluationContext } from '../formula/evaluation.ts';
import { childrenOf, isDay, type Node } from '../formula/node.ts';
import { printFormula } from '../formula/print.ts';
import { printUnit, unitOf } from '../formula/unit.ts';
import type { Indicator, RevisionClass } from '../indicators/indicator.ts';
import { type Day, parseIsoDay } from '../indicators/period.ts';
import type { SeriesSource } from '../indicators/series.ts';

export interface RevisionTolerance {
  /** For rates, shares and growth: percentage points. */
  readonly points: number;
  /** The same, years after they were quoted. */
  readonly oldPoints?: number;
  /** For rates from one month to the next: percentage points. */
  readonly month?: number;
  /** For levels: a share of the level. */
  readonly relative: number;
  /** The same, years after they were quoted. */
  readonly oldRelative?: number;
  /** For changes of a level from one period to the next, first printed from part of the answers: a share of the level. */
  readonly step?: number;
  /** The same, years after they were quoted. */
  readonly oldStep?: number;
  /** For the same: a share of the change, where that is the more. */
  readonly ofStep?: number;
  /** The same, years after they were quoted. */
  readonly ofOldStep?: number;
  /** For what was new when it was quoted: percentage points from a first estimate to the figures of later years. */
  readonly fresh?: number;
  /** For what was its newest estimate but a few weeks old: percentage points from an advance estimate to the figures of later years. */
  readonly advance?: number;
  /** Every year's figures are revised again with the next one's. */
  readonly yearly?: true;
  /** For yearly rates of a quarter, years after they were quoted: percentage points from a first estimate to today's. */
  readonly old?: number;
  /** The same as a share of the rate, and of that of a month, where it is the more. */
  readonly ofOld?: number;
}

/** The figures at hand and the day they were quoted on. */
export type Quoted = Pick<EvaluationContext, 'source' | 'asOf' | 'today'>;

/**
 * The one table of revision tolerances, each with where its sizes come from. *Measured* ones are what nine in ten figures
 * did not exceed between two vintages of them, to the published digit, and a test measures them again; the others are a
 * judgement where only one vintage is at hand.
 */
export const REVISIONS: Readonly<Record<RevisionClass, RevisionTolerance>> = {
  /** Prices, administered rates and surveys as collected are final. */
  none: { points: 0, relative: 0 },
  /** A judgement. The unemployment rate of October 2009 was first printed as 10.2 %, and is 10.0 now. */
  households: { points: 0.1, relative: 0.002, oldPoints: 0.2 },
  /**
   * Points measured, levels a judgement. Consumer prices over twelve months, 2020-11 to 2025-11, as of December 2025
   * and July 2026: 0.02 points, which can turn one printed tenth. The index itself moved by
   * 0.04 %, claims and households surveyed move by more.
   */
  seasonal: { points: 0.1, relative: 0.002 },
  /**
   * Measured. Money supply, 2020-12 to 2025-11, as of December 2025 and July 2026: 0.24 points over twelve months,
   * 0.3 % of the level; retail sales 0.08 points and 0.1 %, home sales 2.6 %. The level lies between. A judgement: sales of
   * March 2021 were first printed as 9.8 % more than in February, and are 10.8 % now. Rates from one month to the next: those of retail sales in June 2025 and of industrial production in
   * February 2025 were first printed as 0.6 and 0.7 %, and are 1.0 now; in January 2023 and February 2021 as 3.0 and -2.2 %, and are
   * 4.4 and -3.3 now.
   */
  minor: { points: 0.2, month: 0.4, relative: 0.005, yearly: true, ofOld: 0.35 },
  /**
   * A judgement. What large sums leave over, or a capacity that is estimated anew each year, is in percent: the saving rate of March 2024 was
   * first printed as 3.2 %, and is 5.9 now; the share of capacity in use of March 2024 as 78.4 %, and is 76.3 now.
   */
  residual: { points: 1, relative: 0.02, oldPoints: 3 },
  /**
   * A judgement. Companies tell their capital expenditure with what they lease or without it, before what they are paid for it or
   * after: Microsoft's of the first quarter of 2025 is 21.4 or 16.7 billion.
   */
  reported: { points: 10, relative: 0.3 },
  /**
   * A judgement. BLS gives 0.2 % as the mean size of a yearly benchmark of payrolls; nine in ten take more, and no
   * vintage from before one is at hand. The newest two monthly changes in copies of June, July and August 2026
   * differ from those of September by up to 0.07 % of the level, 109 thousand jobs; BLS gives 136 thousand as the 90 %
   * interval of a monthly change, before yearly benchmarks move it again. June 2020 was first printed as 4.8 million more,
   * and is 4.6 now; October 2021 as 531 thousand, and is 801 now.
   */
  benchmark: { points: 0.3, relative: 0.005, step: 0.0007, oldStep: 0.001, ofStep: 0.06, ofOldStep: 0.35 },
  /**
   * Levels measured, points a judgement. Housing starts, permits, new home sales and job openings, the newest two
   * months of copies of 2025 and 2026 against later ones: 2.5 % of the level, and once 15 %. A judgement: new home sales of August
   * 2025 were first printed as 800 thousand, and are 698 now; building of data centres in June 2025 as 40 billion, and is 47 now.
   */
  sample: { points: 2.5, relative: 0.025, oldRelative: 0.2, step: 0.025, yearly: true },
  /**
   * A judgement, as `sample` where they are new. Seasonal factors are fitted anew each year; those of 2020 multiplied what they should have added to, and
   * the 6.6 million claims first printed for the week of 28 March 2020 are 5.9 now, the 166 thousand of 2 April 2022 are 214.
   */
  claims: { points: 0.1, relative: 0.025, oldRelative: 0.3 },
  /**
   * A judgement. Exports and imports are each revised by about 0.5 % at the yearly update, as national accounts are,
   * and are four to six times their difference. The deficit
   * of January 2025 was first printed as 131.4 billion, and is 124.7 now; that of March 2022 was first printed as 109.8 billion, and is 95.5 now; that of
   * October 2025 as 29.4 billion, and is 37.4 now.
   */
  balance: { points: 5, relative: 0.25, step: 0.03 },
  /**
   * Measured. Vintages that ship: growth of 32 quarters between May and September 2026, 0.5 points (0.6 for the 16
   * quarters known in March 2025); the level of real GDP over the last twelve quarters between July and September
   * 2026, 0.4 %. Growth of the newest four quarters of May moved by up to 0.9 points until September,
   * at a yearly rate; that is 0.2 % of the level in a quarter.
   * A judgement: the advance estimates of the second and the fourth quarter of 2025 were 3.0 and 1.4 %, and are 4.0 and 0.2 now.
   * A judgement: years later, yearly rates of a quarter. BEA gives 1.2 points as the mean size of the revision from the advance to
   * the latest estimate of real GDP, whatever its sign; nine in ten take twice that. The second quarter of 2020 was first
   * printed as -32.9 %, and is -28.0 now.
   */
  'national-accounts': {
    points: 0.5,
    relative: 0.005,
    step: 0.002,
    fresh: 0.9,
    advance: 1.3,
    yearly: true,
    old: 2.4,
    ofOld: 0.2,
  },
};

// Runs, ranks and counts are of the figures as they are; correlations have no published print to miss.
const WITHOUT_REVISION: ReadonlySet<string> = new Set([
  ...[
    'rank',
    'count',
    'streak',
    'longest',
    'corr',
    'frac',
    'percentile',
    'followed',
    'always',
    'ever',
    'first',
  ],
]);

/** Revision tolerance of what one test found, in the unit it was found in; 0 or more. */
export function revisionTolerance(evaluation: Evaluation, { source, asOf, today }: Quoted): number {
  const { node } = evaluation;
  const { unit, value } = evaluation.found;
  if (!node || typeof value !== 'number' || calls(node).some((name) => WITHOUT_REVISION.has(name))) return 0;
  const classes = evaluation.used.map(({ ref }) => REVISIONS[source.indicator(ref.id)?.revision ?? 'none']);
  const isOld = newestDay(evaluation) > asOf - NEW_DAYS && asOf < (today ?? asOf) - OLD_DAYS;
  const largest = (size: 'points' | 'relative') =>
    Math.max(
      0,
      ...classes.map((each) => {
        const old = size === 'relative' ? each.oldRelative : each.oldPoints;
        return isOld ? (old ?? each[size] * (each.yearly ? YEARS_OF_IT : 1)) : each[size];
      }),
    );
  const room = roomOfDay(evaluation, source);
  if (room > 0) return room;
  if (unit === '%' || unit === 'pp') {
    // A contribution is a part of the growth that was measured, and moves by a part of what that does.
    const isFresh = unit === '%' && newestDay(evaluation) > asOf - NEW_DAYS;
    const isAdvance = newestDay(evaluation) > asOf - ADVANCE_DAYS;
    const isPace = isOld && isYearlyRate(node, evaluation, source);
    const isStep = /\.pch\b/.test(printFormula(node));
    return Math.max(
      largest('points'),
      ...classes.map(({ fresh = 0, advance = fresh, month = 0, old = 0, ofOld = 0 }) => {
        const moved = isOld ? ofOld * Math.abs(value) : 0;
        return isPace
          ? Math.max(old, moved)
          : Math.max(isFresh ? (isAdvance ? advance : fresh) : 0, isStep ? Math.max(month, moved) : 0);
      }),
    );
  }
  // Of two levels, what one of them moves by is all that their difference does.
  if (isDifference(node)) return largest('relative') * levelOf(evaluation, source);
  const months = monthsOfChange(node, evaluation);
  if (months === undefined) return largest('relative') * Math.abs(value);
  // A benchmark moves the level by so much over its year, and a change over n months by n twelfths of that; those of several
  // years, one up and one down, add as steps of a walk do.
  const years = months / 12;
  const share = Math.max(
    largest('relative') * (years < 1 ? years : Math.sqrt(years)),
    ...classes.map(({ step = 0, oldStep = step }) => (isOld ? oldStep : step)),
  );
  const ofStep = Math.max(
    0,
    ...classes.map(({ ofStep = 0, ofOldStep = ofStep }) => (isOld ? ofOldStep : ofStep)),
  );
  return Math.max(share * levelOf(evaluation, source), ofStep * Math.abs(value));
}

/** What is quoted by the day was quoted at some moment of it: so many points from its close. */
const MOMENT_POINTS = 0.05;
/** The same as a share of the close, for prices; a judgement. */
export const MOMENT_SHARE = 0.02;

/** For the close of a day, where nothing is revised: how far from it the same day's quotes were. */
function roomOfDay({ node, used, found: { unit, value } }: Evaluation, source: SeriesSource): number {
  const closes = used.every(({ ref, frequency }) => frequency === 'D' && isFinal(source.indicator(ref.id)));
  const single = node && used.length === 1 && (isOfDay(node) || calls(node).every((name) => name === 'last'));
  if (!closes || !single) return 0;
  return unit === '%' || unit === 'pp' ? MOMENT_POINTS : MOMENT_SHARE * Math.abs(Number(value));
}

/** `at(DGS10, 2024-07-05) > 4`: of one day, not of the mean of more. */
function isOfDay(node: Node): boolean {
  if (node.kind !== 'compare' || node.left.kind !== 'call' || node.left.name !== 'at') return false;
  return isDay(node.left.args[1]);
}

/** A market's price or rate, and no rate that is set. */
function isFinal(indicator: Indicator | undefined): boolean {
  return indicator?.revision === 'none' && !isPolicyRate(indicator);
}

/** The third estimate of a quarter comes out so long after its end. */
const ADVANCE_DAYS = 90;

/** Quarters are revised three times in their first year, and less later. */
const NEW_DAYS = 366;

/** After the first yearly revision, of the national accounts and of most else: what was new then has been revised by several times a usual one. */
const OLD_DAYS = 400;
const YEARS_OF_IT = 3;

/** The growth of one quarter at a yearly rate, as it is. */
function isYearlyRate(node: Node, { used }: Evaluation, source: SeriesSource): boolean {
  const single = calls(node).every((name) => name === 'last' || name === 'at');
  const yearly = (part: Node): boolean =>
    (part.kind === 'transform' && part.code === 'pca') || childrenOf(part).some(yearly);
  return single && (yearly(node) || used.every(({ ref }) => source.indicator(ref.id)?.annualised === true));
}

function newestDay({ found, window }: Evaluation): Day {
  return parseIsoDay(window?.to ?? found.date ?? '') ?? Number.NEGATIVE_INFINITY;
}

/** `JTSJOL - (CLF16OV - CE16OV)`: of different series. */
function isDifference(node: Node): boolean {
  if (node.kind !== 'arithmetic' || node.op !== '-') return childrenOf(node).some(isDifference);
  const [left, right] = [idsOf(node.left), idsOf(node.right)];
  return left !== right && left !== '' && right !== '';
}

function idsOf(node: Node): string {
  return node.kind === 'series' ? node.id : childrenOf(node).map(idsOf).join('');
}

function calls(node: Node): string[] {
  const own = node.kind === 'call' ? [node.name] : [];
  return [...own, ...childrenOf(node).flatMap(calls)];
}

/** Months over which a difference of levels was taken; undefined when the figure is a level itself. */
function monthsOfChange(node: Node, { window, used }: Evaluation): number | undefined {
  if (node.kind === 'transform' && node.code === 'ch1') return 12;
  if (node.kind === 'transform' && node.code === 'chg') {
    return { A: 12, Q: 3, M: 1, W: 0.25, D: 0.05 }[used[0]?.frequency ?? 'M'];
  }
  if (node.kind === 'call' && node.name === 'diff' && node.args[1]?.kind === 'duration') {
    return monthsIn(node.args[1].count, node.args[1].unit) ?? 1;
  }
  if (node.kind === 'call' && node.name === 'change') {
    const [from, to] = [window?.from, window?.to].map((day) =>
      day === undefined ? undefined : parseIsoDay(day),
    );
    return from === undefined || to === undefined ? 12 : (to - from) / 30.4;
  }
  for (const child of childrenOf(node)) {
    const months = monthsOfChange(child, { window, used } as Evaluation);
    if (months !== undefined) return months;
  }
  return undefined;
}

/** Size of the last value of the series that has the unit found. */
function levelOf({ used, found }: Evaluation, source: SeriesSource): number {
  for (const { ref } of used) {
    const series = source.series(ref);
    if (!series || printUnit(unitOf(series.indicator)) !== found.unit) continue;
    const level = series.vintages.at(-1)?.values.findLast((value) => !Number.isNaN(value));
    if (level !== undefined) return Math.abs(level);
  }
  return Math.abs(Number(found.value));
}

// "It closed at 52 in April", "up a point since September": the mean of a month of closes is not what was said.

import { type CallNode, isDay, type Node, type Point } from '../formula/node.ts';
import { type Prepared, prepareText } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import type { SeriesRef, SeriesSource } from '../indicators/series.ts';
import type { Asking, Decision } from './decide.ts';
import { couldBeMet } from './withinPeriod.ts';

/**
 * The series of which some day of a longer period met a test that the mean of its days failed. Such a test is not
 * refuted: the words leave open which day they are of. Undefined when no day did, or when no such mean is asked about.
 */
export function metOnSomeDay(
  { formula, text }: Prepared,
  { source }: Asking,
  decide: (other: Prepared) => Decision,
): SeriesRef | undefined {
  const mean = formula && meanOfDays(formula, source);
  if (!mean) return undefined;
  const { call, ref, on } = mean;
  const [lowest, highest] = (['min', 'max'] as const).map((extreme) =>
    decide(prepareText(`${text.slice(0, call.start)}(${on(extreme)})${text.slice(call.end)}`, source)),
  );
  const onlyMeans = source.indicator(ref.id)?.quotedDaily === true && !hasBars(ref, source);
  return lowest && highest && couldBeMet(lowest, highest, onlyMeans ? BEYOND_MEANS : 0) ? ref : undefined;
}

/** How far the days of a month are from its mean, as a share, where only that mean is at hand. */
const BEYOND_MEANS = 0.03;

type Extreme = 'min' | 'max';

/** A call that reads a mean of days, its series, and the same call with one extreme day in place of that mean. */
interface MeanOfDays {
  readonly call: CallNode;
  readonly ref: SeriesRef;
  readonly on: (extreme: Extreme) => string;
}

/** `at(VIXCLS, 2025-04)`, `change(DGS10, 2024-09 to now)`, held against a figure, of what comes by the day. */
function meanOfDays(formula: Node, source: SeriesSource): MeanOfDays | undefined {
  if (formula.kind !== 'compare' || formula.left.kind !== 'call') return undefined;
  const call = formula.left;
  const [series, time] = call.args;
  if (series?.kind !== 'series' || !comesByTheDay(series, source)) return undefined;
  const { id, entity } = series;
  const ref = entity === undefined ? { id } : { id, entity };
  const written = printFormula(series);
  if (call.name === 'at' && formula.op === '~' && time && isLongerThanDay(time))
    return { call, ref, on: (extreme) => `${extreme}(${written}, ${printFormula(time)})` };
  const moved = MOVEMENTS[call.name];
  if (!moved || time?.kind !== 'window' || time.form !== 'to' || !isLongerThanDay(time.from))
    return undefined;
  const { from, to } = time;
  return {
    call,
    ref,
    on: (extreme) => moved(endOf(written, to), `${extreme}(${written}, ${printFormula(from)})`),
  };
}

/** Movements as what they are made of, to put another base in. */
const MOVEMENTS: Readonly<Partial<Record<string, (end: string, base: string) => string>>> = {
  change: (end, base) => `${end} - ${base}`,
  pct: (end, base) => `100 * (${end} / ${base} - 1)`,
  ratio: (end, base) => `${end} / ${base}`,
};

function endOf(series: string, to: Point): string {
  return to.kind === 'now' && !to.minus ? `last(${series})` : `at(${series}, ${printFormula(to)})`;
}

function isLongerThanDay(time: Node): boolean {
  return time.kind === 'date' && !isDay(time);
}

function comesByTheDay(ref: SeriesRef, source: SeriesSource): boolean {
  const { frequency, quotedDaily } = source.indicator(ref.id) ?? {};
  return hasBars(ref, source) || frequency === 'D' || frequency === 'W' || quotedDaily === true;
}

function hasBars(ref: SeriesRef, source: SeriesSource): boolean {
  return source.series(ref)?.vintages.at(-1)?.bars !== undefined;
}

/** How far the mean of a month may lie from its days, and from a record of one of them. */
const BEYOND_RECORD = 0.1;

/**
 * The series of which only means of months are at hand, and whose record that failed by little: one of the days may have set it.
 */
export function recordOfSomeDay(
  { formula }: Prepared,
  { source }: Asking,
  { evaluation: { found }, graded: { needed } }: Decision,
): SeriesRef | undefined {
  const [series] = formula?.kind === 'call' && /^is_m/.test(formula.name) ? formula.args : [];
  if (series?.kind !== 'series' || source.indicator(series.id)?.quotedDaily !== true) return undefined;
  const short = Number(found.value) / Number(needed?.value) - 1;
  return Math.abs(short) <= BEYOND_RECORD ? { id: series.id } : undefined;
}

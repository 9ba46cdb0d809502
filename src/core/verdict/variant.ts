// Other ways to have said the same: formulas that differ in one place, to see what a verdict hangs on.

import { seriesNeeded } from '../formula/needs.ts';
import type { DurationNode, DurationUnit, Node, Point, SeriesNode, WindowNode } from '../formula/node.ts';
import { childrenOf } from '../formula/node.ts';
import type { TransformCode } from '../indicators/indicator.ts';
import { printPeriod } from '../indicators/period.ts';
import type { SeriesRef, SeriesSource } from '../indicators/series.ts';

/** All formulas made by replacing one node; `replace` gives the alternatives of a node, usually none. */
export function variants(formula: Node, replace: (node: Node) => readonly Node[]): Node[] {
  const own = [...replace(formula)];
  return [...own, ...withinParts(formula, (part) => variants(part, replace))];
}

/** The formula with every node replaced for which there is a replacement. */
export function rewritten(formula: Node, replace: (node: Node) => Node | undefined): Node {
  const replaced = replace(formula);
  if (replaced) return replaced;
  switch (formula.kind) {
    case 'transform':
    case 'negate':
    case 'not':
      return { ...formula, of: rewritten(formula.of, replace) };
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return { ...formula, left: rewritten(formula.left, replace), right: rewritten(formula.right, replace) };
    case 'between':
      return { ...formula, of: rewritten(formula.of, replace) };
    case 'call':
      return { ...formula, args: formula.args.map((arg) => rewritten(arg, replace)) };
    default:
      return formula;
  }
}

function withinParts(formula: Node, alternatives: (part: Node) => Node[]): Node[] {
  return childrenOf(formula).flatMap((part) =>
    alternatives(part).map((other) => rewritten(formula, (node) => (node === part ? other : undefined))),
  );
}

/** Every occurrence of an indicator under another id. */
export function withIndicator(formula: Node, from: string, to: string): Node {
  return rewritten(formula, (node): SeriesNode | undefined =>
    node.kind === 'series' && node.id === from ? { ...node, id: to } : undefined,
  );
}

const RATES: readonly TransformCode[] = ['pc1', 'pch', 'pca'];

/** The formula with another rate of change in place of one: of a year, of a period, of a period at a yearly rate. */
export function withOtherRates(formula: Node): Node[] {
  return variants(formula, (node) => {
    if (node.kind !== 'transform' || !RATES.includes(node.code)) return [];
    return RATES.filter((code) => code !== node.code).map((code) => ({ ...node, code }));
  });
}

/** The formula with one indicator under each of its other definitions. */
export function twinsOf(formula: Node, source: SeriesSource): Node[] {
  const ids = new Set(seriesNeeded(formula).map(({ id }) => id));
  return [...ids].flatMap((id) =>
    (source.indicator(id)?.twins ?? []).flatMap((twin) =>
      source.indicator(twin) ? withIndicator(formula, id, twin) : [],
    ),
  );
}

// Lengths that people mean by "recently" or "over the past years"; a step is one rung.
const RUNGS: Readonly<Record<DurationUnit, readonly number[]>> = {
  obs: [1, 5, 10, 20, 60, 120, 250, 500],
  d: [7, 14, 30, 60, 90, 180, 365],
  w: [1, 2, 4, 8, 13, 26, 52, 104],
  m: [1, 2, 3, 6, 12, 18, 24, 36, 60, 120],
  q: [1, 2, 4, 6, 8, 12, 20, 40],
  y: [1, 2, 3, 5, 10, 20, 30, 50],
};

/** Windows `last n` one rung shorter and one longer, one window at a time. */
export function withOtherWindows(formula: Node): Node[] {
  return variants(formula, (node): WindowNode[] => {
    if (node.kind !== 'window' || node.form !== 'last') return [];
    return neighbours(node.length).map((length) => ({ ...node, length }));
  });
}

/** Windows from and to quarters with either end a quarter earlier or later, one window at a time. */
export function betweenOtherQuarters(formula: Node): Node[] {
  return variants(formula, (node): WindowNode[] => {
    if (node.kind !== 'window' || node.form !== 'to') return [];
    const ends = quartersAround(node.to);
    return quartersAround(node.from).flatMap((from) => ends.map((to) => ({ ...node, from, to })));
  });
}

function quartersAround(point: Point): readonly Point[] {
  const [, year, quarter] = (point.kind === 'date' && /^(\d{4})Q([1-4])$/.exec(point.text)) || [];
  if (point.kind !== 'date' || year === undefined) return [point];
  const ordinal = Number(year) * 4 + Number(quarter) - 1;
  return [ordinal - 1, ordinal, ordinal + 1].map((other) => ({
    ...point,
    text: printPeriod({ frequency: 'Q', ordinal: other }),
  }));
}

const RECORDS: ReadonlySet<string> = new Set(['is_max', 'is_min', 'first']);

/**
 * "A ten-month low" has stood for nine and a half months or more: the formula with the length of its records at the lower
 * end of what rounds to it. Undefined when no record is of a length that the series tells apart.
 */
export function withRoundedRecords(formula: Node, source: SeriesSource): Node | undefined {
  return variants(formula, (node) => {
    const window = node.kind === 'call' && RECORDS.has(node.name) ? node.args[1] : undefined;
    if (node.kind !== 'call' || window?.kind !== 'window' || window.form !== 'last') return [];
    const length = leastOf(
      window.length,
      seriesNeeded(node, (id) => source.indicator(id)),
      source,
    );
    if (!length) return [];
    return [{ ...node, args: node.args.map((arg) => (arg === window ? { ...window, length } : arg)) }];
  })[0];
}

const WEEKS_A_MONTH = 365.25 / 12 / 7;

function leastOf(
  length: DurationNode,
  series: readonly SeriesRef[],
  source: SeriesSource,
): DurationNode | undefined {
  const { count, unit } = length;
  const fine = series.every(({ id }) => 'DW'.includes(source.indicator(id)?.frequency ?? 'A'));
  const coarse = series.some(({ id }) => source.indicator(id)?.frequency === 'A');
  if (count < 2) return undefined;
  if (unit === 'y' && !coarse) return { ...length, unit: 'm', count: 12 * count - 6 };
  return unit === 'm' && fine
    ? { ...length, unit: 'w', count: Math.round(WEEKS_A_MONTH * (count - 0.5)) }
    : undefined;
}

function neighbours(length: DurationNode): DurationNode[] {
  const rungs = RUNGS[length.unit];
  const shorter = rungs.findLast((rung) => rung < length.count);
  const longer = rungs.find((rung) => rung > length.count);
  return [shorter, longer].flatMap((count) => (count === undefined ? [] : { ...length, count }));
}

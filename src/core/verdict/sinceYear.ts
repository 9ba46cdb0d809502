import { isYear, type Node } from '../formula/node.ts';
import { type Prepared, prepare } from '../formula/prepare.ts';
import type { SeriesSource } from '../indicators/series.ts';
import { rewritten } from './variant.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`);

/** The periods of a year in each frequency; of yearly figures it is one. */
const PERIODS: Readonly<Record<string, readonly string[]>> = {
  D: MONTHS,
  W: MONTHS,
  M: MONTHS,
  Q: ['Q1', 'Q2', 'Q3', 'Q4'],
};

/**
 * "Since 2020" names none of the year's periods: a formula counts from the year's mean, people from a month that they have in
 * mind, or with `before` from the end of the year before. The formula from each of these; none where it counts from no year, or
 * its series has no finer figures.
 */
export function fromOtherStarts(
  stated: Prepared,
  before: boolean,
  source: SeriesSource,
): readonly Prepared[] {
  const [ref] = stated.needed;
  const periods = PERIODS[(ref && source.indicator(ref.id)?.frequency) ?? 'A'] ?? [];
  const starts = periods.map((period) => (year: number) => `${year}${period}`);
  const last = before ? periods.at(-1) : undefined;
  if (last !== undefined) starts.unshift((year) => `${year - 1}${last}`);
  return starts.flatMap((from) => countedFrom(stated, source, from) ?? []);
}

function countedFrom(
  { formula }: Prepared,
  source: SeriesSource,
  from: (year: number) => string,
): Prepared | undefined {
  if (!formula) return undefined;
  let counted = false;
  const other = rewritten(formula, (node): Node | undefined => {
    if (node.kind !== 'window' || node.form !== 'to' || !isYear(node.from)) return undefined;
    if (node.from.kind !== 'number') return undefined;
    counted = true;
    const { start, end, digits } = node.from;
    return { ...node, from: { kind: 'date', text: from(Number(digits)), start, end } };
  });
  return counted ? prepare(other, source) : undefined;
}

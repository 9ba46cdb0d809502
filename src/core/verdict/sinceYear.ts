import { isYear, type Node } from '../formula/node.ts';
import { type Prepared, prepare } from '../formula/prepare.ts';
import type { SeriesSource } from '../indicators/series.ts';
import { rewritten } from './variant.ts';

/** The periods of a year in each frequency; of yearly figures it is one. */
const PERIODS: Readonly<Record<string, readonly string[]>> = {
  D: months(),
  W: months(),
  M: months(),
  Q: ['Q1', 'Q2', 'Q3', 'Q4'],
};

/**
 * "Since 2020" counts from the year's end to some and from its beginning to others: the formula from before the year began.
 * Undefined where it counts from no year, or its series has no finer figures.
 */
export function fromBeforeYear(stated: Prepared, source: SeriesSource): Prepared | undefined {
  const last = periodsOfYear(stated, source).at(-1);
  return last === undefined ? undefined : countedFrom(stated, source, (year) => `${year - 1}${last}`);
}

/**
 * The same from each period of the year, of which "since 2022" names none: it counts from the year's mean otherwise, and a
 * rate that peaked in June may be compared with June.
 */
export function fromWithinYear(stated: Prepared, source: SeriesSource): readonly Prepared[] {
  return periodsOfYear(stated, source).flatMap(
    (period) => countedFrom(stated, source, (year) => `${year}${period}`) ?? [],
  );
}

function periodsOfYear({ needed: [ref] }: Prepared, source: SeriesSource): readonly string[] {
  return PERIODS[(ref && source.indicator(ref.id)?.frequency) ?? 'A'] ?? [];
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

function months(): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`);
}

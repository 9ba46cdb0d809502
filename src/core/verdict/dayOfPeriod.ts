// "It closed at 52 in April": the mean of a month of closes is not what was said.

import type { CallNode, Node } from '../formula/node.ts';
import { type Prepared, prepareText } from '../formula/prepare.ts';
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
  const [series] = mean?.args ?? [];
  if (!mean || series?.kind !== 'series') return undefined;
  const [lowest, highest] = ['min', 'max'].map((name) =>
    decide(prepareText(`${text.slice(0, mean.start)}${name}${text.slice(mean.nameEnd)}`, source)),
  );
  return lowest && highest && couldBeMet(lowest, highest)
    ? { id: series.id, ...(series.entity === undefined ? {} : { entity: series.entity }) }
    : undefined;
}

/** `at(VIXCLS, 2025-04)`, held against a figure, of what comes by the day. */
function meanOfDays(formula: Node, source: SeriesSource): CallNode | undefined {
  if (formula.kind !== 'compare' || formula.op !== '~') return undefined;
  const { left } = formula;
  if (left.kind !== 'call' || left.name !== 'at') return undefined;
  const [series, date] = left.args;
  if (series?.kind !== 'series' || date?.kind !== 'date' || /-\d\d-/.test(date.text)) return undefined;
  const { frequency } = source.indicator(series.id) ?? {};
  const daily = source.series(series)?.vintages.at(-1)?.bars !== undefined;
  return frequency === 'D' || daily ? left : undefined;
}

import { isYear, type Node } from '../formula/node.ts';
import { type Prepared, prepare } from '../formula/prepare.ts';
import type { SeriesSource } from '../indicators/series.ts';
import { rewritten } from './variant.ts';

/** Where a year ends in periods of each frequency; of yearly figures it is one. */
const LAST: Readonly<Record<string, string>> = { D: '-12', W: '-12', M: '-12', Q: 'Q4' };

/**
 * "Since 2020" counts from the year's end to some and from its beginning to others: the formula from before the year began.
 * Undefined where it counts from no year, or its series has no finer figures.
 */
export function fromBeforeYear({ formula, needed }: Prepared, source: SeriesSource): Prepared | undefined {
  const [ref] = needed;
  const end = LAST[(ref && source.indicator(ref.id)?.frequency) ?? 'A'];
  if (!formula || !end) return undefined;
  let counted = false;
  const other = rewritten(formula, (node): Node | undefined => {
    if (node.kind !== 'window' || node.form !== 'to' || !isYear(node.from)) return undefined;
    if (node.from.kind !== 'number') return undefined;
    counted = true;
    const { start, end: stop, digits } = node.from;
    return { ...node, from: { kind: 'date', text: `${Number(digits) - 1}${end}`, start, end: stop } };
  });
  return counted ? prepare(other, source) : undefined;
}

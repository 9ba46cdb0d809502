import type { Node } from '../formula/node.ts';
import { isYear } from '../formula/node.ts';
import { type Prepared, prepareText } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import type { SeriesRef, SeriesSource } from '../indicators/series.ts';
import type { Decision } from './decide.ts';

/**
 * The series of which some month of a year passed a limit that the mean of the year did not: "above 9 % in 2022" is not
 * refuted. Undefined when none did, or when nothing of the kind is asked.
 */
export function passedInSomeMonth(
  { formula, text }: Prepared,
  source: SeriesSource,
  decide: (other: Prepared) => Decision,
): SeriesRef | undefined {
  if (formula?.kind !== 'compare' || !/^[<>]/.test(formula.op)) return undefined;
  const call = formula.left;
  if (call.kind !== 'call' || call.name !== 'at') return undefined;
  const [of, year] = call.args;
  const ref = of && seriesIn(of);
  if (!of || !year || !ref || !isYear(year) || source.indicator(ref.id)?.frequency === 'A') return undefined;
  const extreme = formula.op.startsWith('>') ? 'max' : 'min';
  const passed = `${extreme}(${printFormula(of)}, ${printFormula(year)})`;
  const other = prepareText(text.slice(0, call.start) + passed + text.slice(call.end), source);
  return decide(other).verdict === 'supported' ? ref : undefined;
}

function seriesIn(node: Node): SeriesRef | undefined {
  if (node.kind === 'transform') return seriesIn(node.of);
  if (node.kind !== 'series') return undefined;
  return node.entity === undefined ? { id: node.id } : { id: node.id, entity: node.entity };
}

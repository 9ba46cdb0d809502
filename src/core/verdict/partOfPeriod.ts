import { isPolicyRate } from '../claims/policy.ts';
import type { Node } from '../formula/node.ts';
import { isYear } from '../formula/node.ts';
import { type Prepared, prepareText } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import { printPeriod } from '../indicators/period.ts';
import type { SeriesRef, SeriesSource } from '../indicators/series.ts';
import type { Decision } from './decide.ts';

/**
 * The series of which some month of a year passed a limit that the mean of the year did not, "above 9 % in 2022", or was where
 * the mean of a quarter was not, "5.25 % last summer", or of the month in which it was set: none is refuted. Undefined when none did, or when nothing of the kind
 * is asked.
 */
export function passedInSomeMonth(
  { formula, text }: Prepared,
  source: SeriesSource,
  decide: (other: Prepared) => Decision,
): SeriesRef | undefined {
  if (formula?.kind !== 'compare') return undefined;
  const call = formula.left;
  if (call.kind !== 'call' || call.name !== 'at') return undefined;
  const [of, period] = call.args;
  const ref = of && seriesIn(of);
  if (!of || !period || !ref) return undefined;
  const { frequency, kind } = source.indicator(ref.id) ?? {};
  const extreme = (name: string) => `${name}(${printFormula(of)}, ${printFormula(period)})`;
  const holds = (asked: string) => decide(prepareText(asked, source)).verdict === 'supported';
  if (/^[<>]/.test(formula.op)) {
    if (!isYear(period) || frequency === 'A') return undefined;
    const passed = extreme(formula.op.startsWith('>') ? 'max' : 'min');
    return holds(text.slice(0, call.start) + passed + text.slice(call.end)) ? ref : undefined;
  }
  const later = formula.op === '~' && isPolicy(ref, source) && monthAfter(period);
  if (later && holds(`${text.replace(printFormula(period), later)} +- ${FROM_TARGET}`)) return ref;
  if (formula.op !== '~' || !isQuarter(period) || kind !== 'rate' || !/^[DWM]$/.test(frequency ?? ''))
    return undefined;
  const said = printFormula(formula.right);
  return holds(`${extreme('min')} <= ${said} and ${extreme('max')} >= ${said}`) ? ref : undefined;
}

/** Percentage points by which a rate in the market strays from the one that was set for it; a judgement. */
const FROM_TARGET = 0.1;

/** Of a rate that is set late in a month, the mean of the month is hardly that. */
function monthAfter(node: Node): string | undefined {
  const [, year, month] = (node.kind === 'date' && /^(\d{4})-(\d{2})$/.exec(node.text)) || [];
  if (year === undefined || month === undefined) return undefined;
  return printPeriod({ frequency: 'M', ordinal: Number(year) * 12 + Number(month) });
}

function isPolicy({ id }: SeriesRef, source: SeriesSource): boolean {
  const indicator = source.indicator(id);
  return indicator !== undefined && indicator.frequency === 'M' && isPolicyRate(indicator);
}

function isQuarter(node: Node): boolean {
  return node.kind === 'date' && /Q\d$/.test(node.text);
}

function seriesIn(node: Node): SeriesRef | undefined {
  if (node.kind === 'transform') return seriesIn(node.of);
  if (node.kind !== 'series') return undefined;
  return node.entity === undefined ? { id: node.id } : { id: node.id, entity: node.entity };
}

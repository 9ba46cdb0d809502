import { type Day, isoDay, parseIsoDay } from '../core/indicators/period.ts';
import { askedText } from '../core/words/asked.ts';
import { faultText } from '../core/words/phrase.ts';
import type { AgentTool } from './agentTools.ts';
import { evaluate } from './evaluate.ts';
import { dayOf, textOf } from './toolInput.ts';

/** Observations in one answer at most: what a model can still read. */
const MOST = 500;

/**
 * The observations of a series, or of anything computed from series that has a value for each period. The newest are
 * given when there are too many; nothing that was not published by as-of.
 */
export const getSeries: AgentTool = async (input, { packs, today, language }) => {
  const formula = textOf(input, 'series');
  const from = dayOf(input, 'from') ?? Number.NEGATIVE_INFINITY;
  const to = dayOf(input, 'to') ?? Number.POSITIVE_INFINITY;
  const asOf = dayOf(input, 'asOf') ?? today;
  const { evaluation, judgement } = await evaluate(formula, packs, asOf, today);
  const [problem] = evaluation.problems;
  if (problem) {
    throw new Error(
      `"series" at ${problem.start}: ${faultText(problem)}. find_indicator finds series by words.`,
    );
  }
  if (evaluation.type !== 'Series') {
    throw new Error(
      `Expected "series" to have a value for each period, such as UNRATE or CPIAUCNS.pc1; ${evaluation.formula} is one value: call evaluate_formula.`,
    );
  }
  const { source } = await packs.openSeries();
  const [line] = evaluation.lines;
  const { date } = evaluation.found;
  const newest = date === null ? undefined : parseIsoDay(date);
  if (!line || newest === undefined) throw new Error(askedText(evaluation, judgement));
  const all = observationsOf(line.days, line.values, from, Math.min(to, newest));
  return {
    series: evaluation.formula,
    unit: line.unit,
    frequency: line.frequency,
    sources: evaluation.used.map(({ ref }) => {
      const indicator = source.indicator(ref.id);
      return {
        ...ref,
        name: indicator?.names[language],
        source: indicator?.agency,
        url: indicator?.url,
        licence: indicator?.licence,
      };
    }),
    earlier: Math.max(0, all.length - MOST),
    observations: all.slice(-MOST),
  };
};

/** Pairs of the first day of a period and its value; null where a scheduled value was never observed. */
function observationsOf(
  days: readonly Day[],
  values: readonly number[],
  from: Day,
  to: Day,
): (readonly [string, number | null])[] {
  return days.flatMap((day, at) => {
    const value = values[at] ?? Number.NaN;
    return day < from || day > to ? [] : [[isoDay(day), Number.isNaN(value) ? null : value] as const];
  });
}

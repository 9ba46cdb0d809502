// A formula and a context in, an answer with its evidence out.

import { isoDay } from '../indicators/period.ts';
import { printSeriesRef } from '../indicators/series.ts';
import { assemble } from './assemble.ts';
import type { Source } from './column.ts';
import type { Evaluation, EvaluationContext, FormulaProblem, ValueType } from './evaluation.ts';
import { type Examined, examine } from './examine.ts';
import { axisOf, type CommonNow, commonNow, isStale, type Open, publishedCount } from './load.ts';
import type { Machine } from './machine.ts';
import { measureValue } from './measureValue.ts';
import type { Node } from './node.ts';
import { type Prepared, prepareText } from './prepare.ts';
import { printFormula } from './print.ts';
import { linesOf, newTrace, usesOf, windowOf } from './trace.ts';
import { type Choice, type Loaded, vintageChoices } from './vintages.ts';
import { reasonsOf, type Why } from './why.ts';

/**
 * Evaluates a formula of any type. Never throws: mistakes are in `problems`, what cannot be known in `why`.
 * Series that are not loaded are unknown with the reason `no-series`.
 */
export function evaluateFormula(text: string, context: EvaluationContext): Evaluation {
  return evaluatePrepared(prepareText(text, context.source), context);
}

/** The same of a formula that was prepared for the source of the context. */
export function evaluatePrepared(prepared: Prepared, context: EvaluationContext): Evaluation {
  const { formula, text, type, problems } = prepared;
  if (!formula || type === null) return faulty(text, problems);
  const loaded = prepared.needed.flatMap((ref): Loaded[] => {
    const series = context.source.series(ref);
    return series ? [{ ref, series }] : [];
  });
  let first: Evaluation | undefined;
  for (const choice of vintageChoices(loaded, context, prepared.open)) {
    const evaluation = evaluateWith(choice, formula, type, context, loaded, prepared.open);
    if (!lacksPeriods(evaluation)) return evaluation;
    first ??= evaluation;
  }
  return first ?? faulty(text, []);
}

function lacksPeriods({ why = [] }: Evaluation): boolean {
  return why.some(({ code }) => code === 'starts-later' || code === 'not-published');
}

function evaluateWith(
  choice: Choice,
  formula: Node,
  type: ValueType,
  context: EvaluationContext,
  loaded: readonly Loaded[],
  openNames: ReadonlySet<string>,
): Evaluation {
  const open = loaded.flatMap(({ ref, series }): Open[] => {
    const vintage = choice.get(printSeriesRef(ref));
    if (!vintage || !openNames.has(printSeriesRef(ref))) return [];
    const line = { axis: axisOf(series), times: vintage.times };
    return [{ ref, line, values: vintage.values, published: publishedCount(series, vintage, context) }];
  });
  const now = commonNow(open, context.asOf);
  const machine = assemble(context, choice, now.day, newTrace());
  const examined = type === 'Test' ? examine(formula, machine) : measured(formula, machine);
  const stale = (source: Source) =>
    openNames.has(printSeriesRef(source.ref)) && isStale(source, context.asOf);
  return evaluationOf(examined, type, now, stale);
}

function measured(node: Node, machine: Machine): Examined {
  const { measured, why } = measureValue(node, machine);
  return { node, truth: 'unknown', measured, why, trace: machine.trace, parts: [] };
}

function evaluationOf(
  examined: Examined,
  type: ValueType,
  now: CommonNow,
  stale: (source: Source) => boolean,
): Evaluation {
  const { node, truth, measured, trace, parts, combine } = examined;
  const why = distinct(examined.why);
  const used = usesOf(trace, stale);
  const window = windowOf(trace);
  const vintages = new Set(used.map((use) => use.vintage ?? null));
  const vintage = vintages.size === 1 ? (used[0]?.vintage ?? null) : null;
  const reasons = new Set([...trace.reasons, ...reasonsOf(why)]);
  if (used.some((use) => use.stale)) reasons.add('stale');
  const testable = why.flatMap(({ testableOn }) => testableOn ?? []);
  return {
    formula: printFormula(node),
    node,
    type,
    truth: type === 'Test' ? truth : null,
    found: { ...measured.found, window, vintage },
    needed: measured.needed,
    margin: measured.margin,
    used,
    window,
    lines: linesOf(trace),
    parts: parts.map((part) => evaluationOf(part, 'Test', now, stale)),
    ...(combine && { combine }),
    reasons: [...reasons],
    ...(why.length > 0 && { why }),
    ...(measured.decimals !== undefined && { decimals: measured.decimals }),
    ...(testable.length > 0 && { testableOn: isoDay(Math.max(...testable)) }),
    ...(trace.sample !== undefined && { sample: trace.sample }),
    ...(trace.ties.length > 0 && { ties: trace.ties }),
    ...(now.oldest.length > 0 && { heldBackBy: now.oldest }),
    problems: [],
  };
}

function distinct(whys: readonly Why[]): Why[] {
  return [...new Map(whys.map((why) => [`${why.code} ${why.of} ${why.period}`, why])).values()];
}

function faulty(formula: string, problems: readonly FormulaProblem[]): Evaluation {
  return {
    formula,
    ...{ type: null, truth: null, needed: null, margin: null, window: null },
    found: { value: null, unit: null, date: null, window: null, vintage: null },
    ...{ used: [], lines: [], parts: [], reasons: [] },
    problems,
  };
}

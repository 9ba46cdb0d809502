// The machine that evaluates one formula against one choice of vintages.

import { civil, type Day, dayOf, isoDay } from '../indicators/period.ts';
import { printSeriesRef, type SeriesRef } from '../indicators/series.ts';
import { type Calendar, parseCalendar } from './calendar.ts';
import type { Column } from './column.ts';
import { evaluateNode, numeric } from './evaluateNode.ts';
import type { EvaluationContext } from './evaluation.ts';
import { columnOf, emptyColumn } from './load.ts';
import type { Machine } from './machine.ts';
import { RECESSIONS } from './needs.ts';
import type { Node, WindowNode } from './node.ts';
import { printFormula } from './print.ts';
import { combine } from './runAcross.ts';
import { shapeOfIndicator } from './shape.ts';
import { latestPresidency, termsNamed } from './terms.ts';
import { endOf, startOf } from './timeline.ts';
import type { Trace } from './trace.ts';
import type { SeriesValue, Value } from './value.ts';
import type { Choice } from './vintages.ts';
import type { Why } from './why.ts';
import type { Clock } from './window.ts';

/** A machine whose open windows end at `now`. */
export function assemble(context: EvaluationContext, choice: Choice, now: Day, trace: Trace): Machine {
  const columns = new Map<string, Column>();
  const memo = new Map<Node, Value>();
  const column = (ref: SeriesRef): Column => {
    const key = printSeriesRef(ref);
    const known = columns.get(key) ?? loadColumn(ref, context, choice);
    columns.set(key, known);
    return known;
  };
  const clock: Clock = { asOf: context.asOf, now, named: (window) => namedWindow(window, context, column) };
  const { terms } = context;
  const namesOf = (id: string) => entitiesOf(id, context);
  const entity = (id: string, of?: string): SeriesValue => {
    const indicator = context.source.indicator(id);
    if (!indicator) throw new TypeError(`unknown indicator ${id}`);
    const members = indicator.entityGroups?.find((group) => group.id === of)?.members;
    const refs = (members ?? [of]).map((each) => (each === undefined ? { id } : { id, entity: each }));
    const [first, ...others] = refs.map(column);
    if (!first) throw new TypeError(`no member in ${id}@${of}`);
    const whole =
      others.length === 0 ? first : combine([first, ...others], (row) => row.reduce((a, b) => a + b, 0));
    return { type: 'Series', shape: shapeOfIndicator(indicator), column: whole };
  };

  const make = (tracing: Trace, each: Node | undefined): Machine => {
    const evaluate = (node: Node): Value => {
      const known = memo.get(node);
      if (known) return known;
      const value = evaluateNode(node, machine);
      if (value.type === 'Series') memo.set(node, value);
      return value;
    };
    const machine: Machine = {
      clock,
      terms,
      entitiesOf: namesOf,
      trace: tracing,
      evaluate,
      entity,
      series: (node) => {
        const value = node && evaluate(node);
        if (value?.type === 'Series') return value;
        throw new TypeError(`unexpected ${value?.type}, expected Series`);
      },
      cond: (node) => {
        const value = node && evaluate(node);
        if (value?.type === 'Cond') return value;
        throw new TypeError(`unexpected ${value?.type}, expected Cond`);
      },
      scalar: (node) => {
        const value = node && numeric(evaluate(node));
        if (value?.type === 'Scalar') return value;
        throw new TypeError(`unexpected ${value?.type}, expected Scalar`);
      },
      binding: (window) => make(tracing, window),
      tracing: (other) => make(other, each),
      bound: (window) => {
        if (!window) throw new TypeError('expected a window');
        return window.kind === 'window' && window.form === 'each' && each ? each : window;
      },
    };
    return machine;
  };
  return make(trace, undefined);
}

function entitiesOf(id: string, { source }: EvaluationContext): readonly string[] {
  return source.indicator(id)?.entities?.map((entity) => entity.id) ?? [];
}

function loadColumn(ref: SeriesRef, context: EvaluationContext, choice: Choice): Column {
  const series = context.source.series(ref);
  const vintage = choice.get(printSeriesRef(ref));
  if (series && vintage) return columnOf(ref, series, vintage, context);
  const indicator = context.source.indicator(ref.id);
  const axis = { frequency: indicator?.frequency ?? 'M', yearEnd: indicator?.yearEnd ?? 12 };
  const column = emptyColumn(printSeriesRef(ref), axis, indicator?.releaseLag ?? 0);
  const apart: Why = { code: 'no-common-vintage', of: printSeriesRef(ref) };
  return series ? { ...column, why: [apart] } : column;
}

type Named = ReturnType<Clock['named']>;

function namedWindow(
  window: WindowNode,
  context: EvaluationContext,
  column: (ref: SeriesRef) => Column,
): Named {
  const text = printFormula(window);
  if (window.form === 'term') {
    const terms = termsNamed(window, context.terms);
    const run = window.number ? terms[0] : latestPresidency(terms, isoDay(context.asOf).slice(0, 7));
    const from = run && parseCalendar(run.from);
    if (!run || !from) return { code: 'no-term', of: text, period: text };
    const end = run.to === undefined ? undefined : parseCalendar(run.to);
    // Whoever was in office when it was said is judged by what had happened by then.
    const over = end !== undefined && end.from <= context.asOf;
    return { from: from.from, to: over ? end.to : undefined, base: true };
  }
  if (window.form === 'recession') {
    const found = recessionOf(column({ id: RECESSIONS }), Number(window.year.digits));
    return found ? { ...found, base: false } : { code: 'no-recession', of: text, period: text };
  }
  return { code: 'nothing-in-window', of: text, period: text };
}

/**
 * The recession that touches a year, its peak included; of two the one that begins in it. NBER's months run from the
 * one after the peak to the trough. An unended recession has no window yet.
 */
function recessionOf(
  { axis, times, values }: Column,
  year: number,
): Pick<Calendar, 'from' | 'to'> | undefined {
  const runs: { peak: Day; from: Day; to: Day }[] = [];
  for (let i = 0; i < values.length; i++) {
    const ordinal = times[i] ?? 0;
    if (values[i] !== 1) continue;
    const [from, to] = [startOf(axis, ordinal), endOf(axis, ordinal)];
    const run = runs.at(-1);
    if (run && values[i - 1] === 1) run.to = to;
    else runs.push({ peak: startOf(axis, ordinal - 1), from, to });
  }
  const [start, end] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const touching = runs.filter(({ peak, to }) => peak <= end && to >= start);
  const beginning = touching.filter(({ from }) => civil(from).year === year);
  const found = touching.length === 1 ? touching : beginning;
  return found.length === 1 ? found[0] : undefined;
}

// The place of one year, quarter, month or term among all that the series covers whole.

import type { Machine, Run } from './machine.ts';
import { scalarOf, see, unknownScalar } from './machine.ts';
import { isMeasure, MEASURES, type Measure } from './measures.ts';
import { type Member, memberOf, membersOf } from './members.ts';
import type { Node } from './node.ts';
import { ANYTHING, exactly, knownValue, type Possible } from './possible.ts';
import { printFormula } from './print.ts';
import { muteTrace } from './trace.ts';
import type { ScalarValue } from './value.ts';
import type { Why } from './why.ts';
import { isWhy, resolveWindow, spanOver } from './window.ts';

// Being the highest of two says nothing.
const LEAST_MEMBERS = 3;

/** K over the periods: an unknown one may lie above or below. Those that the series does not cover whole are no members. */
export const rank: Run = (call, spec, machine) => {
  const [measure, window, among] = call.args;
  const text = printFormula(call);
  const group = among?.kind === 'among' ? among.group : 'years';
  if (!measure || !window) return unknownScalar(spec, [], { code: 'not-a-member', of: text });
  const subject = memberOf(window, group, machine);
  if (subject === undefined) {
    return unknownScalar(spec, [], { code: 'not-a-member', of: text, period: printFormula(window) });
  }
  const own = machine.binding(subject.window).scalar(measure);
  const others = valuesOf(
    membersOf(group, machine, measure).filter(({ key }) => key !== subject.key),
    measure,
    machine,
  );
  machine.trace.sample = others.length + 1;
  if (own.why.some(isOutside)) return unknownScalar(spec, [], ...own.why);
  if (others.length + 1 < LEAST_MEMBERS) {
    return unknownScalar(spec, [], { code: 'too-few', of: text, period: `${others.length + 1} ${group}` });
  }
  return scalarOf(spec, [], place(own.possible, others), { why: whyOpen(own, text), day: own.day });
};

/** What the measure comes to over each member that is covered whole. */
function valuesOf(members: readonly Member[], measure: Node, machine: Machine): Possible[] {
  const valueOver = overEach(measure, machine);
  return members.flatMap((member, i) => {
    const isOutermost = i === 0 || i === members.length - 1;
    const { possible, why } = valueOver(member, isOutermost);
    return why.some(isOutside) ? [] : possible;
  });
}

type Valued = Pick<ScalarValue, 'possible' | 'why'>;

/** The measure as a function of the window. Only what is told to leaves evidence: the outermost members say where was looked. */
function overEach(measure: Node, machine: Machine): (member: Member, traced: boolean) => Valued {
  const mute = muteTrace();
  const simple = simpleMeasure(measure);
  if (!simple) {
    const quiet = machine.tracing(mute);
    return ({ window }, traced) => (traced ? machine : quiet).binding(window).scalar(measure);
  }
  const series = machine.series(simple.series);
  const of = printFormula(simple.series);
  const { column } = series;
  return ({ key, days, window }, traced) => {
    const span = days ? spanOver(days, column, of, key) : resolveWindow(window, column, machine.clock, of);
    if (isWhy(span)) return { possible: ANYTHING, why: [span] };
    const trace = traced ? machine.trace : mute;
    see(trace, column, span);
    const { possible, why = [] } = simple.measure({ series, span, of }, trace);
    return { possible: typeof possible === 'number' ? exactly(possible) : possible, why };
  };
}

/** `change(PAYEMS, each)`: needs no evaluator for each of its windows. */
function simpleMeasure(node: Node): { readonly measure: Measure; readonly series: Node } | undefined {
  if (node.kind !== 'call') return undefined;
  const [series, window] = node.args;
  const measure = isMeasure(node.name) ? MEASURES[node.name] : undefined;
  const isEach = window?.kind === 'window' && window.form === 'each';
  return measure && series && isEach ? { measure, series } : undefined;
}

function isOutside({ code }: Why): boolean {
  return ['starts-later', 'not-published', 'nothing-in-window', 'too-few', 'not-loaded'].includes(code);
}

function place(own: Possible, others: readonly Possible[]): Possible {
  const surelyAbove = others.filter(({ low }) => low > own.high).length;
  const perhapsAbove = others.filter(({ high }) => high > own.low).length;
  return { low: 1 + surelyAbove, high: 1 + perhapsAbove };
}

function whyOpen(own: ScalarValue, of: string): readonly Why[] {
  return knownValue(own.possible) === undefined
    ? own.why
    : [{ code: 'not-observed', of, period: 'another period' }];
}

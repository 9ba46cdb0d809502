// Functions of a condition. K: an unknown observation may meet it or not; the answer holds all that could follow.

import type { Day } from '../indicators/period.ts';
import { isoDay } from '../indicators/period.ts';
import { type CondColumn, FALSE, TRUE, UNKNOWN } from './column.ts';
import type { Truth } from './evaluation.ts';
import * as kleene from './kleene.ts';
import {
  dayAt,
  type Machine,
  outside,
  type Run,
  scalarOf,
  see,
  unknownAt,
  unknownScalar,
} from './machine.ts';
import type { CallNode, Node } from './node.ts';
import type { Possible } from './possible.ts';
import { printFormula } from './print.ts';
import { endOf, startOf } from './timeline.ts';
import type { DurationValue, TestValue } from './value.ts';
import type { Why } from './why.ts';
import { isWhy, resolveWindow, type Span } from './window.ts';

interface Read {
  readonly cond: CondColumn;
  readonly span: Span;
  readonly of: string;
}

function readCond(call: CallNode, machine: Machine): Read | Why {
  const [node, window] = call.args;
  const { cond } = machine.cond(node);
  const of = node ? printFormula(node) : '';
  const span = resolveWindow(machine.bound(window), cond, machine.clock, of);
  if (isWhy(span)) return span;
  see(machine.trace, cond, span);
  return { cond, span, of };
}

function whyUnknown({ cond, span, of }: Read): Why[] {
  const whys = outside(cond, span, of);
  const gap = cond.truths.subarray(Math.max(span.first, 0), span.last + 1).indexOf(UNKNOWN);
  return gap < 0 ? whys : [...whys, ...unknownAt(cond, Math.max(span.first, 0) + gap, of)];
}

function tally({ cond, span }: Read): { met: number; unknown: number; length: number } {
  let [met, unknown] = [0, 0];
  const first = Math.max(span.first, 0);
  const { truths } = cond;
  for (let i = first; i <= span.last; i++) {
    if (truths[i] === TRUE) met++;
    else if (truths[i] === UNKNOWN) unknown++;
  }
  return { met, unknown, length: span.last - first + 1 };
}

const isCut = ({ span }: Read): boolean => span.before || span.after;

const count: Run = (call, spec, machine) => {
  const read = readCond(call, machine);
  if (isWhy(read)) return unknownScalar(spec, [], read);
  const { met, unknown } = tally(read);
  const possible = { low: met, high: isCut(read) ? Number.POSITIVE_INFINITY : met + unknown };
  return scalarOf(spec, [], possible, { why: whyUnknown(read), day: dayAt(read.cond, read.span.last) });
};

const frac: Run = (call, spec, machine) => {
  const read = readCond(call, machine);
  if (isWhy(read)) return unknownScalar(spec, [], read);
  const { met, unknown, length } = tally(read);
  const why = whyUnknown(read);
  if (length <= 0 || isCut(read)) return scalarOf(spec, [], { low: 0, high: 100 }, { why });
  const possible = { low: (met / length) * 100, high: ((met + unknown) / length) * 100 };
  return scalarOf(spec, [], possible, { why, day: dayAt(read.cond, read.span.last) });
};

/** A run from `first` to `last`, both inclusive, as observations and days. */
function lengthOf({ axis, times }: CondColumn, first: number, last: number): readonly [number, number] {
  if (last < first) return [0, 0];
  const [from, to] = [times[first] ?? 0, times[last] ?? 0];
  const weekly = axis.frequency === 'W' ? 6 : 0;
  return [last - first + 1, endOf(axis, to) - startOf(axis, from) + 1 + weekly];
}

function duration(
  cond: CondColumn,
  shortest: readonly [number, number],
  longest: readonly [number, number],
  why: readonly Why[],
  day: Day | undefined,
): DurationValue {
  const between = (at: 0 | 1): Possible => ({ low: shortest[at], high: longest[at] });
  const known = shortest[0] === longest[0];
  return {
    ...{ type: 'Duration', observations: between(0), days: between(1), axis: cond.axis, day },
    why: known ? [] : why,
  };
}

const ENDLESS = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const streak: Run = (call, _, machine) => {
  const [node, date] = call.args;
  const { cond } = machine.cond(node);
  const of = node ? printFormula(node) : '';
  const end = runEnd(cond, date, machine, of);
  if (typeof end === 'object') return duration(cond, [0, 0], ENDLESS, [end], undefined);
  let surely = end;
  while (surely >= 0 && cond.truths[surely] === TRUE) surely--;
  let perhaps = surely;
  while (perhaps >= 0 && cond.truths[perhaps] !== FALSE) perhaps--;
  see(machine.trace, cond, { first: Math.min(surely + 1, end), last: end });
  const why: Why[] = perhaps < 0 ? [{ code: 'starts-later', of, period: 'the run' }] : [];
  for (let i = end; i > perhaps; i--) if (cond.truths[i] === UNKNOWN) why.push(...unknownAt(cond, i, of));
  const longest = perhaps < 0 ? ENDLESS : lengthOf(cond, perhaps + 1, end);
  return duration(cond, lengthOf(cond, surely + 1, end), longest, why, dayAt(cond, end));
};

function runEnd(cond: CondColumn, date: Node | undefined, machine: Machine, of: string): number | Why {
  const window: Node = date ?? { kind: 'now', start: 0, end: 0 };
  const span = resolveWindow(window, cond, machine.clock, of);
  if (isWhy(span)) return span;
  const [why] = outside(cond, span, of);
  if (why && span.last < 0) return why;
  return span.after && why ? why : span.last;
}

const longest: Run = (call, _, machine) => {
  const read = readCond(call, machine);
  if (isWhy(read)) {
    const { cond } = machine.cond(call.args[0]);
    return duration(cond, [0, 0], ENDLESS, [read], undefined);
  }
  const { cond, span } = read;
  if (span.before) machine.trace.note('short-history');
  const surely = longestRun(read, false);
  const perhaps = isCut(read) ? ENDLESS : longestRun(read, true);
  return duration(cond, surely, perhaps, whyUnknown(read), dayAt(cond, span.last));
};

function longestRun({ cond, span }: Read, unknownCounts: boolean): readonly [number, number] {
  const { truths } = cond;
  let [start, from, to] = [Math.max(span.first, 0), 0, -1];
  for (let i = start; i <= span.last; i++) {
    const truth = truths[i];
    if (truth === FALSE || (truth === UNKNOWN && !unknownCounts)) start = i + 1;
    else if (i - start > to - from) {
      from = start;
      to = i;
    }
  }
  return lengthOf(cond, from, to);
}

/** A test of each observation of a window, with how many met it against how many should. */
function ofEach(
  judge: (read: Read) => Truth,
  needed: (read: Read) => { op: string; value: number },
  found: (read: Read) => number = (read) => tally(read).met,
): Run {
  return (call, _, machine): TestValue => {
    const read = readCond(call, machine);
    if (isWhy(read)) return { type: 'Test', truth: 'unknown', measured: NOTHING, why: [read] };
    const { cond, span } = read;
    const { length } = tally(read);
    const truth = length <= 0 ? 'unknown' : judge(read);
    const end = cond.times[span.last];
    const date = end === undefined ? null : isoDay(startOf(cond.axis, end));
    return {
      ...{ type: 'Test', truth },
      measured: {
        found: { value: found(read), unit: 'observations', date },
        needed: { ...needed(read), tolerance: 0 },
        margin: null,
      },
      why: truth === 'unknown' ? whyUnknown(read) : [],
    };
  };
}

const NOTHING = { found: { value: null, unit: null, date: null }, needed: null, margin: null };

/** Whether some observation meets it; what lies outside those published may. */
function someMet(read: Read): Truth {
  const { met, unknown } = tally(read);
  if (met > 0) return true;
  return unknown > 0 || isCut(read) ? 'unknown' : false;
}

function allMet(read: Read): Truth {
  const { met, unknown, length } = tally(read);
  if (met + unknown < length) return false;
  return unknown > 0 || isCut(read) ? 'unknown' : true;
}

function beforeEnd(read: Read): Read {
  const { span } = read;
  // An end that is still to come makes all that is known come before it.
  return { ...read, span: { ...span, last: span.after ? span.last : span.last - 1, after: false } };
}

function endOfWindow({ cond, span }: Read): Truth {
  const truth = span.after ? UNKNOWN : cond.truths[span.last];
  return truth === TRUE ? true : truth === FALSE ? false : 'unknown';
}

function metOnlyAtEnd(read: Read): Truth {
  return kleene.all([endOfWindow(read), kleene.not(someMet(beforeEnd(read)))]);
}

/** Shown is what stands against it: that the end does not meet it, else how many before it did. */
const first: Run = ofEach(
  metOnlyAtEnd,
  (read) => ({ op: '=', value: endOfWindow(read) === false ? 1 : 0 }),
  (read) => (endOfWindow(read) === false ? 0 : tally(beforeEnd(read)).met),
);

export const CONDITION_RUNS = {
  count,
  frac,
  streak,
  longest,
  always: ofEach(allMet, (read) => ({ op: '=', value: tally(read).length })),
  ever: ofEach(someMet, () => ({ op: '>=', value: 1 })),
  first,
} satisfies Record<string, Run>;

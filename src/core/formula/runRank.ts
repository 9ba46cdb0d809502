// The place of one year, quarter, month or term among all that the series covers whole.

import { civil } from '../indicators/period.ts';
import type { Term } from './evaluation.ts';
import type { Machine, Run } from './machine.ts';
import { scalarOf, unknownScalar } from './machine.ts';
import type { Group, Node, WindowNode } from './node.ts';
import { knownValue, type Possible } from './possible.ts';
import { printFormula } from './print.ts';
import { termsNamed } from './terms.ts';
import { lastEndingBy, startOf } from './timeline.ts';
import type { ScalarValue } from './value.ts';
import type { Why } from './why.ts';

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
  const others: Possible[] = [];
  for (const member of membersOf(group, machine, measure)) {
    if (member.key === subject.key) continue;
    const value = machine.binding(member.window).scalar(measure);
    if (!value.why.some(isOutside)) others.push(value.possible);
  }
  machine.trace.sample = others.length + 1;
  if (own.why.some(isOutside)) return unknownScalar(spec, [], ...own.why);
  if (others.length + 1 < LEAST_MEMBERS) {
    return unknownScalar(spec, [], { code: 'too-few', of: text, period: `${others.length + 1} ${group}` });
  }
  return scalarOf(spec, [], place(own.possible, others), { why: whyOpen(own, text), day: own.day });
};

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

interface Member {
  readonly key: string;
  readonly window: Node;
}

function memberOf(window: Node, group: Group, machine: Machine): Member | undefined {
  const text = printFormula(window);
  if (group === 'terms') {
    if (window.kind !== 'window' || window.form !== 'term') return undefined;
    const [term, ...more] = termsNamed(window, machine.terms);
    return term && more.length === 0 ? termMember(term) : undefined;
  }
  const shape = { years: /^(FY)?\d{4}$/, quarters: /^\d{4}Q[1-4]$/, months: /^\d{4}-\d\d$/ }[group];
  return shape.test(text) ? { key: text.replace('FY', ''), window } : undefined;
}

function termMember(term: Term): Member {
  const window: WindowNode = {
    kind: 'window',
    start: 0,
    end: 0,
    form: 'term',
    name: term.name,
    number: { kind: 'number', digits: String(term.number), start: 0, end: 0 },
  };
  return { key: `${term.name} ${term.number}`, window };
}

function membersOf(group: Group, machine: Machine, measure: Node): Member[] {
  if (group === 'terms') return machine.terms.filter(({ to }) => to !== undefined).map(termMember);
  const [from, to] = spanOf(measure, machine);
  if (from === undefined || to === undefined) return [];
  const [first, last] = [civil(from), civil(to)];
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i);
  const date = (text: string): Member => ({ key: text, window: { kind: 'date', text, start: 0, end: 0 } });
  switch (group) {
    case 'years': {
      const year = (n: number): Member => ({
        key: String(n),
        window: { kind: 'number', digits: String(n), start: 0, end: 0 },
      });
      return years.map(year);
    }
    case 'quarters':
      return years.flatMap((year) => [1, 2, 3, 4].map((quarter) => date(`${year}Q${quarter}`)));
    case 'months':
      return years.flatMap((year) =>
        Array.from({ length: 12 }, (_, i) => date(`${year}-${String(i + 1).padStart(2, '0')}`)),
      );
  }
}

/** First and last day of the series that the measure reads. */
function spanOf(measure: Node, machine: Machine): readonly [number | undefined, number | undefined] {
  if (measure.kind === 'call' && measure.args[0]) {
    const { column } = machine.series(measure.args[0]);
    const last = column.times[lastEndingBy(column, machine.clock.now)];
    const first = column.times[0];
    if (first === undefined || last === undefined) return [undefined, undefined];
    return [startOf(column.axis, first), startOf(column.axis, last)];
  }
  for (const child of 'left' in measure
    ? [measure.left, measure.right]
    : 'of' in measure
      ? [measure.of]
      : []) {
    const span = spanOf(child as Node, machine);
    if (span[0] !== undefined) return span;
  }
  return [undefined, undefined];
}

// The periods among which one is ranked: all of a kind that were over by now and that the series reaches.

import { civil, type Day, dayOf, isoDay } from '../indicators/period.ts';
import type { Term } from './evaluation.ts';
import type { Machine } from './machine.ts';
import type { Group, Node, WindowNode } from './node.ts';
import { childrenOf } from './node.ts';
import { printFormula } from './print.ts';
import { termsNamed } from './terms.ts';
import { lastEndingBy, startOf, type Timeline } from './timeline.ts';

export interface Member {
  readonly key: string;
  readonly window: Node;
  /** The days of the window where they depend on no series. */
  readonly days?: { readonly from: Day; readonly to: Day };
}

/** The member that a window names; undefined when it is none of the group. */
export function memberOf(window: Node, group: Group, machine: Machine): Member | undefined {
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

/** All members from the first observation to now, oldest first. What is under way is none yet. */
export function membersOf(group: Group, machine: Machine, measure: Node): Member[] {
  const { now } = machine.clock;
  if (group === 'terms') {
    const month = isoDay(now).slice(0, 7);
    return machine.terms.filter(({ to }) => to !== undefined && to <= month).map(termMember);
  }
  const reach = reachOf(measure, machine);
  if (!reach) return [];
  const [first, last] = [civil(reach.from).year, civil(reach.to).year];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (group === 'years') return years.filter((year) => dayOf(year + 1, 1, 1) <= now + 1).map(yearMember);
  const length = group === 'quarters' ? 3 : 1;
  return years
    .flatMap((year) => Array.from({ length: 12 / length }, (_, i) => partMember(year, i + 1, length)))
    .filter(({ days }) => days.to <= now);
}

// A year has no days of its own: on yearly figures it is the fiscal one.
function yearMember(year: number): Member {
  const digits = String(year);
  return { key: digits, window: { kind: 'number', digits, start: 0, end: 0 } };
}

function partMember(year: number, part: number, months: number): Member & Required<Pick<Member, 'days'>> {
  const text = months === 3 ? `${year}Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
  const month = (part - 1) * months + 1;
  const days = { from: dayOf(year, month, 1), to: dayOf(year, month + months, 1) - 1 };
  return { key: text, window: { kind: 'date', text, start: 0, end: 0 }, days };
}

/** From the first observation of the series that the measure reads to the last by now. */
function reachOf(measure: Node, machine: Machine): { from: Day; to: Day } | undefined {
  const line = timelineOf(measure, machine);
  if (line) {
    const { axis, times } = line;
    const [first, last] = [times[0], times[lastEndingBy(line, machine.clock.now)]];
    if (first === undefined || last === undefined) return undefined;
    return { from: startOf(axis, first), to: startOf(axis, last) };
  }
  for (const part of childrenOf(measure)) {
    const reach = reachOf(part, machine);
    if (reach) return reach;
  }
  return undefined;
}

/** Of a series or a condition; a number has none. */
function timelineOf(node: Node, machine: Machine): Timeline | undefined {
  if (node.kind === 'window' || node.kind === 'number') return undefined;
  const value = machine.evaluate(node);
  return value.type === 'Series' ? value.column : value.type === 'Cond' ? value.cond : undefined;
}

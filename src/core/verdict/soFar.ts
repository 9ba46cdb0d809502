// What waits for its day: what the figures say until now of a period that is not over.

import { type Calendar, parseCalendar } from '../formula/calendar.ts';
import { type CallNode, childrenOf, isYear, type Node, type WindowNode } from '../formula/node.ts';
import { type Day, isoDay } from '../indicators/period.ts';
import { rewritten } from './variant.ts';

/**
 * The formula with every dated window that `day` is in, or that ends after it, ending at the last figure instead, and with
 * the last figure in place of one of a period to come. Undefined when nothing of it is still to come.
 */
export function untilNow(formula: Node, day: Day): Node | undefined {
  let changed = false;
  const ended = rewritten(formula, (node) => {
    const other = node.kind === 'call' ? callUntilNow(node, day) : undefined;
    changed ||= other !== undefined;
    return other;
  });
  return changed ? ended : undefined;
}

/** True of what was under way on a day: it names a period that the day is in. */
export function isUnderWay(formula: Node, day: Day): boolean {
  const isPeriod = (part: Node) => part.kind === 'date' || isYear(part);
  const within = (part: Node): boolean =>
    (isPeriod(part) && isAhead(part, day) && hasBegun(part, day)) || childrenOf(part).some(within);
  return formula.kind === 'call'
    ? formula.args.some(within)
    : childrenOf(formula).some((part) => isUnderWay(part, day));
}

/** Whether the figure of an ISO day is newer than those that the windows up to now of a formula are measured from. */
export function hasMoved(formula: Node, date: string): boolean {
  if (formula.kind === 'window' && formula.form === 'to' && formula.to.kind === 'now') {
    const from = daysOf(formula.from);
    return from === undefined || isoDay(from.to) < date;
  }
  return childrenOf(formula).every((part) => hasMoved(part, date));
}

function callUntilNow(call: CallNode, day: Day): Node | undefined {
  const [of, when] = call.args;
  if (!of || !when) return undefined;
  if (call.name === 'at')
    return isAhead(when, day) && !isFiscalYear(when) ? { ...call, name: 'last', args: [of] } : undefined;
  const other = windowUntilNow(when, day);
  return other && { ...call, args: call.args.map((arg) => (arg === when ? other : arg)) };
}

function windowUntilNow(node: Node, day: Day): WindowNode | undefined {
  const { start, end } = node;
  if (node.kind === 'date' || node.kind === 'number')
    return isAhead(node, day) && hasBegun(node, day)
      ? { kind: 'window', form: 'since', point: node, start, end }
      : undefined;
  if (node.kind !== 'window' || (node.form !== 'to' && node.form !== '..')) return undefined;
  if (!isAhead(node.to, day) || !hasBegun(node.from, day)) return undefined;
  return { ...node, to: { kind: 'now', start, end } };
}

/** Figures by fiscal year have none until it is over. */
function isFiscalYear(point: Node): boolean {
  return daysOf(point)?.fiscalYear !== undefined;
}

function isAhead(point: Node, day: Day): boolean {
  return (daysOf(point)?.to ?? day) > day;
}

function hasBegun(point: Node, day: Day): boolean {
  return (daysOf(point)?.from ?? day) <= day;
}

function daysOf(point: Node): Calendar | undefined {
  if (point.kind === 'date') return parseCalendar(point.text);
  return isYear(point) ? parseCalendar(point.digits) : undefined;
}

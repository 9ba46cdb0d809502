// Which series must be loaded before a formula can be evaluated, and which of them decide where its now is.

import type { Indicator } from '../indicators/indicator.ts';
import { printSeriesRef, type SeriesRef } from '../indicators/series.ts';
import { CONSUMER_PRICES, functionOf, readsConsumerPrices, slotAt } from './checkArguments.ts';
import { type CallNode, childrenOf, type Node, type SeriesNode } from './node.ts';
import { entitiesNamed } from './runAcross.ts';

/** The recession dates behind `recession(2008)`. */
export const RECESSIONS = 'USREC';

type Lookup = (id: string) => Indicator | undefined;

/**
 * Every series a formula reads, each once: entities of `across`, members of an entity group, the default deflator and
 * recession dates included. Names that `lookup` does not know are listed as written.
 */
export function seriesNeeded(formula: Node, lookup: Lookup = () => undefined): SeriesRef[] {
  const found = new Map<string, SeriesRef>();
  const add = (ref: SeriesRef) => found.set(printSeriesRef(ref), ref);
  visitSeries(formula, lookup, (id, entity) => {
    const members = lookup(id)?.entityGroups?.find((group) => group.id === entity)?.members;
    for (const each of members ?? [entity]) add(each === undefined ? { id } : { id, entity: each });
  });
  return [...found.values()];
}

function visitSeries(node: Node, lookup: Lookup, visit: (id: string, entity?: string) => void): void {
  if (node.kind === 'series') visit(node.id, node.entity);
  if (node.kind === 'window' && node.form === 'recession') visit(RECESSIONS);
  if (node.kind === 'call') visitCall(node, lookup, visit);
  else for (const child of childrenOf(node)) visitSeries(child, lookup, visit);
}

function visitCall(node: CallNode, lookup: Lookup, visit: (id: string, entity?: string) => void): void {
  const spec = functionOf(node);
  for (const [i, arg] of node.args.entries()) {
    const type = spec && slotAt(spec, i)?.type;
    const isName = type === 'Entity' || type === 'Statistic' || type === 'Aggregate' || type === 'Indicator';
    if (!isName) visitSeries(arg, lookup, visit);
  }
  const [, of] = node.args;
  if (node.name === 'across' && of?.kind === 'series') {
    const all = lookup(of.id)?.entities?.map(({ id }) => id) ?? [];
    for (const entity of entitiesNamed(node, all)) visit(of.id, entity);
  }
  if (readsConsumerPrices(node)) visit(CONSUMER_PRICES);
}

/** The series whose latest value decides the common now: those read by `last` or up to an open end of a window. */
export function openSeries(formula: Node, lookup: Lookup): SeriesRef[] {
  const found = new Map<string, SeriesRef>();
  const visit = (node: Node): void => {
    if (isOpen(node)) {
      for (const ref of seriesNeeded(node, lookup)) found.set(printSeriesRef(ref), ref);
    } else for (const child of childrenOf(node)) visit(child);
  };
  visit(formula);
  return [...found.values()];
}

const OPEN_CALLS: ReadonlySet<string> = new Set(['last', 'followed', 'rank', 'real']);

function isOpen(node: Node): boolean {
  if (node.kind !== 'call') return false;
  if (OPEN_CALLS.has(node.name) || (node.name === 'streak' && node.args.length === 1)) return true;
  return node.args.some(endsNow);
}

function endsNow(arg: Node): boolean {
  if (arg.kind === 'now') return true;
  if (arg.kind !== 'window') return false;
  switch (arg.form) {
    case 'to':
    case '..':
      return arg.to.kind === 'now' || arg.from.kind === 'now';
    case 'recession':
      return false;
    default:
      return true;
  }
}

/** The series nodes of a formula in order, for hovers and completion. */
export function seriesNodes(node: Node): SeriesNode[] {
  return node.kind === 'series' ? [node] : childrenOf(node).flatMap(seriesNodes);
}

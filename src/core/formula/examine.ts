// Tests and what they are made of. `not` is pushed down to the single comparisons, so that each part says what it needs.

import { evaluateNode } from './evaluateNode.ts';
import type { Combination, Truth } from './evaluation.ts';
import * as kleene from './kleene.ts';
import type { Machine } from './machine.ts';
import type { CallNode, LogicNode, Node } from './node.ts';
import { test } from './testNode.ts';
import { absorb, newTrace, type Trace } from './trace.ts';
import type { Measured, TestValue } from './value.ts';
import type { Why } from './why.ts';

export interface Examined {
  readonly node: Node;
  readonly truth: Truth;
  readonly measured: Measured;
  readonly why: readonly Why[];
  readonly trace: Trace;
  readonly parts: readonly Examined[];
  readonly combine?: Combination;
}

/** Truth of a node of type Test, with its parts. `denied`: of its negation. */
export function examine(node: Node, machine: Machine, denied = false): Examined {
  if (node.kind === 'not') return examine(node.of, machine, !denied);
  if (node.kind === 'logic') {
    const op = (node.op === 'and') === denied ? 'or' : 'and';
    return combined(
      node,
      operands(node).map((part) => examine(part, fork(machine), denied)),
      { op },
      denied,
    );
  }
  if (node.kind === 'call' && node.name === 'sole') {
    const parts = soleParts(node).map((part) => examine(part, fork(machine), denied));
    return combined(node, parts, { op: denied ? 'or' : 'and' }, denied);
  }
  if (node.kind === 'call' && node.name === 'atleast') {
    const [count, ...tests] = node.args;
    const parts = tests.map((part) => examine(part, fork(machine)));
    const least = count?.kind === 'number' ? Number(count.digits) : 0;
    return combined(node, parts, { op: 'atleast', count: least, ...(denied && { negated: true }) }, denied);
  }
  return single(node, machine, denied);
}

function single(node: Node, machine: Machine, denied: boolean): Examined {
  const value =
    node.kind === 'compare' || node.kind === 'between'
      ? test(node, machine, denied)
      : evaluated(node, machine, denied);
  const { truth, measured, why } = value;
  return { node: denied ? deny(node) : node, truth, measured, why, trace: machine.trace, parts: [] };
}

function evaluated(node: Node, machine: Machine, denied: boolean): TestValue {
  const value = evaluateNode(node, machine);
  if (value.type !== 'Test') throw new TypeError(`unexpected ${value.type}, expected Test`);
  if (!denied) return value;
  const { measured, truth } = value;
  const margin = measured.margin === null ? null : -measured.margin;
  const needed = measured.needed && { ...measured.needed, op: `not ${measured.needed.op}` };
  return { ...value, truth: kleene.not(truth), measured: { ...measured, needed, margin } };
}

function deny(of: Node): Node {
  return { kind: 'not', of, start: of.start, end: of.end };
}

function fork(machine: Machine): Machine {
  return machine.tracing(newTrace());
}

/** Operands of a chain of one operator, flat. */
function operands({ op, left, right }: LogicNode): readonly Node[] {
  const ofSide = (side: Node) => (side.kind === 'logic' && side.op === op ? operands(side) : [side]);
  return [...ofSide(left), ...ofSide(right)];
}

const ZERO: Node = { kind: 'number', digits: '0', start: 0, end: 0 };

function soleParts({ args, start, end }: CallNode): readonly Node[] {
  return args.map((side, i) => ({
    ...{ kind: 'compare', op: i === 0 ? '>' : '<=', left: side, right: ZERO, start, end },
  }));
}

/** The whole shows the figures of the part that decided it. */
function combined(node: Node, parts: readonly Examined[], combine: Combination, denied: boolean): Examined {
  const trace = newTrace();
  for (const part of parts) absorb(trace, part.trace);
  const truth = truthOf(
    combine,
    parts.map((part) => part.truth),
  );
  const deciding = parts.find((part) => part.truth === truth) ?? parts[0];
  const held = parts.filter((part) => part.truth === true).length;
  const counted: Measured = {
    found: { value: held, unit: 'tests', date: deciding?.measured.found.date ?? null },
    needed: { op: combine.negated ? '<' : '>=', value: combine.count ?? 0, tolerance: 0 },
    margin: truth === 'unknown' ? null : (held - (combine.count ?? 0)) * (combine.negated ? -1 : 1),
  };
  const nothing: Measured = { found: { value: null, unit: null, date: null }, needed: null, margin: null };
  return {
    node: denied ? deny(node) : node,
    truth,
    measured: combine.op === 'atleast' ? counted : (deciding?.measured ?? nothing),
    why: truth === 'unknown' ? parts.flatMap((part) => part.why) : [],
    trace,
    parts,
    combine,
  };
}

/** Kleene's truth of a combination. */
export function truthOf({ op, count = 0, negated }: Combination, truths: readonly Truth[]): Truth {
  const truth =
    op === 'and' ? kleene.all(truths) : op === 'or' ? kleene.some(truths) : kleene.atLeast(count, truths);
  return negated ? kleene.not(truth) : truth;
}

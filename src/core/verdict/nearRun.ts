// Runs and firsts are counted of figures as they are today; one that turned since by less than revisions do was another then.

import { evaluatePrepared } from '../formula/evaluate.ts';
import type { Node } from '../formula/node.ts';
import { type Prepared, prepareText } from '../formula/prepare.ts';
import { printFormula } from '../formula/print.ts';
import type { Asking, Decision } from './decide.ts';
import { revisionTolerance } from './revision.ts';
import { rewritten } from './variant.ts';

const RUNS: ReadonlySet<string> = new Set(['streak', 'longest', 'always']);

/**
 * The formula with the line that every period had to pass moved by as much as a figure is revised, where it holds then:
 * "shrank for a second straight quarter", of which one is now a small gain. Undefined where it fails all the same.
 */
export function heldBeforeRevision(
  { formula }: Prepared,
  asking: Asking,
  decide: (other: Prepared) => Decision,
): Prepared | undefined {
  if (!formula) return undefined;
  let moved = false;
  const relaxed = rewritten(formula, (node) => {
    const [condition, window] = node.kind === 'call' ? node.args : [];
    if (node.kind !== 'call' || !condition) return undefined;
    const first = node.name === 'first' && window ? firstWithRoom(condition, window, asking) : undefined;
    const other = RUNS.has(node.name) ? withRoom(condition, asking) : undefined;
    moved ||= (first ?? other) !== undefined;
    if (first || !other) return first;
    return { ...node, args: node.args.map((arg) => (arg === condition ? other : arg)) };
  });
  if (!moved) return undefined;
  const prepared = prepareText(printFormula(relaxed), asking.source);
  return decide(prepared).verdict === 'supported' ? prepared : undefined;
}

/** A line that is a number, that much further out. */
function withRoom(condition: Node, asking: Asking): Node | undefined {
  const lines = linesOf(condition, asking);
  // Days of a run are closes, whatever they were quoted at meanwhile.
  return lines && !lines.ofDays ? prepareText(lines.outer, asking.source).formula : undefined;
}

/** Now on that side of the line, and never surely so before. */
function firstWithRoom(condition: Node, window: Node, asking: Asking): Node | undefined {
  const lines = linesOf(condition, asking);
  if (!lines) return undefined;
  const { now, surely, inner } = lines;
  const times = `count(${inner}, ${printFormula(window)})`;
  const text = `${now} and (${times} = 0 or (${surely} and ${times} = 1))`;
  return prepareText(text, asking.source).formula;
}

/** The condition with its line moved by as much as figures are revised, outwards and inwards. */
function linesOf(condition: Node, asking: Asking) {
  if (condition.kind !== 'compare' || !/^[<>]/.test(condition.op) || condition.right.kind !== 'number')
    return undefined;
  const left = printFormula(condition.left);
  const line = printFormula(condition.right);
  const asked = prepareText(`last(${left}) ${condition.op} ${line}`, asking.source);
  const evaluation = evaluatePrepared(asked, asking);
  const room = revisionTolerance(evaluation, { ...asking, today: asking.asOf });
  if (!(room > 0)) return undefined;
  const moved = (out: boolean) =>
    `${condition.op} ${line} ${condition.op.startsWith('<') === out ? '+' : '-'} ${room.toFixed(6)}`;
  return {
    ofDays: evaluation.used.every(({ frequency }) => frequency === 'D'),
    outer: `${left} ${moved(true)}`,
    inner: `${left} ${moved(false)}`,
    now: `last(${left}) ${moved(true)}`,
    surely: `last(${left}) ${moved(false)}`,
  };
}

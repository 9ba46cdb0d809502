// Where a forecast about a stretch of time stands before that is over: the same test from its beginning to the last figures.

import { isYear, type Node, type Point, type WindowNode } from '../formula/node.ts';
import { prepare } from '../formula/prepare.ts';
import { parsePeriod } from '../indicators/parsePeriod.ts';
import { type Day, type Period, parseIsoDay, periodEnd, periodStart } from '../indicators/period.ts';
import { type Asking, type Decision, decide } from './decide.ts';
import type { Wordings } from './outcome.ts';
import { rewritten } from './variant.ts';

/** The test up to the day asked about, where that finds a figure; undefined without a stretch of time that is not over. */
export function soFar({ stated, question }: Wordings, asking: Asking): Decision | undefined {
  if (!stated.formula) return undefined;
  let beginning = Number.NEGATIVE_INFINITY;
  const begun = rewritten(stated.formula, (node) => {
    const open = fromItsBeginning(node, asking.asOf);
    if (open) beginning = Math.max(beginning, open.beginning);
    return open?.window;
  });
  const decision = decide(prepare(begun, asking.source), asking, question);
  const { value, date } = decision.evaluation.found;
  const last = date === null ? undefined : parseIsoDay(date);
  return value === null || last === undefined || last <= beginning ? undefined : decision;
}

interface Open {
  readonly window: WindowNode;
  readonly beginning: Day;
}

/** `2026` and `2026-01..2026-12` as windows that are still open. */
function fromItsBeginning(node: Node, today: Day): Open | undefined {
  const { start, end } = node;
  const isRange = node.kind === 'window' && (node.form === '..' || node.form === 'to');
  const [from, to] = isYear(node) ? [node, node] : isRange ? [node.from, node.to] : [];
  const [first, last] = [periodOf(from), periodOf(to)];
  if (!from || !first || !last || periodEnd(last) < today) return undefined;
  const window: WindowNode =
    node.kind === 'window' && node.form === 'to'
      ? { ...node, to: { kind: 'now', start, end } }
      : { kind: 'window', form: 'since', point: from, start, end };
  return { window, beginning: periodStart(first) };
}

function periodOf(point: Point | undefined): Period | undefined {
  if (!point || point.kind === 'now') return undefined;
  return parsePeriod(point.kind === 'date' ? point.text : point.digits);
}

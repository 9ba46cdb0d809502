// Functions of two series over one window.

import { align, joinLineage } from './column.ts';
import { endsOf } from './ends.ts';
import {
  dayAt,
  type Machine,
  missingIn,
  type Read,
  type Run,
  readColumn,
  scalarOf,
  unknownScalar,
} from './machine.ts';
import type { CallNode, Node } from './node.ts';
import { printFormula } from './print.ts';
import { aggregateOf } from './resample.ts';
import { drawRolling, isRolling, unseen } from './rolling.ts';
import type { Shape } from './shape.ts';
import { correlation } from './statistics.ts';
import { lagged } from './trailing.ts';
import { common, isMismatch } from './unit.ts';
import type { SeriesValue } from './value.ts';
import type { Why } from './why.ts';
import { isWhy } from './window.ts';

// A correlation of fewer pairs says more about the pairs than about the series.
const LEAST_PAIRS = 20;

interface Pair {
  readonly one: Read;
  readonly other: Read;
  readonly shapes: readonly Shape[];
  /** Brings the other series to the unit of the first. */
  readonly factor: number;
}

/** Both series on one timeline and the window on it. */
function readPair(
  call: CallNode,
  machine: Machine,
  prepare?: (b: SeriesValue) => SeriesValue | Why,
): Pair | Why {
  const [a, b, window] = call.args;
  const one = machine.series(a);
  const prepared = prepare ? prepare(machine.series(b)) : machine.series(b);
  if (isWhy(prepared)) return prepared;
  const [left, right] = align(
    { column: one.column, aggregate: one.shape.aggregate },
    { column: prepared.column, aggregate: prepared.shape.aggregate },
  );
  const lineage = joinLineage(left, right);
  const read = (node: Node | undefined, series: SeriesValue, column: typeof left) =>
    readColumn(
      { ...series, column: { ...column, ...lineage } },
      node ? printFormula(node) : '',
      window,
      machine,
    );
  const first = read(a, one, left);
  const second = read(b, prepared, right);
  if (isWhy(first)) return first;
  if (isWhy(second)) return second;
  const units = common('compare', one.shape.unit, prepared.shape.unit);
  const factor = isMismatch(units) ? 1 : units.right / units.left;
  return { one: first, other: second, shapes: [one.shape, prepared.shape], factor };
}

const corr: Run = (call, spec, machine) => {
  const delay = call.args[3];
  const pair = readPair(call, machine, (b) => {
    if (delay?.kind !== 'duration') return b;
    const column = lagged(b.column, delay);
    return isWhy(column) ? column : { ...b, column };
  });
  const shapes = [machine.series(call.args[0]).shape];
  if (isWhy(pair)) return unknownScalar(spec, shapes, pair);
  const { one, other } = pair;
  const { span } = one;
  if (span.after || span.before) return unknownScalar(spec, shapes, ...missingIn(one));
  const [x, y]: [number[], number[]] = [[], []];
  for (let i = span.first; i <= span.last; i++) {
    const [a, b] = [one.series.column.values[i] ?? Number.NaN, other.series.column.values[i] ?? Number.NaN];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    x.push(a);
    y.push(b);
  }
  machine.trace.sample = x.length;
  if (x.length < LEAST_PAIRS) {
    const period = `${x.length} pairs, ${LEAST_PAIRS} needed`;
    return unknownScalar(spec, shapes, { code: 'too-few', of: printFormula(call), period });
  }
  const value = correlation(Float64Array.from(x), Float64Array.from(y));
  const why: Why[] = [{ code: 'zero', of: printFormula(call) }];
  return scalarOf(spec, shapes, value, { why, day: dayAt(one.series.column, span.last) });
};

const share: Run = (call, spec, machine) => {
  const isLine = isRolling(call, machine);
  const pair = readPair(call, isLine ? unseen(machine) : machine);
  const shapes = [machine.series(call.args[0]).shape];
  if (isWhy(pair)) return unknownScalar(spec, shapes, pair);
  const { one, other, factor } = pair;
  const { first, last } = one.span;
  const atEnd = one.series.shape.kind === 'stock';
  const missing = atEnd
    ? missingAtEnd(one).concat(missingAtEnd(other))
    : missingIn(one).concat(missingIn(other));
  if (missing.length > 0) return unknownScalar(spec, shapes, ...missing);
  const total = ({ series: { column } }: Read, from: number, to: number) =>
    aggregateOf(column.values, from, to, atEnd ? 'end' : 'sum');
  if (total(other, first, last) * factor <= 0)
    return unknownScalar(spec, shapes, { code: 'sign', of: other.of });
  const percent = (from: number, to: number) =>
    (total(one, from, to) / (total(other, from, to) * factor)) * 100;
  const answer = scalarOf(spec, shapes, percent(first, last), { day: dayAt(one.series.column, last) });
  if (isLine) drawRolling(call, machine, one, answer, percent);
  return answer;
};

function missingAtEnd(read: Read): Why[] {
  return missingIn({ ...read, span: { ...read.span, first: read.span.last, before: false } });
}

const contribution: Run = (call, spec, machine) => {
  const isLine = isRolling(call, machine);
  const pair = readPair(call, isLine ? unseen(machine) : machine);
  const shapes = [machine.series(call.args[0]).shape];
  if (isWhy(pair)) return unknownScalar(spec, shapes, pair);
  const { one, other, factor } = pair;
  const [part, whole] = [endsOf(one, machine.trace), endsOf(other, machine.trace)];
  const why = [...part.why, ...whole.why];
  if (why.length > 0) return unknownScalar(spec, shapes, ...why);
  if (whole.base * factor <= 0) return unknownScalar(spec, shapes, { code: 'sign', of: other.of });
  const points = (base: number, end: number, of: number) => ((end - base) / (of * factor)) * 100;
  const answer = scalarOf(spec, shapes, points(part.base, part.end, whole.base), {
    day: dayAt(one.series.column, one.span.last),
  });
  const [parts, wholes] = [one.series.column.values, other.series.column.values];
  if (isLine)
    drawRolling(call, machine, one, answer, (from, to) =>
      points(parts[from - 1] ?? Number.NaN, parts[to] ?? Number.NaN, wholes[from - 1] ?? Number.NaN),
    );
  return answer;
};

export const PAIR_RUNS = { corr, share, contribution } satisfies Record<string, Run>;

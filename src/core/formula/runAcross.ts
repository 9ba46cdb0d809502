// One series out of those of several entities.

import { align, type Column, joinLineage, withValues } from './column.ts';
import type { Run } from './machine.ts';
import type { CallNode } from './node.ts';
import { isFault, shapeOfCall } from './shape.ts';
import { mean, median } from './statistics.ts';

const STATISTICS: Readonly<Record<string, (values: Float64Array) => number>> = {
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  avg: mean,
  median: (values) => (values.some(Number.isNaN) ? Number.NaN : median(values)),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
};

/** P: a period counts when every entity has it; unknown in one is unknown in all. */
export const across: Run = (call, spec, machine) => {
  const [how, of] = call.args;
  const id = of?.kind === 'series' ? of.id : '';
  const series = entitiesNamed(call, machine.entitiesOf(id)).map((entity) => machine.entity(id, entity));
  const statistic = STATISTICS[how?.kind === 'series' ? how.id : ''] ?? mean;
  const columns = commonPeriods(series.map(({ column }) => column));
  const shape = shapeOfCall(
    spec,
    series.slice(0, 1).map((each) => each.shape),
  );
  return {
    type: 'Series',
    shape: isFault(shape) ? { type: 'Series', unit: null } : shape,
    column: combine(columns, statistic),
  };
};

/** The entities a call lists; "*" is all that the indicator has. */
export function entitiesNamed(call: CallNode, all: readonly string[]): readonly string[] {
  const named = call.args.slice(2).flatMap((node) => (node.kind === 'series' ? node.id : []));
  return named.includes('*') ? all : named;
}

function commonPeriods(columns: readonly Column[]): readonly Column[] {
  const plain = (column: Column) => ({ column, aggregate: undefined });
  const [first, ...others] = columns;
  if (!first) return [];
  const shared = others.reduce((base, other) => align(plain(base), plain(other))[0], first);
  return columns.map((column) => align(plain(column), plain(shared))[0]);
}

/** A statistic over columns that share their times. */
export function combine(columns: readonly Column[], statistic: (values: Float64Array) => number): Column {
  const [first] = columns;
  if (!first) throw new RangeError('across needs an entity');
  const row = new Float64Array(columns.length);
  const values = Float64Array.from(first.times, (_, i) => {
    for (let n = 0; n < row.length; n++) row[n] = columns[n]?.values[i] ?? Number.NaN;
    return statistic(row);
  });
  return { ...withValues(first, values), ...columns.reduce(joinLineage, first) };
}

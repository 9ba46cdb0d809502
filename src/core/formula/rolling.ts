// A measure of two series as a line of its own: what it came to over as many observations at the end of every period.

import type { Column } from './column.ts';
import type { Machine, Read } from './machine.ts';
import type { CallNode } from './node.ts';
import { printFormula } from './print.ts';
import { printUnit } from './unit.ts';
import type { ScalarValue } from './value.ts';

/** Whether the window is one of the newest observations, so that the measure has a value at each period. */
export function isRolling({ args: [, , window] }: CallNode, machine: Machine): boolean {
  const bound = machine.bound(window);
  return bound.kind === 'window' && bound.form === 'last';
}

/** The machine that reads the two series without offering them for drawing: amounts do not show a share. */
export function unseen(machine: Machine): Machine {
  return machine.tracing({ ...machine.trace, line: () => undefined });
}

/** Offers the measure for drawing. `over` is its value over the observations from one to another, both included. */
export function drawRolling(
  call: CallNode,
  machine: Machine,
  { series: { column }, span }: Read,
  answer: ScalarValue,
  over: (first: number, last: number) => number,
): void {
  const length = span.last - span.first;
  machine.trace.line(printFormula(call), printUnit(answer.shape.unit), rolling(column, length, over));
}

/** Computed when drawn, which most answers never are. */
function rolling(column: Column, length: number, over: (first: number, last: number) => number): Column {
  let values: Float64Array | undefined;
  return {
    ...column,
    get values() {
      values ??= Float64Array.from(column.times, (_, at) =>
        at < length ? Number.NaN : over(at - length, at),
      );
      return values;
    },
  };
}

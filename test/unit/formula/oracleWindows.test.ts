// Functions of a window against a plain computation that shares no code with the evaluator.

import { describe, it } from 'vitest';
import {
  add,
  CASES,
  expectValue,
  FIXTURES,
  type Held,
  known,
  middle,
  spread,
  steepness,
  windows,
} from './plain.ts';

/** Functions of a window: what they come to, undefined where a missing figure forbids an answer. */
const OF_WINDOW: Readonly<
  Record<string, (held: Held, base: number | null, months: number) => number | undefined>
> = {
  avg: (held) => known(held) && add(known(held)!) / held.length,
  sum: (held) => known(held) && add(known(held)!),
  median: (held) => known(held) && middle(known(held)!),
  sd: (held) => (held.length < 2 ? undefined : known(held) && spread(known(held)!)),
  slope: (held) => (held.length < 2 ? undefined : known(held) && steepness(known(held)!)),
  max: (held) => known(held) && Math.max(...known(held)!),
  min: (held) => known(held) && Math.min(...known(held)!),
  change: (held, base) => both(held, base, (b, e) => e - b),
  pct: (held, base) => both(held, base, (b, e) => (100 * (e - b)) / b),
  ratio: (held, base) => both(held, base, (b, e) => e / b),
  cagr: (held, base, months) =>
    months === 0
      ? undefined
      : both(held, base, (b, e) => 100 * (Math.exp((Math.log(e / b) * 12) / months) - 1)),
  percentile: (held) =>
    known(held) && (100 * known(held)!.filter((value) => value < held.at(-1)!).length) / held.length,
};

function both(
  held: Held,
  base: number | null,
  of: (base: number, end: number) => number,
): number | undefined {
  const end = held.at(-1);
  return base === null || end === null || end === undefined ? undefined : of(base, end);
}

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  UNRATE: ['sum', 'pct', 'cagr'],
  CPIAUCNS: ['sum'],
  PAYEMS: ['sum'],
  INDPRO: ['sum'],
};

describe.each(FIXTURES)('functions of a window: $name', ({ id, x, evaluate }) => {
  const names = Object.keys(OF_WINDOW).filter((name) => !REFUSED[id]?.includes(name));
  it.each(names)(`%s agrees with a plain computation in ${CASES} windows`, (name) => {
    for (const { text, from, to, base } of windows(x, name.length * 7 + id.length)) {
      const formula = `${name}(${id}, ${text})`;
      const held = x.values.slice(from - x.first, to - x.first + 1);
      const expected = OF_WINDOW[name]!(held, x.values[base - x.first] ?? null, to - base);
      expectValue(evaluate(formula).found.value, expected, formula);
    }
  });
});

// Plain arrays of months beside the evaluator's series, and windows over them: what the oracle tests compare with.

import { expect } from 'vitest';
import type { Series } from '../../../src/core/indicators/series.ts';
import { evaluating, series, sourceOf } from './build.ts';
import { shippedPacks } from './packs.ts';

export const CASES = 20;

/** The same pseudo-random numbers every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Months counted from year 0, and a figure for each; null where it was never observed. */
export interface Plain {
  readonly first: number;
  readonly values: readonly (number | null)[];
}

export const start = 1990 * 12;
export const walk = (seed: number, gaps: boolean): Plain => {
  const next = random(seed);
  let level = 50;
  const values = Array.from({ length: 330 }, () => {
    level = Math.max(5, level + (next() - 0.48) * 4);
    return gaps && next() < 0.01 ? null : Math.round(level * 10) / 10;
  });
  return { first: start, values };
};

export function plainOf({ vintages }: Series): Plain {
  const { times, values } = vintages.at(-1)!;
  return { first: times[0]!, values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)) };
}

export const asSeries = (id: string, { values }: Plain): Series =>
  series(id, 'M', '1990-01', values, { unit: 'units', kind: 'flow', aggregate: 'sum', decimals: 12 });

export interface Fixture {
  readonly name: string;
  readonly id: string;
  readonly x: Plain;
  readonly evaluate: ReturnType<typeof evaluating>;
}

export const whole = walk(1, false);
export const gappy = walk(2, true);
export const other = walk(3, false);
export const synthetic = sourceOf(
  asSeries('WHOLE', whole),
  asSeries('GAPPY', gappy),
  asSeries('OTHER', other),
);

export const packs = shippedPacks();
// Levels that are never zero or below, one with a month that was never observed.
export const real = ['UNRATE', 'CPIAUCNS', 'PAYEMS', 'INDPRO'].filter((id) => packs.series({ id }));

export const FIXTURES: readonly Fixture[] = [
  { name: 'made up', id: 'WHOLE', x: whole, evaluate: evaluating(synthetic) },
  { name: 'made up, with gaps', id: 'GAPPY', x: gappy, evaluate: evaluating(synthetic) },
  ...real.map((id) => ({
    name: `${id} as shipped`,
    id,
    x: plainOf(packs.series({ id })!),
    evaluate: evaluating(packs),
  })),
];

export const iso = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Windows as text and as the months they hold, with the month of their base. */
export function windows({ first, values }: Plain, seed: number) {
  const next = random(seed);
  const whole = (n: number) => Math.floor(next() * n);
  let now = first + values.length - 1;
  while (values[now - first] === null) now--;
  const usable = now - first - 30;
  return Array.from({ length: CASES }, (_, i) => {
    const from = first + 14 + whole(usable - 14);
    const to = from + whole(now - from);
    const length = 2 + whole(Math.min(60, usable));
    switch (i % 6) {
      case 0:
        return { text: `last ${length}m`, from: now - length + 1, to: now, base: now - length };
      case 1:
        return { text: `since ${iso(from)}`, from, to: now, base: from - 1 };
      case 2:
        return { text: `after ${iso(from)}`, from: from + 1, to: now, base: from };
      case 3:
        return { text: `${iso(from)}..${iso(to)}`, from, to, base: from - 1 };
      case 4:
        return { text: `${iso(from)} to ${iso(to)}`, from, to, base: from };
      default: {
        const year = Math.floor(first / 12) + 2 + whole(Math.floor(usable / 12) - 3);
        return { text: String(year), from: year * 12, to: year * 12 + 11, base: year * 12 - 1 };
      }
    }
  });
}

export type Held = readonly (number | null)[];
export const known = (held: Held): number[] | undefined =>
  held.some((value) => value === null) ? undefined : (held as number[]);
export const add = (held: readonly number[]) => held.reduce((total, value) => total + value, 0);
export const middle = (held: readonly number[]) => {
  const sorted = [...held].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
export const spread = (held: readonly number[]) => {
  const centre = add(held) / held.length;
  return Math.sqrt(add(held.map((value) => (value - centre) ** 2)) / (held.length - 1));
};
export const steepness = (held: readonly number[]) => {
  const n = held.length;
  const [sx, sy] = [add(held.map((_, i) => i / 12)), add(held)];
  const sxy = add(held.map((value, i) => (value * i) / 12));
  const sxx = add(held.map((_, i) => (i / 12) ** 2));
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
};

export function expectValue(found: number | string | null, expected: number | undefined, text: string): void {
  if (expected === undefined) expect(found, text).toBeNull();
  else expect(found, text).toBeCloseTo(expected, 6);
}

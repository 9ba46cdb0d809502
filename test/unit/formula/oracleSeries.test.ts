// Functions that make a series against a plain computation that shares no code with the evaluator.

import { describe, it } from 'vitest';
import { add, CASES, expectValue, FIXTURES, iso, known, random, spread } from './plain.ts';

/** Functions that make a series, read at single months. */
const OF_SERIES: Readonly<Record<string, (at: (back: number) => number | null) => number | null>> = {
  'X.chg': (at) => step(at(0), at(1), (a, b) => a - b),
  'X.ch1': (at) => step(at(0), at(12), (a, b) => a - b),
  'X.pch': (at) => step(at(0), at(1), (a, b) => 100 * (a / b) - 100),
  'X.pc1': (at) => step(at(0), at(12), (a, b) => 100 * (a / b) - 100),
  'X.pca': (at) => step(at(0), at(1), (a, b) => 100 * Math.exp(12 * Math.log(a / b)) - 100),
  'X.cca': (at) => step(at(0), at(1), (a, b) => 1200 * Math.log(a / b)),
  'X.log': (at) => step(at(0), at(0), (a) => Math.log(a)),
  'lag(X, 5m)': (at) => at(5),
  'lag(X, 1q)': (at) => at(3),
  'diff(X, 2q)': (at) => step(at(0), at(6), (a, b) => a - b),
  'growth(X, 1y)': (at) => step(at(0), at(12), (a, b) => (100 * (a - b)) / b),
  'ma(X, 6m)': (at) => run(at, 6, (held) => add(held) / 6),
  'sd(X, 7m)': (at) => run(at, 7, spread),
  'abs(-X)': (at) => at(0),
};

function step(
  now: number | null,
  then: number | null,
  of: (now: number, then: number) => number,
): number | null {
  return now === null || then === null ? null : of(now, then);
}

function run(
  at: (back: number) => number | null,
  length: number,
  of: (held: number[]) => number,
): number | null {
  const held = Array.from({ length }, (_, back) => at(length - 1 - back));
  return known(held) ? of(known(held)!) : null;
}

describe.each(FIXTURES)('functions that make a series: $name', ({ id, x, evaluate }) => {
  it.each(Object.keys(OF_SERIES))(`%s agrees with a plain computation in ${CASES} months`, (text) => {
    const next = random(text.length);
    const months = Array.from(
      { length: CASES },
      () => x.first + 20 + Math.floor(next() * (x.values.length - 20)),
    );
    for (const month of months) {
      const formula = `at(${text.replace('X', id)}, ${iso(month)})`;
      const expected = OF_SERIES[text]!((back) => x.values[month - back - x.first] ?? null);
      expectValue(evaluate(formula).found.value, expected ?? undefined, formula);
    }
  });

  it('quarters and years hold their months', () => {
    const next = random(8);
    for (let i = 0; i < CASES; i++) {
      const year = Math.floor(x.first / 12) + 2 + Math.floor(next() * (x.values.length / 12 - 4));
      const of = (from: number, length: number) =>
        known(x.values.slice(from - x.first, from - x.first + length));
      const months = of(year * 12, 12);
      const quarter = of(year * 12 + 3, 3);
      expectValue(
        evaluate(`at(annual(${id}, avg), ${year})`).found.value,
        months && add(months) / 12,
        `${year}`,
      );
      expectValue(
        evaluate(`at(quarterly(${id}, end), ${year}Q2)`).found.value,
        x.values[year * 12 + 5 - x.first] ?? undefined,
        `${year}Q2`,
      );
      expectValue(
        evaluate(`at(quarterly(${id}, avg), ${year}Q2)`).found.value,
        quarter && add(quarter) / 3,
        `${year}Q2`,
      );
    }
  });

  it('drawdown is the distance from the highest so far', () => {
    const next = random(9);
    for (let i = 0; i < CASES; i++) {
      const month = Math.floor(next() * x.values.length);
      const past = x.values.slice(0, month + 1);
      const expected = known(past) && 100 * (past[month]! / Math.max(...known(past)!) - 1);
      expectValue(
        evaluate(`at(drawdown(${id}), ${iso(x.first + month)})`).found.value,
        expected,
        iso(x.first + month),
      );
    }
  });

  it('index is 100 at its base', () => {
    const next = random(10);
    for (let i = 0; i < CASES; i++) {
      const [base, month] = [Math.floor(next() * x.values.length), Math.floor(next() * x.values.length)];
      const [at, of] = [x.values[month] ?? null, x.values[base] ?? null];
      const formula = `at(index(${id}, ${iso(x.first + base)}), ${iso(x.first + month)})`;
      expectValue(evaluate(formula).found.value, step(at, of, (a, b) => (100 * a) / b) ?? undefined, formula);
    }
  });
});

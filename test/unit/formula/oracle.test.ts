// Each function against a plain computation that shares no code with the evaluator: arrays of months, loops, no windows.

import { describe, expect, it } from 'vitest';
import type { Series } from '../../../src/core/indicators/series.ts';
import { evaluating, series, sourceOf, TERMS } from './build.ts';
import { shippedPacks } from './packs.ts';

const CASES = 20;

/** The same pseudo-random numbers every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Months counted from year 0, and a figure for each; null where it was never observed. */
interface Plain {
  readonly first: number;
  readonly values: readonly (number | null)[];
}

const start = 1990 * 12;
const walk = (seed: number, gaps: boolean): Plain => {
  const next = random(seed);
  let level = 50;
  const values = Array.from({ length: 330 }, () => {
    level = Math.max(5, level + (next() - 0.48) * 4);
    return gaps && next() < 0.01 ? null : Math.round(level * 10) / 10;
  });
  return { first: start, values };
};

function plainOf({ vintages }: Series): Plain {
  const { times, values } = vintages.at(-1)!;
  return { first: times[0]!, values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)) };
}

const asSeries = (id: string, { values }: Plain): Series =>
  series(id, 'M', '1990-01', values, { unit: 'units', kind: 'flow', aggregate: 'sum', decimals: 12 });

interface Fixture {
  readonly name: string;
  readonly id: string;
  readonly x: Plain;
  readonly evaluate: ReturnType<typeof evaluating>;
}

const whole = walk(1, false);
const gappy = walk(2, true);
const other = walk(3, false);
const synthetic = sourceOf(asSeries('WHOLE', whole), asSeries('GAPPY', gappy), asSeries('OTHER', other));

const packs = shippedPacks();
// Levels that are never zero or below, one with a month that was never observed.
const real = ['UNRATE', 'CPIAUCNS', 'PAYEMS', 'INDPRO'].filter((id) => packs.series({ id }));

const FIXTURES: readonly Fixture[] = [
  { name: 'made up', id: 'WHOLE', x: whole, evaluate: evaluating(synthetic) },
  { name: 'made up, with gaps', id: 'GAPPY', x: gappy, evaluate: evaluating(synthetic) },
  ...real.map((id) => ({
    name: `${id} as shipped`,
    id,
    x: plainOf(packs.series({ id })!),
    evaluate: evaluating(packs),
  })),
];

const iso = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Windows as text and as the months they hold, with the month of their base. */
function windows({ first, values }: Plain, seed: number) {
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

type Held = readonly (number | null)[];
const known = (held: Held): number[] | undefined =>
  held.some((value) => value === null) ? undefined : (held as number[]);
const add = (held: readonly number[]) => held.reduce((total, value) => total + value, 0);
const middle = (held: readonly number[]) => {
  const sorted = [...held].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
const spread = (held: readonly number[]) => {
  const centre = add(held) / held.length;
  return Math.sqrt(add(held.map((value) => (value - centre) ** 2)) / (held.length - 1));
};
const steepness = (held: readonly number[]) => {
  const n = held.length;
  const [sx, sy] = [add(held.map((_, i) => i / 12)), add(held)];
  const sxy = add(held.map((value, i) => (value * i) / 12));
  const sxx = add(held.map((_, i) => (i / 12) ** 2));
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
};

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

function expectValue(found: number | string | null, expected: number | undefined, text: string): void {
  if (expected === undefined) expect(found, text).toBeNull();
  else expect(found, text).toBeCloseTo(expected, 6);
}

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

const CONDITIONS: Readonly<
  Record<string, (met: readonly (boolean | null)[]) => number | boolean | undefined>
> = {
  count: (met) => settled(met, (all) => all.filter(Boolean).length),
  frac: (met) => settled(met, (all) => (100 * all.filter(Boolean).length) / all.length),
  longest: (met) =>
    settled(met, (all) =>
      Math.max(
        ...all
          .map(String)
          .join(' ')
          .split('false')
          .map((run) => run.split('true').length - 1),
      ),
    ),
  always: (met) => settled(met, (all) => all.every(Boolean)),
  ever: (met) => settled(met, (all) => all.some(Boolean)),
  first: (met) => settled(met, (all) => all.at(-1) === true && !all.slice(0, -1).some(Boolean)),
};

/** The answer when it is the same however the missing ones turn out. */
function settled<T>(met: readonly (boolean | null)[], of: (all: boolean[]) => T): T | undefined {
  const gaps = met.flatMap((each, i) => (each === null ? [i] : []));
  const outcomes = new Set<T>();
  for (let mask = 0; mask < 2 ** gaps.length; mask++) {
    outcomes.add(of(met.map((each, i) => each ?? Boolean((mask >> gaps.indexOf(i)) & 1))));
  }
  return outcomes.size === 1 ? [...outcomes][0] : undefined;
}

describe.each(FIXTURES)('functions of a condition: $name', ({ id, x, evaluate }) => {
  const level = middle(x.values.filter((value) => value !== null));
  it.each(Object.keys(CONDITIONS))(`%s agrees with a plain computation in ${CASES} windows`, (name) => {
    for (const { text, from, to } of windows(x, name.length * 11 + id.length)) {
      const met = x.values.slice(from - x.first, to - x.first + 1).map((value) => value && value > level);
      const formula = `${name}(${id} > ${level}, ${text})`;
      const { truth, found } = evaluate(formula);
      const expected = CONDITIONS[name]!(met.map((each) => (each === 0 ? null : each)));
      if (['always', 'ever', 'first'].includes(name)) expect(truth, formula).toBe(expected ?? 'unknown');
      else expectValue(found.value, expected as number | undefined, formula);
    }
  });

  it('streak counts back from any month', () => {
    const next = random(5);
    for (let i = 0; i < CASES; i++) {
      const month = x.first + 60 + Math.floor(next() * (x.values.length - 70));
      let run = 0;
      while ((x.values[month - run - x.first] ?? -1) > level) run++;
      if (x.values[month - run - x.first] === null) continue;
      expect(evaluate(`streak(${id} > ${level}, ${iso(month)})`).found.value).toBe(run);
    }
  });

  it('records compare the last of the window with all others', () => {
    for (const { text, from, to } of windows(x, 31)) {
      const held = x.values.slice(from - x.first, to - x.first + 1);
      const last = held.at(-1);
      const beaten = held.some((value) => value !== null && last !== null && value > last!);
      const expected = beaten ? false : held.includes(null) ? 'unknown' : true;
      expect(evaluate(`is_max(${id}, ${text})`).truth, text).toBe(expected);
      const highest = Math.max(...held.map((value) => value ?? 0));
      const when = held.includes(null) ? null : iso(from + held.indexOf(highest));
      expect(evaluate(`argmax(${id}, ${text})`).found.value, text).toBe(when);
    }
  });
});

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

describe('functions of two series', () => {
  const evaluate = evaluating(synthetic);
  const pairs = windows(whole, 77).filter(({ from, to }) => to - from >= 25);
  const held = ({ values, first }: Plain, from: number, to: number) =>
    values.slice(from - first, to - first + 1) as number[];

  it(`corr, share and contribution agree with a plain computation in ${CASES} windows`, () => {
    for (const { text, from, to, base } of windows(whole, 77)) {
      const [a, b] = [held(whole, from, to), held(other, from, to)];
      const [ma, mb] = [add(a) / a.length, add(b) / b.length];
      const product = add(a.map((value, i) => (value - ma) * (b[i]! - mb)));
      const norm = Math.sqrt(
        add(a.map((value) => (value - ma) ** 2)) * add(b.map((value) => (value - mb) ** 2)),
      );
      const expected = a.length >= 20 ? product / norm : undefined;
      expectValue(evaluate(`corr(WHOLE, OTHER, ${text})`).found.value, expected, text);
      expectValue(evaluate(`share(WHOLE, OTHER, ${text})`).found.value, (100 * add(a)) / add(b), text);
      const part = whole.values[to - start]! - whole.values[base - start]!;
      expectValue(
        evaluate(`contribution(WHOLE, OTHER, ${text})`).found.value,
        (100 * part) / other.values[base - start]!,
        text,
      );
    }
    expect(pairs.length).toBeGreaterThan(3);
  });

  it('corr lags the second series', () => {
    for (const months of Array.from({ length: CASES }, (_, i) => i + 1)) {
      const [a, b] = [
        held(whole, start + 100, start + 200),
        held(other, start + 100 - months, start + 200 - months),
      ];
      const [ma, mb] = [add(a) / a.length, add(b) / b.length];
      const product = add(a.map((value, i) => (value - ma) * (b[i]! - mb)));
      const norm = Math.sqrt(
        add(a.map((value) => (value - ma) ** 2)) * add(b.map((value) => (value - mb) ** 2)),
      );
      const formula = `corr(WHOLE, OTHER, ${iso(start + 100)}..${iso(start + 200)}, ${months}m)`;
      expectValue(evaluate(formula).found.value, product / norm, formula);
    }
  });

  it(`real, per, msum and cum agree with a plain computation in ${CASES} months`, () => {
    const next = random(12);
    const now = start + whole.values.length - 1;
    for (let i = 0; i < CASES; i++) {
      const month = start + 20 + Math.floor(next() * 300);
      const [a, b, last] = [
        whole.values[month - start]!,
        other.values[month - start]!,
        other.values[now - start]!,
      ];
      expectValue(
        evaluate(`at(real(WHOLE, OTHER), ${iso(month)}) + 0 * last(WHOLE)`).found.value,
        (a * last) / b,
        iso(month),
      );
      expectValue(evaluate(`at(per(WHOLE, OTHER), ${iso(month)})`).found.value, a / b, iso(month));
      expectValue(
        evaluate(`at(msum(WHOLE, 5m), ${iso(month)})`).found.value,
        add(held(whole, month - 4, month)),
        iso(month),
      );
      const total = add(held(whole, start + 10, month));
      expectValue(
        evaluate(`at(cum(WHOLE, ${iso(start + 10)}), ${iso(month)})`).found.value,
        total,
        iso(month),
      );
    }
  });

  it('rank orders whole years and terms', () => {
    const years = Array.from({ length: 26 }, (_, i) => 1991 + i);
    const changeOf = (from: number, to: number) => whole.values[to - start]! - whole.values[from - start]!;
    const change = (year: number) => changeOf(year * 12 - 1, year * 12 + 11);
    for (const year of years) {
      const expected =
        1 +
        Array.from({ length: 26 }, (_, i) => 1991 + i).filter((each) => change(each) > change(year)).length;
      expect(evaluate(`rank(change(WHOLE, each), ${year}, among=years)`).found.value).toBe(expected);
    }
    const terms = TERMS.filter(({ to }) => to !== undefined).map(({ from, to }) =>
      changeOf(monthOf(from), monthOf(to!)),
    );
    const expected = 1 + terms.filter((each) => each > terms[3]!).length;
    expect(evaluate('rank(change(WHOLE, each), term("Late"), among=terms)').found.value).toBe(expected);
  });

  it('followed counts onsets with an onset after them', () => {
    for (let level = 30; level < 30 + CASES * 2; level += 2) {
      const above = (x: Plain, i: number) => x.values[i]! > level;
      const onsets = (x: Plain) =>
        x.values.flatMap((_, i) => (i > 0 && above(x, i) && !above(x, i - 1) ? [i] : []));
      const old = onsets(whole).filter((i) => i + 12 < whole.values.length);
      const hits = old.filter((i) => onsets(other).some((j) => j >= i && j <= i + 12)).length;
      const formula = `followed(WHOLE > ${level}, OTHER > ${level}, 12m)`;
      expectValue(
        evaluate(formula).found.value,
        old.length === 0 ? undefined : (100 * hits) / old.length,
        formula,
      );
    }
  });
});

function monthOf(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
}

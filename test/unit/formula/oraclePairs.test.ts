// Functions of two series, ranks and sequels against a plain computation that shares no code with the evaluator.

import { describe, expect, it } from 'vitest';
import { evaluating, TERMS } from './build.ts';
import {
  add,
  CASES,
  expectValue,
  iso,
  other,
  type Plain,
  random,
  start,
  synthetic,
  whole,
  windows,
} from './plain.ts';

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

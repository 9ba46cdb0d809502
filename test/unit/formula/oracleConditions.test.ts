// Functions of a condition against a plain computation that shares no code with the evaluator.

import { describe, expect, it } from 'vitest';
import { CASES, expectValue, FIXTURES, iso, middle, random, windows } from './plain.ts';

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

// What must hold whatever the figures are.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluating, series, sourceOf } from './build.ts';

const LENGTH = 60;
const figure = fc.double({ min: 0.5, max: 200, noNaN: true }).map((value) => Math.round(value * 100) / 100);
const figures = fc.array(figure, { minLength: LENGTH, maxLength: LENGTH });
const gappy = fc.array(fc.option(figure, { freq: 8 }), { minLength: LENGTH, maxLength: LENGTH });

const flow = { unit: 'USD', scale: 1e6, kind: 'flow', aggregate: 'sum', decimals: 2 } as const;

const evaluator = (values: readonly (number | null)[]) =>
  evaluating(
    sourceOf(
      series('X', 'M', '2010-01', values, flow),
      series('Y', 'M', '2010-01', [...values].reverse(), flow),
    ),
  );

const month = fc.integer({ min: 14, max: LENGTH - 1 });
const iso = (i: number) => `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;

const TESTS = [
  'last(X) > 100',
  'last(X) ~ 100 +- 20',
  'last(X) in [50, 120]',
  'is_max(X, last 24m)',
  'streak(X > 60) >= 2',
  'first(X > 150, last 24m)',
  'always(X > 3, last 6m)',
  'atleast(1, last(X) > 100, last(Y) > 100)',
  'sole(change(X, last 3m), change(Y, last 3m))',
  'argmax(X, all) > 2012',
  'last(X) > 100 and last(Y) > 50 or last(X) < 20',
] as const;

describe('laws', () => {
  it('not turns true into false and leaves unknown unknown', () => {
    fc.assert(
      fc.property(gappy, fc.constantFrom(...TESTS), (values, test) => {
        const evaluate = evaluator(values);
        const { truth } = evaluate(test);
        expect(evaluate(`not (${test})`).truth).toBe(truth === 'unknown' ? truth : !truth);
        expect(evaluate(`not not (${test})`).truth).toBe(truth);
      }),
    );
  });

  it('a denied comparison has the margin turned round', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const evaluate = evaluator(values);
        const asserted = evaluate('last(X) > 100').margin!;
        expect(evaluate('not last(X) > 100').margin).toBeCloseTo(-asserted, 9);
      }),
    );
  });

  it('a higher threshold is never easier to exceed', () => {
    fc.assert(
      fc.property(
        figures,
        figure,
        figure,
        fc.constantFrom('last(X)', 'max(X, last 12m)', 'avg(X, all)', 'pct(X, last 6m)'),
        (values, a, b, of) => {
          const evaluate = evaluator(values);
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          if (evaluate(`${of} > ${high}`).truth === true) expect(evaluate(`${of} > ${low}`).truth).toBe(true);
          if (evaluate(`${of} < ${low}`).truth === true) expect(evaluate(`${of} < ${high}`).truth).toBe(true);
        },
      ),
    );
  });

  it('lag moves and composes', () => {
    fc.assert(
      fc.property(
        figures,
        month,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (values, at, a, b) => {
          const evaluate = evaluator(values);
          const value = (formula: string) => evaluate(formula).found.value;
          expect(value(`at(lag(X, ${a}m), ${iso(at)})`)).toBe(value(`at(X, ${iso(at - a)})`));
          expect(value(`at(lag(lag(X, ${a}m), ${b}m), ${iso(at)})`)).toBe(
            value(`at(lag(X, ${a + b}m), ${iso(at)})`),
          );
          expect(value(`at(X - lag(X, ${a}m), ${iso(at)})`)).toBeCloseTo(
            Number(value(`at(diff(X, ${a}m), ${iso(at)})`)),
            9,
          );
        },
      ),
    );
  });

  it('changes add up over windows that meet, and so do sums', () => {
    fc.assert(
      fc.property(figures, month, month, month, (values, ...points) => {
        const [a, b, c] = points.sort((x, y) => x - y).map(iso);
        const evaluate = evaluator(values);
        const value = (formula: string) => Number(evaluate(formula).found.value);
        expect(value(`change(X, ${a} to ${b})`) + value(`change(X, ${b} to ${c})`)).toBeCloseTo(
          value(`change(X, ${a} to ${c})`),
          6,
        );
        const later = iso(points[1]! + 1);
        if (points[1]! < points[2]!) {
          expect(value(`sum(X, ${a}..${b})`) + value(`sum(X, ${later}..${c})`)).toBeCloseTo(
            value(`sum(X, ${a}..${c})`),
            6,
          );
        }
        expect(value(`sum(X.chg, after ${a})`)).toBeCloseTo(value(`change(X, after ${a})`), 6);
      }),
    );
  });

  it('one quantity in other units is the same quantity', () => {
    fc.assert(
      fc.property(figures, figure, (values, level) => {
        const evaluate = evaluator(values);
        const truth = (formula: string) => evaluate(formula).truth;
        expect(truth(`last(X) > ${level}mn`)).toBe(truth(`last(X) > ${level}`));
        expect(truth(`last(X) > ${level}bn`)).toBe(truth(`last(X) > ${level * 1000}`));
        expect(truth(`${level} < last(X)`)).toBe(truth(`last(X) > ${level}`));
        expect(truth(`change(X.pc1, last 3m) > ${Math.round(level)}bp`)).toBe(
          truth(`change(X.pc1, last 3m) > ${Math.round(level) / 100}pp`),
        );
        expect(evaluate('last(X / Y)').found.value).toBeCloseTo(
          Number(evaluate('last(X) / last(Y)').found.value),
          9,
        );
        expect(evaluate('pct(X, last 3m)').found.value).toBeCloseTo(
          (Number(evaluate('ratio(X, last 3m)').found.value) - 1) * 100,
          6,
        );
      }),
    );
  });

  it('last 12m is last 1y and last 4q', () => {
    fc.assert(
      fc.property(gappy, fc.constantFrom('avg', 'max', 'change', 'sum', 'percentile'), (values, name) => {
        const evaluate = evaluator(values);
        const value = (window: string) => evaluate(`${name}(X, ${window})`).found.value;
        expect(value('last 1y')).toBe(value('last 12m'));
        expect(value('last 4q')).toBe(value('last 12m'));
        expect(value('last 12obs')).toBe(value('last 12m'));
      }),
    );
  });

  it('a printed formula gives the same answer again', () => {
    fc.assert(
      fc.property(gappy, fc.constantFrom(...TESTS), (values, test) => {
        const evaluate = evaluator(values);
        const { formula, truth, found, margin } = evaluate(test);
        expect(evaluate(formula)).toMatchObject({ formula, truth, found, margin });
      }),
    );
  });
});

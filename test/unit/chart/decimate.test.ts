import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimate, decimateToEdges } from '../../../src/core/chart/decimate.ts';
import type { ChartLine } from '../../../src/core/chart/model.ts';

const lines = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 9 }),
      value: fc.option(fc.integer({ min: -999, max: 999 })),
    }),
    {
      minLength: 1,
      maxLength: 400,
    },
  )
  .map((steps): ChartLine => {
    let day = 0;
    const days = steps.map(({ step }) => {
      day += step;
      return day;
    });
    const values = steps.map(({ value }) => value);
    return { formula: 'S', name: 'S', unit: 'index', unitText: '', frequency: 'D', days, values };
  });

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

describe('decimation', () => {
  it('keeps the extremes, the ends and the order, and no more than four points a column', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (line, columns) => {
        const span = { from: line.days[0]!, to: line.days.at(-1)! };
        const kept = decimate(line, span, columns);
        const values = known(kept.map(({ value }) => value));
        const all = known(line.values);
        expect(Math.max(...values)).toBe(Math.max(...all));
        expect(Math.min(...values)).toBe(Math.min(...all));
        expect(values[0]).toBe(all[0]);
        expect(values.at(-1)).toBe(all.at(-1));
        expect(kept.length).toBeLessThanOrEqual(4 * (columns + 1));
        for (let at = 1; at < kept.length; at++) expect(kept[at]!.day).toBeGreaterThan(kept[at - 1]!.day);
      }),
    );
  });

  it('invents nothing: every point is an observation', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 30 }), (line, columns) => {
        const byDay = new Map(line.days.map((day, at) => [day, line.values[at]]));
        const span = { from: line.days[0]!, to: line.days.at(-1)! };
        for (const { day, value } of decimate(line, span, columns)) expect(byDay.get(day)).toBe(value);
      }),
    );
  });

  it('leaves a gap open when it is wider than a column', () => {
    const values = Array.from({ length: 1000 }, (_, at) => (at >= 400 && at < 500 ? null : at));
    const days = values.map((_, at) => at);
    const line: ChartLine = { formula: 'S', name: 'S', unit: '', unitText: '', frequency: 'D', days, values };
    const kept = decimate(line, { from: 0, to: 999 }, 50);
    expect(kept.some(({ day, value }) => value === null && day >= 400 && day < 500)).toBe(true);
  });

  it('carries the line to the edges of the view, between known observations only', () => {
    const line: ChartLine = {
      formula: 'S',
      name: 'S',
      unit: '',
      unitText: '',
      frequency: 'M',
      days: [0, 30, 60, 90],
      values: [0, 3, null, 9],
    };
    expect(decimateToEdges(line, { from: 10, to: 40 }, 10)).toEqual([
      { day: 10, value: 1 },
      { day: 30, value: 3 },
    ]);
    expect(decimateToEdges(line, { from: -50, to: 500 }, 10)).toHaveLength(4);
  });
});

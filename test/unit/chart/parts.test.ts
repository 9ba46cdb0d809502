import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodged } from '../../../src/core/chart/dodge.ts';
import { renderChart } from '../../../src/core/chart/picture.ts';
import { readoutAt, stopNear, stopsOf } from '../../../src/core/chart/readout.ts';
import { recessionSpans } from '../../../src/core/chart/recession.ts';
import { fitted, textWidth } from '../../../src/core/chart/textWidth.ts';
import { initialView } from '../../../src/core/chart/view.ts';
import { day, lineOf, modelOf, monthly } from './synthetic.ts';

describe('labels that dodge each other', () => {
  it('stay in order, apart and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 250 }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const placed = dodged(wanted, 14, 0, 200);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let at = 1; at < sorted.length; at++)
          expect(sorted[at]! - sorted[at - 1]!).toBeGreaterThan(13.9);
        expect(sorted[0]).toBeGreaterThanOrEqual(7 - 1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(193 + 1e-9);
        for (const [a, one] of wanted.entries())
          for (const [b, other] of wanted.entries())
            if (one < other) expect(placed[a]).toBeLessThan(placed[b]!);
      }),
    );
  });

  it('stay where they are when they fit', () => {
    expect(dodged([100, 20], 14, 0, 200)).toEqual([100, 20]);
  });
});

describe('recessions', () => {
  it('run from the first marked period to the day before the next unmarked one', () => {
    const days = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01', '2020-05-01'].map(day);
    expect(recessionSpans(days, [0, 1, 1, 0, 1])).toEqual([
      { from: day('2020-02-01'), to: day('2020-03-31') },
      { from: day('2020-05-01'), to: day('2020-05-01') },
    ]);
  });
});

describe('the crosshair', () => {
  const quarters = lineOf('Q', ['2000-01-01', '2000-04-01', '2000-07-01'].map(day), [10, 20, 30]);
  const model = modelOf({ lines: [monthly('RATE', 24)] }, { compare: { ...quarters, unit: 'persons' } });
  const { stage } = renderChart(model, { width: 600, height: 300 }, initialView(model));

  it('stops at the observations of the main line', () => {
    const stops = stopsOf(stage);
    expect(stops).toHaveLength(24);
    expect(stopNear(stops, stage, stage.x(day('2000-05-03')))).toBe(4);
    expect(stopNear(stops, stage, -500)).toBe(0);
  });

  it('reads a coarser line by the period that holds the day, and nothing after its end', () => {
    const may = readoutAt(stage, day('2000-05-01'));
    expect(may.date).toBe('May 2000');
    expect(may.readings.map(({ value }) => value)).toEqual([expect.stringContaining('%'), '20']);
    expect(readoutAt(stage, day('2001-06-01')).readings[1]).toMatchObject({ value: '–' });
  });
});

describe('estimated text', () => {
  it('counts Japanese as square and cuts with an ellipsis', () => {
    expect(textWidth('失業率', 10)).toBe(30);
    expect(fitted('失業率の推移', 10, 45)).toBe('失業率…');
    expect(fitted('short', 10, 500)).toBe('short');
  });
});

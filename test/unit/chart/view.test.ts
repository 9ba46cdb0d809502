import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extentOf,
  initialView,
  panned,
  rangeSpan,
  testedSpan,
  validSpan,
  zoomed,
} from '../../../src/core/chart/view.ts';
import { daily, day, found, lineOf, modelOf, monthly, pointClaim, windowClaim } from './synthetic.ts';

const model = windowClaim();
const extent = extentOf(model);

describe('the view', () => {
  it('starts with the tested window in its context', () => {
    const span = testedSpan(model);
    expect(span.from).toBeLessThan(day('2008-01-01'));
    expect(span.to).toBeGreaterThan(day('2009-12-31'));
    expect(initialView(model)).toMatchObject({ form: 'level', indexed: false });
  });

  it('starts nearer when an outlier outside the window would flatten it', () => {
    const calm = Array.from({ length: 240 }, (_, at) => (at < 24 ? 500 : at % 2));
    const days = calm.map((_, at) => day('2000-01-01') + at * 30);
    const from = new Date(days[70]! * 86_400_000).toISOString().slice(0, 10);
    const to = new Date(days[90]! * 86_400_000).toISOString().slice(0, 10);
    const span = testedSpan(modelOf({ lines: [lineOf('M', days, calm)], window: [from, to] }));
    expect(span.from).toBeGreaterThan(days[24]!);
  });

  it('shows the last years by the buttons, ending with the newest figure', () => {
    const five = rangeSpan(model, '5y');
    expect(five.to).toBe(extent.to);
    expect(five.to - five.from).toBeCloseTo(5 * 365.25, -1);
    expect(rangeSpan(model, 'max')).toEqual(extent);
    expect(rangeSpan(model, 'tested')).toEqual(testedSpan(model));
  });

  it('begins where something is known and reaches to the note', () => {
    const line = monthly('S', 60);
    const values = line.values.map((value, at) => (at < 12 ? Number.NaN : value));
    const sparse = modelOf({ lines: [{ ...line, values }] }, { asOf: day('2005-01-20') });
    expect(extentOf(sparse)).toEqual({ from: day('2001-01-01'), to: day('2005-01-20') });
  });

  it('stays inside what there is, in order and wide enough, however it is moved', () => {
    const moves = fc.array(
      fc.oneof(
        fc.record({
          factor: fc.double({ min: 0.01, max: 20, noNaN: true }),
          around: fc.integer({ min: -1e5, max: 1e5 }),
        }),
        fc.record({ days: fc.integer({ min: -1e5, max: 1e5 }) }),
        fc.record({ from: fc.integer({ min: -1e5, max: 1e5 }), to: fc.integer({ min: -1e5, max: 1e5 }) }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        moves,
        fc.constantFrom(model, pointClaim(), modelOf({ lines: [daily('S', 3000)] })),
        (all, shown) => {
          const limits = extentOf(shown);
          let span = testedSpan(shown);
          for (const move of all) {
            if ('factor' in move) span = zoomed(shown, span, move.factor, move.around);
            else if ('days' in move) span = panned(shown, span, move.days);
            else span = validSpan(shown, move);
            expect(span.from).toBeGreaterThanOrEqual(limits.from);
            expect(span.to).toBeLessThanOrEqual(limits.to);
            expect(span.to - span.from).toBeGreaterThanOrEqual(11);
          }
        },
      ),
    );
  });

  it('keeps the day under the pointer where it is', () => {
    const span = { from: extent.from + 1000, to: extent.to - 1000 };
    const around = span.from + (span.to - span.from) / 4;
    const closer = zoomed(model, span, 0.5, around);
    expect((around - closer.from) / (closer.to - closer.from)).toBeCloseTo(0.25, 2);
  });

  it('survives a series of one observation', () => {
    const single = modelOf({ lines: [lineOf('A', [day('2020-01-01')], [3])], found: found(3, '2020-01-01') });
    const view = initialView(single);
    expect(view.to).toBeGreaterThan(view.from);
  });
});

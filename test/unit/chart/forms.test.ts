import { describe, expect, it } from 'vitest';
import { formsOf, indexed, linesInForm, testedForm, yearly } from '../../../src/core/chart/forms.ts';
import type { ChartLine } from '../../../src/core/chart/model.ts';
import { daily, modelOf, monthly } from './synthetic.ts';

const TEXTS = { yearlyText: '{name}, yearly', pointsText: 'pp' };
const base = { formula: 'S', name: 'S', unitText: '', frequency: 'A' } as const;

describe('forms of a line', () => {
  it('offers a level and a yearly rate for a bare series', () => {
    expect(formsOf(modelOf({ lines: [monthly('UNRATE', 40)] }))).toEqual(['level', 'yearly']);
    expect(formsOf(modelOf({ lines: [monthly('"odd id"@KEN', 40)] }))).toEqual(['level', 'yearly']);
  });

  it('takes a tested yearly rate for what it is, and offers the level when it is known', () => {
    const rate = modelOf({ lines: [monthly('CPI.pc1', 40)] });
    expect(testedForm(rate)).toBe('yearly');
    expect(formsOf(rate)).toEqual(['yearly']);
    expect(
      formsOf(modelOf({ lines: [monthly('CPI.pc1', 40)] }, { level: monthly('CPI', 40, 'index') })),
    ).toEqual(['level', 'yearly']);
  });

  it('keeps a derived line as tested', () => {
    const spread = modelOf({ lines: [monthly('A - B', 40)] }, { level: monthly('A', 40) });
    expect(formsOf(spread)).toEqual(['tested', 'level', 'yearly']);
    expect(linesInForm(spread, 'level')[0]?.formula).toBe('A');
  });

  it('turns figures into percent over a year', () => {
    const line: ChartLine = { ...base, unit: 'USD', days: [0, 365, 730], values: [100, 110, 99] };
    const rate = yearly(line, TEXTS);
    expect(rate.values[0]).toBeNull();
    expect(rate.values.slice(1).map((value) => Math.round(value ?? 0))).toEqual([10, -10]);
    expect(rate).toMatchObject({ unit: '%', name: 'S, yearly' });
  });

  it('turns percentages into points, and takes no percentage of what was zero or less', () => {
    const days = [0, 365];
    expect(yearly({ ...base, unit: '%', days, values: [4, 4.5] }, TEXTS)).toMatchObject({
      unit: 'pp',
      values: [null, 0.5],
    });
    expect(yearly({ ...base, unit: 'USD', days, values: [-4, 4] }, TEXTS).values).toEqual([null, null]);
  });

  it('finds the base of a daily figure across a holiday, and none across a hole', () => {
    const days = [0, 368, 800];
    const line: ChartLine = { ...base, frequency: 'D', unit: 'USD', days, values: [100, 120, 150] };
    expect(yearly(line, TEXTS).values.map((value) => value && Math.round(value))).toEqual([null, 20, null]);
  });

  it('does not carry a threshold over to another form', () => {
    const model = modelOf({ lines: [{ ...monthly('S', 40), threshold: 5 }] });
    expect(linesInForm(model, 'yearly')[0]?.threshold).toBeUndefined();
    expect(linesInForm(model, 'level')[0]?.threshold).toBeDefined();
  });

  it('refuses a common 100 when a base is not positive', () => {
    const one: ChartLine = { ...base, unit: 'USD', days: [0, 365], values: [-1, 1] };
    expect(indexed([one, one], 0, String)).toBeUndefined();
    expect(indexed([one, one], 365, String)?.[0].values).toEqual([-100, 100]);
  });

  it('reads a series of one day a period as well as one of 15,000', () => {
    expect(yearly({ ...modelOf({ lines: [daily('S', 1)] }).lines[0]! }, TEXTS).values).toEqual([null]);
  });
});

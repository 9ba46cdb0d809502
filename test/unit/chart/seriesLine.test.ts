import { describe, expect, it } from 'vitest';
import { seriesLine } from '../../../src/core/chart/seriesLine.ts';
import type { Indicator } from '../../../src/core/indicators/indicator.ts';
import type { Series } from '../../../src/core/indicators/series.ts';
import { day } from './synthetic.ts';

const indicator = { id: 'S', unit: 'USD', scale: 1e6, frequency: 'A', yearEnd: 9 } as Indicator;
const vintage = (...values: number[]) => ({
  times: Int32Array.of(2024, 2025),
  values: Float64Array.from(values),
});

describe('a series as a line', () => {
  it('has the newest figures, whole, from the start of each fiscal year', () => {
    const series: Series = { indicator, vintages: [vintage(1, 2), vintage(1, Number.NaN)] };
    expect(seriesLine(series)).toEqual({
      formula: 'S',
      unit: 'USD',
      frequency: 'A',
      days: [day('2023-10-01'), day('2024-10-01')],
      values: [1e6, Number.NaN],
    });
  });

  it('names its entity and starts plain years in January', () => {
    const plain = { ...indicator, yearEnd: 12 };
    expect(seriesLine({ indicator: plain, entity: 'KE', vintages: [vintage(1, 2)] })).toMatchObject({
      formula: 'S@KE',
      days: [day('2024-01-01'), day('2025-01-01')],
    });
  });
});

// What an evaluation shows besides its answer, and months that were condensed from days.

import { describe, expect, it } from 'vitest';
import { seriesNeeded } from '../../../src/core/formula/needs.ts';
import { parseFormula } from '../../../src/core/formula/parse.ts';
import type { Series } from '../../../src/core/indicators/series.ts';
import { daily, day, evaluating, indicator, series, sourceOf } from './build.ts';

const upward = (length: number, from = 1) => Array.from({ length }, (_, i) => from + i);
const monthly = series('M', 'M', '2020-01', upward(36), { releaseLag: 10 });

describe('monthly prices condensed from days', () => {
  const nan = Number.NaN;
  const [first] = series('P', 'M', '2024-01', [10, 12, 11], {
    unit: 'index',
    kind: 'price',
    aggregate: 'end',
  }).vintages;
  const bars = {
    open: Float64Array.of(9, 10, 12),
    high: Float64Array.of(11, 15, 12),
    low: Float64Array.of(9, 10, nan),
    mean: Float64Array.of(10, 13, nan),
    days: Float64Array.of(20, 10, nan),
    highDay: Int32Array.from(['2024-01-11', '2024-02-12', '2024-03-01'], day),
    lowDay: Int32Array.from(['2024-01-02', '2024-02-01', '2024-03-20'], day),
  };
  const prices: Series = {
    indicator: indicator('P', 'M', { unit: 'index', kind: 'price' }),
    vintages: [{ ...first!, bars }],
  };
  const evaluate = evaluating(sourceOf(prices));

  it('averages the days behind the closes', () => {
    expect(evaluate('avg(P, 2024-01..2024-02)').found.value).toBe(11);
  });

  it('looks for extremes behind the closes', () => {
    expect(evaluate('max(P, all)').found.value).toBe(15);
    expect(evaluate('argmax(P, all)').found.value).toBe('2024-02-12');
    expect(evaluate('argmax(P, all) = 2024-02').truth).toBe(true);
    expect(evaluate('at(drawdown(P), 2024-02)').found.value).toBeCloseTo(-20, 9);
    expect(evaluate('is_max(P, all)').truth).toBe(false);
  });

  it('is unsure where only the close is known', () => {
    expect(evaluate('min(P, all)').found.value).toBeNull();
    expect(evaluate('min(P, all) <= 9').truth).toBe(true);
    expect(evaluate('min(P, all) <= 8').truth).toBe('unknown');
  });
});

describe('evidence', () => {
  const seams = [{ at: '2021-06', before: 'old', after: 'new' }];
  const spliced = series('M', 'M', '2020-01', upward(36), { seams });
  const evaluate = evaluating(sourceOf(spliced), '2022-12-31');

  it('says what was looked at, to the month, with seams inside it', () => {
    const { used, window } = evaluate('last(M.ch1) > 3');
    expect(used).toEqual([{ ref: { id: 'M' }, frequency: 'M', from: '2021-12', to: '2022-12' }]);
    expect(window).toEqual({ from: '2022-12-01', to: '2022-12-31' });
    expect(evaluate('change(M, last 24m) > 3').used[0]?.seams).toEqual(['2021-06']);
  });

  it('draws the series tested and the level it was tested against', () => {
    const [line] = evaluate('last(M) > 30').lines;
    expect(line).toMatchObject({ formula: 'M', unit: '%', threshold: 30 });
    expect(line?.values.at(-1)).toBe(36);
    expect(line?.days.at(-1)).toBe(day('2022-12-01'));
    expect(evaluate('streak(M > 30) >= 3').lines[0]?.threshold).toBe(30);
    expect(evaluate('last(M) in [30, 40]').lines[0]?.threshold).toBeUndefined();
    expect(evaluate('count(M in [30, 40], all) > 1').lines[0]?.threshold).toEqual([30, 40]);
  });

  it('lists ties of a record', () => {
    const flat = evaluating(sourceOf(series('T', 'M', '2020-01', [5, 3, 5])));
    expect(flat('is_max(T, all)')).toMatchObject({ truth: true, ties: ['2020-01'], margin: 0 });
  });

  it('lists every series to load', () => {
    const refs = (text: string) =>
      seriesNeeded(parseFormula(text).formula!, (id) =>
        id === 'C'
          ? indicator('C', 'Q', {
              entities: ['X', 'Y'].map((entity) => ({
                id: entity,
                names: { en: '', ja: '', zh: '' },
                aliases: { en: [], ja: [], zh: [] },
              })),
            })
          : undefined,
      );
    expect(refs('real(A) + B@E - monthly(B@E, avg)')).toEqual([
      { id: 'A' },
      { id: 'CPIAUCSL' },
      { id: 'B', entity: 'E' },
    ]);
    expect(refs('pct(across(sum, C, "*"), recession(2008))')).toEqual([
      { id: 'C', entity: 'X' },
      { id: 'C', entity: 'Y' },
      { id: 'USREC' },
    ]);
  });

  it('compares runs with calendar time', () => {
    expect(evaluate('streak(M > 20) >= 15').truth).toBe(true);
    expect(evaluate('streak(M > 20) >= 15m').truth).toBe(true);
    expect(evaluate('streak(M > 20) >= 6q').truth).toBe(false);
    expect(evaluate('streak(M > 20) >= 2y').truth).toBe(false);
    const days = evaluating(sourceOf(daily('D', '2024-01-01', upward(300))), '2025-02-21');
    expect(days('streak(D > 0) >= 13m').truth).toBe(true);
    expect(days('streak(D > 40) >= 13m').truth).toBe(false);
  });

  it('is unknown without the observations, and names them', () => {
    const bare = sourceOf(monthly);
    const { truth, reasons, why } = evaluating({ ...bare, series: () => undefined })('last(M) > 3');
    expect([truth, reasons, why]).toEqual(['unknown', ['no-series'], [{ code: 'not-loaded', of: 'M' }]]);
  });

  it('draws a share over the newest observations as it came out each time', () => {
    const twice = sourceOf(
      monthly,
      series(
        'W',
        'M',
        '2020-01',
        upward(36).map((value) => 2 * value + 4),
      ),
    );
    const { found, lines } = evaluating(twice, '2022-12-31')('share(M, W, last 3m) > 40');
    const [line, ...others] = lines;
    expect(others).toEqual([]);
    expect(line).toMatchObject({ formula: 'share(M, W, last 3m)', unit: '%', threshold: 40 });
    expect(line?.values.slice(0, 2)).toEqual([Number.NaN, Number.NaN]);
    expect(line?.values[2]).toBeCloseTo((100 * (1 + 2 + 3)) / (6 + 8 + 10), 9);
    expect(line?.values[line.days.indexOf(day(found.date ?? ''))]).toBeCloseTo(Number(found.value), 9);
  });

  it('draws both series of a share over dates, which has one answer only', () => {
    const pair = sourceOf(monthly, series('W', 'M', '2020-01', upward(36)));
    const { lines } = evaluating(pair, '2022-12-31')('share(M, W, 2021-01..2021-06) > 40');
    expect(lines.map(({ formula }) => formula)).toEqual(['M', 'W']);
  });
});

import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../src/core/chart/format.ts';
import { day } from './synthetic.ts';

const en = formatsFor('en');
const ja = formatsFor('ja');
const zh = formatsFor('zh-cn');

describe('figures', () => {
  it.each([
    [4.3, '%', '', '4.3%'],
    [-0.25, 'pp', 'pp', '\u22120.25 pp'],
    [0.004, 'ratio', '', '0.004'],
    [0, '%', '', '0%'],
    [23456.7, 'index', 'Index', '23,457'],
    [159_432_000, 'persons', 'Persons', '159.4M'],
    [1_250_000_000, 'USD', 'US dollars', '$1.25B'],
    [71.5, 'USD', 'US dollars', '$71.5'],
  ])('prints %d %s', (value, unit, unitText, expected) => {
    expect(en.value(value, unit, unitText)).toBe(expected);
  });

  it('prints large figures as each language counts', () => {
    expect(ja.value(159_432_000, 'persons', '人')).toBe('1.594億');
    expect(zh.value(159_432_000, 'persons', '人')).toBe('1.594亿');
  });

  it('gives ticks as many decimals as tell them apart', () => {
    expect(en.ticks([0, 0.25, 0.5])).toEqual(['0.00', '0.25', '0.50']);
    expect(en.ticks([-2, 0, 2])).toEqual(['\u22122', '0', '2']);
    expect(en.ticks([1_400_000, 1_450_000])).toEqual(['1.4M', '1.45M']);
  });
});

describe('dates', () => {
  it.each([
    ['A', '2024'],
    ['Q', '2024 Q3'],
    ['M', 'Jul 2024'],
    ['D', 'Jul 1, 2024'],
  ] as const)('names a period of frequency %s', (frequency, expected) => {
    expect(en.period(day('2024-07-01'), frequency)).toBe(expected);
  });

  it('follows the language', () => {
    expect(ja.period(day('2024-07-01'), 'M')).toBe('2024年7月');
    expect(zh.year(day('2024-07-01'))).toBe('2024年');
    expect(ja.period(day('2024-07-01'), 'Q')).toBe('2024年7-9月期');
    expect(zh.period(day('2024-07-01'), 'Q')).toBe('2024年三季度');
    expect(ja.period(day('2024-01-01'), 'A')).toBe('2024年');
  });
});

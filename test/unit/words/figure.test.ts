import { afterEach, describe, expect, it } from 'vitest';
import type { Needed } from '../../../src/core/formula/evaluation.ts';
import {
  dateText,
  figureText,
  foundText,
  neededText,
  periodText,
  printedText,
  setLocale,
} from '../../../src/core/words/figure.ts';

afterEach(() => setLocale('en'));

describe('figures', () => {
  it.each([
    [4.2, '%', '4.2%'],
    [-0.25, 'pp', '\u22120.25\u00a0pp'],
    [6725, 'bn USD', '$6.725T'],
    [3.15, 'USD/gal', '$3.15/gal'],
    [158.2, 'JPY/USD', '\u00a5158.2/USD'],
    [363, 'k persons', '363K\u00a0persons'],
    [1, 'months', '1\u00a0month'],
    [18, 'months', '18\u00a0months'],
    [1, 'quarters', '1\u00a0quarter'],
    [31.4, 'index', '31.4'],
    [2.5, 'kWh', '2.5\u00a0kWh'],
    [null, '%', '–'],
    ['2022-06', null, 'Jun 2022'],
  ])('%s %s is %s', (value, unit, text) => expect(figureText(value, unit)).toBe(text));

  it.each([
    ['ja', 'bn USD', 6725, '6.725兆米ドル'],
    ['zh-cn', 'bn USD', 6725, '6.725万亿美元'],
    ['ja', 'months', 18, '18か月'],
    ['zh-cn', 'months', 18, '18个月'],
    ['ja', '%', 4.2, '4.2%'],
    ['de', '%', 4.2, '4,2\u00a0%'],
  ])('in %s %s', (locale, unit, value, text) => {
    setLocale(locale);
    expect(figureText(value, unit)).toBe(text);
  });
});

describe('periods', () => {
  it.each([
    ['2024-07-01', 'M', 'Jul 2024'],
    ['2026-01-01', 'Q', '2026Q1'],
    ['2025-01-01', 'A', '2025'],
    ['2026-06-12', 'D', 'Jun 12, 2026'],
    ['2026-06-12', undefined, 'Jun 12, 2026'],
  ] as const)('%s of %s is %s', (iso, frequency, text) => expect(periodText(iso, frequency)).toBe(text));

  it('reads what packs print, and leaves other words alone', () => {
    expect(printedText('2025Q3')).toBe('2025Q3');
    expect(printedText('2026-08')).toBe('Aug 2026');
    expect(printedText('2026-08-19')).toBe('Aug 19, 2026');
    expect(printedText('last 12m')).toBe('last 12m');
  });

  it('does not invent a date', () => expect(dateText('soon')).toBe('soon'));
});

describe('what is needed', () => {
  const needed = (op: string, value: Needed['value'], tolerance = 0): Needed => ({ op, value, tolerance });

  it.each([
    [needed('>=', 18), 'months', '≥ 18\u00a0months'],
    [needed('<', 0), '%', '< 0%'],
    [needed('!=', 3), '%', '≠ 3%'],
    [needed('in', [70, 80]), '%', 'between 70% and 80%'],
  ])('%j of %s', (value, unit, text) => expect(neededText(value, unit)).toBe(text));

  it('gives the tolerance of a percentage in points', () => {
    expect(neededText(needed('~', 4.3, 0.05), '%')).toBe('4.3% ± 0.05\u00a0pp');
  });
});

it('says with what was found which period it belongs to', () => {
  const found = { value: 4.2, unit: '%', date: '2024-07-01', window: null, vintage: null };
  expect(foundText({ ...found, date: null })).toBe('4.2%');
  expect(foundText(found)).toBe('4.2% (Jul 1, 2024)');
});

import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/core/formula/evaluation.ts';
import { lineName, measureName } from '../../../src/core/words/measure.ts';

const NAMES = new Map([
  ['UNRATE', 'Unemployment rate'],
  ['CPIAUCNS', 'Consumer prices'],
  ['CAPEX', 'Capital spending'],
  ['DGS10', '10-year yield'],
  ['DGS2', '2-year yield'],
]);
const nameOf = (id: string) => NAMES.get(id);

describe('names of lines', () => {
  it.each([
    ['UNRATE', 'Unemployment rate'],
    ['CPIAUCNS.pc1', 'Consumer prices, % over a year'],
    ['CAPEX@MSFT', 'Capital spending (MSFT)'],
    ['CAPEX@MSFT + CAPEX@META', 'Capital spending (MSFT + META)'],
    ['quarterly(UNRATE, end)', 'Unemployment rate'],
    ['real(CAPEX).pc1', 'Capital spending, in real terms, % over a year'],
    ['-UNRATE', 'Unemployment rate, sign reversed'],
    ['DGS10 - DGS2', '10-year yield − 2-year yield'],
    ['across(sum, CAPEX, "MSFT", "META")', 'Capital spending (MSFT + META)'],
    ['UNRATE < 4', 'Unemployment rate'],
    ['DGS10 - DGS2 >= 0', '10-year yield − 2-year yield'],
    ['SECRET', 'SECRET'],
    ['growth(UNRATE, 3m)', 'Unemployment rate, % over 3\u00a0months'],
    ['msum(across(sum, CAPEX, "MSFT"), 4q)', 'Capital spending (MSFT), total of 4\u00a0quarters'],
    ['real(CAPEX - UNRATE)', '(Capital spending − Unemployment rate), in real terms'],
    ['growth(DGS10 - DGS2, 3m)', '(10-year yield − 2-year yield), % over 3\u00a0months'],
    ['DGS10 / (DGS2 + UNRATE)', '10-year yield ÷ (2-year yield + Unemployment rate)'],
  ])('%s is %s', (formula, name) => expect(lineName(formula, nameOf)).toBe(name));
});

describe('names of what was measured', () => {
  const measured = (formula: string, line: string, ...ids: string[]): string | undefined => {
    const used = ids.map((id) => ({ ref: { id }, frequency: 'M', from: '2024-01', to: '2024-02' }));
    return measureName({ formula, lines: [{ formula: line }], used } as unknown as Evaluation, nameOf);
  };

  it('adds what the test makes of the series', () => {
    expect(measured('at(UNRATE, 2024-07) ~ 4.3', 'UNRATE', 'UNRATE')).toBe('Unemployment rate');
    expect(measured('change(UNRATE, last 12m) > 0.3', 'UNRATE', 'UNRATE')).toBe('Unemployment rate, change');
    expect(measured('not (pct(CAPEX, 2025) > 3)', 'CAPEX', 'CAPEX')).toBe('Capital spending, % change');
    expect(measured('-change(CAPEX, 2025) > 3', 'CAPEX', 'CAPEX')).toBe('Capital spending, decrease');
    expect(measured('corr(growth(DGS2, 3m), DGS10, all) > 0', 'DGS2', 'DGS2', 'DGS10')).toBe(
      'Correlation of 2-year yield, % over 3\u00a0months with 10-year yield',
    );
  });

  it('says what a figure is compared with, where that is measured too', () => {
    expect(measured('pct(DGS10, 2025) > pct(DGS2, 2025) + 10', 'DGS10', 'DGS10', 'DGS2')).toBe(
      '10-year yield, % change, compared with 2-year yield, % change + 10',
    );
  });

  it('names all series of a line, or none', () => {
    expect(measured('last(DGS10 - DGS2) > 0', 'DGS10 - DGS2', 'DGS10', 'DGS2')).toBe(
      '10-year yield − 2-year yield',
    );
    expect(measured('last(DGS10 - DGS5) > 0', 'DGS10 - DGS5', 'DGS10', 'DGS5')).toBeUndefined();
  });
});

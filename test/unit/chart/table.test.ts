import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../src/core/chart/format.ts';
import { chartCsv, tableOf } from '../../../src/core/chart/table.ts';
import { initialView } from '../../../src/core/chart/view.ts';
import { english } from './english.ts';
import { day, lineOf, modelOf, windowClaim } from './synthetic.ts';

const days = ['2020-01-01', '2020-02-01', '2020-03-01'].map(day);
const gappy = lineOf('M', days, [1.23456789, Number.NaN, 3]);

describe('the table', () => {
  it('lists what is in view, newest first, and says what was in the window', () => {
    const model = windowClaim();
    const view = initialView(model);
    const table = tableOf(model, view, formatsFor('en'), 5000);
    expect(table.rows[0]!.day).toBeGreaterThan(table.rows.at(-1)!.day);
    expect(table.rows.filter(({ inWindow }) => inWindow)).toHaveLength(24);
    expect(table.rows.every((row) => row.day >= view.from && row.day <= view.to)).toBe(true);
  });

  it('is cut at a limit and says how many there are', () => {
    const model = windowClaim();
    const table = tableOf(model, initialView(model), formatsFor('en'), 10);
    expect(table.rows).toHaveLength(10);
    expect(table.total).toBeGreaterThan(10);
  });

  it('leaves an unknown value empty', () => {
    const model = modelOf({ lines: [gappy] });
    const { rows } = tableOf(model, initialView(model), formatsFor('en'), 10);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['3', '', '1.23']);
  });
});

describe('the CSV', () => {
  it('has ISO days, whole figures and one column a line', () => {
    const model = modelOf({ lines: [gappy] }, { compare: { ...gappy, formula: 'T' } });
    expect(chartCsv(model, initialView(model))).toBe(
      [
        'date,"S (index): S","T (index): T"',
        '2020-01-01,1.23456789,1.23456789',
        '2020-02-01,,',
        '2020-03-01,3,3',
        '',
      ].join('\r\n'),
    );
  });

  it('is text to a spreadsheet even when a pack names its series like a formula', () => {
    const model = modelOf({ lines: [{ ...gappy, formula: '=HYPERLINK("x")' }] }, {}, english);
    expect(chartCsv(model, initialView(model))).toContain(`"'=HYPERLINK(""x"") (index)`);
  });
});

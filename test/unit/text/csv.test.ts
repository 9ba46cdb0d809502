import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows } from '../../../src/core/text/csv.ts';

it('reads quoted cells, whatever ends the lines', () => {
  expect(csvRows('a,"b, ""c"""\r\n1,"two\nlines"\n')).toEqual([
    ['a', 'b, "c"'],
    ['1', 'two\nlines'],
  ]);
});

it('leaves a faulty quote in its cell, at its line', () => {
  expect(csvRows('date,value\n2024-01-01,1\n2024-02-01,"2"x')[2]).toEqual(['2024-02-01', '"2"x']);
});

it('reads anything without a throw', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(csvRows(text))));
});

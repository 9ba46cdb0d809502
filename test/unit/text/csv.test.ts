import { expect, test } from 'vitest';
import { csvRows } from '../../../src/core/text/csv.ts';

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2'], ['']]],
  [
    '"a,b","c ""d"""\n"two\nlines",',
    [
      ['a,b', 'c "d"'],
      ['two\nlines', ''],
    ],
  ],
  ['"a"b,"open', [['"a"b', '"open']]],
  ['', [['']]],
])('rows of %j', (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLines } from '../../../src/core/text/lines.ts';
import { originalSpan } from '../../../src/core/text/mapped.ts';
import { normalise } from '../../../src/core/text/normalise.ts';

describe('normalise', () => {
  it('folds width, case, voicing marks and repetition marks', () => {
    expect(normalise('ＣＰＩ　４．３％').text).toBe('cpi 4.3%');
    expect(normalise('ｶﾞｿﾘﾝ').text).toBe('ガソリン');
    expect(normalise('人々').text).toBe('人人');
    expect(normalise('Q3’25 – 5.50').text).toBe("q3'25 - 5.50");
  });

  it('maps back to the source', () => {
    const source = 'a ガス ㌫';
    const folded = normalise(source);
    const at = folded.text.indexOf('パ');
    expect(originalSpan(folded, { start: at, end: folded.text.length })).toEqual({ start: 5, end: 6 });
  });

  it('never loses the order of the source and survives unpaired surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const { starts, ends } = normalise(text);
        for (let i = 1; i < starts.length; i += 1)
          expect(starts[i] ?? 0).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('indexLines', () => {
  it('counts CRLF, LF and CR as one line end each', () => {
    const lines = indexLines('a\r\nbc\nd\re');
    expect([0, 3, 4, 6, 8].map((offset) => lines.at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});

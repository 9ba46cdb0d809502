import { expect, test } from 'vitest';
import { roughSentence, shiftBetween } from '../../../src/services/textShift.ts';

test('places before an edit stay, places behind it move, places inside it collapse', () => {
  const at = shiftBetween('one two three', 'one 22 and three');
  expect([at(0), at(4), at(6), at(8), at(13)]).toEqual([0, 4, 4, 11, 16]);
  expect(shiftBetween('same', 'same')(3)).toBe(3);
  expect(shiftBetween('aaa', 'aa')(3)).toBe(2);
});

test('the sentence around a place, in each language', () => {
  const of = (marked: string) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const { start, end } = roughSentence(text, offset);
    return text.slice(start, end);
  };
  expect(of('It fell. Rates rose| to 3.2% now. Then')).toBe('Rates rose to 3.2% now.');
  expect(of('下がった。失業率は|上がった。次')).toBe('失業率は上がった。');
  expect(of('# Head\n\nNew tex|')).toBe('New tex');
});

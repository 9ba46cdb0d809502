import { expect, test } from 'vitest';
import { slotAt } from '../../../src/services/annotationSlot.ts';

/** The slot at the caret, written as `|`. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const slot = slotAt(marked.replace('|', ''), offset);
  return slot && { kind: slot.kind, text: slot.text, at: offset - slot.start };
}

test('the target of a link, whole or half typed', () => {
  expect(at('See [jobs](claim:|')).toEqual({ kind: 'target', text: '', at: 0 });
  expect(at('See [jobs](claim:jobs-|cooling) now')).toEqual({ kind: 'target', text: 'jobs-cooling', at: 5 });
});

test('the formula in a title of any quotes, closed or not', () => {
  expect(at("[a](claim:x 'last(|")).toEqual({ kind: 'formula', text: 'last(', at: 5 });
  expect(at("[a](claim:x 'last(UN|RATE) > 4') b")).toEqual({
    kind: 'formula',
    text: 'last(UNRATE) > 4',
    at: 7,
  });
  expect(at('[a](claim:x "last(|UNRATE) > 4") b')?.text).toBe('last(UNRATE) > 4');
  expect(at('[a](claim:x (last(|UNRATE) > 4)) b')?.text).toBe('last(UNRATE) > 4');
});

test('a comment is an id until it is a formula', () => {
  expect(at('Text.\n\n<!-- claim: | -->')).toEqual({ kind: 'either', text: '', at: 0 });
  expect(at('Text.\n\n<!-- claim: ai-only| -->')?.kind).toBe('either');
  expect(at('<!-- claim: last(UNRATE|) > 4 -->')).toEqual({
    kind: 'formula',
    text: 'last(UNRATE) > 4',
    at: 11,
  });
});

test('ordinary text, other links and places behind a closed annotation hold none', () => {
  expect(at('The claim: un|employment')).toBeUndefined();
  expect(at('[a](https://exa|mple.com)')).toBeUndefined();
  expect(at("[a](claim:x 'last(UNRATE) > 4') and | more")).toBeUndefined();
  expect(at('<!-- claim: x --> a|')).toBeUndefined();
});

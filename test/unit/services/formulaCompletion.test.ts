import { expect, test } from 'vitest';
import { suggestionsAt } from '../../../src/services/formulaCompletion.ts';
import { callAt, tokenAt } from '../../../src/services/formulaPlace.ts';
import { series, sourceOf } from '../formula/build.ts';

const NAMES = { en: 'Microsoft', ja: 'マイクロソフト', zh: '微软' };
const source = sourceOf(
  series('UNRATE', 'M', '2020-01', [4, 5]),
  series('BTC-USD', 'M', '2020-01', [1, 2]),
  series('CAPEX', 'Q', '2020-01', [1, 2], {
    entities: [{ id: 'MSFT', names: NAMES, aliases: { en: [], ja: [], zh: [] } }],
  }),
);

function inserts(marked: string): string[] {
  const offset = marked.indexOf('|');
  return suggestionsAt(marked.replace('|', ''), offset, source).list.map(({ insert }) => insert);
}

test('a formula begins with a function or an indicator; other ids are quoted', () => {
  expect(inserts('|')).toEqual(expect.arrayContaining(['last', 'streak', 'UNRATE', '"BTC-USD"']));
});

test('after a dot stand unit codes, after @ the entities of that indicator', () => {
  expect(inserts('last(UNRATE.|')).toEqual(expect.arrayContaining(['pc1', 'chg']));
  expect(inserts('last(UNRATE.|')).not.toContain('UNRATE');
  expect(inserts('last(CAPEX@|')).toEqual(['MSFT']);
  expect(inserts('last(UNRATE@|')).toEqual([]);
});

test('a slot is offered what it takes', () => {
  expect(inserts('change(UNRATE, |')).toEqual(expect.arrayContaining(['last 12m', 'ytd']));
  expect(inserts('change(UNRATE, |')).not.toContain('UNRATE');
  expect(inserts('change(|')).toContain('UNRATE');
  expect(inserts('rank(change(UNRATE, each), 2020, |')).toContain('among=terms');
});

test('what is typed so far is replaced', () => {
  expect(suggestionsAt('last(UNR', 8, source).from).toBe(5);
});

test('the innermost open call and its argument', () => {
  expect(callAt('streak(ma(UNRATE, 3m) < 4, ', 27)).toEqual({ name: 'streak', argument: 1 });
  expect(callAt('streak(ma(UNRATE, 3m', 20)).toEqual({ name: 'ma', argument: 1 });
  expect(callAt('(1 + 2', 6)).toBeUndefined();
});

test('the word at a place, with the mark before it', () => {
  expect(tokenAt('UNRATE.pc1', 8)).toMatchObject({ token: { text: 'pc1' }, before: { text: '.' } });
  expect(tokenAt('UNRATE', 6)).toBeUndefined();
});

/** What numbers a note, a source or an item is no figure of the sentence. */
import { expect, it } from 'vitest';
import type { Language } from '../../../src/core/language.ts';
import { read } from './vocabulary.ts';

it.each<[Language, string]>([
  ['en', 'Unemployment [1] rose in August.'],
  ['en', 'Unemployment rose in August [1, 2].'],
  ['en', 'Unemployment[^1] rose in August.'],
  ['en', 'Unemployment¹ rose in August.'],
  ['en', 'Unemployment*2 rose in August.'],
  ['ja', '失業率[2]は8月に上昇した。'],
  ['ja', '失業率※1は8月に上昇した。'],
  ['ja', '①失業率は8月に上昇した。'],
  ['zh', '失业率¹8月上升。'],
])('%s: %s', (language, text) => {
  expect(read(text, language).map(({ reading }) => reading.formula)).toEqual(['change(UNRATE, 2025-08) > 0']);
});

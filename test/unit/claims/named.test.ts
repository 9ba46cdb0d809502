/** Where a claim has its subject from: what a verdict against it may rest on. */
import { expect, it } from 'vitest';
import type { Language } from '../../../src/core/language.ts';
import { read } from './vocabulary.ts';

it.each<[Language, string, (string | undefined)[]]>([
  ['en', 'Unemployment was 12.5% in July 2024.', ['alone']],
  ['en', 'Now the unemployment rate is at 12%.', ['alone']],
  ['en', 'Unemployment was 12.5% in July 2024, as everyone in Ohio knows.', ['here']],
  ['en', 'Unemployment was 4.2% in July 2024, and 3.5% a year before.', ['here', 'elsewhere']],
  ['en', 'Unemployment was 4.2% in July 2024 and inflation 2.9%.', ['here', 'here']],
  ['en', 'Unemployment, which stood at 4.2% in July 2024, is at 3%.', ['here', 'here']],
  ['ja', '失業率は2024年7月に12.5%だった。', ['alone']],
  ['ja', '米国の雇用者数、これで20カ月続けて減少。', ['here']],
  ['ja', '工場の町では失業率が2024年7月に12.5%だった。', ['here']],
  ['zh', '失业率为12.5%。', ['alone']],
  ['zh', '在老工业区，失业率为12.5%。', ['here']],
])('%s: %s', (language, text, expected) => {
  expect(read(text, language).map(({ reading }) => reading.named)).toEqual(expected);
});

it('keeps beside a time that was carried over what the claim says without it', () => {
  const untimed = (text: string) => read(text, 'en').map(({ reading }) => reading.untimed);
  expect(untimed('Unemployment was 4.2% in July 2024, and inflation 2.9%.')).toEqual([
    undefined,
    expect.stringMatching(/^last\(.* ~ 2\.9$/),
  ]);
  expect(untimed('Unemployment was 4.2% in July 2024, and inflation 2.9% in June 2024.')).toEqual([
    undefined,
    undefined,
  ]);
});

it('keeps the figure that the sentence gives of the same subject', () => {
  const beside = (text: string) => read(text, 'en').map(({ reading }) => reading.beside);
  expect(beside('Unemployment was 4.2% in July 2024, and 3.5% a year before.')).toEqual([
    undefined,
    'at(UNRATE, 2024-07) ~ 4.2',
  ]);
  expect(beside('Unemployment was 4.2% in July 2024, and inflation 2.9%.')).toEqual([undefined, undefined]);
});

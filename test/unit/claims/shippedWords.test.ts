import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { PATTERNS } from '../../../src/core/claims/lexicon/patterns.ts';
import { wordsSchema } from '../../../src/core/claims/lexicon/wordsSchema.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';

const shipped: unknown = JSON.parse(readFileSync('media/lexicon/index.json', 'utf8'));

// Names of countries are those of the platform that wrote the file.
it('ships the words as they are written; after a change run npm run lexicon', () => {
  const { places, ...words } = WORDS;
  expect(shipped).toMatchObject(JSON.parse(JSON.stringify(words)));
  expect(Object.keys(v.parse(wordsSchema, shipped).places)).toEqual(
    expect.arrayContaining(Object.keys(places)),
  );
});

it('ships words of the form that is read', () => {
  expect(v.is(wordsSchema, shipped)).toBe(true);
});

it('has each pattern that the grammar asks for in some language', () => {
  const { en, ja, zh } = WORDS.wording.patterns;
  expect(PATTERNS.filter((name) => [en, ja, zh].every((patterns) => patterns[name] === undefined))).toEqual(
    [],
  );
});

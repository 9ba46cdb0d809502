import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { WORDS } from '../../../src/core/claims/lexicon/shipped.ts';
import { wordsSchema } from '../../../src/core/claims/lexicon/wordsSchema.ts';

const shipped: unknown = JSON.parse(readFileSync('media/lexicon/index.json', 'utf8'));

it('ships the words as they are written; after a change run npm run lexicon', () => {
  expect(shipped).toEqual(JSON.parse(JSON.stringify(WORDS)));
});

it('ships words of the form that is read', () => {
  expect(v.is(wordsSchema, shipped)).toBe(true);
});

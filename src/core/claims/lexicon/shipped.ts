import { CHARACTERS } from './characters.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Words } from './lexicon.ts';
import { placeNames } from './places.ts';
import { zh } from './zh.ts';

/** The words as they are written here. What ships reads `media/lexicon/index.json`, which `npm run lexicon` makes of them. */
export const WORDS: Words = {
  version: 1,
  lexicons: { en, ja, zh },
  characters: CHARACTERS,
  places: placeNames(),
};

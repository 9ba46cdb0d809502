// The tables of words as they are written; `npm run lexicon` makes lists of them.

import * as v from 'valibot';
import { combined, verbs } from './inflect.ts';
import { type Lexicon, WORD_CLASSES, words } from './lexicon.ts';

const wordClass = v.picklist(WORD_CLASSES);

/** `media/lexicon/words.ja.yaml`, `media/lexicon/words.zh.yaml`: phrases by class. */
export const wordsOfClassesSchema = v.record(wordClass, v.pipe(v.string(), v.transform(words)));

const list = v.union(
  [
    v.pipe(
      v.strictObject({ verbs: v.string() }),
      v.transform((written) => verbs(written.verbs)),
    ),
    v.pipe(
      v.strictObject({ words: v.string() }),
      v.transform((written) => words(written.words)),
    ),
  ],
  'verbs or words',
);

const part = v.union(
  [
    list,
    v.pipe(
      v.strictObject({ each: v.string(), with: v.string() }),
      v.transform((written) => combined(words(written.each), written.with)),
    ),
    v.strictObject({ eachOf: v.string(), with: v.string() }),
  ],
  'verbs, words, or each or eachOf with endings',
);

/** `media/lexicon/words.en.yaml`: English words by class, each verb in every form, every opening with each of its endings. */
export const englishWordsSchema = v.pipe(
  v.strictObject({ lists: v.record(v.string(), list), words: v.record(wordClass, v.array(part)) }),
  v.check(
    ({ lists, words }) =>
      Object.values(words)
        .flat()
        .every((one) => Array.isArray(one) || one.eachOf in lists),
    'eachOf one of the lists',
  ),
  v.transform(({ lists, words }): Lexicon => {
    const phrasesOf = (one: v.InferOutput<typeof part>): readonly string[] =>
      'eachOf' in one ? combined(lists[one.eachOf] ?? [], one.with) : one;
    return Object.fromEntries(Object.entries(words).map(([name, parts]) => [name, parts.flatMap(phrasesOf)]));
  }),
);

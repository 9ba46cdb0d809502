import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../src/core/catalogue/entry.ts';
import { openVocabulary, type PhraseTable, phraseTableOf } from '../../../src/core/claims/phraseTable.ts';
import { createVocabulary, vocabularyPhrases } from '../../../src/core/claims/vocabulary.ts';
import { normalise } from '../../../src/core/text/normalise.ts';
import { createSimplify } from '../../../src/core/text/simplified.ts';
import { WORDS } from '../../../src/packs/lexicon.ts';
import { projectRoot } from '../../host/harness/project.ts';
import { shippedIndicators } from '../packs/shipped.ts';

const indicators = ['us-macro', 'market-reference', 'world'].flatMap(shippedIndicators);
const { concepts }: CatalogueIndex = JSON.parse(
  readFileSync(`${projectRoot}/media/catalogue/index.json`, 'utf8'),
);
const written: PhraseTable = JSON.parse(JSON.stringify(phraseTableOf(indicators, concepts, WORDS)));

it('finds in what the build compiled all that it finds in what it compiles itself', () => {
  const compiled = createVocabulary(indicators, concepts, WORDS);
  const opened = openVocabulary(written, indicators);
  const phrases = vocabularyPhrases(indicators, concepts, WORDS, createSimplify(WORDS.characters));
  const text = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...phrases.map(([phrase]) => phrase)) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(' ', '-', '\u{1f4c8}', '失业率', 's'),
    ),
    { maxLength: 8 },
  );
  const same = (written: string): void => {
    const sentence = normalise(written).text;
    expect(opened.simplify(sentence)).toBe(compiled.simplify(sentence));
    for (const form of [sentence, compiled.simplify(sentence)])
      expect(opened.scan(form)).toEqual(compiled.scan(form));
  };
  fc.assert(
    fc.property(text, (parts) => same(parts.join(''))),
    { numRuns: 300 },
  );
  for (const { id } of indicators) expect(opened.indicator(id)).toBe(compiled.indicator(id));
});

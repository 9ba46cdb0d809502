import { writeFileSync } from 'node:fs';
import { WORDS } from './lexicon.ts';
import { forgetVocabulary } from './writeVocabulary.ts';

/**
 * `npm run lexicon`: makes `media/lexicon/index.json` of the files beside it. Same
 * input, same bytes out.
 */
writeFileSync('media/lexicon/index.json', `${JSON.stringify(WORDS)}\n`);
forgetVocabulary();

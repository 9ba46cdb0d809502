import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CatalogueIndex } from '../core/catalogue/entry.ts';
import type { Words } from '../core/claims/lexicon/lexicon.ts';
import { phraseTableOf } from '../core/claims/phraseTable.ts';
import { type Checked, printProblem } from '../core/indicators/checked.ts';
import { shippedJson } from '../core/indicators/checkShape.ts';
import { decodePackList, packIndexOf } from '../core/indicators/decodeIndex.ts';
import type { PackIndexFile } from '../core/indicators/rowSchema.ts';

/** Beside the code that reads it: the two are of one build. */
const FILE = 'dist/vocabulary.json';

/** Compiles the vocabulary of the indexes in the folder `media`, so that no start has to. Throws when an index is none. */
export function writeVocabulary(media: string): void {
  const textOf = (name: string) => readFileSync(join(media, name), 'utf8');
  const read = <T>(name: string) => orThrow(shippedJson<T>(textOf(name), name));
  const packs = orThrow(decodePackList(textOf('packs/index.json'), 'packs/index.json'));
  const indicators = packs.flatMap(({ index }) => {
    const name = `packs/${index}`;
    const pack = orThrow(packIndexOf(read<PackIndexFile>(name), name));
    return [...pack.indicators, ...pack.composed];
  });
  const { concepts } = read<CatalogueIndex>('catalogue/index.json');
  const table = phraseTableOf(indicators, concepts, read<Words>('lexicon/index.json'));
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(table)}\n`);
}

/** For whoever writes an index: what was compiled of the old one is of no use. Without it, every start compiles its own. */
export function forgetVocabulary(): void {
  rmSync(FILE, { force: true });
}

function orThrow<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.problems.map(printProblem).join('\n'));
}

/**
 * Builds `media/packs` from the raw files: `npm run packs [RAW_FOLDER]`. Rows are written by hand and never touched;
 * `index.json`, `observations.json` and `observations/` are written, and the JSON schema of a user's pack. Without the raw folder it says so
 * and leaves the packs as they are.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError } from './buildError.ts';
import { buildPack } from './buildPack.ts';
import { packNames, writePackList } from './packList.ts';
import { printTable } from './printTable.ts';
import { createReader } from './read/readRecords.ts';
import { writePack } from './writePack.ts';
import { writeSchema } from './writeSchema.ts';
import { forgetVocabulary } from './writeVocabulary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packsFolder = join(root, 'media/packs');
const sourcesFolder = join(root, 'src/packs/sources');

writeSchema(join(root, 'media/thesis-pack.schema.json'));
writePackList(packsFolder);
forgetVocabulary();

const rawFolder = resolve(process.argv[2] ?? join(root, '../shared/data'));
if (existsSync(rawFolder)) {
  process.exitCode = build() ? 0 : 1;
} else {
  console.log(`The raw files are not here (${rawFolder}); media/packs stays as it is.`);
}

function build(): boolean {
  const read = createReader(rawFolder);
  const results = packNames(packsFolder).map((name) => {
    try {
      const pack = buildPack(
        join(packsFolder, name, 'indicators.yaml'),
        join(sourcesFolder, `${name}.yaml`),
        read,
      );
      console.log(`${printTable(pack)}\n`);
      for (const failure of pack.failures) console.error(`refused: ${failure}`);
      if (pack.failures.length > 0) return false;
      writePack(pack, join(packsFolder, name));
      return true;
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      console.error(`refused: ${name}: ${error.message}`);
      return false;
    }
  });
  return !results.includes(false);
}

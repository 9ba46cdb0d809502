/**
 * Builds `media/packs` from the raw files: `npm run packs [RAW_FOLDER]`. Rows are written by hand and never touched;
 * `index.json` and `observations/` are written, and the JSON schema of a user's pack. Without the raw folder it says so
 * and leaves the packs as they are.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError } from './buildError.ts';
import { buildPack } from './buildPack.ts';
import { printTable } from './printTable.ts';
import { createReader } from './read/readRecords.ts';
import { writePack } from './writePack.ts';
import { writeSchema } from './writeSchema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packsFolder = join(root, 'media/packs');
const sourcesFolder = join(root, 'src/packs/sources');

/** Precedence of the packs that ship: where two hold one id, the earlier wins. */
const ORDER = ['us-macro', 'market-reference', 'world'];

writeSchema(join(root, 'media/thesis-pack.schema.json'));

const rawFolder = resolve(process.argv[2] ?? join(root, '../shared/data'));
if (existsSync(rawFolder)) {
  process.exitCode = build() ? 0 : 1;
} else {
  console.log(`The raw files are not here (${rawFolder}); media/packs stays as it is.`);
}

function build(): boolean {
  const read = createReader(rawFolder);
  const results = packNames().map((name) => {
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
  const packs = packNames().map((name) => ({ name, index: `${name}/index.json` }));
  writeFileSync(join(packsFolder, 'index.json'), `${JSON.stringify({ version: 1, packs }, null, 2)}\n`);
  return !results.includes(false);
}

/** Packs with rows and sources, in order of precedence, then by name. */
function packNames(): readonly string[] {
  const names = readdirSync(packsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(packsFolder, entry.name, 'indicators.yaml')))
    .map(({ name }) => name)
    .filter((name) => existsSync(join(sourcesFolder, `${name}.yaml`)));
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

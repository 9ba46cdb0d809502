import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Precedence of the packs that ship: where two hold one id, the earlier wins. */
const ORDER = ['us-macro', 'market-reference', 'world'];

/** The folders that hold rows, in order of precedence, then by name. */
export function packNames(packsFolder: string): readonly string[] {
  const names = readdirSync(packsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(packsFolder, entry.name, 'indicators.yaml')))
    .map(({ name }) => name);
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Lists the packs that are there for the browser, which cannot look into folders: whoever deletes one needs to do no more. */
export function writePackList(packsFolder: string): void {
  const packs = packNames(packsFolder).map((name) => ({ name, index: `${name}/index.json` }));
  writeFileSync(join(packsFolder, 'index.json'), `${JSON.stringify({ version: 1, packs }, null, 2)}\n`);
}

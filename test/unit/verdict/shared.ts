// Files kept beside the repository and not ours to copy; the tests that need them are skipped where they are absent.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Records of a JSON Lines file in `../shared`; undefined where there is none. */
export function sharedRows(path: string): readonly Readonly<Record<string, unknown>>[] | undefined {
  const file = fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createPackStore, type PackStore } from '../services/packStore.ts';
import type { Log, UserFolder } from '../services/ports.ts';
import type { Options } from './options.ts';
import { complain } from './output.ts';
import { UsageError } from './usageError.ts';

/** Folder `media` beside the bundle, as in the package and in a checkout after a build. */
export const MEDIA = path.join(__dirname, '..', 'media');

/** Problems go to stderr; stdout carries answers only. */
const log: Log = { info: () => undefined, warn: complain, error: complain };

/** The packs and catalogues that ship, behind those of `--pack` and `--catalogue`. Throws `UsageError` for a folder that is none. */
export async function openPacks(options: Options): Promise<PackStore> {
  const [packs, catalogues] = await Promise.all([
    Promise.all(options.packs.map((folder) => userFolder(folder, '--pack'))),
    Promise.all(options.catalogues.map((folder) => userFolder(folder, '--catalogue'))),
  ]);
  const assets = {
    read: (file: string) => readFile(path.join(MEDIA, file), 'utf8'),
    vocabulary: () => readFile(path.join(__dirname, 'vocabulary.json'), 'utf8'),
  };
  return createPackStore(assets, log, { packs, catalogues });
}

async function userFolder(folder: string, option: string): Promise<UserFolder> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new UsageError(`${option} ${folder}: expected a folder, found ${found ? 'a file' : 'nothing'}`);
  }
  return {
    name: path.basename(path.resolve(folder)),
    async list() {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    },
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    size: async (file) => (await stat(path.join(folder, file))).size,
  };
}

const MS_PER_DAY = 86_400_000;

/** The day it is, as an epoch day. */
export function today(): number {
  return Math.floor(Date.now() / MS_PER_DAY);
}

/**
 * Before a pass over many notes. All but the answer of one note is garbage by the next, yet on a machine with memory to
 * spare the engine lets it pile up; collected earlier, it costs no more time and a third less memory.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=100');
}

// The pack store over the packs and the catalogue that ship, as the command line opens it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackStore, type PackStore, type UserFolders } from '../../../src/services/packStore.ts';
import type { Assets, Log } from '../../../src/services/ports.ts';
import { projectRoot } from '../../host/harness/project.ts';

export const media: Assets = {
  read: (file) => readFile(path.join(projectRoot, 'media', file), 'utf8'),
};

/** Keeps what was logged, so that a test can say that there was one clear message. */
export function openStore(
  assets: Assets = media,
  user: UserFolders = {},
): { packs: PackStore; errors: string[] } {
  const errors: string[] = [];
  const log: Log = { info: () => undefined, warn: () => undefined, error: (message) => errors.push(message) };
  return { packs: createPackStore(assets, log, user), errors };
}

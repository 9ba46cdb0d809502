// Thesis Lens over the packs that ship, as the services run it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkNote, forgetful } from '../../src/services/checkNote.ts';
import { createPackStore, type PackStore } from '../../src/services/packStore.ts';
import type { Assets } from '../../src/services/ports.ts';

/** Run from the project's root, as npm does. */
const MEDIA = path.resolve('media');
const VOCABULARY = path.resolve('dist/vocabulary.json');
export const CLI = path.resolve('dist/cli.js');
export const TODAY = Math.floor(Date.now() / 86_400_000);

export interface Ours {
  /** Checks a note, remembering what was read before as an editor does. */
  check(text: string): Promise<number>;
  /** Checks a note as if it were the first. */
  checkAfresh(text: string): Promise<number>;
}

/** Opens the packs; both checks give the number of claims. */
export async function ours(): Promise<Ours> {
  const log = { info: () => undefined, warn: console.error, error: console.error };
  const assets: Assets = {
    read: (file) => readFile(path.join(MEDIA, file), 'utf8'),
    vocabulary: () => readFile(VOCABULARY, 'utf8'),
  };
  const packs = createPackStore(assets, log);
  await packs.open();
  const afresh = forgetful(packs);
  const count = async (text: string, from: PackStore): Promise<number> =>
    (await checkNote(text, from, { today: TODAY })).analysis.claims.length;
  return {
    check: (text) => count(text, packs),
    checkAfresh: (text) => count(text, afresh),
  };
}

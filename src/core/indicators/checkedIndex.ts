import type { Checked } from './checked.ts';
import { checkJson } from './checkShape.ts';
import { type PackIndex, packIndexOf } from './decodeIndex.ts';
import { packIndexSchema } from './rowSchema.ts';

/** A pack's `index.json`, every row checked: for the builder and the tests. Refused whole when any row is incomplete. */
export function decodeIndex(text: string, file: string): Checked<PackIndex> {
  const checked = checkJson(packIndexSchema, text, file);
  return checked.ok ? packIndexOf(checked.value, file) : checked;
}

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { type Ignored, ignoredIn } from './ignored.ts';
import { reasonOf, STDIN } from './noteText.ts';

/** A note to check, or why something named cannot be one. */
export type FoundNote = { readonly file: string } | { readonly file: string; readonly problem: string };

const NOTE = /\.(?:md|markdown)$/i;
const MAGIC = /[*?[]/;
/** Never looked into: what tools keep for themselves (`.git`, `.trash`), and other people's packages. */
const PRIVATE = /^(?:\.|node_modules$)/;

/**
 * The notes that operands name, each once, in order: a file is itself, a folder every Markdown file below it, a pattern
 * (`notes/**\/*.md`) the files that fit it. What git ignores is left out unless it is named itself.
 */
export async function findNotes(operands: readonly string[]): Promise<readonly FoundNote[]> {
  const found = new Map<string, FoundNote>();
  for (const operand of operands) {
    for (const note of await notesOf(operand)) {
      const key = note.file === STDIN ? STDIN : path.resolve(note.file);
      if (!found.has(key)) found.set(key, note);
    }
  }
  return [...found.values()];
}

async function notesOf(operand: string): Promise<readonly FoundNote[]> {
  if (operand === STDIN) return [{ file: STDIN }];
  try {
    if (!(await stat(operand)).isDirectory()) return [{ file: operand }];
  } catch (error) {
    if (MAGIC.test(operand)) return notesLike(operand);
    return [{ file: operand, problem: `expected a file or a folder, found ${reasonOf(error)}` }];
  }
  const notes = await collect(operand, await ignoredIn(operand), (file) => NOTE.test(file));
  return notes.length > 0 ? notes : [{ file: operand, problem: 'expected Markdown files, found none' }];
}

/** Files that fit a pattern, as a shell with `**` would list them. */
async function notesLike(pattern: string): Promise<readonly FoundNote[]> {
  const parts = pattern.split('/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => MAGIC.test(part)),
  );
  const folder = fixed.join('/') || (pattern.startsWith('/') ? '/' : '.');
  const fits = ignore().add(`/${parts.slice(fixed.length).join('/')}`);
  const exists = await stat(folder).catch(() => undefined);
  const notes = exists?.isDirectory()
    ? await collect(folder, await ignoredIn(folder), (file) => fits.ignores(within(folder, file)))
    : [];
  return notes.length > 0 ? notes : [{ file: pattern, problem: 'expected files that fit, found none' }];
}

/** Files below a folder in order of their names. Links to files are followed, links to folders are not, as in git. */
async function collect(
  folder: string,
  ignored: Ignored,
  wanted: (file: string) => boolean,
): Promise<FoundNote[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(reasonOf);
  if (typeof entries === 'string') {
    return [{ file: folder, problem: `expected a readable folder, found ${entries}` }];
  }
  const notes: FoundNote[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (PRIVATE.test(entry.name) || ignored.has(path.resolve(file), isFolder)) continue;
    if (isFolder) notes.push(...(await collect(file, await ignored.within(path.resolve(file)), wanted)));
    else if (wanted(file) && (await mayBeNote(file, entry.isSymbolicLink()))) notes.push({ file });
  }
  return notes;
}

/** A link to a folder is passed over; a link to nothing stays, so that reading it says so. */
async function mayBeNote(file: string, isLink: boolean): Promise<boolean> {
  if (!isLink) return true;
  const target = await stat(file).catch(() => undefined);
  return target === undefined || target.isFile();
}

function within(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

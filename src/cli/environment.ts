import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackStore, type PackStore } from '../services/packStore.ts';
import type { Log } from '../services/ports.ts';

/** Folder `media` beside the bundle, as in the package and in a checkout after a build. */
const MEDIA = path.join(__dirname, '..', 'media');

/** Problems go to stderr; stdout carries answers only. */
const log: Log = {
  info: () => undefined,
  warn: (message) => void process.stderr.write(`thesis-lens: ${message}\n`),
  error: (message) => void process.stderr.write(`thesis-lens: ${message}\n`),
};

export function openPacks(): PackStore {
  return createPackStore({ read: (file) => readFile(path.join(MEDIA, file), 'utf8') }, log);
}

const MS_PER_DAY = 86_400_000;

export function today(): number {
  return Math.floor(Date.now() / MS_PER_DAY);
}

/** A mistake of the caller: printed as one line, exit code 2. */
export class UsageError extends Error {}

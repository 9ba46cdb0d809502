import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './usageError.ts';

/** A note longer than this is a mistake: a log, a dump, a line that never ends. */
export const MOST_BYTES = 20_000_000;

/** Path that stands for stdin. */
export const STDIN = '-';

/** Text of a note, byte order mark included; throws `UsageError` when the file is none. */
export async function readNoteText(file: string): Promise<string> {
  return decodeNote(file === STDIN ? await readAll(process.stdin) : await readBytes(file), file);
}

/** Text of UTF-8 bytes; throws `UsageError` for anything else. */
export function decodeNote(bytes: Uint8Array, file: string): string {
  if (bytes.length > MOST_BYTES) throw tooLong(file);
  if (bytes.includes(0)) throw new UsageError(`${file}: expected text, found a binary file`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file}: expected UTF-8 text, found other bytes`);
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new UsageError(`${file}: expected a file, found a folder`);
    if (found.size > MOST_BYTES) throw tooLong(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: expected a readable file, found ${reasonOf(error)}`);
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > MOST_BYTES) throw tooLong('stdin');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLong(file: string): UsageError {
  return new UsageError(`${file}: expected at most ${MOST_BYTES / 1e6} MB`);
}

/** What a failed file operation found, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'nothing';
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'ELOOP':
      return 'a link to itself';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A tool of agents as the package declares it, for the editor and for everybody else. */
export interface ToolManifest {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
}

/** What the command line needs of our own package.json, which lies beside the bundle's folder. */
export interface Manifest {
  readonly version: string;
  readonly contributes: { readonly languageModelTools: readonly ToolManifest[] };
}

/** Reads it; it ships with the bundle and is not doubted. */
export async function manifest(): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(__dirname, '..', 'package.json'), 'utf8'));
}

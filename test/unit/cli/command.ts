// The command line as it ships: bundled once into a folder of its own, then run as a program.

import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { commandLine } from '../../../bundles.ts';
import { projectRoot, scratchFolder } from '../../host/harness/project.ts';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Command {
  /** A folder for notes and packs; removed at the end. */
  readonly folder: string;
  run(
    args: readonly string[],
    options?: { stdin?: string | Uint8Array; env?: Record<string, string> },
  ): Promise<Run>;
  /** The program itself, for tests that interrupt it or close its pipes. */
  start(args: readonly string[]): ReturnType<typeof spawn>;
  remove(): void;
}

export async function buildCommand(): Promise<Command> {
  const { folder, remove } = scratchFolder('cli');
  await build({
    ...commandLine,
    absWorkingDir: projectRoot,
    outdir: path.join(folder, 'dist'),
    minify: false,
    logLevel: 'silent',
  });
  symlinkSync(path.join(projectRoot, 'media'), path.join(folder, 'media'), 'junction');
  symlinkSync(path.join(projectRoot, 'package.json'), path.join(folder, 'package.json'));
  const notes = path.join(folder, 'notes');
  mkdirSync(notes);
  const start = (args: readonly string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, [path.join(folder, 'dist/cli.js'), ...args], {
      cwd: notes,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', ...env },
    });
  return {
    folder: notes,
    start,
    remove,
    run: (args, { stdin = '', env } = {}) =>
      new Promise((resolve, reject) => {
        const child = start(args, env);
        let out = '';
        let err = '';
        child.stdout.on('data', (chunk) => {
          out += chunk;
        });
        child.stderr.on('data', (chunk) => {
          err += chunk;
        });
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, out, err }));
        child.stdin.on('error', () => undefined); // it may end without reading
        child.stdin.end(stdin);
      }),
  };
}

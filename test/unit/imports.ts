/** Reads what each source file imports, without running or compiling anything. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../host/harness/project.ts';

export interface Import {
  /** As written: a package, or a path from the importing file. */
  readonly specifier: string;
  /** The imported file from the project's root, for a path. */
  readonly file: string | undefined;
  /** `import type`: gone when the code runs. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly name: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const fromClause = /^(?:import|export)\s+(type\s)?[^'";=()]*?from\s+'([^']+)'/gm;
const bareImport = /(?:^import\s+|\bimport\(\s*)'([^']+)'/gm;

/** Every TypeScript file below a folder of the project, declaration files left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.includes('node_modules'))
    .map((name) => readSource(path.posix.join(folder, name.replaceAll('\\', '/'))))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(projectRoot, name), 'utf8');
  const code = text.replace(comment, '');
  const found = (specifier: string, typeOnly: boolean): Import => ({
    specifier,
    file: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(name), specifier) : undefined,
    typeOnly,
  });
  return {
    name,
    lines: text.trimEnd().split('\n').length,
    imports: [
      ...[...code.matchAll(fromClause)].map(([, type, specifier]) => found(specifier!, type !== undefined)),
      ...[...code.matchAll(bareImport)].map(([, specifier]) => found(specifier!, false)),
    ],
  };
}

/** The extension as users get it: packed into a VSIX, and unpacked again from it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, toolOf } from './project.ts';
import { readZip } from './zip.ts';

/** Builds and packs the extension. Returns the archive's bytes; throws with all that was printed when it fails. */
export function packExtension(scratch: string): Buffer {
  const archive = path.join(scratch, 'thesis-lens.vsix');
  const command = toolOf('@vscode/vsce', 'vsce', 'package', '--no-dependencies', '--out', archive);
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension cannot be packed:\n${stdout}\n${stderr}`);
  return readFileSync(archive);
}

/** Packs the extension and unpacks what a user's VS Code would install. Returns that folder. */
export function installedExtension(scratch: string): string {
  const installed = path.join(scratch, 'extension');
  for (const [name, body] of readZip(packExtension(scratch))) {
    if (!name.startsWith('extension/')) continue; // the rest is the marketplace's own paperwork
    const file = path.join(scratch, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  return installed;
}

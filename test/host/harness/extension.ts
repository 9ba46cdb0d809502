/** The extension as users get it: packed into a VSIX, and unpacked again from it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { projectRoot } from './project.ts';
import { readZip } from './zip.ts';

/** Builds and packs the extension. Returns the archive's bytes; nothing is left in the working tree but dist/. */
export async function packExtension(scratch: string): Promise<Buffer> {
  const packagePath = path.join(scratch, 'thesis-lens.vsix');
  await createVSIX({ cwd: projectRoot, packagePath, dependencies: false });
  return readFileSync(packagePath);
}

/** Packs the extension and unpacks what a user's VS Code would install. Returns that folder. */
export async function installedExtension(scratch: string): Promise<string> {
  const installed = path.join(scratch, 'extension');
  for (const [name, body] of readZip(await packExtension(scratch))) {
    if (!name.startsWith('extension/')) continue; // the rest is the marketplace's own paperwork
    const file = path.join(scratch, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  return installed;
}

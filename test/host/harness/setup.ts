/** Once a run: finds out where the host tests can run, and packs the extension as users get it. */
import { mkdirSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { installedExtension } from './extension.ts';
import type { Host } from './host.ts';
import { artifacts, scratchFolder } from './project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    host: Host;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const scratch = scratchFolder('extension');
  mkdirSync(artifacts, { recursive: true });
  const available = await availableHost();
  if (available.kind === 'none') console.log(`Host tests are skipped: ${available.reason}.`);
  const host: Host =
    available.kind === 'none' ? available : { ...available, extension: installedExtension(scratch.folder) };
  project.provide('host', host);
  return scratch.remove;
}

async function availableHost() {
  // Set by `npm run test:electron`.
  const executablePath = process.env.THESIS_LENS_VSCODE;
  if (executablePath) return { kind: 'desktop', executablePath } as const;
  try {
    return { kind: 'browser', chromium: await findChromium() } as const;
  } catch (error) {
    return { kind: 'none', reason: error instanceof Error ? error.message : String(error) } as const;
  }
}

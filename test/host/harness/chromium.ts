/** Finds a Chromium that starts on this machine: an installed one, else the one npm brings (Linux on x64). */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { packageFolder, projectRoot } from './project.ts';

/** A browser binary and the environment variables it needs on top of the process's own. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a workbench needs of the browser, also as root and in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first Chromium that really starts. Throws with the reason of each that did not. */
export async function findChromium(): Promise<Chromium> {
  const failures: string[] = [];
  for (const executablePath of installedBrowsers()) {
    const failure = await startFailure({ executablePath, env: {} });
    if (failure === undefined) return { executablePath, env: {} };
    failures.push(`${executablePath}: ${failure}`);
  }
  try {
    const packaged = await packagedChromium();
    const failure = await startFailure(packaged);
    if (failure === undefined) return packaged;
    failures.push(`@sparticuz/chromium: ${failure}`);
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${firstLine(error)}`);
  }
  throw new Error(`no Chromium starts here (set CHROME_PATH to one). Tried ${failures.join('; ')}`);
}

function installedBrowsers(): string[] {
  const { CHROME_PATH, PATH, PROGRAMFILES, 'PROGRAMFILES(X86)': programs86, LOCALAPPDATA } = process.env;
  if (CHROME_PATH) return [CHROME_PATH];
  const candidates = {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ].flatMap((name) => (PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: [PROGRAMFILES, programs86, LOCALAPPDATA].flatMap((base) =>
      base === undefined
        ? []
        : [
            'Google/Chrome/Application/chrome.exe',
            'Chromium/Application/chrome.exe',
            'Microsoft/Edge/Application/msedge.exe',
          ].map((file) => path.join(base, file)),
    ),
  }[process.platform as 'linux' | 'darwin' | 'win32'];
  return (candidates ?? []).filter((file) => existsSync(file));
}

async function startFailure({ executablePath, env }: Chromium): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: chromiumFlags,
      env: { ...process.env, ...env },
    });
    await browser.close();
    return undefined;
  } catch (error) {
    return firstLine(error);
  }
}

/**
 * Unpacks `@sparticuz/chromium` beside the other npm packages, once. It always unpacks into the system's temporary folder and
 * takes whatever lies there for complete; a folder of our own, renamed when done, survives an interrupted or parallel first run.
 */
async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('is made for Linux on x64 only');
  const manifest: { version: string } = createRequire(import.meta.url)(
    path.join(packageFolder('@sparticuz/chromium'), 'package.json'),
  );
  const home = path.join(projectRoot, 'node_modules/.cache/thesis-lens', `chromium-${manifest.version}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    await unpack(unfinished);
    writeFileSync(path.join(unfinished, 'fonts/fonts.conf'), fontConfiguration(path.join(home, 'fonts')));
    try {
      renameSync(unfinished, home);
    } catch (error) {
      if (!existsSync(home)) throw error;
      rmSync(unfinished, { recursive: true, force: true }); // another process was faster
    }
  }
  return {
    executablePath: path.join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_PATH: path.join(home, 'fonts') },
  };
}

async function unpack(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // Read on import: the first makes the package bring its own libnss3 and friends, which a bare machine lacks.
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: folder });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The packaged font, and whatever fonts the machine has. The configuration in the package names fixed folders. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

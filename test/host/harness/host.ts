/** The two hosts a test can run in: the workbench in Chromium, and desktop VS Code. Both end as one page to drive. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, chromium, type Page } from 'playwright-core';
import { type Chromium, chromiumFlags } from './chromium.ts';
import { manifestStrings } from './manifestStrings.ts';
import { scratchFolder } from './project.ts';
import { freePort, serveVSCode } from './server.ts';
import type { Settings } from './settings.ts';

/** Where tests run on this machine, found out once a run. */
export type Host =
  | { readonly kind: 'browser'; readonly chromium: Chromium; readonly extension: string }
  | { readonly kind: 'desktop'; readonly executablePath: string; readonly extension: string }
  | { readonly kind: 'none'; readonly reason: string };

export interface Start {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  readonly settings: Settings;
  readonly locale: string | undefined;
  /** Absolute path of a folder of further extensions. */
  readonly others: string | undefined;
}

export interface StartedHost {
  readonly page: Page;
  /** What stands before a path in the folder when a file is opened by name, with forward slashes. */
  readonly root: string;
  /** How the palette names a command, by its English title. */
  readonly titleOf: (english: string) => string;
  readonly close: () => Promise<void>;
}

const viewport = { width: 1280, height: 800 };

/** Starts VS Code on a folder. The page may still be loading. */
export async function startHost(host: Host, start: Start): Promise<StartedHost> {
  if (host.kind === 'browser') return startInBrowser(host.chromium, host.extension, start);
  if (host.kind === 'desktop') return startOnDesktop(host.executablePath, host.extension, start);
  throw new Error(host.reason);
}

async function startInBrowser(browser: Chromium, extension: string, start: Start): Promise<StartedHost> {
  const server = await serveVSCode({
    extension,
    others: start.others,
    folder: start.folder,
    locale: start.locale,
    port: await freePort(),
  });
  const profile = scratchFolder('profile');
  // Webviews live on an origin of their own and need its storage: without this they cannot register their service worker.
  mkdirSync(path.join(profile.folder, 'Default'));
  writeFileSync(
    path.join(profile.folder, 'Default/Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
  );
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.env },
    args: chromiumFlags,
    viewport,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(giveWorkbenchSettings, start.settings);
  const { strings, titleOf } = manifestStrings(extension, start.locale);
  // Of an extension under development VS Code for the Web reads this file alone; an installed one has its own for each language.
  if (start.locale !== undefined)
    await context.route('**/package.nls.json', (route) =>
      route.request().url().includes('devextensions') ? route.fulfill({ json: strings }) : route.continue(),
    );
  await page.goto(server.url);
  const close = async () => {
    await context.close();
    server.close();
    profile.remove();
  };
  // test-web's folder cannot be searched, and a path alone would lose its authority and lie outside of it.
  return { page, root: '//mount', titleOf, close };
}

/** Runs in the page: puts user settings where the workbench reads its configuration, after parsing and before its modules run. */
function giveWorkbenchSettings(settings: Settings): void {
  document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    const configuration = element?.dataset.settings;
    if (!element || !configuration || document.readyState !== 'interactive') return;
    element.dataset.settings = JSON.stringify({
      ...JSON.parse(configuration),
      configurationDefaults: settings,
    });
  });
}

async function startOnDesktop(executablePath: string, extension: string, start: Start): Promise<StartedHost> {
  const profile = scratchFolder('profile');
  const user = path.join(profile.folder, 'user/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify(start.settings));
  const app = await _electron.launch({
    executablePath,
    args: [
      start.folder,
      `--extensionDevelopmentPath=${extension}`,
      `--user-data-dir=${path.dirname(user)}`,
      `--extensions-dir=${path.join(profile.folder, 'extensions')}`,
      ...othersBelow(start.others).map((folder) => `--extensionDevelopmentPath=${folder}`),
      ...(start.locale === undefined ? [] : [`--locale=${start.locale}`]),
      ...['--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
      ...['--no-sandbox', '--disable-gpu', '--use-inmemory-secretstorage'],
    ],
  });
  const page = await app.firstWindow();
  await page.setViewportSize(viewport);
  const close = async () => {
    await app.close();
    profile.remove();
  };
  // On the desktop the palette finds English titles in every language.
  return { page, root: start.folder.replaceAll('\\', '/'), titleOf: (title) => title, close };
}

function othersBelow(folder: string | undefined): string[] {
  return folder === undefined ? [] : readdirSync(folder).map((name) => path.join(folder, name));
}

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { startHost } from './host.ts';
import { projectRoot, scratchFolder } from './project.ts';
import { type Settings, type Theme, testSettings } from './settings.ts';
import { driveWorkbench, type Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  /** A folder of the project to open a copy of, such as `media/sample-notes`. Nothing by default. */
  readonly folder?: string;
  /** Files to add to it, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  /** The display language: `ja`, `zh-cn` … Desktop VS Code shows it only where that language pack is installed. */
  readonly locale?: string;
  /** User settings on top of the quiet ones of settings.ts. */
  readonly settings?: Settings;
}

export interface OpenedWorkbench extends Workbench {
  readonly close: () => Promise<void>;
}

/** Starts VS Code with the packed extension on a copy of a folder. Close it; `hostSuite` does so by itself. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenedWorkbench> {
  const { folder, files = {}, theme = 'light', locale, settings = {} } = options;
  const scratch = scratchFolder('notes');
  if (folder !== undefined) cpSync(path.join(projectRoot, folder), scratch.folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(scratch.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const start = {
    folder: scratch.folder,
    settings: testSettings(theme, settings),
    locale,
    others: path.join(projectRoot, 'test/host/agent'),
  };
  const host = await startHost(inject('host'), start);
  const close = async () => {
    await host.close();
    scratch.remove();
  };
  try {
    return { ...(await driveWorkbench({ ...host, settings: start.settings })), close };
  } catch (error) {
    await host.page
      .screenshot({ path: path.join(projectRoot, 'test/host/artifacts/failed-start.png') })
      .catch(() => undefined);
    await close();
    throw error;
  }
}

/**
 * One workbench for all tests of a file. A failed test leaves a picture `failed-TEST.png`. Where no VS Code can run, the tests are
 * skipped and the name of the suite says why.
 *
 *     hostSuite('hover', { folder: 'media/sample-notes' }, (workbench) => {
 *       test('shows the verdict', async () => {
 *         await workbench().openFile('labour-market-en.md');
 *         expect(await workbench().hoverText('unemployment rate')).toContain('supported');
 *       });
 *     });
 */
export function hostSuite(
  name: string,
  options: WorkbenchOptions,
  tests: (workbench: () => Workbench) => void,
): void {
  const host = inject('host');
  const title = host.kind === 'none' ? `${name} (skipped: ${host.reason})` : `${name} (${host.kind})`;
  describe.skipIf(host.kind === 'none')(title, () => {
    let opened: OpenedWorkbench | undefined;
    const workbench = () => {
      if (!opened) throw new Error('The workbench is open only while tests run.');
      return opened;
    };
    beforeAll(async () => {
      opened = await openWorkbench(options);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail')
        await opened?.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
    });
    afterAll(() => opened?.close());
    tests(workbench);
  });
}

/**
 * `npm run test:electron`: the host suite in desktop VS Code, which `@vscode/test-electron` downloads.
 *
 * Where it cannot be downloaded this says so in one line and is content: the same suite runs in Chromium under `npm test`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { projectRoot, toolOf } from './harness/project.ts';

const version = process.argv[2] ?? 'stable';
const executablePath = await download();
if (
  executablePath !== undefined &&
  process.platform === 'linux' &&
  !process.env.DISPLAY &&
  !process.env.WAYLAND_DISPLAY
) {
  console.log('VS Code needs a display here: xvfb-run -a npm run test:electron');
  process.exitCode = 1;
} else if (executablePath !== undefined) {
  const { status } = spawnSync(
    process.execPath,
    toolOf('vitest', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'host'),
    { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, THESIS_LENS_VSCODE: executablePath } },
  );
  process.exitCode = status ?? 1;
}

async function download(): Promise<string | undefined> {
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath: path.join(projectRoot, '.vscode-test'),
      reporter: new SilentReporter(),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`Skipped: VS Code ${version} cannot be downloaded here (${reason.split('\n')[0]}).`);
    return undefined;
  }
}

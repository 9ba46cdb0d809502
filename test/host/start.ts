/**
 * `npm start`: VS Code for the Web with the extension on the sample notes, the way the host tests see it.
 *
 *     npm start -- [--port 3000] [--folder PATH] [--locale ja]
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installedExtension } from './harness/extension.ts';
import { manifestStrings } from './harness/manifestStrings.ts';
import { projectRoot, scratchFolder } from './harness/project.ts';
import { freePort, serveVSCode } from './harness/server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '3000' },
    folder: { type: 'string', default: path.join(projectRoot, 'media/sample-notes') },
    locale: { type: 'string' },
  },
});
const wanted = Number(values.port);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
  throw new RangeError(`Not a port: ${values.port}`);

const scratch = scratchFolder('start');
process.once('exit', scratch.remove);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());

const port = await freePort(wanted);
if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken.`);
const extension = installedExtension(scratch.folder);
// Of an extension under development VS Code for the Web reads this file alone; an installed one has its own for each language.
const { strings } = manifestStrings(extension, values.locale);
writeFileSync(path.join(extension, 'package.nls.json'), JSON.stringify(strings));
const server = await serveVSCode({
  extension,
  folder: path.resolve(values.folder),
  locale: values.locale,
  port,
});
console.log(`\nThesis Lens runs in VS Code at ${server.url}\nOpen a note, and press Ctrl+C here to stop.`);
showInBrowser(server.url);

/** Opens the address where there is a browser, and is content where there is none. */
function showInBrowser(url: string): void {
  if (
    process.env.CI ||
    (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  )
    return;
  const [command, ...args] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[
    process.platform as 'darwin' | 'win32'
  ] ?? ['xdg-open', url];
  if (command === undefined) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

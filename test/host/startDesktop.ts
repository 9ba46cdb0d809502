/** `npm run start:desktop`: the installed VS Code with the extension, from this folder, on the sample notes. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './harness/project.ts';

// On Windows `code` is a script, which only a shell can start; a path may hold spaces.
const windows = process.platform === 'win32';
const args = [`--extensionDevelopmentPath=${projectRoot}`, path.join(projectRoot, 'media/sample-notes')];
const { error, status } = spawnSync('code', windows ? args.map((arg) => `"${arg}"`) : args, {
  stdio: 'inherit',
  shell: windows,
});

if (error || (windows && status !== 0)) {
  console.error(
    'There is no command "code" here. Install VS Code and run "Shell Command: Install \'code\' command in PATH" in it,\n' +
      'or open this folder in VS Code and press F5, or see the extension in a browser with "npm start".',
  );
  process.exitCode = 1;
}

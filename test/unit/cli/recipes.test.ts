/** The recipes of the README, as somebody would copy them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../host/harness/project.ts';
import { buildCommand, type Command } from './command.ts';

const CONTRADICTED = 'Unemployment was above 9% in July 2024.\n';
const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');

/** The code block after a heading. */
function recipe(heading: string): string {
  const [, code = ''] = /```\w+\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(`### ${heading}`))) ?? [];
  return code;
}

let command: Command;
beforeAll(async () => {
  command = await buildCommand();
  mkdirSync(path.join(command.folder, 'notes'));
  writeFileSync(path.join(command.folder, 'notes/a.md'), CONTRADICTED);
}, 60_000);
afterAll(() => command.remove());

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } };
}

it('the workflow uploads what it finds, then fails', async () => {
  const { jobs, permissions } = load(recipe('On every pull request')) as Workflow;
  expect(permissions['security-events']).toBe('write');
  const { steps } = jobs.check;
  const [report = [], gate = []] = steps.flatMap(({ run }) => {
    const [, args] = /dist\/cli\.js ([^>]*)/.exec(run ?? '') ?? [];
    return args === undefined ? [] : [args.trim().split(' ')];
  });
  const { code, out } = await command.run(report);
  expect(code).toBe(0);
  const [finding] = JSON.parse(out).runs[0].results;
  expect(finding.locations[0].physicalLocation.artifactLocation.uri).toBe('notes/a.md');
  expect((await command.run(gate)).code).toBe(1);
});

it.skipIf(process.platform === 'win32')('the hook stops a commit of what the data contradict', () => {
  const { folder } = command;
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}` },
    });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  writeFileSync(path.join(folder, '.git/hooks/pre-commit'), recipe('Before every commit'), { mode: 0o755 });
  mkdirSync(path.join(folder, 'bin'));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${path.join(folder, '../dist/cli.js')}" "$@"\n`;
  writeFileSync(path.join(folder, 'bin/thesis-lens'), program, { mode: 0o755 });
  writeFileSync(path.join(folder, 'b c.md'), 'Nothing to see here.\n');
  git('add', 'b c.md');
  expect(git('commit', '-qm', 'harmless')).toMatchObject({ status: 0, stdout: '' });
  git('add', 'notes/a.md');
  const refused = git('commit', '-qm', 'wrong');
  expect(refused.status).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain('notes/a.md:1:1: contradicted');
});

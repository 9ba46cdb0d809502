import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { bundledPackages, thirdPartyNotices } from '../../notices.ts';
import { scratchFolder } from '../host/harness/project.ts';

const { folder, remove } = scratchFolder('notices');
afterAll(remove);

function packageOf(name: string, manifest: object, licence?: string): string {
  const target = path.join(folder, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...manifest }));
  if (licence !== undefined) writeFileSync(path.join(target, 'LICENSE.md'), licence);
  return target;
}

it('finds the packages of which something is in a bundle, each once', () => {
  const inputs = Object.fromEntries(
    [
      ['src/main.ts', 10],
      ['node_modules/a/index.js', 10],
      ['../main/node_modules/a/lib/more.js', 0],
      ['node_modules/a/lib/other.js', 10],
      ['node_modules/a/node_modules/@scope/b/index.js', 10],
      ['node_modules/unused/index.js', 0],
    ].map(([name, bytesInOutput]) => [name, { bytesInOutput }]),
  );
  const metafile = { outputs: { 'dist/out.js': { inputs } } } as unknown as Metafile;
  expect(bundledPackages([metafile, metafile])).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/@scope/b',
  ]);
});

it('gives every package its licence, or who made it under which one', () => {
  const notices = thirdPartyNotices([
    packageOf('zebra', { license: 'ISC' }, 'Permission is granted by Zebra.'),
    packageOf('@scope/ant', { license: 'MIT', author: { name: 'Ann Ant' } }),
  ]);
  expect(notices).toMatch(
    /@scope\/ant 1\.2\.3\nMIT\nAnn Ant[\s\S]*zebra 1\.2\.3\nISC\n\nPermission is granted/,
  );
});

it('stops at a package that says nothing of its licence', () => {
  expect(() => thirdPartyNotices([packageOf('secret', {})])).toThrow(/^secret says nothing of its licence/);
});

/** What users download: the real archive, packed once, looked into. */
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packExtension } from '../host/harness/extension.ts';
import { scratchFolder } from '../host/harness/project.ts';
import { readZip } from '../host/harness/zip.ts';

const scratch = scratchFolder('package');
afterAll(scratch.remove);

let archive: Buffer;
let files: Map<string, Buffer>;
beforeAll(() => {
  archive = packExtension(scratch.folder);
  files = new Map([...readZip(archive)].map(([name, body]) => [name.replace(/^extension\//, ''), body]));
}, 120_000);

const needed = [
  'package.json',
  'changelog.md',
  'LICENSE.txt',
  'dist/extension.js',
  'dist/chart.js',
  'dist/cli.js',
  'dist/commands.js',
  'dist/mcp.js',
  'dist/vocabulary.json',
  'dist/ThirdPartyNotices.txt',
  'media/icons/icon.png',
  'media/lexicon/index.json',
  'media/packs/index.json',
  'media/skills/check-macro-thesis/SKILL.md',
];

const welcome = [
  /^(package(\.nls(\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^dist\/((extension|chart|cli|commands|mcp)\.js|vocabulary\.json|ThirdPartyNotices\.txt)$/,
  /^media\/(catalogue|css|icons|l10n|lexicon|packs|sample-notes|schemas|screenshots|skills|walkthrough)\/.+\.(json|yaml|csv|md|png|svg|css)$/,
  /^media\/[\w-]+\.schema\.json$/,
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest)$/,
];

test('the archive has what the extension needs', () => {
  expect(needed.filter((name) => !files.has(name))).toEqual([]);
});

test('the archive has nothing else', () => {
  expect([...files.keys()].filter((name) => !welcome.some((pattern) => pattern.test(name)))).toEqual([]);
});

test('the archive has the licences of what is bundled', () => {
  const notices = files.get('dist/ThirdPartyNotices.txt')!.toString();
  for (const name of [
    'unified',
    'js-yaml',
    'valibot',
    'd3-array',
    '@vscode/l10n',
    '@modelcontextprotocol/sdk',
  ])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
});

test('the archive is at most 3 MB', () => {
  expect(archive.length).toBeLessThanOrEqual(3_000_000);
});

// What the grammar knows of the three languages is data, in media/lexicon, and no part of it.
test('the bundle is at most 700 kB, 220 kB compressed', () => {
  const bundle = files.get('dist/extension.js')!;
  expect(bundle.length).toBeLessThanOrEqual(700_000);
  expect(gzipSync(bundle).length).toBeLessThanOrEqual(220_000);
});

test('the bundle loads where there is neither a page nor Node', () => {
  const module: { exports: { activate?: unknown } } = { exports: {} };
  // Anything a file may touch while loading, such as a class to extend or an enum; calling it is for activate.
  const vscode: object = new Proxy(function anything() {}, { get: () => vscode });
  const require = (name: string) => {
    if (name === 'vscode') return vscode;
    throw new Error(`the bundle requires ${name}`);
  };
  const context = createContext({ module, exports: module.exports, require, TextDecoder, TextEncoder, URL });
  runInContext(files.get('dist/extension.js')!.toString(), context);
  expect(module.exports.activate).toBeTypeOf('function');
});

/**
 * Holds the import table of the design: which part of the source may know which. When a test here fails, move the code to
 * where it belongs; widen the table only together with the design.
 */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../host/harness/project.ts';
import { type Import, type SourceFile, sourceFiles } from './imports.ts';

const files = sourceFiles('src');

/** The layers of the pure core: each may use those before it. */
const layers = [
  'text',
  'markdown',
  'indicators',
  'formula',
  'claims',
  'catalogue',
  'verdict',
  'note',
  'thesis',
];
const core = ['base', ...layers, 'chart', 'words'];

interface Rule {
  /** Parts of the source it may use. */
  readonly uses: readonly string[];
  /** Parts of which it may know the types. */
  readonly types?: readonly string[];
  /** npm packages, where `d3-*` stands for all of that name, and `node:*` for Node itself. */
  readonly packages?: readonly string[];
}

const formats = ['valibot', 'js-yaml', 'd3-dsv'];
const matching = ['fastest-levenshtein'];
const markdown = ['unified', 'remark-*', 'mdast', 'mdast-util-*', 'micromark-*', 'unist'];

const rules: Readonly<Record<string, Rule>> = {
  /** core/language.ts, core/phrase.ts, core/reason.ts: the words every layer speaks. */
  base: { uses: [] },
  ...Object.fromEntries(
    layers.map((layer, index) => [
      layer,
      { uses: ['base', ...layers.slice(0, index)], packages: [...formats, ...matching] } satisfies Rule,
    ]),
  ),
  markdown: { uses: ['base', 'text'], packages: markdown },
  thesis: { uses: ['base', ...layers.slice(0, -1), 'chart'] },
  chart: { uses: ['base', 'indicators'], types: ['formula'], packages: ['d3-*'] },
  /** Every sentence a person reads: the last to know, and nothing in the core knows it. */
  words: { uses: ['base', ...layers, 'chart'], packages: ['@vscode/l10n'] },
  /** Its guards compare messages with the closed lists that the chart's types are made of. */
  protocol: { uses: ['base', 'chart'], types: core },
  services: { uses: [...core, 'protocol'], packages: [...formats, ...matching] },
  editor: { uses: [...core, 'protocol', 'services'], packages: ['vscode', '@vscode/l10n'] },
  extension: { uses: ['editor', 'services', 'words'], packages: ['vscode', '@vscode/l10n'] },
  webview: { uses: [...core, 'protocol'], packages: ['d3-*'] },
  cli: {
    uses: [...core, 'services'],
    packages: ['node:*', '@vscode/l10n', 'ignore', 'sarif', '@modelcontextprotocol/sdk', ...formats],
  },
  packs: {
    uses: core,
    packages: ['node:*', '@valibot/to-json-schema', '@eslint-community/regexpp', ...formats],
  },
};

/** The part of the source a file belongs to: a layer of the core, or a folder beside it. */
function partOf(file: string): string {
  const [first = '', second = ''] = file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/');
  if (first !== 'core') return first;
  return ['language', 'phrase', 'reason'].includes(second) ? 'base' : second;
}

function matches(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern || name.startsWith(`${pattern}/`),
  );
}

function isAllowed(file: SourceFile, { specifier, file: target, typeOnly }: Import): boolean {
  const rule = rules[partOf(file.name)];
  if (!rule) return false;
  if (target === undefined) return matches(specifier, rule.packages ?? []);
  const part = partOf(target);
  return (
    part === partOf(file.name) || rule.uses.includes(part) || (typeOnly && (rule.types ?? []).includes(part))
  );
}

test('every part of the source has a place in the design', () => {
  const strangers = files.filter((file) => !(partOf(file.name) in rules)).map((file) => file.name);
  expect(strangers).toEqual([]);
});

test('parts import only what the design lets them', () => {
  const offences = files.flatMap((file) =>
    file.imports
      .filter((one) => partOf(file.name) in rules && !isAllowed(file, one))
      .map(
        (one) =>
          `${file.name} (${partOf(file.name)}) imports ${one.typeOnly ? 'type ' : ''}${one.file ?? one.specifier}`,
      ),
  );
  expect(offences).toEqual([]);
});

test('imported files exist and name their extension', () => {
  const names = new Set(sourceFiles('src').map((file) => file.name));
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((one) => one.file?.startsWith('src/') && !names.has(one.file) && !one.file.endsWith('.json'))
      .map((one) => `${file.name} imports ${one.specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('no file needs itself to run, however far round', () => {
  const needs = new Map(
    files.map((file) => [
      file.name,
      file.imports.filter((one) => one.file && !one.typeOnly).map((one) => one.file!),
    ]),
  );
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) circles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
    else if (!finished.has(name)) for (const next of needs.get(name) ?? []) visit(next, [...trail, name]);
    finished.add(name);
  };
  for (const file of files) visit(file.name, []);
  expect(circles).toEqual([]);
});

test('imported packages are ours, not a package’s own', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const ours = new Set([
    ...declared,
    ...declared.map((name) => name.replace(/^@types\//, '')),
    'vscode',
    ...builtinModules,
  ]);
  const undeclared = [...files, ...sourceFiles('test')].flatMap((file) =>
    file.imports
      .filter(
        (one) =>
          one.file === undefined &&
          !one.specifier.startsWith('node:') &&
          !ours.has(packageName(one.specifier)),
      )
      .map((one) => `${file.name} imports ${one.specifier}`),
  );
  expect(undeclared).toEqual([]);
});

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

test('files stay small: at most 300 lines, half of them at most 80', () => {
  const long = [...files, ...sourceFiles('test')]
    .filter((file) => file.lines > 300)
    .map((file) => `${file.name}: ${file.lines} lines`);
  expect(long).toEqual([]);
  const lengths = files.map((file) => file.lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});

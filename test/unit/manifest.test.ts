/** The manifest is prose too: what it promises must exist, in three languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../host/harness/project.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
const readJson = (file: string) => JSON.parse(read(file));
const readJsonIfAny = (file: string): Record<string, string> =>
  existsSync(path.join(projectRoot, file)) ? readJson(file) : {};

const manifest = readJson('package.json');
const contributes = manifest.contributes ?? {};

test('the version is the newest of the changelog', () => {
  expect(read('CHANGELOG.md').match(/^## \[([^\]]+)\]/m)?.[1]).toBe(manifest.version);
  expect(readJson('package-lock.json').version).toBe(manifest.version);
});

test('the oldest VS Code promised is the one compiled against', () => {
  const [major, minor] = readJson('node_modules/@types/vscode/package.json').version.split('.');
  expect(manifest.engines.vscode).toBe(`^${major}.${minor}.0`);
});

test('desktop and browser run the same bundle', () => {
  expect(manifest.browser).toBe(manifest.main);
});

test('nothing runs before a note opens', () => {
  expect(manifest.activationEvents).toEqual(['onLanguage:markdown']);
});

test('before the workspace is trusted it cannot say which folders are read', () => {
  expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual([
    'thesisLens.packs',
    'thesisLens.catalogues',
  ]);
});

test('the skill for agents is found under its name, and speaks of tools that exist', () => {
  for (const { path: file } of contributes.chatSkills) {
    const text = read(file);
    expect(text).toContain(`\nname: ${path.basename(path.dirname(file))}\n`);
    const tools = contributes.languageModelTools.map(({ name }: { name: string }) => name);
    for (const [, tool] of text.matchAll(/`([a-z]+_[a-z]+)`/g)) expect(tools).toContain(tool);
  }
});

test('what VS Code checks a pack with ships', () => {
  expect(contributes.jsonValidation).toEqual([
    { fileMatch: 'thesis-pack.json', url: './media/thesis-pack.schema.json' },
  ]);
  expect(existsSync(path.join(projectRoot, 'media/thesis-pack.schema.json'))).toBe(true);
});

test('the icon is a PNG of 128 by 128 pixels', () => {
  const icon = readFileSync(path.join(projectRoot, manifest.icon));
  expect(icon.toString('latin1', 1, 4)).toBe('PNG');
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([128, 128]);
});

test('keywords fit the marketplace', () => {
  expect(manifest.keywords?.length ?? 0).toBeLessThanOrEqual(30);
});

describe('commands', () => {
  const declared: string[] = (contributes.commands ?? []).map(
    (command: { command: string }) => command.command,
  );
  const source = ['src/extension.ts', ...filesBelow('src/editor')].map(read).join('\n');
  // `registerCommand`, `registerTextEditorCommand`, or a helper around them that is called `command`.
  const registered = [...source.matchAll(/(?<!execute)[cC]ommand\(\s*'([^']+)'/g)].map(([, id]) => id!);

  const viewIds: string[] = Object.values<{ id: string }[]>(contributes.views ?? {}).flatMap((views) =>
    views.map((view) => view.id),
  );

  test('are declared once registered, and registered once declared', () => {
    // An id that begins with "_" is for links and lenses alone: VS Code's habit for commands without a title.
    expect(registered.filter((id) => !id.startsWith('_')).sort()).toEqual([...declared].sort());
  });

  test('are called by ids that exist', () => {
    const calls = source.matchAll(/(?:\bcommand:\s*'?|executeCommand\(\s*')(_?thesisLens\.[\w.]+)/g);
    const used = new Set([...calls].map(([, id]) => id!));
    // VS Code itself makes a command "VIEW.focus" for every view.
    const known = new Set([...declared, ...registered, ...viewIds.map((id) => `${id}.focus`)]);
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('settings', () => {
  const groups = [contributes.configuration ?? []].flat();
  const settings: [string, Record<string, unknown>][] = groups.flatMap((group: { properties: object }) =>
    Object.entries(group.properties),
  );

  test('are few, and ours by name', () => {
    expect(settings.length).toBeLessThanOrEqual(20);
    expect(settings.filter(([name]) => !name.startsWith('thesisLens.'))).toEqual([]);
  });

  test('say what they do and how they start', () => {
    const mute = settings.filter(
      ([, setting]) => setting.default === undefined || !(setting.description ?? setting.markdownDescription),
    );
    expect(mute.map(([name]) => name)).toEqual([]);
  });
});

describe('translations', () => {
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));

  test.each(['package.nls.json', 'package.nls.ja.json', 'package.nls.zh-cn.json'])(
    '%s has every key, and no other',
    (file) => {
      expect(Object.keys(readJsonIfAny(file)).sort()).toEqual([...used].sort());
    },
  );

  test('sentences are translated to Japanese and Chinese with the same places to fill', () => {
    const japanese = readJsonIfAny('media/l10n/bundle.l10n.ja.json');
    const chinese = readJsonIfAny('media/l10n/bundle.l10n.zh-cn.json');
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(chinese).sort());
    const places = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    for (const bundle of [japanese, chinese]) {
      for (const [english, translated] of Object.entries(bundle))
        expect(places(translated), english).toEqual(places(english));
    }
  });
});

function filesBelow(folder: string): string[] {
  if (!existsSync(path.join(projectRoot, folder))) return [];
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

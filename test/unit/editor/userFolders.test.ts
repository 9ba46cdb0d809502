import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userFolders } from '../../../src/editor/userFolders.ts';

/** As much of the editor as naming a folder needs. */
const editor = vi.hoisted(() => {
  const uri = (scheme: string, path: string) => ({
    scheme,
    path,
    with: (change: { path: string }) => uri(scheme, change.path),
  });
  const state = { packs: [] as unknown[], isTrusted: true, folder: '/notes' as string | undefined };
  return {
    state,
    vscode: {
      Uri: {
        parse: (text: string) => {
          const { protocol, pathname } = new URL(text);
          return uri(protocol.slice(0, -1), pathname);
        },
        file: (path: string) => uri('file', path),
        joinPath: (base: { scheme: string; path: string }, path: string) =>
          uri(base.scheme, new URL(path, `file://${base.path}/`).pathname),
      },
      FileType: { Directory: 2 },
      workspace: {
        fs: {},
        getConfiguration: () => ({ get: (key: string) => (key === 'packs' ? state.packs : []) }),
        get isTrusted() {
          return state.isTrusted;
        },
        get workspaceFolders() {
          return state.folder === undefined ? undefined : [{ uri: uri('file', state.folder) }];
        },
        getWorkspaceFolder: ({ path }: { path: string }) =>
          state.folder !== undefined && path.startsWith(`${state.folder}/`) ? {} : undefined,
      },
    },
  };
});
vi.mock('vscode', () => editor.vscode);

const named = (...packs: readonly unknown[]) => {
  editor.state.packs = [...packs];
  return userFolders().packs.map(({ name, uri, barred }) => [name, uri.scheme, uri.path, barred]);
};

describe('a folder in the settings', () => {
  beforeEach(() => {
    Object.assign(editor.state, { isTrusted: true, folder: '/notes' });
  });

  it.each([
    [
      'from the first folder of the workspace',
      './data/mine/',
      ['mine', 'file', '/notes/data/mine/', undefined],
    ],
    ['by its whole path', '/shelf/packs', ['packs', 'file', '/shelf/packs', undefined]],
    ['by its URI', 'memfs:/packs/mine', ['mine', 'memfs', '/packs/mine', undefined]],
  ])('is named %s', (_, path, expected) => {
    expect(named(path)).toEqual([expected]);
  });

  it('that is no text or empty is passed over', () => {
    expect(named(7, ' ', null)).toEqual([]);
  });

  it('is read of a workspace that is not trusted only where it lies inside', () => {
    editor.state.isTrusted = false;
    const paths = ['mine', '../secrets', '/etc', 'file:///etc', 'vscode-userdata:/User'];
    expect(named(...paths).map(([, , , barred]) => barred)).toEqual([
      undefined,
      'outside',
      'outside',
      'outside',
      'outside',
    ]);
  });

  it('cannot be relative where no folder is open', () => {
    editor.state.folder = undefined;
    expect(named('mine', '/data').map(([, , , barred]) => barred)).toEqual(['no-workspace', undefined]);
  });
});

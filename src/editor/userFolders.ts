import * as vscode from 'vscode';
import type { UserFolders } from '../services/packStore.ts';
import type { UserFolder } from '../services/ports.ts';

/** A folder named in the settings, with its place. */
export interface EditorFolder extends UserFolder {
  readonly uri: vscode.Uri;
}

export interface EditorFolders extends UserFolders {
  readonly packs: readonly EditorFolder[];
  readonly catalogues: readonly EditorFolder[];
}

/** The folders that `thesisLens.packs` and `thesisLens.catalogues` name at the moment; none is looked at. */
export function userFolders(): EditorFolders {
  const configuration = vscode.workspace.getConfiguration('thesisLens');
  const named = (key: string) =>
    configuration
      .get<readonly unknown[]>(key, [])
      .flatMap((path) => (typeof path === 'string' && path.trim() !== '' ? [folderAt(path.trim())] : []));
  return { packs: named('packs'), catalogues: named('catalogues') };
}

function folderAt(path: string): EditorFolder {
  const [base] = vscode.workspace.workspaceFolders ?? [];
  const uri = uriOf(path, base?.uri);
  const { fs } = vscode.workspace;
  const decoder = new TextDecoder();
  const barred = uri === undefined ? 'no-workspace' : mayBeRead(uri) ? undefined : 'outside';
  const root = uri ?? vscode.Uri.file('/');
  const at = (file: string) => vscode.Uri.joinPath(root, file);
  return {
    uri: root,
    name: path.split(/[\\/]/).findLast((part) => part !== '' && part !== '.') ?? path,
    ...(barred === undefined ? {} : { barred }),
    async list() {
      const entries = await fs.readDirectory(root);
      return entries.flatMap(([name, type]) => (type & vscode.FileType.Directory ? [] : name));
    },
    read: async (file) => decoder.decode(await fs.readFile(at(file))),
    size: async (file) => (await fs.stat(at(file))).size,
  };
}

/** A URI as it is, a whole path on the workspace's own machine, or a path from its first folder. */
function uriOf(path: string, base: vscode.Uri | undefined): vscode.Uri | undefined {
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\//.test(path)) return vscode.Uri.parse(path);
  if (/^[A-Za-z]:[\\/]/.test(path)) return vscode.Uri.file(path);
  if (path.startsWith('/')) return base?.with({ path }) ?? vscode.Uri.file(path);
  return base && vscode.Uri.joinPath(base, path.replaceAll('\\', '/'));
}

/** Before the workspace is trusted only what lies in it may be read. */
function mayBeRead(uri: vscode.Uri): boolean {
  return vscode.workspace.isTrusted || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

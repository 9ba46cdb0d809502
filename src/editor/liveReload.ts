import * as vscode from 'vscode';
import type { Services } from './services.ts';
import type { EditorFolder } from './userFolders.ts';

/** Changes closer together than this are one. */
const QUIET_MS = 300;

/** What a pack or a catalogue is made of. */
const FILES = '**/*.{csv,CSV,json,yaml,yml}';

/** Reads the user's packs and catalogues again when the settings, the workspace or one of their files has changed. */
export function registerLiveReload(services: Services): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchers: vscode.Disposable[] = [];
  const soon = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(reload, QUIET_MS);
  };
  const watch = (): void => {
    for (const watcher of watchers) watcher.dispose();
    const { packs, catalogues } = services.folders();
    watchers = [...packs, ...catalogues]
      .filter(({ barred }) => barred === undefined)
      .flatMap(({ uri }) => {
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, FILES));
        return [watcher, watcher.onDidChange(soon), watcher.onDidCreate(soon), watcher.onDidDelete(soon)];
      });
  };
  const reload = (): void => {
    services.reloadPacks();
    watch();
  };
  watch();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (
        change.affectsConfiguration('thesisLens.packs') ||
        change.affectsConfiguration('thesisLens.catalogues')
      )
        reload();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(reload),
    vscode.workspace.onDidChangeWorkspaceFolders(reload),
    // Not every file system tells of its changes.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const { packs, catalogues } = services.folders();
      if ([...packs, ...catalogues].some((folder) => pathIn(folder, uri) !== undefined)) soon();
    }),
    {
      dispose() {
        if (timer !== undefined) clearTimeout(timer);
        for (const watcher of watchers) watcher.dispose();
      },
    },
  );
}

/** The path of a file from a folder, when it is in it. Some file systems name one file with and without an authority. */
export function pathIn(folder: EditorFolder, { scheme, path }: vscode.Uri): string | undefined {
  const root = `${folder.uri.path.replace(/\/$/, '')}/`;
  return scheme === folder.uri.scheme && path.startsWith(root) ? path.slice(root.length) : undefined;
}

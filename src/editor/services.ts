import * as vscode from 'vscode';
import { createNoteStore, type NoteStore } from '../services/noteStore.ts';
import { createPackStore, type PackStore } from '../services/packStore.ts';
import type { Assets, Today } from '../services/ports.ts';
import { type EditorFolders, userFolders } from './userFolders.ts';

/** What every surface is given. Built once, disposed with the extension. */
export interface Services extends vscode.Disposable {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly packs: PackStore;
  readonly notes: NoteStore;
  readonly today: Today;
  /** The user's folders as they were named when the packs were last read. */
  readonly folders: () => EditorFolders;
  /** Reads the user's packs and catalogues again, as the settings name them now. Every check is made anew. */
  readonly reloadPacks: () => void;
  readonly onPacksReloaded: vscode.Event<void>;
}

const MS_PER_DAY = 86_400_000;

/** Makes the services and reads no file: packs are opened when the first note is looked at. */
export function createServices(context: vscode.ExtensionContext): Services {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('Thesis Lens', { log: true });
  const readAt = (...path: string[]): Promise<string> =>
    readOwnFile(vscode.Uri.joinPath(extensionUri, ...path));
  const assets: Assets = {
    read: (path) => readAt('media', path),
    vocabulary: () => readAt('dist', 'vocabulary.json'),
  };
  const today: Today = () => Math.floor(Date.now() / MS_PER_DAY);
  let folders = userFolders();
  const packs = createPackStore(assets, log, folders);
  const notes = createNoteStore(packs, log, today);
  const reloaded = new vscode.EventEmitter<void>();
  return {
    extensionUri,
    log,
    packs,
    notes,
    today,
    folders: () => folders,
    reloadPacks() {
      folders = userFolders();
      packs.reload(folders);
      notes.invalidate();
      reloaded.fire();
    },
    onPacksReloaded: reloaded.event,
    dispose() {
      reloaded.dispose();
      notes.dispose();
      log.dispose();
    },
  };
}

/**
 * A file of the extension's own. In the browser it comes over HTTP from where the extension came from, whoever asks: asking
 * here does not wait in the queue of a window that is still starting.
 */
async function readOwnFile(uri: vscode.Uri): Promise<string> {
  if (uri.scheme.startsWith('http')) {
    const response = await fetch(uri.toString(true)).catch(() => undefined);
    if (response?.ok) return response.text();
  }
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

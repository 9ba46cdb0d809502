import * as vscode from 'vscode';
import { createNoteStore, type NoteStore } from '../services/noteStore.ts';
import { createPackStore, type PackStore } from '../services/packStore.ts';
import type { Today } from '../services/ports.ts';

/** What every surface is given. Built once, disposed with the extension. */
export interface Services extends vscode.Disposable {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly packs: PackStore;
  readonly notes: NoteStore;
  readonly today: Today;
}

const MS_PER_DAY = 86_400_000;

/** Makes the services and reads no file: packs are opened when the first note is looked at. */
export function createServices(context: vscode.ExtensionContext): Services {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('Thesis Lens', { log: true });
  const decoder = new TextDecoder();
  const read = async (path: string): Promise<string> =>
    decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', path)));
  const today: Today = () => Math.floor(Date.now() / MS_PER_DAY);
  const packs = createPackStore({ read }, log);
  const notes = createNoteStore(packs, log, today);
  return {
    extensionUri,
    log,
    packs,
    notes,
    today,
    dispose() {
      notes.dispose();
      log.dispose();
    },
  };
}

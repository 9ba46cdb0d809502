import * as vscode from 'vscode';
import type { CheckedNote } from '../services/checkNote.ts';
import type { NoteDocument } from '../services/noteStore.ts';
import type { Services } from './services.ts';
import { pauseOf } from './settings.ts';

/** Markdown wherever it is: on disk, remote, virtual, untitled or in a diff. */
export const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

export function asNote(document: vscode.TextDocument): NoteDocument {
  return {
    key: document.uri.toString(),
    version: document.version,
    fileName: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1),
    getText: () => document.getText(),
  };
}

/** The check of a document's present text, unless it is not to be checked or was overtaken. */
export async function checkOf(
  services: Services,
  document: vscode.TextDocument,
): Promise<CheckedNote | undefined> {
  return pauseOf(document) === undefined ? services.notes.get(asNote(document)) : undefined;
}

/** Keeps the checks of open notes fresh: on open, on edit, on a change of settings; forgets closed ones. */
export function registerDocuments(services: Services): vscode.Disposable {
  const schedule = (document: vscode.TextDocument): void => {
    if (vscode.languages.match(MARKDOWN, document) > 0 && pauseOf(document) === undefined) {
      services.notes.schedule(asNote(document));
    }
  };
  const visible = (): void => {
    for (const editor of vscode.window.visibleTextEditors) schedule(editor.document);
  };
  visible();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(visible),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) schedule(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => services.notes.forget(document.uri.toString())),
    services.onPacksReloaded(visible),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('thesisLens')) return;
      services.notes.invalidate();
      visible();
    }),
  );
}

import * as vscode from 'vscode';
import type { Span } from '../core/text/mapped.ts';
import { roughSentence } from '../services/textShift.ts';

/** Rest after which a sentence counts as written though the caret is still in it. */
const REST_MS = 1500;

/** Knows which sentence is being typed, so that it can be left unmarked until the writer is done with it. */
export interface Typing extends vscode.Disposable {
  /** The sentence under way in a document, in offsets of its present text. */
  sentence(document: vscode.TextDocument): Span | undefined;
  /** The sentence is done: the caret has left it, or the writer rests. */
  readonly onDone: vscode.Event<vscode.TextDocument>;
}

export function createTyping(): Typing {
  const done = new vscode.EventEmitter<vscode.TextDocument>();
  let current: { readonly document: vscode.TextDocument; readonly offset: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    const { document } = current ?? {};
    current = undefined;
    if (document && !document.isClosed) done.fire(document);
  };
  const sentence = (document: vscode.TextDocument): Span | undefined =>
    current?.document === document ? roughSentence(document.getText(), current.offset) : undefined;
  const registration = vscode.Disposable.from(
    done,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const [change] = contentChanges;
      const typed = document === vscode.window.activeTextEditor?.document && reason === undefined;
      if (!change || !typed || contentChanges.length > 1 || change.text.length > 2) return;
      current = { document, offset: change.rangeOffset + change.text.length };
      if (timer !== undefined) clearTimeout(timer);
      timer = setTimeout(finish, REST_MS);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      const span = sentence(document);
      const caret = document.offsetAt(selection.active);
      if (span && (caret < span.start || caret > span.end)) finish();
    }),
  );
  return {
    sentence,
    onDone: done.event,
    dispose() {
      if (timer !== undefined) clearTimeout(timer);
      registration.dispose();
    },
  };
}

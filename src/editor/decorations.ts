import * as vscode from 'vscode';
import type { Verdict } from '../core/verdict/verdict.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { rangeOf } from './convert.ts';
import { asNote } from './documents.ts';
import type { Services } from './services.ts';
import { pauseOf, settingsFor } from './settings.ts';

type Mark = Verdict | 'question';

const COLOURS: Readonly<Record<Mark, string>> = {
  supported: 'thesisLens.supported',
  mixed: 'thesisLens.mixed',
  contradicted: 'thesisLens.contradicted',
  pending: 'thesisLens.pending',
  unknown: 'thesisLens.unknown',
  question: 'thesisLens.unknown',
};

/** Ranges drawn at most in one editor; more would slow scrolling. */
const MOST_RANGES = 500;

/** A quiet underline per verdict and a mark in the overview ruler; set again only when a check has finished. */
export function registerDecorations(services: Services): vscode.Disposable {
  const types = Object.fromEntries(
    Object.entries(COLOURS).map(([mark, colour]) => [mark, decorationType(mark as Mark, colour)]),
  ) as Record<Mark, vscode.TextEditorDecorationType>;
  const paint = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    if (document.languageId !== 'markdown') return;
    const shown = pauseOf(document) === undefined && settingsFor(document).decorations;
    const note = shown ? services.notes.latest(asNote(document).key) : undefined;
    // A check of an older text would draw in wrong places; the editor moves the old marks along meanwhile.
    if (note && note.text !== document.getText()) return;
    const ranges = note ? rangesOf(document, note) : new Map<Mark, vscode.Range[]>();
    for (const mark of Object.keys(types) as Mark[])
      editor.setDecorations(types[mark], ranges.get(mark) ?? []);
  };
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) paint(editor);
  };
  return vscode.Disposable.from(
    ...Object.values(types),
    services.notes.onChecked(paintAll),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thesisLens')) paintAll();
    }),
  );
}

function decorationType(mark: Mark, colour: string): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(colour);
  const style =
    mark === 'unknown' || mark === 'question' ? 'dotted' : mark === 'pending' ? 'dashed' : 'solid';
  return vscode.window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: '0 0 2px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function rangesOf(document: vscode.TextDocument, note: CheckedNote): Map<Mark, vscode.Range[]> {
  const ranges = new Map<Mark, vscode.Range[]>();
  for (const claim of note.analysis.claims.slice(0, MOST_RANGES)) {
    const mark: Mark = claim.verdict ?? 'question';
    const list = ranges.get(mark) ?? [];
    list.push(rangeOf(document, claim.span));
    ranges.set(mark, list);
  }
  return ranges;
}

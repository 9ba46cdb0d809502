import * as vscode from 'vscode';
import type { Span } from '../core/text/mapped.ts';
import type { Verdict } from '../core/verdict/verdict.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { shiftBetween } from '../services/textShift.ts';
import { rangeOf } from './convert.ts';
import { asNote } from './documents.ts';
import type { Services } from './services.ts';
import { pauseOf, settingsFor } from './settings.ts';
import type { Typing } from './typing.ts';

type Mark = Verdict | 'question' | 'squiggled';

const COLOURS: Readonly<Record<Mark, string>> = {
  supported: 'thesisLens.supported',
  mixed: 'thesisLens.mixed',
  contradicted: 'thesisLens.contradicted',
  pending: 'thesisLens.pending',
  unknown: 'thesisLens.unknown',
  question: 'thesisLens.unknown',
  squiggled: 'thesisLens.contradicted',
};

/** Ranges drawn at most in one editor; more would slow scrolling. */
const MOST_RANGES = 500;

/**
 * A quiet underline per verdict and a mark in the overview ruler. Marks of an older check move along with edits; the
 * sentence being typed has none.
 */
export function registerDecorations(services: Services, typing: Typing): vscode.Disposable {
  const types = Object.fromEntries(
    Object.entries(COLOURS).map(([mark, colour]) => [mark, decorationType(mark as Mark, colour)]),
  ) as Record<Mark, vscode.TextEditorDecorationType>;
  const paint = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    if (document.languageId !== 'markdown') return;
    const settings = settingsFor(document);
    const shown = pauseOf(document) === undefined && settings.decorations;
    const note = shown ? services.notes.latest(asNote(document).key) : undefined;
    const marked = note ? marksOf(document, note, settings.diagnostics, typing.sentence(document)) : [];
    for (const mark of Object.keys(types) as Mark[])
      editor.setDecorations(
        types[mark],
        marked.flatMap((each) => (each.mark === mark ? [each.range] : [])),
      );
  };
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) paint(editor);
  };
  return vscode.Disposable.from(
    ...Object.values(types),
    services.notes.onChecked(paintAll),
    typing.onDone(paintAll),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!typing.sentence(document)) return;
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) paint(editor);
    }),
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
  const shared = {
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
  if (mark === 'squiggled')
    return vscode.window.createTextEditorDecorationType({
      ...shared,
      backgroundColor: new vscode.ThemeColor('thesisLens.contradictedBackground'),
    });
  return vscode.window.createTextEditorDecorationType({
    ...shared,
    borderStyle: style,
    borderWidth: '0 0 2px 0',
    borderColor: color,
  });
}

interface Marked {
  readonly mark: Mark;
  readonly range: vscode.Range;
}

function marksOf(
  document: vscode.TextDocument,
  note: CheckedNote,
  squiggled: boolean,
  typed: Span | undefined,
): Marked[] {
  const shift = shiftBetween(note.text, document.getText());
  return note.analysis.claims.slice(0, MOST_RANGES).flatMap(({ span, verdict }) => {
    const start = shift(span.start);
    const end = shift(span.end);
    if (start >= end || (typed && start < typed.end && typed.start < end)) return [];
    // A diagnostic has a squiggle of its own: a second line under it would blur both.
    const mark = verdict === 'contradicted' && squiggled ? 'squiggled' : (verdict ?? 'question');
    return [{ mark, range: rangeOf(document, { start, end }) }];
  });
}

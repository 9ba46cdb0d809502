import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type CheckedNote, checkNote } from '../services/checkNote.ts';
import { RECESSIONS } from '../services/picture.ts';
import { reportOf } from '../services/report.ts';
import { asNote } from './documents.ts';
import { displayLanguage } from './facts.ts';
import { guard } from './guard.ts';
import { documentOf, type Target } from './place.ts';
import type { Reports } from './reports.ts';
import type { Services } from './services.ts';
import { themeKind } from './theme.ts';

/** The commands Check Thesis and Check Thesis of Selection: the report of a note, or of a part of it, beside the note. */
export function registerCheckThesis(services: Services, reports: Reports): vscode.Disposable {
  const show = async (target?: Target, part?: vscode.Range): Promise<void> => {
    const document = await documentOf(target);
    if (!document) {
      void vscode.window.showInformationMessage(l10n.t('Open a Markdown note first, then run Check Thesis.'));
      return;
    }
    const { fileName } = asNote(document);
    const options = { location: vscode.ProgressLocation.Window, title: l10n.t('Checking {0}', fileName) };
    await vscode.window.withProgress(options, async () => {
      await services.packs.load([RECESSIONS]);
      const note = await checkNote(document.getText(), services.packs, { today: services.today(), fileName });
      const title = fileName.replace(/\.[^.]*$/, '');
      const text = reportOf(part ? within(note, document, part) : note, {
        title,
        language: displayLanguage(),
        theme: themeKind(),
        today: services.today(),
      });
      await reports.show(l10n.t('{0} – thesis check', title), document.uri.toString(), text);
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('thesisLens.checkThesis', (target?: Target) =>
      guard('Check Thesis', services.log, () => show(target)),
    ),
    vscode.commands.registerCommand('thesisLens.checkSelection', () =>
      guard('Check Selection', services.log, () =>
        show(undefined, vscode.window.activeTextEditor?.selection),
      ),
    ),
  );
}

/** A check with the claims of a part of the note alone; what they mean still follows from the whole. */
function within(note: CheckedNote, document: vscode.TextDocument, part: vscode.Range): CheckedNote {
  const from = document.offsetAt(part.start);
  const to = document.offsetAt(part.end);
  const claims = note.analysis.claims.filter(({ span }) => span.start < to && from < span.end);
  return { ...note, analysis: { ...note.analysis, claims } };
}

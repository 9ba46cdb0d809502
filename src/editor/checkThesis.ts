import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { checkNote } from '../services/checkNote.ts';
import { reportOf } from '../services/report.ts';
import { asNote } from './documents.ts';
import { displayLanguage } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';
import { themeKind } from './theme.ts';

/** Scheme of the read-only documents that hold reports. */
const SCHEME = 'thesis-lens-report';

/** The command Check Thesis: reads the whole note and opens its report beside it. */
export function registerCheckThesis(services: Services): vscode.Disposable {
  const reports = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const show = async (target?: vscode.Uri | string): Promise<void> => {
    const document = await documentOf(target);
    if (!document) {
      void vscode.window.showInformationMessage(l10n.t('Open a Markdown note first, then run Check Thesis.'));
      return;
    }
    const { fileName } = asNote(document);
    const options = { location: vscode.ProgressLocation.Window, title: l10n.t('Checking {0}', fileName) };
    await vscode.window.withProgress(options, async () => {
      await services.packs.load([{ id: 'USREC' }]);
      const note = await checkNote(document.getText(), services.packs, { today: services.today(), fileName });
      const title = fileName.replace(/\.[^.]*$/, '');
      const text = reportOf(note, {
        title,
        language: displayLanguage(),
        theme: themeKind(),
        today: services.today(),
      });
      const uri = vscode.Uri.from({
        scheme: SCHEME,
        path: `/${l10n.t('{0} – thesis check', title)}.md`,
        query: document.uri.toString(),
      });
      reports.set(uri.toString(), text);
      changed.fire(uri);
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    });
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => reports.get(uri.toString()) ?? '',
    }),
    vscode.commands.registerCommand('thesisLens.checkThesis', (target?: vscode.Uri | string) =>
      guard('Check Thesis', services.log, () => show(target)),
    ),
  );
}

/** The note a command is about: its argument, else the active editor's. */
export async function documentOf(target?: vscode.Uri | string): Promise<vscode.TextDocument | undefined> {
  if (target !== undefined) {
    const uri = typeof target === 'string' ? vscode.Uri.parse(target) : target;
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    return open ?? vscode.workspace.openTextDocument(uri);
  }
  const active = vscode.window.activeTextEditor?.document;
  return active?.languageId === 'markdown' ? active : undefined;
}

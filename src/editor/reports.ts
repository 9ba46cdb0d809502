import * as vscode from 'vscode';

/** Scheme of the read-only documents that hold reports. */
export const REPORT_SCHEME = 'thesis-lens-report';

/** Read-only Markdown documents of our own making, shown as a preview beside the note. */
export interface Reports extends vscode.Disposable {
  /** Shows a report; one about the same thing under the same title takes its place. */
  show(title: string, about: string, markdown: string): Promise<void>;
}

export function createReports(): Reports {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registration = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(REPORT_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
  );
  return {
    async show(title, about, markdown) {
      const uri = vscode.Uri.from({
        scheme: REPORT_SCHEME,
        path: `/${title.replaceAll('/', '-')}.md`,
        query: about,
      });
      texts.set(uri.toString(), markdown);
      changed.fire(uri);
      // Locked: any other preview turns to the note as soon as the reader clicks into it.
      await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
      // A preview that is open already hears of a change only while its document is loaded, which is a few minutes.
      await vscode.commands.executeCommand('markdown.preview.refresh');
    },
    dispose: () => registration.dispose(),
  };
}

import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { rangeOf } from './convert.ts';
import { checkOf, MARKDOWN } from './documents.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Ctrl+click on the target of a `claim:` link shows the chart of its claim. */
export function registerDocumentLinks(services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(MARKDOWN, {
    provideDocumentLinks: (document) =>
      guard('links', services.log, async () => {
        const note = await checkOf(services, document);
        const links = note?.reading.markdown.blocks.flatMap(({ annotations }) => annotations) ?? [];
        return links
          .filter(({ target }) => target !== 'none')
          .map(({ span, label, target }) => {
            const start = document.getText().indexOf('claim:', label.end);
            const shown = { start: Math.min(start, span.end), end: start + 'claim:'.length + target.length };
            const args = encodeURIComponent(JSON.stringify([document.uri.toString(), label.start]));
            const link = new vscode.DocumentLink(
              rangeOf(document, shown),
              vscode.Uri.parse(`command:thesisLens.showChart?${args}`),
            );
            link.tooltip = l10n.t('Show chart');
            return link;
          });
      }),
  });
}

import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { guard } from './guard.ts';
import { placeOf } from './place.ts';
import type { Services } from './services.ts';

/** The commands Next Claim and Previous Claim: round the note, beginning again at its other end. */
export function registerNavigate(services: Services): vscode.Disposable {
  const go = (step: 1 | -1): Promise<unknown> =>
    guard('navigate', services.log, async () => {
      const at = await placeOf(services);
      const editor = vscode.window.activeTextEditor;
      const starts = at?.note.analysis.claims.map(({ span }) => span.start) ?? [];
      const [first] = starts;
      if (!at || !editor || first === undefined) {
        void vscode.window.showInformationMessage(l10n.t('There is no marked claim in this note.'));
        return;
      }
      const next =
        step === 1
          ? (starts.find((start) => start > at.offset) ?? first)
          : (starts.findLast((start) => start < at.offset) ?? starts.at(-1) ?? first);
      const position = at.document.positionAt(next);
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(
        new vscode.Range(position, position),
        vscode.TextEditorRevealType.InCenterIfOutsideViewport,
      );
    });
  return vscode.Disposable.from(
    vscode.commands.registerCommand('thesisLens.nextClaim', () => go(1)),
    vscode.commands.registerCommand('thesisLens.previousClaim', () => go(-1)),
  );
}

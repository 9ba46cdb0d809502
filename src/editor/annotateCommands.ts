import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { Span } from '../core/text/mapped.ts';
import { insertFootnote, linkSpan, pinTarget, type Replacement, type Target } from '../services/annotate.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { rangeOf } from './convert.ts';
import { evidenceFootnote } from './evidence.ts';
import { claimCommand } from './place.ts';
import type { Services } from './services.ts';

/** Commands that write an annotation into the note. Each is one edit, so that one undo takes it back. */
export function registerAnnotateCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'thesisLens.pinReading',
      claimCommand(services, 'pinReading', async ({ document, note, claim }, choice) => {
        const reading = typeof choice === 'number' ? claim.readings[choice] : await chooseReading(claim);
        const target = reading && pinTarget(claim, reading);
        if (target) await annotate(document, note, claim.span, target);
      }),
    ),
    vscode.commands.registerCommand(
      'thesisLens.notAClaim',
      claimCommand(services, 'notAClaim', ({ document, note, claim }) =>
        annotate(document, note, claim.span, { name: 'none' }),
      ),
    ),
    vscode.commands.registerCommand(
      'thesisLens.insertFootnote',
      claimCommand(services, 'insertFootnote', ({ document, note, claim }) =>
        apply(document, insertFootnote(note, claim.span, evidenceFootnote(note, claim))),
      ),
    ),
  );
}

/** Makes an annotation of a span, or says why it cannot be one. */
export async function annotate(
  document: vscode.TextDocument,
  note: CheckedNote,
  span: Span,
  target: Target,
): Promise<void> {
  if (document.getText() !== note.text) {
    void vscode.window.showInformationMessage(l10n.t('The note has changed meanwhile. Please try again.'));
    return;
  }
  const edit = linkSpan(note, span, target);
  if (edit) await apply(document, [edit]);
  else
    void vscode.window.showInformationMessage(
      l10n.t(
        'These words hold a link or brackets of their own and cannot become a link. Select fewer words.',
      ),
    );
}

/** The replacements as an edit of the editor. */
export function editOf(
  document: vscode.TextDocument,
  replacements: readonly Replacement[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const each of replacements) edit.replace(document.uri, rangeOf(document, each), each.text);
  return edit;
}

async function apply(document: vscode.TextDocument, replacements: readonly Replacement[]): Promise<void> {
  await vscode.workspace.applyEdit(editOf(document, replacements));
}

/** The one reading, or the reader's choice of several. */
async function chooseReading(claim: JudgedClaim): Promise<JudgedClaim['readings'][number] | undefined> {
  if (claim.readings.length === 1) return claim.readings[0];
  const items = claim.readings.map((reading) => ({
    label: reading.formula ?? l10n.t('no series in the loaded packs can decide this'),
    description: reading.indicators.join(', '),
    reading,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: l10n.t('Which reading did you mean?'),
  });
  return picked?.reading;
}

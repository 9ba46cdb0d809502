import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { tally } from '../core/thesis/thesis.ts';
import { claimMessage } from '../core/words/claim.ts';
import { type NoteSummary, workspaceReport } from '../core/words/workspaceReport.ts';
import { type CheckedNote, checkNote } from '../services/checkNote.ts';
import { factsOf } from './facts.ts';
import { guard } from './guard.ts';
import { markdownFiles } from './notesOnDisk.ts';
import type { Reports } from './reports.ts';
import type { Services } from './services.ts';

/**
 * The command Check Thesis in Workspace: one pass over every note, with progress and a way to stop. Of a note only its
 * summary is kept, so that a vault of any size fits.
 */
export function registerCheckWorkspace(services: Services, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand('thesisLens.checkWorkspace', () =>
    guard('Check Workspace', services.log, async () => {
      const files = await markdownFiles();
      if (files.length === 0) {
        void vscode.window.showInformationMessage(l10n.t('There are no Markdown notes in this workspace.'));
        return;
      }
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: l10n.t('Checking the notes of the workspace'),
        cancellable: true,
      };
      await vscode.window.withProgress(options, async (progress, token) => {
        const notes: NoteSummary[] = [];
        let looked = 0;
        for (const uri of files) {
          if (token.isCancellationRequested) break;
          const path = vscode.workspace.asRelativePath(uri);
          progress.report({ message: path, increment: 100 / files.length });
          const summary = await guard(path, services.log, () => summaryOf(services, uri, path));
          if (summary) notes.push(summary);
          looked += 1;
        }
        const text = workspaceReport({ notes, looked, stopped: token.isCancellationRequested });
        await reports.show(l10n.t('Thesis check of the workspace'), 'workspace', text);
      });
    }),
  );
}

/** Undefined for a note without claims. */
async function summaryOf(
  services: Services,
  uri: vscode.Uri,
  path: string,
): Promise<NoteSummary | undefined> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const note = await checkNote(text, services.packs, { today: services.today(), fileName });
  const { claims } = note.analysis;
  return claims.length === 0 ? undefined : { path, tally: tally(claims), contradicted: contradictedIn(note) };
}

function contradictedIn(note: CheckedNote): NoteSummary['contradicted'] {
  return note.analysis.claims
    .filter(({ verdict }) => verdict === 'contradicted')
    .map((claim) => ({ text: claim.text.replace(/\s+/g, ' '), message: claimMessage(factsOf(note, claim)) }));
}

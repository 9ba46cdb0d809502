import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { tally } from '../core/thesis/thesis.ts';
import { claimMessage } from '../core/words/claim.ts';
import { type NoteSummary, thinned, workspaceReport } from '../core/words/workspaceReport.ts';
import { type CheckedNote, checkNote, forgetful } from '../services/checkNote.ts';
import type { PackStore } from '../services/packStore.ts';
import { factsOf } from './facts.ts';
import { guard } from './guard.ts';
import { markdownFiles } from './notesOnDisk.ts';
import type { Reports } from './reports.ts';
import type { Services } from './services.ts';
import { settingsFor } from './settings.ts';

/** Pause between two words on the progress: every message to the window costs as much as a short note. */
const SAY_MS = 100;

/** Notes between two looks at what need not be held. */
const THIN_EVERY = 500;

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
        const packs = forgetful(services.packs);
        let notes: NoteSummary[] = [];
        let looked = 0;
        let said = Number.NEGATIVE_INFINITY;
        let unsaid = 0;
        for (const uri of files) {
          if (token.isCancellationRequested) break;
          const path = vscode.workspace.asRelativePath(uri);
          unsaid += 100 / files.length;
          if (performance.now() - said >= SAY_MS) {
            progress.report({ message: path, increment: unsaid });
            said = performance.now();
            unsaid = 0;
          }
          const summary = await guard(path, services.log, () => summaryOf(services, packs, uri, path));
          if (summary) notes.push(summary);
          looked += 1;
          if (looked % THIN_EVERY === 0) notes = thinned(notes);
        }
        const text = workspaceReport({ notes, looked, stopped: token.isCancellationRequested });
        await reports.show(l10n.t('Thesis check of the workspace'), 'workspace', text);
      });
    }),
  );
}

/** Undefined for a note without claims. */
async function summaryOf(
  { today, log }: Services,
  packs: PackStore,
  uri: vscode.Uri,
  path: string,
): Promise<NoteSummary | undefined> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  if (text.length > settingsFor().maxLength) {
    log.warn(`${path} is longer than thesisLens.maxLength and was passed over.`);
    return undefined;
  }
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const note = await checkNote(text, packs, { today: today(), fileName });
  const { claims } = note.analysis;
  return claims.length === 0 ? undefined : { path, tally: tally(claims), contradicted: contradictedIn(note) };
}

function contradictedIn(note: CheckedNote): NoteSummary['contradicted'] {
  return note.analysis.claims
    .filter(({ verdict }) => verdict === 'contradicted')
    .map((claim) => ({ text: claim.text.replace(/\s+/g, ' '), message: claimMessage(factsOf(note, claim)) }));
}

import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { checkOf } from './documents.ts';
import { claimAt } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** A place in a note that a command is about. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly note: CheckedNote;
  readonly offset: number;
}

/** Where a command was called from a link or a tree (document and offset given), else the caret. */
export async function placeOf(
  services: Services,
  target?: vscode.Uri | string,
  offset?: number,
): Promise<Place | undefined> {
  const document = await documentOf(target);
  const note = document && (await checkOf(services, document));
  if (!document || !note) return undefined;
  const caret = vscode.window.activeTextEditor?.selection.active;
  return { document, note, offset: offset ?? (caret === undefined ? 0 : document.offsetAt(caret)) };
}

/** Registers a command on one claim. Where there is none it says so. */
export function claimCommand(
  services: Services,
  id: string,
  run: (at: Place & { readonly claim: JudgedClaim }, choice: unknown) => Promise<unknown>,
): (target?: vscode.Uri | string, offset?: number, choice?: unknown) => Promise<void> {
  return async (target, offset, choice) => {
    await guard(id, services.log, async () => {
      const at = await placeOf(services, target, offset);
      const claim = at && claimAt(at.note, at.offset);
      if (at && claim) await run({ ...at, claim }, choice);
      else void vscode.window.showInformationMessage(l10n.t('There is no marked claim here.'));
    });
  };
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

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

/** What a command may be called on: a file, its address in a link, or a row of the claims view. */
export type Target = vscode.Uri | string | { readonly uri: vscode.Uri; readonly offset?: number };

/**
 * Where a command was called from a link or a row (then the target is given), else the caret. Menus pass further arguments
 * of their own, so an offset counts only when it is a number.
 */
export async function placeOf(
  services: Services,
  target?: Target,
  offset?: unknown,
): Promise<Place | undefined> {
  const document = await documentOf(target);
  const note = document && (await checkOf(services, document));
  if (!document || !note) return undefined;
  if (typeof offset === 'number') return { document, note, offset };
  if (isRow(target)) return { document, note, offset: target.offset ?? 0 };
  const caret = vscode.window.activeTextEditor?.selection.active;
  return { document, note, offset: caret === undefined ? 0 : document.offsetAt(caret) };
}

function isRow(target: Target | undefined): target is Exclude<Target, vscode.Uri | string> {
  return typeof target === 'object' && 'uri' in target;
}

/** Registers a command on one claim. Where there is none it says so. */
export function claimCommand(
  services: Services,
  id: string,
  run: (at: Place & { readonly claim: JudgedClaim }, choice: unknown) => Promise<unknown>,
): (target?: Target, offset?: unknown, choice?: unknown) => Promise<void> {
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
export async function documentOf(target?: Target): Promise<vscode.TextDocument | undefined> {
  if (target !== undefined) {
    const uri = typeof target === 'string' ? vscode.Uri.parse(target) : isRow(target) ? target.uri : target;
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    return open ?? vscode.workspace.openTextDocument(uri);
  }
  const active = vscode.window.activeTextEditor?.document;
  return active?.languageId === 'markdown' ? active : undefined;
}

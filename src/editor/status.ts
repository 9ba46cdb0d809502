import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { tally } from '../core/thesis/thesis.ts';
import { tallyText } from '../core/words/verdict.ts';
import { asNote, MARKDOWN } from './documents.ts';
import type { Services } from './services.ts';
import { type Pause, pauseOf } from './settings.ts';

/** Says of the active note what is checked, with which packs, and if not, why not. */
export function registerStatus(services: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('thesisLens.status', MARKDOWN);
  item.name = 'Thesis Lens';
  const refresh = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'markdown') describe(services, item, document);
  };
  refresh();
  return vscode.Disposable.from(
    item,
    services.notes.onChecked(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidChangeConfiguration(refresh),
  );
}

function describe(services: Services, item: vscode.LanguageStatusItem, document: vscode.TextDocument): void {
  const pause = pauseOf(document);
  const problems = services.packs.problems();
  const note = services.notes.latest(asNote(document).key);
  item.busy = pause === undefined && note === undefined;
  item.severity =
    problems.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.text =
    pause === undefined
      ? note
        ? noteText(note.analysis.claims.length, note)
        : l10n.t('Thesis Lens: checking')
      : pauseText(pause);
  const packs = services.packs.packs().map(({ name, indicators }) => `${name} (${indicators})`);
  item.detail = problems[0]?.message ?? l10n.t('Packs: {0}', packs.join(', '));
  item.command =
    problems.length > 0
      ? { title: l10n.t('Show log'), command: 'thesisLens.showLog' }
      : { title: l10n.t('Check Thesis'), command: 'thesisLens.checkThesis' };
}

function noteText(count: number, note: NonNullable<ReturnType<Services['notes']['latest']>>): string {
  if (note.analysis.silenced) return l10n.t('Thesis Lens: switched off in this note');
  return count === 0 ? l10n.t('Thesis Lens: no claims found') : tallyText(tally(note.analysis.claims));
}

function pauseText(pause: Pause): string {
  switch (pause) {
    case 'disabled':
      return l10n.t('Thesis Lens: switched off');
    case 'excluded':
      return l10n.t('Thesis Lens: this file is excluded');
    case 'too-long':
      return l10n.t('Thesis Lens: paused, the note is longer than thesisLens.maxLength');
  }
}

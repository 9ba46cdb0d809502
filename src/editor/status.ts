import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parsePeriod } from '../core/indicators/parsePeriod.ts';
import { isoDay, periodStart } from '../core/indicators/period.ts';
import { tally } from '../core/thesis/thesis.ts';
import { periodText } from '../core/words/figure.ts';
import { tallyText } from '../core/words/verdict.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { asNote, MARKDOWN } from './documents.ts';
import { indicatorsUsed } from './evidence.ts';
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
  item.detail = problems[0]?.message ?? packsText(services, note);
  item.command =
    problems.length > 0 ? { title: l10n.t('Show log'), command: 'thesisLens.showLog' } : nextStep(pause);
  void vscode.commands.executeCommand('setContext', 'thesisLens.paused', pause !== undefined);
}

/** `Packs: us-macro (320), world (74); data through Aug 2026`: the newest figure that this note was judged by. */
function packsText(services: Services, note: CheckedNote | undefined): string {
  const packs = services.packs.packs().map(({ name, indicators }) => `${name} (${indicators})`);
  const used = note?.analysis.claims.flatMap((claim) => indicatorsUsed(note, claim)) ?? [];
  const newest = used
    .flatMap(({ last }) => (last === undefined ? [] : (parsePeriod(last) ?? [])))
    .toSorted((a, b) => periodStart(b) - periodStart(a))[0];
  if (!newest) return l10n.t('Packs: {0}', packs.join(', '));
  const through = periodText(isoDay(periodStart(newest)), newest.frequency);
  return l10n.t('Packs: {0}; data through {1}', packs.join(', '), through);
}

/** What a click does: checks the note, or leads to what would end the pause. */
function nextStep(pause: Pause | undefined): vscode.Command {
  if (pause === undefined) return { title: l10n.t('Check Thesis'), command: 'thesisLens.checkThesis' };
  if (pause === 'disabled') return { title: l10n.t('Switch on'), command: 'thesisLens.toggle' };
  const arguments_ = [pause === 'excluded' ? 'thesisLens.exclude' : 'thesisLens.maxLength'];
  return { title: l10n.t('Settings'), command: 'workbench.action.openSettings', arguments: arguments_ };
}

function noteText(count: number, note: CheckedNote): string {
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

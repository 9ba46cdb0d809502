import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parsePeriod } from '../core/indicators/parsePeriod.ts';
import { isoDay, periodStart } from '../core/indicators/period.ts';
import { tally } from '../core/thesis/thesis.ts';
import { VERDICTS } from '../core/verdict/verdict.ts';
import { periodText } from '../core/words/figure.ts';
import { tallyText, VERDICT_ICON } from '../core/words/verdict.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { asNote, MARKDOWN } from './documents.ts';
import { indicatorsUsed } from './evidence.ts';
import type { Services } from './services.ts';
import { type Pause, pauseOf } from './settings.ts';

/** Says of the active note what was found, and if it is not checked, why; and in a row of its own with which packs. */
export function registerStatus(services: Services): vscode.Disposable {
  const check = vscode.languages.createLanguageStatusItem('thesisLens.check', MARKDOWN);
  check.name = 'Thesis Lens';
  const data = vscode.languages.createLanguageStatusItem('thesisLens.data', MARKDOWN);
  data.name = l10n.t('Thesis Lens: packs');
  const refresh = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    describeCheck(services, check, document);
    describeData(services, data, services.notes.latest(asNote(document).key));
  };
  refresh();
  return vscode.Disposable.from(
    check,
    data,
    services.notes.onChecked(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidChangeConfiguration(refresh),
  );
}

function describeCheck(
  services: Services,
  item: vscode.LanguageStatusItem,
  document: vscode.TextDocument,
): void {
  const pause = pauseOf(document);
  const note = services.notes.latest(asNote(document).key);
  const text = pause === undefined ? noteText(note) : pauseText(pause);
  item.busy = pause === undefined && (note === undefined || note.partial === true);
  // The row is narrow: icons say there what words say to a screen reader.
  item.text = pause === undefined && note && !note.analysis.silenced ? iconTally(note) || text : text;
  item.accessibilityInformation = { label: text };
  item.command = nextStep(pause);
  void vscode.commands.executeCommand('setContext', 'thesisLens.paused', pause !== undefined);
}

/** `us-macro, world` and `data through Aug 2026`: the newest figure that this note was judged by. */
function describeData(
  { packs }: Services,
  item: vscode.LanguageStatusItem,
  note: CheckedNote | undefined,
): void {
  const refused = packs.problems().length;
  const { Warning, Information } = vscode.LanguageStatusSeverity;
  const names = packs.packs().map(({ name }) => name);
  item.text = names.join(', ') || 'Thesis Lens';
  item.severity = refused > 0 ? Warning : Information;
  item.detail = refused > 0 ? l10n.t('{0} problems', refused) : note ? dataThrough(note) : '';
  item.accessibilityInformation = { label: l10n.t('Packs: {0}', `${item.text}. ${item.detail}`) };
  item.command =
    refused > 0
      ? { title: l10n.t('Show log'), command: 'thesisLens.showLog' }
      : { title: l10n.t('Indicators'), command: 'thesisLens.browseIndicators' };
}

function dataThrough(note: CheckedNote): string {
  const newest = note.analysis.claims
    .flatMap((claim) => indicatorsUsed(note, claim))
    .flatMap(({ last }) => (last === undefined ? [] : (parsePeriod(last) ?? [])))
    .toSorted((a, b) => periodStart(b) - periodStart(a))[0];
  if (!newest) return '';
  return l10n.t('data through {0}', periodText(isoDay(periodStart(newest)), newest.frequency));
}

/** `$(pass) 6 $(error) 2`: how many claims have each verdict. */
function iconTally({ analysis }: CheckedNote): string {
  const counts = tally(analysis.claims);
  return VERDICTS.flatMap((verdict) =>
    counts[verdict] > 0 ? `$(${VERDICT_ICON[verdict]}) ${counts[verdict]}` : [],
  ).join('  ');
}

/** What a click does: checks the note, or leads to what would end the pause. */
function nextStep(pause: Pause | undefined): vscode.Command {
  if (pause === undefined) return { title: l10n.t('Check Thesis'), command: 'thesisLens.checkThesis' };
  if (pause === 'disabled') return { title: l10n.t('Switch on'), command: 'thesisLens.toggle' };
  const arguments_ = [pause === 'excluded' ? 'thesisLens.exclude' : 'thesisLens.maxLength'];
  return { title: l10n.t('Settings'), command: 'workbench.action.openSettings', arguments: arguments_ };
}

function noteText(note: CheckedNote | undefined): string {
  if (!note) return l10n.t('Thesis Lens: checking');
  if (note.analysis.silenced) return l10n.t('Thesis Lens: switched off in this note');
  return tallyText(tally(note.analysis.claims)) || l10n.t('Thesis Lens: no claims found');
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

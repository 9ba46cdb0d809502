import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isoDay } from '../core/indicators/period.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { claimMessage } from '../core/words/claim.ts';
import { codeSpan } from '../core/words/markdown.ts';
import { sourceLine } from '../core/words/source.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import type { ChartView } from './chartView.ts';
import { documentOf } from './checkThesis.ts';
import { rangeOf } from './convert.ts';
import { checkOf } from './documents.ts';
import { claimAt, displayLanguage, factsOf } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Commands on one claim: of a hover's link (document and offset given) or at the caret. */
export function registerCommands(services: Services, chart: ChartView): vscode.Disposable {
  const command = (id: string, run: (at: Place) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(id, (target?: vscode.Uri | string, offset?: number) =>
      guard(id, services.log, async () => {
        const at = await placeOf(services, target, offset);
        if (at) await run(at);
        else void vscode.window.showInformationMessage(l10n.t('There is no marked claim here.'));
      }),
    );
  return vscode.Disposable.from(
    command('thesisLens.showChart', ({ document, claim }) => chart.show(document, claim.span.start)),
    command('thesisLens.copyEvidence', async ({ note, claim }) =>
      vscode.env.clipboard.writeText(evidence(note, claim)),
    ),
    command('thesisLens.notAClaim', ({ document, claim }) => annotate(document, claim, 'claim:none')),
    vscode.commands.registerCommand('thesisLens.toggle', () => toggle()),
    vscode.commands.registerCommand('thesisLens.showLog', () => services.log.show()),
  );
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly note: CheckedNote;
  readonly claim: JudgedClaim;
}

async function placeOf(
  services: Services,
  target?: vscode.Uri | string,
  offset?: number,
): Promise<Place | undefined> {
  const document = await documentOf(target);
  const note = document && (await checkOf(services, document));
  if (!document || !note) return undefined;
  const caret = vscode.window.activeTextEditor?.selection.active;
  const at = offset ?? (caret === undefined ? 0 : document.offsetAt(caret));
  const claim = claimAt(note, at);
  return claim && { document, note, claim };
}

/** What a reader would paste into a mail: the words, the answer, the formula and where the figures come from. */
function evidence(note: CheckedNote, claim: JudgedClaim): string {
  const used =
    claim.judgement?.evaluation.used.flatMap(({ ref }) => note.index.source.indicator(ref.id) ?? []) ?? [];
  const { formula } = claim.readings[0];
  return [
    `> ${claim.text}`,
    '',
    claimMessage(factsOf(note, claim)),
    ...(formula === null ? [] : ['', codeSpan(formula)]),
    '',
    `${sourceLine(used, displayLanguage())} (${l10n.t('as of {0}', isoDay(claim.asOf.day))})`,
  ].join('\n');
}

/** Wraps a claim in an annotation link; one edit, so that one undo takes it back. */
async function annotate(document: vscode.TextDocument, claim: JudgedClaim, target: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, claim.span), `[${claim.text}](${target})`);
  await vscode.workspace.applyEdit(edit);
}

async function toggle(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('thesisLens');
  await configuration.update(
    'enabled',
    !configuration.get('enabled', true),
    vscode.ConfigurationTarget.Global,
  );
}

import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { explainSentence, sentenceAt } from '../core/note/explainSentence.ts';
import { explanationMarkdown } from '../core/words/explain.ts';
import { claimAt, displayLanguage } from './facts.ts';
import { guard } from './guard.ts';
import { placeOf } from './place.ts';
import type { Reports } from './reports.ts';
import type { Services } from './services.ts';

/** The command Explain This Sentence: what was found in it, which reading was made, or why none. */
export function registerExplain(services: Services, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand(
    'thesisLens.explain',
    (target?: vscode.Uri | string, offset?: number) =>
      guard('explain', services.log, async () => {
        const at = await placeOf(services, target, offset);
        const found = at && sentenceAt(at.note.reading.markdown, at.offset);
        if (!at || !found) {
          void vscode.window.showInformationMessage(l10n.t('There is no sentence here.'));
          return;
        }
        const asOf = claimAt(at.note, at.offset)?.asOf ?? at.note.reading.asOf;
        const explanation = explainSentence(at.note.text, found, at.note.index, asOf.day);
        const text = explanationMarkdown(explanation, displayLanguage());
        await reports.show(l10n.t('Explanation'), at.document.uri.toString(), text);
      }),
  );
}

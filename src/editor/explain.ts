import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { AnnotationProblem } from '../core/claims/claim.ts';
import { explainSentence, sentenceAt } from '../core/note/explainSentence.ts';
import { annotationErrorMarkdown } from '../core/words/annotationError.ts';
import { explanationMarkdown } from '../core/words/explain.ts';
import { slotAt } from '../services/annotationSlot.ts';
import { claimAt, displayLanguage, problemAt } from './facts.ts';
import { guard } from './guard.ts';
import { type Place, placeOf, type Target } from './place.ts';
import type { Reports } from './reports.ts';
import type { Services } from './services.ts';

/** The command Explain This Sentence: what was found in it, which reading was made, or why none; of an annotation, its mistake. */
export function registerExplain(services: Services, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand('thesisLens.explain', (target?: Target, offset?: unknown) =>
    guard('explain', services.log, async () => {
      const at = await placeOf(services, target, offset);
      const problem = at && problemAt(at.note, at.offset);
      if (at && problem) {
        await reports.show(l10n.t('Explanation'), at.document.uri.toString(), errorText(at, problem));
        return;
      }
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

function errorText({ note: { text } }: Place, problem: AnnotationProblem): string {
  const { start, end } = problem.span;
  const faulty = text.slice(start, end);
  return annotationErrorMarkdown(problem, { faulty, whole: slotAt(text, start)?.text ?? faulty });
}

import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FoundIndicator } from '../core/indicators/findIndicators.ts';
import { sentenceAt } from '../core/note/explainSentence.ts';
import type { Span } from '../core/text/mapped.ts';
import { askedText } from '../core/words/asked.ts';
import { VERDICT_ICON } from '../core/words/verdict.ts';
import { nameOf } from '../services/annotate.ts';
import { evaluate } from '../services/evaluate.ts';
import { suggestFormulas } from '../services/suggestFormulas.ts';
import { annotate } from './annotateCommands.ts';
import { askFormula } from './askFormula.ts';
import { claimAt } from './facts.ts';
import { guard } from './guard.ts';
import { pickIndicator } from './pickIndicator.ts';
import { type Place, placeOf, type Target } from './place.ts';
import type { Services } from './services.ts';

/** The command Link This Sentence To…: an indicator, then a test of it, then a `claim:` link on the words. */
export function registerLinkSentence(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('thesisLens.linkSentence', (target?: Target, offset?: unknown) =>
    guard('linkSentence', services.log, async () => {
      const at = await placeOf(services, target, offset);
      const span = at && spanOf(at);
      if (!at || !span) {
        void vscode.window.showInformationMessage(l10n.t('There is no sentence here.'));
        return;
      }
      const words = at.note.text.slice(span.start, span.end);
      const found = await pickIndicator(services.packs, {
        title: l10n.t('Link this sentence to…'),
        placeholder: l10n.t('Name of an indicator, in any language'),
        words,
      });
      if (!found) return;
      const formula = await pickFormula(services, at, words, found);
      if (formula === undefined) return;
      const name = nameOf(`${found.indicator.id}-claim`);
      await annotate(at.document, at.note, span, { name, formula });
    }),
  );
}

/** The selected words, the claim, or the whole sentence without its full stop. */
function spanOf({ document, note, offset }: Place): Span | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document === document && !editor.selection.isEmpty) {
    const { start, end } = editor.selection;
    return { start: document.offsetAt(start), end: document.offsetAt(end) };
  }
  const claim = claimAt(note, offset);
  if (claim) return claim.span;
  const span = sentenceAt(note.reading.markdown, offset)?.span;
  if (!span) return undefined;
  const text = note.text.slice(span.start, span.end);
  return { start: span.start, end: span.start + text.replace(/[.。!！]+$/, '').length };
}

async function pickFormula(
  services: Services,
  { note, offset }: Place,
  words: string,
  found: FoundIndicator,
): Promise<string | undefined> {
  const title = found.indicator.names.en;
  const asOf = claimAt(note, offset)?.asOf.day ?? note.reading.asOf.day;
  const formulas = suggestFormulas(words, found, note.index, asOf);
  const items = await Promise.all(
    formulas.map(async (formula): Promise<vscode.QuickPickItem & { formula?: string }> => {
      const { evaluation, judgement } = await evaluate(formula, services.packs, asOf, services.today());
      const icon = VERDICT_ICON[judgement?.verdict ?? 'unknown'];
      return { label: `$(${icon}) ${formula}`, description: askedText(evaluation, judgement), formula };
    }),
  );
  const own = { label: `$(edit) ${l10n.t('Another formula…')}`, alwaysShow: true };
  const placeHolder = l10n.t('What do the words say of it?');
  const picked = await vscode.window.showQuickPick([...items, own], {
    title,
    placeHolder,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  if ('formula' in picked && picked.formula !== undefined) return picked.formula;
  return askFormula(services, { title, value: formulas[0] ?? '', asOf, needsTest: true });
}

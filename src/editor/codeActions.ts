import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { AnnotationProblem } from '../core/claims/claim.ts';
import { meantBy } from '../core/formula/suggest.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { explainSentence, sentenceAt } from '../core/note/explainSentence.ts';
import { insertFootnote, linkSpan, pinTarget, type Replacement } from '../services/annotate.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { editOf } from './annotateCommands.ts';
import { checkOf, MARKDOWN } from './documents.ts';
import { evidenceFootnote } from './evidence.ts';
import { claimAt, problemAt } from './facts.ts';
import { guard } from './guard.ts';
import type { Services } from './services.ts';

/** Quick fixes: of a claim, of a sentence that is none, and of a faulty annotation. */
export function registerCodeActions(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, _context, token) =>
      guard('code actions', services.log, async () => {
        const note = await checkOf(services, document);
        if (!note || token.isCancellationRequested) return undefined;
        const offset = document.offsetAt(range.start);
        const problem = problemAt(note, offset);
        const fixed = problem ? problemActions(document, note, problem) : [];
        const claim = claimAt(note, offset);
        if (claim) return [...fixed, ...claimActions(document, note, claim), ...quietActions(document, note)];
        return [...fixed, ...sentenceActions(document, note, range, offset)];
      }),
  };
  return vscode.languages.registerCodeActionsProvider(MARKDOWN, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function claimActions(
  document: vscode.TextDocument,
  note: CheckedNote,
  claim: JudgedClaim,
): vscode.CodeAction[] {
  const pins = claim.origin === 'annotation' ? [] : claim.readings;
  const single = claim.readings.length === 1;
  return [
    ...pins.flatMap((reading) => {
      const target = pinTarget(claim, reading);
      const title = single
        ? l10n.t('Pin this reading')
        : l10n.t('Pin the reading {0}', reading.formula ?? '');
      return target ? editing(document, title, [linkSpan(note, claim.span, target)]) : [];
    }),
    ...editing(document, l10n.t('Mark as not a claim'), [linkSpan(note, claim.span, { name: 'none' })]),
    ...editing(
      document,
      l10n.t('Insert evidence footnote'),
      insertFootnote(note, claim.span, evidenceFootnote(note, claim)),
    ),
    calling(l10n.t('Link to another indicator…'), 'thesisLens.linkSentence', document, claim.span.start),
    calling(l10n.t('Explain this sentence'), 'thesisLens.explain', document, claim.span.start),
  ];
}

/** Offered where there is something to link: selected words, a known name, or a figure. */
function sentenceActions(
  document: vscode.TextDocument,
  note: CheckedNote,
  range: vscode.Range,
  offset: number,
): vscode.CodeAction[] {
  const found = sentenceAt(note.reading.markdown, offset);
  if (!found || found.sentence.block.kind === 'heading') return [];
  const { subjects, figures } = explainSentence(note.text, found, note.index, note.reading.asOf.day);
  if (range.isEmpty && subjects.length === 0 && figures.length === 0) return [];
  return [
    calling(l10n.t('Link this sentence to…'), 'thesisLens.linkSentence', document, offset),
    calling(l10n.t('Explain this sentence'), 'thesisLens.explain', document, offset),
  ];
}

/** Ways to be left alone: this note by a comment in it, this file by a setting. */
function quietActions(document: vscode.TextDocument, note: CheckedNote): vscode.CodeAction[] {
  const start = note.reading.markdown.blocks[0]?.span.start ?? 0;
  const comment = { start, end: start, text: '<!-- thesis-lens off -->\n\n' };
  const silence = editing(document, l10n.t('Leave this note unmarked'), [comment]);
  if (document.isUntitled) return silence;
  return [
    ...silence,
    calling(l10n.t('Exclude this file in the settings'), '_thesisLens.exclude', document, 0),
  ];
}

function problemActions(
  document: vscode.TextDocument,
  note: CheckedNote,
  problem: AnnotationProblem,
): vscode.CodeAction[] {
  return [
    ...corrections(document, note, problem),
    calling(l10n.t('Explain this annotation error'), 'thesisLens.explain', document, problem.span.start),
  ];
}

/** `did you mean PAYEMS?` as an edit. */
function corrections(
  document: vscode.TextDocument,
  note: CheckedNote,
  { span, hint, code }: AnnotationProblem,
): vscode.CodeAction[] {
  const meant = meantBy(hint);
  if (meant === undefined) return [];
  const edit = code === 'unknown-claim' ? linkSpan(note, span, { name: meant }) : { ...span, text: meant };
  return editing(document, l10n.t('Change to {0}', meant), [edit]).map((action) =>
    Object.assign(action, { isPreferred: true }),
  );
}

function editing(
  document: vscode.TextDocument,
  title: string,
  edits: readonly (Replacement | undefined)[],
): vscode.CodeAction[] {
  const possible = edits.flatMap((edit) => edit ?? []);
  if (possible.length === 0) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = editOf(document, possible);
  return [action];
}

function calling(
  title: string,
  command: string,
  document: vscode.TextDocument,
  offset: number,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [document.uri, offset] };
  return action;
}

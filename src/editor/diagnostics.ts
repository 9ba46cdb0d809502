import * as vscode from 'vscode';
import type { Span } from '../core/text/mapped.ts';
import { claimMessage } from '../core/words/claim.ts';
import { faultText } from '../core/words/phrase.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { rangeOf } from './convert.ts';
import { asNote, MARKDOWN } from './documents.ts';
import { factsOf } from './facts.ts';
import type { Services } from './services.ts';
import { pauseOf, settingsFor } from './settings.ts';
import type { Typing } from './typing.ts';

/** Where the codes are explained. */
const HOME = 'https://github.com/thesis-lens/thesis-lens';

/** How our diagnostics are signed. */
export const DIAGNOSTIC_SOURCE = 'Thesis Lens';

/** Problems reported at most for one note. */
const MOST_PROBLEMS = 100;

/** Contradicted claims as information, faulty annotations as warnings; none in the sentence being typed. */
export function registerDiagnostics(services: Services, typing: Typing): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('thesisLens');
  const refresh = (document: vscode.TextDocument): void => {
    if (vscode.languages.match(MARKDOWN, document) === 0) return;
    if (pauseOf(document) !== undefined || !settingsFor(document).diagnostics) {
      collection.delete(document.uri);
      return;
    }
    const note = services.notes.latest(asNote(document).key);
    if (!note || note.text !== document.getText()) return;
    const typed = typing.sentence(document);
    const apart = ({ span }: { readonly span: Span }): boolean =>
      !typed || span.end <= typed.start || typed.end <= span.start;
    collection.set(document.uri, diagnosticsOf(document, note, apart));
  };
  const refreshAll = (): void => {
    for (const document of vscode.workspace.textDocuments) refresh(document);
  };
  return vscode.Disposable.from(
    collection,
    services.notes.onChecked(({ key }) => {
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
      if (document) refresh(document);
    }),
    typing.onDone(refresh),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thesisLens')) refreshAll();
    }),
  );
}

function diagnosticsOf(
  document: vscode.TextDocument,
  note: CheckedNote,
  wanted: (placed: { readonly span: Span }) => boolean,
): vscode.Diagnostic[] {
  const faulty = note.analysis.problems.filter(wanted).map((problem) => {
    const { span, code } = problem;
    return diagnostic(
      rangeOf(document, span),
      faultText(problem),
      vscode.DiagnosticSeverity.Warning,
      `annotation.${code}`,
    );
  });
  const contradicted = note.analysis.claims
    .filter((claim) => claim.verdict === 'contradicted' && wanted(claim))
    .map((claim) =>
      diagnostic(
        rangeOf(document, claim.span),
        claimMessage(factsOf(note, claim)),
        vscode.DiagnosticSeverity.Information,
        'claim.contradicted',
      ),
    );
  return [...faulty, ...contradicted].slice(0, MOST_PROBLEMS);
}

function diagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const result = new vscode.Diagnostic(range, message, severity);
  result.source = DIAGNOSTIC_SOURCE;
  const anchor = code.startsWith('annotation.') ? 'annotations' : 'verdicts';
  result.code = { value: code, target: vscode.Uri.parse(`${HOME}#${anchor}`) };
  return result;
}

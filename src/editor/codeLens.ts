import * as vscode from 'vscode';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { sectionsOf, tally } from '../core/thesis/thesis.ts';
import { lensText } from '../core/words/lens.ts';
import { tallyText, VERDICT_ICON } from '../core/words/verdict.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { shiftBetween } from '../services/textShift.ts';
import { asNote, MARKDOWN } from './documents.ts';
import type { Services } from './services.ts';
import { pauseOf, settingsFor } from './settings.ts';

/**
 * A lens for the thesis on the first heading, one per section with claims, one per thesis claim. Answers at once from
 * the newest finished check, so that lenses neither blink nor vanish while a new one is under way.
 */
export function registerCodeLens(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const { codeLens } = settingsFor(document);
      if (codeLens === 'off' || pauseOf(document) !== undefined) return [];
      const note = services.notes.latest(asNote(document).key);
      if (!note) {
        services.notes.schedule(asNote(document));
        return [];
      }
      return lensesOf(document, note, codeLens === 'claims');
    },
  };
  return vscode.Disposable.from(
    changed,
    services.notes.onChecked(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thesisLens')) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(MARKDOWN, provider),
  );
}

/** Lenses at their places in the present text, whatever text was checked. */
function lensesOf(document: vscode.TextDocument, note: CheckedNote, perClaim: boolean): vscode.CodeLens[] {
  const { claims } = note.analysis;
  if (claims.length === 0) return [];
  const shift = shiftBetween(note.text, document.getText());
  const lensAt = (start: number, title: string, command: string, ...args: unknown[]): vscode.CodeLens => {
    const position = document.positionAt(shift(start));
    const range = new vscode.Range(position, position);
    return new vscode.CodeLens(range, { title, command, arguments: [document.uri, ...args] });
  };
  const { blocks } = note.reading.markdown;
  const first = blocks.find((block) => block.kind === 'heading') ?? blocks[0];
  const lenses: vscode.CodeLens[] = [];
  if (first) {
    const icon = note.partial ? 'loading~spin' : 'telescope';
    const title = `$(${icon})\u00a0${tallyText(tally(claims))}`;
    lenses.push(lensAt(first.span.start, title, 'thesisLens.checkThesis'));
  }
  for (const { heading, claims: own } of sectionsOf(blocks, note.analysis)) {
    if (!heading || heading === first) continue;
    lenses.push(lensAt(heading.span.start, tallyText(tally(own)), 'thesisLens.checkThesis'));
  }
  if (!perClaim) return lenses;
  const theses = claims.filter((claim) => claim.origin !== 'grammar');
  const lineOf = (claim: JudgedClaim): number => document.positionAt(shift(claim.span.start)).line;
  const ofClaims = theses.map((claim) => {
    const alone = theses.every((other) => other === claim || lineOf(other) !== lineOf(claim));
    const title = `$(${VERDICT_ICON[claim.verdict ?? 'question']})\u00a0${lensText(claim, alone)}`;
    return lensAt(claim.span.start, title, 'thesisLens.showChart', shift(claim.span.start));
  });
  return [...lenses, ...ofClaims];
}

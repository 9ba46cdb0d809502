import * as vscode from 'vscode';
import type { AnnotationProblem } from '../core/claims/claim.ts';
import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { ClaimFacts } from '../core/words/claim.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { claimFacts } from '../services/claimFacts.ts';

/** The catalogue language nearest to the editor's display language. */
export function displayLanguage(): Language {
  if (vscode.env.language.startsWith('ja')) return 'ja';
  return vscode.env.language.startsWith('zh') ? 'zh' : 'en';
}

/** What the sentences about a claim need. */
export function factsOf(note: CheckedNote, claim: JudgedClaim): ClaimFacts {
  return claimFacts(note, claim, displayLanguage());
}

/** The claim whose span holds an offset; the shortest when several do. */
export function claimAt(note: CheckedNote, offset: number): JudgedClaim | undefined {
  return note.analysis.claims
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** The faulty annotation whose mistake holds an offset. */
export function problemAt(note: CheckedNote, offset: number): AnnotationProblem | undefined {
  return note.analysis.problems.find(({ span }) => span.start <= offset && offset <= span.end);
}

import * as vscode from 'vscode';
import type { Indicator } from '../core/indicators/indicator.ts';
import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { ClaimFacts } from '../core/words/claim.ts';
import type { CheckedNote } from '../services/checkNote.ts';

/** The catalogue language nearest to the editor's display language. */
export function displayLanguage(): Language {
  if (vscode.env.language.startsWith('ja')) return 'ja';
  return vscode.env.language.startsWith('zh') ? 'zh' : 'en';
}

/** The main indicator of a claim; undefined for arithmetic and for what no series decides. */
export function indicatorOf(note: CheckedNote, claim: JudgedClaim): Indicator | undefined {
  const used = claim.judgement?.evaluation.used[0]?.ref.id ?? claim.readings[0].indicators[0]?.split('@')[0];
  return used === undefined ? undefined : note.index.source.indicator(used);
}

/** What the sentences about a claim need. */
export function factsOf(note: CheckedNote, claim: JudgedClaim): ClaimFacts {
  const language = displayLanguage();
  return {
    claim,
    entry: claim.catalogue === null ? undefined : note.index.catalogue.entry(claim.catalogue),
    indicatorName: indicatorOf(note, claim)?.names[language],
    language,
  };
}

/** The claim whose span holds an offset; the shortest when several do. */
export function claimAt(note: CheckedNote, offset: number): JudgedClaim | undefined {
  return note.analysis.claims
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

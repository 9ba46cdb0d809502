import type { Indicator } from '../core/indicators/indicator.ts';
import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { ClaimFacts } from '../core/words/claim.ts';
import { namesFrom } from '../core/words/names.ts';
import type { CheckedNote } from './checkNote.ts';

/** The main indicator of a claim; undefined for arithmetic and for what no series decides. */
export function mainIndicator(note: CheckedNote, claim: JudgedClaim): Indicator | undefined {
  const id = claim.judgement?.evaluation.used[0]?.ref.id ?? claim.readings[0].indicators[0]?.split('@')[0];
  return id === undefined ? undefined : note.index.source.indicator(id);
}

/** What the sentences about a claim need, the same for every surface. */
export function claimFacts(note: CheckedNote, claim: JudgedClaim, language: Language): ClaimFacts {
  return {
    claim,
    entry: claim.catalogue === null ? undefined : note.index.catalogue.entry(claim.catalogue),
    indicatorName: mainIndicator(note, claim)?.names[language],
    nameOf: namesFrom((id) => note.index.source.indicator(id), language),
    language,
  };
}

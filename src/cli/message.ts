import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { claimMessage } from '../core/words/claim.ts';
import type { CheckedNote } from '../services/checkNote.ts';

/** The catalogue language of a BCP 47 tag. */
export function messageLanguage(tag: string): Language {
  return tag.startsWith('ja') ? 'ja' : tag.startsWith('zh') ? 'zh' : 'en';
}

/** The sentence about a claim, as every format carries it. */
export function messageOf(note: CheckedNote, claim: JudgedClaim, language: Language): string {
  const id = claim.judgement?.evaluation.used[0]?.ref.id ?? claim.readings[0].indicators[0]?.split('@')[0];
  const indicatorName = id === undefined ? undefined : note.index.source.indicator(id)?.names[language];
  const entry = claim.catalogue === null ? undefined : note.index.catalogue.entry(claim.catalogue);
  return claimMessage({ claim, entry, indicatorName, language });
}

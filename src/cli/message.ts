import type { Language } from '../core/language.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import { claimMessage } from '../core/words/claim.ts';
import type { CheckedNote } from '../services/checkNote.ts';
import { claimFacts } from '../services/claimFacts.ts';

/** The catalogue language of a BCP 47 tag. */
export function messageLanguage(tag: string): Language {
  return tag.startsWith('ja') ? 'ja' : tag.startsWith('zh') ? 'zh' : 'en';
}

/** The sentence about a claim, as every format carries it. */
export function messageOf(note: CheckedNote, claim: JudgedClaim, language: Language): string {
  return claimMessage(claimFacts(note, claim, language));
}

import type { Language } from '../language.ts';
import type { MappedText } from '../text/mapped.ts';
import { normalise } from '../text/normalise.ts';
import type { Simplify } from '../text/simplified.ts';
import { withOneForm } from './japaneseForms.ts';

/** A sentence in the one spelling that it is read in: folded, in simplified characters, with figures in digits. */
export function foldSentence(text: string, language: Language, simplify: Simplify): MappedText {
  const folded = normalise(text);
  if (language === 'zh') return { ...folded, text: simplify(folded.text) };
  return language === 'ja' ? withOneForm(folded) : folded;
}

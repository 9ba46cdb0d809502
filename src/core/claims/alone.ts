import type { Span } from '../text/mapped.ts';
import type { Passage } from './grammar.ts';
import type { SentenceClaim } from './readSentence.ts';

/** A claim that is the only one of its sentence, and all of it, is marked as such. */
export function withAlone(claims: readonly SentenceClaim[], passage: Passage): readonly SentenceClaim[] {
  const [claim] = claims;
  if (claims.length !== 1 || claim?.reading.named !== 'here' || !isAlone(claim, passage)) return claims;
  return [{ ...claim, reading: { ...claim.reading, named: 'alone' } }];
}

/** Letters of a word that may say something. */
const LEAST = 4;

/** "Now unemployment is 4 %.", and not "In the Midwest unemployment is 4 %". */
function isAlone({ start, end }: Span, { text, language, grammar }: Passage): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  if (/\d/.test(around)) return false;
  if (language !== 'en') return !/[\p{Script=Han}\p{Script=Katakana}a-z]/u.test(around);
  return around.split(/[^a-z']+/).every((word) => word.length < LEAST || grammar.isPlainWord(word));
}

import { isQuotedInPercent } from './expression.ts';
import type { Passage } from './grammar.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/** Only what something else is measured in; a share of a whole with its owner named is measured itself. */
export function isMeasureOfOther(token: Token, subject: Subject | undefined, passage: Passage): boolean {
  const owned =
    passage.text.charAt(token.start - 1) !== '占' &&
    subject?.references.some((reference) => reference.includes('@'));
  return !owned && !isRateOf(token, subject, passage) && isStandard(token, passage);
}

/** A subject that is only what something is measured in: "120 % of GDP", "against the dollar", 「GDP比」, “对美元”. */
function isStandard({ start, end }: Token, { text, patterns }: Passage): boolean {
  const { standardBefore, standardAfter } = patterns;
  return (
    standardBefore.test(text.slice(Math.max(0, start - 36), start)) ||
    standardAfter.test(text.slice(end, end + 26))
  );
}

/** "3 % of card balances are past due": the whole, in the words of a rate that is not named. */
function isRateOf(
  { start, end }: Token,
  subject: Subject | undefined,
  { text, language, patterns }: Passage,
): boolean {
  // “联邦债务占GDP的120%”.
  if (language === 'zh')
    return subject?.indicator.unit === '%' && !patterns.standardBefore.test(text.slice(0, start));
  // 「失業率の4%割れ」: of a rate no part is taken.
  if (language === 'ja')
    return (
      subject !== undefined &&
      isQuotedInPercent(subject.indicator) &&
      patterns.partOfRate.test(text.slice(end, end + 10))
    );
  return (
    language === 'en' &&
    subject?.indicator.unit === '%' &&
    subject.indicator.kind === 'rate' &&
    !patterns.ownWhole.test(text.slice(0, start)) &&
    !patterns.rateNoun.test(text.slice(start, end))
  );
}

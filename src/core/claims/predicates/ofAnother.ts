import { isRate } from '../expression.ts';
import { between, type Frame, type QuantityToken } from '../frame.ts';

/** The figure is of something else than the subject beside it. */
export function isOfAnother(frame: Frame, token: QuantityToken): boolean {
  return isPartOfUnknown(frame, token) || countsOther(frame, token) || isContribution(frame, token);
}

/** "Trade took a point off growth": what growth lost is what the other added to it. */
function isContribution({ language, text, subject }: Frame, { end, quantity }: QuantityToken): boolean {
  return (
    language === 'en' &&
    quantity.unit === 'pp' &&
    /^\s(?:off|from|to)\s(?:[\w-]+\s){0,3}$/.test(text.slice(end, Math.max(end, subject.token.start)))
  );
}

/** "Knock on 629,000 doors": a bare number before a noun of its own counts that. */
function countsOther(
  { language, text, subject, known, grammar }: Frame,
  { end, quantity }: QuantityToken,
): boolean {
  if (language !== 'en' || quantity.unit !== 'plain' || !/^(?:persons|units)/.test(subject.indicator.unit))
    return false;
  const noun = /^\s([a-z]+s)\b/.exec(text.slice(end, end + 20))?.[1];
  return noun !== undefined && known[end + 1] !== 1 && !grammar.isPlainWord(noun);
}

/** "A quarter of all the unemployed": a share of a whole that has no series is no rate of change. */
function isPartOfUnknown(frame: Frame, token: QuantityToken): boolean {
  if (token.quantity.unit !== '%' || isRate(frame.subject.indicator)) return false;
  const gap = between(frame, frame.subject.token, token);
  const after = frame.text.slice(token.end, token.end + 8);
  return (
    /占(?!gdp)|に占め|を占め/.test(gap + after) || (frame.language === 'en' && /^\sof\s(?!gdp)/.test(after))
  );
}

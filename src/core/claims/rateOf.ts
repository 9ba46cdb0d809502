import type { Indicator } from '../indicators/indicator.ts';
import { isMarket } from './expression.ts';
import type { Rate } from './frame.ts';
import type { Passage } from './grammar.ts';
import type { PeriodToken } from './period.ts';
import type { Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';

/** 「前月比」 of what comes by the day or week: over a month, and not since the observation before. */
function isMonthOfFiner(token: Token, { frequency }: Indicator): boolean {
  return isWord(token, 'monthly') && 'DW'.includes(frequency);
}

/** "Up two thirds on the year": of what is quoted by the day, since the year began. */
function isYearOfMarket({ start, end }: Token, indicator: Indicator, { text, patterns }: Passage): boolean {
  const daily = isMarket(indicator) || (indicator.kind === 'price' && indicator.frequency === 'D');
  return daily && patterns.onTheYear.test(text.slice(start, end));
}

/** The stretch of time that a word for a rate means of what is quoted by the day: the running year, or a month. */
export function spanOfRate(
  tokens: readonly Token[],
  { indicator }: Subject,
  passage: Passage,
): PeriodToken | undefined {
  const year = tokens.find((t) => isWord(t, 'yearly') && isYearOfMarket(t, indicator, passage));
  if (year) return { type: 'ytd', start: year.start, end: year.end };
  const month = tokens.find((t) => isMonthOfFiner(t, indicator));
  return month && { type: 'last', count: 1, unit: 'm', vague: false, start: month.start, end: month.end };
}

/** Which rate of change the words of a stretch, or the subject's own name, ask for. */
export function rateOf(
  tokens: readonly Token[],
  { indicator, token }: Subject,
  passage: Passage,
): Rate | undefined {
  const { text, patterns } = passage;
  if (tokens.some((t) => isWord(t, 'yearly') && !isYearOfMarket(t, indicator, passage))) return 'pc1';
  // A level at an annual rate ("1.26 million annual pace") is what such a series holds.
  const stored = indicator.annualised && indicator.headline === 'lin';
  const annual = tokens.find((t) => isWord(t, 'annualised'));
  // The "annual rate" of prices is over a year, and only "annualised" is a month's pace.
  if (
    annual &&
    indicator.headline === 'pc1' &&
    indicator.frequency === 'M' &&
    patterns.annualRate.test(text.slice(annual.start, annual.end))
  )
    return 'pc1';
  if (!stored && tokens.some((t) => isWord(t, 'annualised'))) return 'pca';
  const periodic = (t: Token) =>
    isWord(t, 'monthly', 'quarterly', 'daily') &&
    !isMonthOfFiner(t, indicator) &&
    !patterns.levelNoun.test(text.slice(t.end));
  if (tokens.some(periodic)) return 'pch';
  // A name may hold its rate: CPI同比.
  return patterns.overYear.test(text.slice(token.start, token.end)) ? 'pc1' : undefined;
}

import type { Rate } from './frame.ts';
import type { Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';

function isAnnual(text: string, { start, end }: Token): boolean {
  return text.slice(start, end).startsWith('annual ');
}

/** Which rate of change the words of a stretch, or the subject's own name, ask for. */
export function rateOf(
  tokens: readonly Token[],
  { indicator, token }: Subject,
  text: string,
): Rate | undefined {
  if (tokens.some((t) => isWord(t, 'yearly'))) return 'pc1';
  // A level at an annual rate ("1.26 million annual pace") is what such a series holds.
  const stored = indicator.annualised && indicator.headline === 'lin';
  const annual = tokens.find((t) => isWord(t, 'annualised'));
  // The "annual rate" of prices is over a year, and only "annualised" is a month's pace.
  if (
    annual &&
    indicator.headline === 'pc1' &&
    indicator.frequency === 'M' &&
    annual.end - annual.start < 12 &&
    isAnnual(text, annual)
  )
    return 'pc1';
  if (!stored && tokens.some((t) => isWord(t, 'annualised'))) return 'pca';
  if (tokens.some((t) => isWord(t, 'monthly', 'quarterly', 'daily'))) return 'pch';
  // A name may hold its rate: CPI同比.
  return /同比|年增/.test(text.slice(token.start, token.end)) ? 'pc1' : undefined;
}

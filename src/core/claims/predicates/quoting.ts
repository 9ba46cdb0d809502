import type { ClaimKind } from '../claim.ts';
import { isGrowthRate } from '../expression.ts';
import type { Frame, QuantityToken } from '../frame.ts';
import { isPolicyRate } from '../policy.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from '../subject.ts';
import { isWord } from '../token.ts';
import type { Link } from './link.ts';

/** What flowed in is the figure of such a series itself, and what flowed out is its negative. */
export function isNetFlow({ indicator }: Subject): boolean {
  return /\bnet flow\b/i.test(indicator.names.en);
}

/** 「35億ドルの流出」, "the biggest outflow since": of a net flow whose name says no direction, the sentence does. */
export function isOutflow({ subject, text, patterns }: Frame): boolean {
  return (
    isNetFlow(subject) && !subject.mirrored && patterns.outward.test(text) && !patterns.inward.test(text)
  );
}

/** The figure beside a movement is the series itself: a rate of change "rose 3 %", a net flow “净流入39亿”. */
export function isQuoted(frame: Frame, { quantity }: QuantityToken, link: Link): boolean {
  const higher = frame.language === 'zh' && link.used.some((t) => isWord(t, 'more', 'less'));
  const { indicator } = frame.subject;
  const rate = isGrowthRate(indicator) && (quantity.unit === '%' || indicator.unit === 'pp');
  const overYear = rate && quantity.unit === '%' && isYearAgo(frame.base);
  return (rate || isNetFlow(frame.subject)) && (frame.base === undefined || overYear) && !higher;
}

/** "From a year earlier": what a yearly rate is over anyway. */
function isYearAgo(base: Frame['base']): boolean {
  return base?.type === 'ago' && base.count === 1 && base.unit === 'y';
}

/**
 * 「前月比」, "since 2020": a rate over one stretch of time, where the series is that over another; "a funds rate of 4.75-5 %",
 * which is a range to aim at, where the series is what came of it.
 */
export function isOfOtherRate({ subject, rate, period }: Frame, { toDigits }: Quantity): boolean {
  const { indicator } = subject;
  if (toDigits !== undefined && isPolicyRate(indicator) && !/target/i.test(indicator.names.en)) return true;
  const longer = period?.type === 'since' || (period?.type === 'last' && period.count > 1);
  return isGrowthRate(subject.indicator) && (rate === 'pch' || longer);
}

/** A level of what is a share, or a ratio to output, by its name. */
export function kindOfLevel(name: string): ClaimKind {
  if (/\b(?:to|of) GDP\b/i.test(name)) return 'ratio';
  return /^share of\b/i.test(name) ? 'share' : 'level';
}

// Watch-lists: signals that are on or off, and since when.

import { civil, type Day, dayOf, isoDay } from '../indicators/period.ts';
import { decide } from './decide.ts';
import type { JudgeContext, Question, Since } from './judgement.ts';
import type { Verdict } from './verdict.ts';
import { wordingsOf } from './wordings.ts';

/** How far back the beginning of a signal's state is looked for. */
const MOST_MONTHS = 36;

/**
 * One verdict for the signals of a watch-list: supported when all that can be read are on, mixed when some are. With none
 * on, a sentence that said they would be is contradicted; a list that nobody asserted only waits (`pending`).
 */
export function togetherOn(verdicts: readonly Verdict[], watch: 'asserted' | 'waiting'): Verdict {
  const on = verdicts.filter(isOn).length;
  const off = verdicts.filter((verdict) => verdict === 'contradicted').length;
  if (on + off === 0) return 'unknown';
  if (on > 0) return off === 0 ? 'supported' : 'mixed';
  return watch === 'asserted' ? 'contradicted' : 'pending';
}

/** A signal that only just holds is on. */
export function isOn(verdict: Verdict): boolean {
  return verdict === 'supported' || verdict === 'mixed';
}

/** Since when a signal has been what it was at as-of, asked month by month; undefined where it cannot be read. */
export function signalSince(question: Question, verdict: Verdict, context: JudgeContext): Since | undefined {
  if (verdict !== 'contradicted' && !isOn(verdict)) return undefined;
  const { stated } = wordingsOf(question, context.source);
  const { source, terms, today } = context;
  const base = { source, terms, today, figures: 'newest', knownBy: today } as const;
  let since = context.asOf;
  for (let back = 1; back <= MOST_MONTHS; back += 1) {
    const asOf = monthsBefore(context.asOf, back);
    const before = decide(stated, { ...base, asOf }, question).verdict;
    if (before === 'unknown' || before === 'pending') return { day: isoDay(since), orBefore: true };
    if (isOn(before) !== isOn(verdict)) return { day: isoDay(since), orBefore: false };
    since = asOf;
  }
  return { day: isoDay(since), orBefore: true };
}

/** The same day of an earlier month, or its 28th. */
function monthsBefore(day: Day, months: number): Day {
  const { year, month, day: date } = civil(day);
  return dayOf(year, month - months, Math.min(date, 28));
}

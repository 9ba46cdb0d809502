// What is denied of a stretch of time, and not only of now.

import { isMarket } from './expression.ts';
import type { Draft } from './frame.ts';
import type { Passage } from './grammar.ts';
import { isPolicyRate } from './policy.ts';

/** A bound on the latest figure. */
const NOW = /^last\((.*)\) ([<>]=?) (\S+)$/;
/** A figure that was reached, from either side. */
const REACHED = /^last\((.*)\) ~ (\S+)$/;
/** Which way a rate went on the whole. */
const WENT = /^change\((.*), (\S+) to now\) ([<>]) 0$/;

/**
 * The test of which a sentence denies that it ever held: "has never been above 8%", "has not cut rates since 2020", which a
 * rise in between does not undo; "has not reached 5 %", which it has not come to from either side.
 */
export function deniedEver(draft: Draft, { text, patterns }: Passage): Draft {
  const { start, end, formula, subjects } = draft;
  if (formula === null) return draft;
  const said = text.slice(start, end);
  const [subject] = subjects;
  if (subject && isPolicyRate(subject.indicator) && WENT.test(formula))
    return { ...draft, formula: formula.replace(WENT, 'ever($1.chg $3 0, after $2)') };
  if (patterns.neverSaid.test(said) || patterns.neverAfter.test(text.slice(end)))
    return { ...draft, formula: formula.replace(NOW, 'ever($1 $2 $3, all)') };
  if (!patterns.reaches.test(said)) {
    // "Never got to 2,000": days of which no mean tells.
    const equalled = / ~ /.test(formula) && subject !== undefined && isMarket(subject.indicator);
    return equalled ? { ...draft, formula: null } : draft;
  }
  // What piles up is reached from below, once and for all.
  const piled = subject?.indicator.kind === 'stock';
  const crossed = piled ? 'max($1, all) >= $2' : 'min($1, last 12m) <= $2 and max($1, last 12m) >= $2';
  return { ...draft, formula: formula.replace(REACHED, crossed) };
}

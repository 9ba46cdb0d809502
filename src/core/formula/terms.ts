// Presidential terms, by name and number.

import { isoDay, parseIsoDay } from '../indicators/period.ts';
import type { Term } from './evaluation.ts';
import type { WindowNode } from './node.ts';

/**
 * The terms a window names: by full or last name, and by the number of the term when one is written. Without a number
 * all terms of that person, oldest first.
 */
export function termsNamed(
  window: WindowNode & { readonly form: 'term' },
  terms: readonly Term[],
): readonly Term[] {
  const wanted = window.name.toLowerCase();
  const fits = ({ name }: Term): boolean => {
    const folded = name.toLowerCase();
    return folded === wanted || folded.endsWith(` ${wanted}`);
  };
  const named = terms.filter(fits);
  const people = new Set(named.map(({ name }) => name));
  if (people.size > 1) return [];
  const number = window.number ? Number(window.number.digits) : undefined;
  return number === undefined ? named : named.filter((term) => term.number === number);
}

/**
 * The terms as figures of whole periods can have them: a term begins on a day within a month, and the figure before that month is
 * as much that of its beginning as the figure of the month is. Both ends, and either.
 */
export function termsAround(terms: readonly Term[]): Term[][] {
  const goesOn = (month: string, { name }: Term) =>
    terms.some((other) => other.name === name && other.to === month) &&
    terms.some((other) => other.name === name && other.from === month);
  const moved = (month: string, term: Term, move: boolean) =>
    move && !goesOn(month, term) ? monthBefore(month) : month;
  const ends = [
    [true, true],
    [true, false],
    [false, true],
  ] as const;
  return ends.map(([from, to]) =>
    terms.map((term) => ({
      ...term,
      from: moved(term.from, term, from),
      ...(term.to !== undefined && { to: moved(term.to, term, to) }),
    })),
  );
}

function monthBefore(month: string): string {
  const day = parseIsoDay(`${month}-01`);
  return day === undefined ? month : isoDay(day - 1).slice(0, 7);
}

/** The latest unbroken run of terms that had begun by a month (`2018-07`); undefined when none had. */
export function latestPresidency(
  terms: readonly Term[],
  month: string,
): { from: string; to?: string } | undefined {
  let run: { from: string; to?: string } | undefined;
  for (const { from, to } of terms) {
    if (from > month) break;
    const start = run?.to === from ? run.from : from;
    run = to === undefined ? { from: start } : { from: start, to };
  }
  return run;
}

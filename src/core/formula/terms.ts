// Presidential terms, by name and number.

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

// Three-valued logic: unknown gives way only when the known operands decide.

import type { Truth } from './evaluation.ts';

export function not(a: Truth): Truth {
  return a === 'unknown' ? a : !a;
}

/** True when all are; false as soon as one is. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** True as soon as one is; false when none can be. */
export function some(truths: readonly Truth[]): Truth {
  return not(all(truths.map(not)));
}

/** Whether at least `k` are true, whatever the unknown ones turn out to be. */
export function atLeast(k: number, truths: readonly Truth[]): Truth {
  const held = truths.filter((truth) => truth === true).length;
  const open = truths.filter((truth) => truth === 'unknown').length;
  if (held >= k) return true;
  return held + open >= k ? 'unknown' : false;
}

import type { Span } from './mapped.ts';

const OPENERS = '「『(“[';
const CLOSERS = '」』)”]';

/** What stands in brackets is short; a bracket further away belongs to more than the span. */
const REACH = 16;

/** A span stretched to the near partner of each bracket that it holds without one. */
export function balanced(text: string, { start, end }: Span): Span {
  const opened: string[] = [];
  let from = start;
  for (const sign of text.slice(start, end)) {
    const closer = CLOSERS.indexOf(sign);
    if (OPENERS.includes(sign)) opened.push(sign);
    else if (closer >= 0 && opened.pop() === undefined) {
      const partner = text.lastIndexOf(OPENERS.charAt(closer), from - 1);
      if (partner >= 0 && from - partner <= REACH) from = partner;
    }
  }
  let to = end;
  for (const sign of opened.reverse()) {
    const partner = text.indexOf(CLOSERS.charAt(OPENERS.indexOf(sign)), to);
    if (partner >= 0 && partner - to < REACH) to = partner + 1;
  }
  return { start: from, end: to };
}

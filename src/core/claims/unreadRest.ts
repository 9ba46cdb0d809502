// What stands beside a claim and belongs to it, though nothing has read it.

import type { Draft } from './frame.ts';
import type { Passage } from './grammar.ts';
import type { Token } from './token.ts';

/** How far behind a claim the standard that it is held against may stand. */
const REACH = 60;

/**
 * "Double the number of jobs per month than any other", "200,000 more than anyone thought": a figure that is held against
 * something that no claim has read is not a figure by itself.
 */
export function comparesUnread(
  { kind, formula, start, end }: Draft,
  read: ReadonlySet<Token>,
  tokens: readonly Token[],
  { text, patterns }: Passage,
): boolean {
  if (formula === null) return false;
  const around = `${text.slice(start, end)}◆${text.slice(end, end + REACH)}`;
  const match = (kind === 'multiple' && patterns.timesOther.exec(around)) || patterns.thanOther.exec(around);
  if (!match) return false;
  const at = start + match.index + match[0].length - 1;
  return !tokens.some((token) => token.start < at && token.end >= at && read.has(token));
}

/** 「10を割った日は50日を超えた」: on how many days it was so, not that it is. */
export function isCountedUp({ kind, formula, end }: Draft, { text, patterns }: Passage): boolean {
  return kind === 'level' && formula !== null && patterns.countedUp.test(text.slice(end, end + REACH));
}

/** "In March and April": one of several times that are named together is not what the figure is of. */
export function isOneOfSeveral(
  { used, formula }: Draft,
  read: ReadonlySet<Token>,
  tokens: readonly Token[],
  { text, patterns }: Passage,
): boolean {
  if (formula === null) return false;
  const points = tokens.filter((t) => t.kind === 'period' && t.period.type === 'at');
  return points.some((point, index) => {
    const next = points[index + 1];
    if (!next || !patterns.joined.test(text.slice(point.end, next.start))) return false;
    return used.includes(point) ? !read.has(next) : used.includes(next) && !read.has(point);
  });
}

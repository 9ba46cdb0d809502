/**
 * What `text.matchAll(pattern)` gives, for one of many patterns that mostly fit nothing: `matchAll` begins by making a copy
 * of the pattern, which takes longer than to see that. The pattern is global; a match of nothing ends the search.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match?.[0]; match = pattern.exec(text)) found.push(match);
  return found;
}

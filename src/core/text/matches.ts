/**
 * What `text.matchAll(pattern)` gives, for one of many patterns that mostly fit nothing: `matchAll` begins by making a copy
 * of the pattern, which takes longer than to see that. The pattern is global.
 */
export function matchesOf(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  pattern.lastIndex = 0;
  const fits = pattern.test(text);
  pattern.lastIndex = 0;
  return fits ? text.matchAll(pattern) : [];
}

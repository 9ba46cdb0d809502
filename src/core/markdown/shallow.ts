/** Quotes and list items inside one another on one line, at most. No note has so many. */
const MOST = 20;

const DEEP = new RegExp(
  String.raw`^((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){${MOST}})([ \t>\-+*\d.)]+)`,
  'gm',
);

/**
 * The text with blanks for what would nest deeper than that; offsets stay. Parsing a nest costs the square of its depth, and
 * walking one as deep as a line is long would exhaust the stack.
 */
export function shallow(text: string): string {
  return text.replace(DEEP, (_, kept: string, deeper: string) => kept + ' '.repeat(deeper.length));
}

/** Characters of one paragraph that may begin or end a stress, a link or a deletion, at most. No note has so many. */
const MOST = 1000;

/** Where a paragraph ends: at an empty line, a list item or a heading; and what is counted in it. */
const END_OR_DELIMITER = /\n(?=[ \t]*(?:\r?\n|(?:[-+*]|\d{1,9}[.)])[ \t]|#))|[*_~[\]]/g;

/**
 * The text with blanks for the delimiters that a paragraph has beyond that; offsets stay. Pairing delimiters costs the square
 * of their number, and pairs inside one another, as deep as a line is long, would exhaust the stack.
 */
export function sparse(text: string): string {
  let delimiters = 0;
  return text.replace(END_OR_DELIMITER, (found) => {
    delimiters = found === '\n' ? 0 : delimiters + 1;
    return delimiters > MOST ? ' ' : found;
  });
}

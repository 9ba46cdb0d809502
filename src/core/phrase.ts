/**
 * A sentence with places to fill, chosen where a fault is seen; words/ says it in the reader's language. What fills a place
 * is code of the formula, which no language translates, or a phrase of its own.
 */
export interface Phrase {
  readonly text: string;
  readonly fill: readonly (string | number | Phrase)[];
}

/** `text` is one English literal with its places as `{0}`, `{1}`: the translations are found by it. */
export function phrase(text: string, ...fill: Phrase['fill']): Phrase {
  return { text, fill };
}

import * as l10n from '@vscode/l10n';
import type { Phrase } from '../phrase.ts';

/** A phrase in the reader's language, with its places filled. */
export function phraseText({ text, fill }: Phrase): string {
  return l10n.t(text, ...fill.map((part) => (typeof part === 'object' ? phraseText(part) : part)));
}

/** What is wrong with a formula or an annotation, and what to do: `Unknown indicator PAYEMZ (did you mean PAYEMS?)`. */
export function faultText({ message, hint }: { readonly message: Phrase; readonly hint?: Phrase }): string {
  return hint === undefined
    ? phraseText(message)
    : l10n.t('{0} ({1})', phraseText(message), phraseText(hint));
}

/** A problem for JSON: the same with its sentences said. */
export function saidProblem<T extends { readonly message: Phrase; readonly hint?: Phrase }>(
  problem: T,
): Omit<T, 'message' | 'hint'> & { readonly message: string; readonly hint?: string } {
  const { message, hint, ...rest } = problem;
  return { ...rest, message: phraseText(message), ...(hint && { hint: phraseText(hint) }) };
}

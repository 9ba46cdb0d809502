import { withoutReordering } from '../text/reordering.ts';

/**
 * Text of notes and packs is never trusted as Markdown or HTML: everything that could be syntax where it stands is
 * escaped, and characters that reorder text are dropped. Signs that mean nothing there stay as they are, since a report is
 * read as a text too.
 */
export function escapeMarkdown(text: string): string {
  return withoutReordering(text)
    .replace(/[\\`*_{}[\]|<~$]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/(\w)@(?=\w)/g, '$1\\@')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/^\s*(?:\d+(?=[.)](?:\s|$))|(?=[#+=>-]))/, '$&\\')
    .replaceAll('://', ':\\/\\/')
    .replace(/\r?\n/g, ' ');
}

/** A formula in backticks; the language has none, so nothing can break out. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\r?\n/g, ' ')}\``;
}

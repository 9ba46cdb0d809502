import { withoutReordering } from '../text/reordering.ts';

/**
 * Text of notes and packs is never trusted as Markdown or HTML: everything that could be syntax is escaped, and
 * characters that reorder text are dropped.
 */
export function escapeMarkdown(text: string): string {
  return withoutReordering(text)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$@]/g, '\\$&')
    .replaceAll('://', ':\\/\\/')
    .replace(/\r?\n/g, ' ');
}

/** A formula in backticks; the language has none, so nothing can break out. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\r?\n/g, ' ')}\``;
}

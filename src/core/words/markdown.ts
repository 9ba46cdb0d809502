/**
 * Text of notes and packs is never trusted as Markdown or HTML: everything that could be syntax is escaped, and
 * characters that reorder text are dropped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$@]/g, '\\$&')
    .replaceAll('://', ':\\/\\/')
    .replace(/\r?\n/g, ' ');
}

/** A formula in backticks; the language has none, so nothing can break out. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\r?\n/g, ' ')}\``;
}

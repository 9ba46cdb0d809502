import type { MarkdownNote } from './block.ts';

/** A line `---` at the very start, up to the next such line. */
const FRONT_MATTER = /^---[ \t]*(\r\n?|\n)(?:([\s\S]*?)(?:\r\n?|\n))??---[ \t]*(?=[\r\n]|$)/;

/** Parts a note into its front matter and the offset where Markdown begins; a byte order mark belongs to neither. */
export function cutFrontMatter(text: string): {
  readonly frontMatter: MarkdownNote['frontMatter'];
  readonly bodyStart: number;
} {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const match = text.startsWith('---', mark) ? FRONT_MATTER.exec(text.slice(mark)) : null;
  if (!match) return { frontMatter: undefined, bodyStart: mark };
  const [whole, lineEnd = '', yaml = ''] = match;
  const start = mark + whole.indexOf(lineEnd) + lineEnd.length;
  return { frontMatter: { yaml, start }, bodyStart: mark + whole.length };
}

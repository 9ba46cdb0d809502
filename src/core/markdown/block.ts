import type { MappedText, Span } from '../text/mapped.ts';

/** A run of prose with its place in the note. Nothing outside this folder knows how Markdown is parsed. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'quote';
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  readonly span: Span;
  /** Inline text without markup; code, images, targets and struck-out text leave one `\uFFFC` or nothing. */
  readonly prose: MappedText;
  /** For a table cell: its column's and its row's header, flattened. */
  readonly headers?: readonly string[];
  /** `claim:` links inside this block. */
  readonly annotations: readonly LinkAnnotation[];
}

/** `[text](claim:target 'title')`. Spans are of the note's raw text. */
export interface LinkAnnotation {
  readonly span: Span;
  /** The words between the brackets. */
  readonly label: Span;
  readonly target: string;
  readonly title: string | undefined;
}

/** `<!-- claim: … -->` or `<!-- thesis-lens off -->` on its own line. */
export interface CommentDirective {
  readonly span: Span;
  /** What stands between the comment marks, untrimmed, and where it begins in the note. */
  readonly body: string;
  readonly bodyStart: number;
}

export interface MarkdownNote {
  readonly blocks: readonly Block[];
  readonly comments: readonly CommentDirective[];
  /** Raw YAML between the front matter fences with its offset, if the note starts with one. */
  readonly frontMatter: { readonly yaml: string; readonly start: number } | undefined;
}

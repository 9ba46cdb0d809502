import type { AnnotationProblem, Claim } from '../claims/claim.ts';
import type { MarkdownNote } from '../markdown/block.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { splitSentences } from '../markdown/sentences.ts';
import type { Span } from '../text/mapped.ts';
import { readAnnotations } from './annotations.ts';
import { type AsOf, asOfFor, type NoteContext } from './asOf.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { ReaderIndex } from './readerIndex.ts';
import { readProse } from './readProse.ts';

export interface ReadClaim extends Claim {
  readonly asOf: AsOf;
}

/** What a note says, before any observation is looked at. */
export interface NoteReading {
  readonly markdown: MarkdownNote;
  /** Ascending, without overlaps. */
  readonly claims: readonly ReadClaim[];
  readonly problems: readonly AnnotationProblem[];
  /** `<!-- thesis-lens off -->` was found: nothing is read. */
  readonly silenced: boolean;
  /** As-of of the note as a whole. */
  readonly asOf: AsOf;
}

const SILENCE = /^\s*thesis-lens\s+off\s*$/;

/**
 * Reads the claims of a note: annotations first, then catalogue phrases, then the grammar; what stands earlier in that
 * order keeps an overlapping span. Pure and synchronous; never throws.
 */
export function readNote(text: string, index: ReaderIndex, context: NoteContext): NoteReading {
  const markdown = parseMarkdown(text);
  const frontMatter = readFrontMatter(markdown.frontMatter);
  const asOf = asOfFor(markdown.blocks, frontMatter.date, context);
  const silenced = markdown.comments.some((comment) => SILENCE.test(comment.body));
  if (silenced) return { markdown, claims: [], problems: frontMatter.problems, silenced, asOf: asOf(0) };
  const annotated = readAnnotations(text, markdown, index);
  // Two theses may share words; a thesis and a grammar reading may not.
  const theses: Span[] = [];
  const claims: ReadClaim[] = annotated.claims.map((claim) => ({ ...claim, asOf: asOf(claim.span.start) }));
  for (const block of markdown.blocks) {
    const at = asOf(block.span.start);
    for (const sentence of splitSentences(block)) {
      for (const claim of readProse(text, sentence, index, at.day)) {
        const above = claim.origin === 'grammar' ? [...annotated.spans, ...theses] : annotated.spans;
        if (above.some((span) => claim.span.start < span.end && span.start < claim.span.end)) continue;
        if (claim.origin === 'catalogue') theses.push(claim.span);
        claims.push({ ...claim, asOf: at });
      }
    }
  }
  claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    markdown,
    claims,
    problems: [...frontMatter.problems, ...annotated.problems],
    silenced,
    asOf: asOf(0),
  };
}

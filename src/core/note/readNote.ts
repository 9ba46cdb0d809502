import type { AnnotationProblem, Claim } from '../claims/claim.ts';
import type { Day } from '../indicators/period.ts';
import type { Block, MarkdownNote } from '../markdown/block.ts';
import { moveSpan } from '../markdown/move.ts';
import { splitSentences } from '../markdown/sentences.ts';
import type { Span } from '../text/mapped.ts';
import { readAnnotations } from './annotations.ts';
import { type AsOf, asOfFor, type NoteContext } from './asOf.ts';
import { cellSentence, isDated } from './cell.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { BlockReading } from './memory.ts';
import type { ReaderIndex } from './readerIndex.ts';
import { proseReading, readProse } from './readProse.ts';
import { located, together } from './whereabouts.ts';

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
  const { markdown, sections } = index.memory.parse(text);
  const frontMatter = readFrontMatter(markdown.frontMatter);
  const asOf = asOfFor(markdown.blocks, frontMatter.date, context);
  const silenced = markdown.comments.some((comment) => SILENCE.test(comment.body));
  if (silenced) return { markdown, claims: [], problems: frontMatter.problems, silenced, asOf: asOf(0) };
  const annotated = readAnnotations(text, markdown, index);
  const claims: ReadClaim[] = annotated.claims.map((claim) =>
    placed(claim, claim.span, asOf(claim.span.start)),
  );
  const blocks = sections.flatMap(({ start, section }) =>
    section.blocks.map((block) => {
      const at = asOf(start + block.span.start);
      return { start, at, ...readBlock(block, section.text, index, at.day) };
    }),
  );
  // What the note says first is of where it turns out to be.
  let around = blocks.every(({ whereabouts }) => (whereabouts ?? 'home') === 'home')
    ? blocks.find(({ whereabouts }) => whereabouts)?.whereabouts
    : undefined;
  for (const { start, at, language, whereabouts, claims: found } of blocks) {
    around = whereabouts ?? around;
    // Two theses may share words; a thesis and a grammar reading may not.
    const theses: Span[] = [];
    for (const claim of found) {
      const span = moveSpan(claim.span, start);
      if (overlaps(span, annotated.spans)) continue;
      if (claim.origin === 'catalogue') theses.push(span);
      else if (overlaps(span, theses)) continue;
      claims.push(placed(located(claim, language, around), span, at));
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

/** A claim at its place in the note. Named one by one: spreading costs fifty times as much, and notes have thousands. */
function placed(claim: Claim, span: Span, asOf: AsOf): ReadClaim {
  const { text, origin, catalogue, polarity, readings } = claim;
  return { span, text, origin, catalogue, polarity, readings, asOf };
}

/** All that a block's prose says, in offsets of its section. */
function readBlock(block: Block, section: string, index: ReaderIndex, asOf: Day): BlockReading {
  const known = index.memory.blocks.get(block);
  if (known?.asOf === asOf) return known;
  const sentences = splitSentences(block);
  const own = sentences.flatMap((sentence, at) =>
    readProse(section, sentence, index, asOf, sentences[at - 1]),
  );
  const claims = own.length > 0 || block.kind !== 'cell' ? own : readCell(block, section, index, asOf);
  const named = sentences.flatMap((sentence) => proseReading(sentence, index, asOf).whereabouts ?? []);
  const language = sentences[0]?.language ?? 'en';
  const reading = { asOf, claims, language, whereabouts: together(named) };
  index.memory.blocks.set(block, reading);
  return reading;
}

function readCell(block: Block, section: string, index: ReaderIndex, asOf: Day): readonly Claim[] {
  const sentence = cellSentence(block, index.vocabulary, asOf);
  if (!sentence) return [];
  return readProse(section, sentence, index, asOf).filter(
    ({ span, readings }) => span.end > span.start && isDated(readings[0].formula),
  );
}

function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => span.start < other.end && other.start < span.end);
}

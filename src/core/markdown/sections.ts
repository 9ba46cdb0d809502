import type { Block, CommentDirective, MarkdownNote } from './block.ts';
import { cutFrontMatter } from './frontMatter.ts';
import { moveBlock, moveComment } from './move.ts';
import { parseSection, type Section } from './section.ts';

/** A section at its place in the note. */
export interface PlacedSection {
  readonly start: number;
  readonly section: Section;
}

/** A note as sections. An edit leaves all others the very same objects, so that what was made of them can be kept. */
export interface SectionedNote {
  readonly sections: readonly PlacedSection[];
  /** What `parseMarkdown` gives. */
  readonly markdown: MarkdownNote;
}

/** Of paragraphs, one in so many begins a part. */
const ONE_IN = 4;

/** Sections are remembered until so many characters of newer ones have been parsed, twice over. */
const GENERATION = 1_000_000;

/** Parses notes section by section and remembers sections by their text; the result equals parsing the whole. */
export function createSectionParser(): (text: string) => SectionedNote {
  const parse = remembered();
  const place = rememberedPlaces();
  return (text) => {
    const { frontMatter, bodyStart } = cutFrontMatter(text);
    const alone = split(text, bodyStart, parse);
    const defined = new Set(alone.flatMap(({ section }) => section.labels));
    const sections =
      defined.size === 0
        ? alone
        : alone.map(({ start, section }) => {
            const elsewhere = labelsMeant(section, defined);
            return elsewhere.length === 0
              ? { start, section }
              : { start, section: parse(section.text, elsewhere) };
          });
    const blocks: Block[] = [];
    const comments: CommentDirective[] = [];
    for (const placed of sections) {
      const parts = place(placed);
      blocks.push(...parts.blocks);
      comments.push(...parts.comments);
    }
    return { sections, markdown: { blocks, comments, frontMatter } };
  };
}

type PlacedParts = Pick<MarkdownNote, 'blocks' | 'comments'>;

/** Moves what a section holds to its place; what stood there before is the same again. */
function rememberedPlaces(): (placed: PlacedSection) => PlacedParts {
  const last = new WeakMap<Section, PlacedParts & { readonly start: number }>();
  return ({ start, section }) => {
    const before = last.get(section);
    if (before?.start === start) return before;
    const blocks = section.blocks.map((block) => moveBlock(block, start));
    const comments = section.comments.map((comment) => moveComment(comment, start));
    const placed = { start, blocks, comments };
    last.set(section, placed);
    return placed;
  };
}

type Parse = (text: string, elsewhere?: readonly string[]) => Section;

/** Cuts greedily: a part that is not closed where it should end is tried again with twice as many of the cuts after it. */
function split(text: string, bodyStart: number, parse: Parse): PlacedSection[] {
  const cuts = cutsOf(text, bodyStart);
  const sections: PlacedSection[] = [];
  for (let at = 0; at < cuts.length; ) {
    const start = cuts[at] ?? text.length;
    let taken = 1;
    let section = parse(text.slice(start, cuts[at + taken]));
    while (!section.closed && at + taken < cuts.length) {
      taken *= 2;
      section = parse(text.slice(start, cuts[at + taken]));
    }
    sections.push({ start, section });
    at += taken;
  }
  return sections;
}

/**
 * Where a note may be cut: before a heading, and in a long section before some paragraphs. Which ones, the paragraph's
 * own first characters decide, so that an edit elsewhere moves no cut. The line must begin at the margin, where it ends
 * every list, quotation and footnote; whether a fence or an HTML block reaches over it, parsing the part before tells.
 */
function cutsOf(text: string, bodyStart: number): number[] {
  const cuts = [bodyStart];
  for (let end = text.indexOf('\n', bodyStart); end >= 0; end = text.indexOf('\n', end + 1)) {
    const line = end + 1;
    if (text.charCodeAt(line) === HASH ? HEADING.test(text.slice(line, line + 7)) : beginsPart(text, line))
      cuts.push(line);
  }
  return cuts;
}

const HASH = 35;
const HEADING = /^#{1,6}(?:[ \t\r\n]|$)/;
const PLAIN_WORD = /^[a-z\u3041-\u30ff\u4e00-\u9fff]/i;
/** Characters of a paragraph that decide. */
const DECIDING = 12;

/** Whether a paragraph that begins after an empty line is one of those that begin a part. */
function beginsPart(text: string, line: number): boolean {
  const before = text.charAt(line - 2) === '\r' ? line - 3 : line - 2;
  if (text.charAt(before) !== '\n') return false;
  let total = 0;
  for (let at = line; at < line + DECIDING && at < text.length; at += 1) total += text.charCodeAt(at);
  return total % ONE_IN === 0 && PLAIN_WORD.test(text.charAt(line));
}

const BRACKETS = /\[((?:[^[\]\\]|\\[\s\S])+)\]/g;

/** Labels in brackets that other sections define: what stands in these brackets is read differently for it. */
function labelsMeant({ text, labels }: Section, defined: ReadonlySet<string>): string[] {
  const meant = new Set<string>();
  for (const [, label = ''] of text.matchAll(BRACKETS)) {
    const identifier = identifierOf(label);
    if (defined.has(identifier) && !labels.includes(identifier)) meant.add(identifier);
  }
  return [...meant];
}

/** A label as labels are compared; inside a quotation its lines begin with `>`. */
function identifierOf(label: string): string {
  const line = label.replace(/[\r\n][\s>]*/g, ' ').replace(/[\t ]+/g, ' ');
  return line.replace(/^ | $/g, '').toLowerCase().toUpperCase().toLowerCase();
}

/** Remembers sections in two generations: what is asked for stays, what is not goes with its generation. */
function remembered(): Parse {
  let young = new Map<string, Section>();
  let old = new Map<string, Section>();
  let length = 0;
  return (text, elsewhere = []) => {
    const key = elsewhere.length === 0 ? text : `${elsewhere.join('\n')}\u0000${text}`;
    const known = young.get(key);
    if (known) return known;
    const section = old.get(key) ?? parseSection(text, elsewhere);
    if (length > GENERATION) {
      old = young;
      young = new Map();
      length = 0;
    }
    young.set(key, section);
    length += key.length;
    return section;
  };
}

/**
 * The place in an annotation where the author is typing: the target of a `claim:` link, the formula in its title, or a
 * claim comment. Half-typed Markdown is no Markdown yet, so this looks at the text around the caret, not at a parse.
 */
export interface AnnotationSlot {
  /** A comment holds an id of the catalogue or a formula: until one is written it can become either. */
  readonly kind: 'target' | 'formula' | 'either';
  /** Span of what is written there, in UTF-16 offsets of the note. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longest formula, with room for the link around it. */
const REACH = 4_200;

const TARGET = /\]\([ \t]*<?claim:([a-z0-9-]*)$/;
const TITLE = /\]\([ \t]*<?claim:[a-z0-9-]*>?[ \t\n]+(['"(])([^\n]*)$/;
const COMMENT = /<!--\s*claim:[ \t]*([^\n]*)$/;

/** The slot that holds an offset, or undefined when the offset is in ordinary text. */
export function slotAt(note: string, offset: number): AnnotationSlot | undefined {
  const before = note.slice(Math.max(0, offset - REACH), offset);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const after = /^[^\n]*/.exec(note.slice(offset, offset + REACH))?.[0] ?? '';
  return (
    targetSlot(paragraph, after, offset) ??
    titleSlot(paragraph, after, offset) ??
    commentSlot(paragraph, after, offset)
  );
}

function targetSlot(before: string, after: string, offset: number): AnnotationSlot | undefined {
  const written = TARGET.exec(before)?.[1];
  if (written === undefined) return undefined;
  return slot('target', written, /^[a-z0-9-]*/.exec(after)?.[0] ?? '', offset);
}

function titleSlot(before: string, after: string, offset: number): AnnotationSlot | undefined {
  // The last link that could hold the caret: an earlier one on the line may be closed.
  const opening = before.lastIndexOf('](');
  const [, quote = '', written = ''] = TITLE.exec(before.slice(Math.max(0, opening))) ?? [];
  if (quote === '') return undefined;
  const closing = quote === '(' ? ')' : quote;
  if (quote !== '(' && written.includes(closing)) return undefined;
  const end = quote === '(' ? after.lastIndexOf('))') : after.indexOf(closing);
  return slot('formula', written, end < 0 ? after : after.slice(0, end), offset);
}

function commentSlot(before: string, after: string, offset: number): AnnotationSlot | undefined {
  const opening = before.lastIndexOf('<!--');
  const written = opening < 0 ? undefined : COMMENT.exec(before.slice(opening))?.[1];
  if (written === undefined || written.includes('-->')) return undefined;
  const end = after.indexOf('-->');
  const rest = (end < 0 ? after : after.slice(0, end)).trimEnd();
  return slot(/^[a-z][a-z0-9-]*$|^$/.test(written + rest) ? 'either' : 'formula', written, rest, offset);
}

function slot(kind: AnnotationSlot['kind'], before: string, after: string, offset: number): AnnotationSlot {
  return { kind, start: offset - before.length, end: offset + after.length, text: before + after };
}

import type { Reading } from '../core/claims/claim.ts';
import type { LinkAnnotation } from '../core/markdown/block.ts';
import type { JudgedClaim } from '../core/note/analysis.ts';
import type { Span } from '../core/text/mapped.ts';
import type { CheckedNote } from './checkNote.ts';

/** Footnotes so named are ours: the reader of notes passes them over. */
const EVIDENCE = 'evidence-';

/** A replacement in the raw text of a note. */
export interface Replacement extends Span {
  readonly text: string;
}

/** What a `claim:` link points to: a name, and the formula in its title. */
export interface Target {
  readonly name: string;
  readonly formula?: string;
}

/**
 * Makes an annotation of a span, or changes the one that is there. Undefined when the span cannot be the text of a link
 * because it holds brackets of its own.
 */
export function linkSpan(note: CheckedNote, span: Span, { name, formula }: Target): Replacement | undefined {
  const existing = annotationOn(note, span);
  const { start, end } = existing?.span ?? span;
  const label = existing?.label ?? span;
  const text = note.text.slice(label.start, label.end);
  if (!existing && (/[[\]]/.test(text) || /\n[ \t]*\n/.test(text))) return undefined;
  return {
    start,
    end,
    text: `[${text}](claim:${name}${formula === undefined ? '' : ` ${inTitle(formula)}`})`,
  };
}

/** The link that pins a reading: a thesis by its id, anything else by its formula. */
export function pinTarget(claim: JudgedClaim, reading: Reading): Target | undefined {
  if (claim.origin === 'catalogue' && claim.catalogue !== null) return { name: claim.catalogue };
  if (reading.formula === null) return undefined;
  const [main = 'claim'] = reading.indicators;
  const name =
    claim.origin === 'annotation' ? (claim.catalogue ?? 'formula') : nameOf(`${main}-${reading.kind}`);
  return { name, formula: reading.formula };
}

/** A name for a claim made of any words: small letters, digits and hyphens. */
export function nameOf(words: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name === '' || name === 'none' ? 'claim' : name;
}

/** A footnote mark behind a claim, and the footnote with its evidence at the end of the note. */
export function insertFootnote(note: CheckedNote, span: Span, evidence: string): Replacement[] {
  const { text } = note;
  const at = annotationOn(note, span)?.span.end ?? span.end;
  let number = 1;
  while (text.includes(`[^${EVIDENCE}${number}]`)) number += 1;
  const mark = `[^${EVIDENCE}${number}]`;
  const gap = text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return [
    { start: at, end: at, text: mark },
    { start: text.length, end: text.length, text: `${gap}${mark}: ${evidence}\n` },
  ];
}

function annotationOn(note: CheckedNote, span: Span): LinkAnnotation | undefined {
  return note.reading.markdown.blocks
    .flatMap(({ annotations }) => annotations)
    .find(({ label }) => label.start === span.start && label.end === span.end);
}

function inTitle(formula: string): string {
  return formula.includes("'") ? `(${formula.replace(/[()]/g, '\\$&')})` : `'${formula}'`;
}

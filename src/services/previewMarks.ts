import type { JudgedClaim } from '../core/note/analysis.ts';
import { mappedSpan } from '../core/text/mapped.ts';
import type { CheckedNote } from './checkNote.ts';

/** A claim as it reads in the rendered note, with the lines of the source it stands in (from 0, end exclusive). */
export interface RenderedClaim {
  readonly claim: JudgedClaim;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The claims of a note by the words a reader of the rendered note sees. */
export function renderedClaims(note: CheckedNote): RenderedClaim[] {
  return note.analysis.claims.flatMap((claim) => {
    const { span } = claim;
    const block = note.reading.markdown.blocks.find(
      (each) => each.span.start <= span.start && span.end <= each.span.end,
    );
    const place = block && mappedSpan(block.prose, span);
    if (!block || !place) return [];
    const line = (offset: number): number => note.text.slice(0, offset).split('\n').length - 1;
    const text = block.prose.text.slice(place.start, place.end);
    return [{ claim, text, from: line(block.span.start), to: line(block.span.end) + 1 }];
  });
}

/** A stretch of the text tokens of one block: `token` counts them, offsets are within it. */
export interface Stretch {
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a row of texts, white space apart: one stretch for each text they touch. */
export function locate(words: string, texts: readonly string[], after = 0): Stretch[] {
  const places: { token: number; at: number }[] = [];
  let squeezed = '';
  for (const [token, text] of texts.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      if (/\s/.test(text.charAt(at))) continue;
      squeezed += text.charAt(at);
      places.push({ token, at });
    }
  }
  const wanted = words.replace(/\s+/g, '');
  const found = wanted === '' ? -1 : squeezed.indexOf(wanted, after);
  if (found < 0) return [];
  const stretches = new Map<number, Stretch>();
  for (const { token, at } of places.slice(found, found + wanted.length)) {
    const start = stretches.get(token)?.start ?? at;
    stretches.set(token, { token, start, end: at + 1 });
  }
  return [...stretches.values()];
}

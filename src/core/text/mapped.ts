/**
 * A text derived from another, with a way back: prose flattened out of Markdown, or prose after normalisation.
 * Character `i` came from `base + starts[i]`..`base + ends[i]` of the original (UTF-16 units, end exclusive).
 */
export interface MappedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where what the places count from stands in the original: a part of a note can be moved without touching them. */
  readonly base: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Original span of `start`..`end` (not empty) of a mapped text. Markup before and after it stays outside. */
export function originalSpan(mapped: MappedText, { start, end }: Span): Span {
  const from = mapped.starts[start] ?? 0;
  const to = Math.max(from, mapped.ends[end - 1] ?? from);
  return { start: mapped.base + from, end: mapped.base + to };
}

/** The same text when its original stands `by` characters further on in another. */
export function moveMapped(mapped: MappedText, by: number): MappedText {
  const { text, starts, ends, base } = mapped;
  return { text, starts, ends, base: base + by };
}

/** The smallest span of the mapped text that covers an original span, or undefined when nothing of it is left. */
export function mappedSpan(mapped: MappedText, original: Span): Span | undefined {
  let start = -1;
  let end = -1;
  for (let i = 0; i < mapped.text.length; i += 1) {
    const [from, to] = [mapped.base + (mapped.starts[i] ?? 0), mapped.base + (mapped.ends[i] ?? 0)];
    const inside = to > original.start && from < original.end;
    if (!inside) continue;
    if (start < 0) start = i;
    end = i + 1;
  }
  return start < 0 ? undefined : { start, end };
}

/** Part of a mapped text, still pointing into the same original. */
export function sliceMapped(mapped: MappedText, { start, end }: Span): MappedText {
  return {
    text: mapped.text.slice(start, end),
    starts: mapped.starts.subarray(start, end),
    ends: mapped.ends.subarray(start, end),
    base: mapped.base,
  };
}

/** Collects a mapped text piece by piece. */
export function createMapper(): {
  /** Appends `text`, every unit of which came from `start`..`end`. */
  add(text: string, start: number, end: number): void;
  /** Appends `text` that stands unchanged in the original at `start`. */
  copy(text: string, start: number): void;
  readonly length: number;
  finish(): MappedText;
} {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add(text, start, end) {
      pieces.push(text);
      for (let i = 0; i < text.length; i += 1) {
        starts.push(start);
        ends.push(end);
      }
    },
    copy(text, start) {
      pieces.push(text);
      for (let i = 0; i < text.length; i += 1) {
        starts.push(start + i);
        ends.push(start + i + 1);
      }
    },
    get length() {
      return starts.length;
    },
    finish: () => ({
      text: pieces.join(''),
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      base: 0,
    }),
  };
}

/**
 * Regular expressions that are tried only on texts that can match. Compiling one costs more than reading a sentence, and
 * of some hundreds that a sentence is asked, nearly all fail for want of a word.
 */

/** Outlines one of which must be held: each a text, or a list of such choices that must all be met. */
export type AnyOutline = readonly (string | readonly AnyOutline[])[];

/** As it ships: a source, of flag `u`, and what the outline of whatever it matches holds; empty where any text may match. */
export interface WrittenPattern {
  readonly source: string;
  readonly outlines: AnyOutline;
}

/** What screens look at. */
export interface Outline {
  readonly text: string;
  /** Which runs of one, two and three characters it holds, by their hash: a table of 1 and 0. */
  readonly runs: Uint8Array;
}

const SIZE = 8192;

/** The outline of a text; linear in its length. */
export function outlineOf(text: string): Outline {
  const outline = outlineText(` ${text} `);
  const runs = new Uint8Array(SIZE);
  let [before, last] = [0, 0];
  for (let at = 0; at < outline.length; at += 1) {
    const code = outline.charCodeAt(at);
    runs[hash(0, 0, code)] = 1;
    runs[hash(0, last, code)] = 1;
    runs[hash(before, last, code)] = 1;
    [before, last] = [last, code];
  }
  return { text: outline, runs };
}

/**
 * What an outline keeps of a text: 0 for a digit, one space where a word of Latin letters or digits begins or ends and for all
 * that stands between such words, other characters as they are. So it tells whole words from parts of them.
 */
export function outlineText(text: string): string {
  return text
    .replace(/\d/g, '0')
    .replace(/[^\w\u2e80-\u2fff\u3001-\ufefe\uff00-\uffff]+/g, ' ')
    .replace(/(?<=\w)(?=[\u2e80-\uffff])|(?<=[\u2e80-\uffff])(?=\w)/g, ' ');
}

/** A regular expression with its screen. Both are made when they are first asked for. */
export interface ScreenedPattern {
  /** False when no part of the text of this outline can match; true says nothing. */
  mayMatch(outline: Outline): boolean;
  readonly pattern: RegExp;
}

/** `flags` as for `RegExp`; `u` must be among them. */
export function screened({ source, outlines }: WrittenPattern, flags: string): ScreenedPattern {
  let pattern: RegExp | undefined;
  let screen: Screen | undefined;
  return {
    mayMatch(outline) {
      if (outlines.length === 0) return true;
      screen ??= screenOf(outlines);
      return passes(screen, outline);
    },
    get pattern() {
      pattern ??= new RegExp(source, flags);
      return pattern;
    },
  };
}

interface Screen {
  readonly texts: readonly string[];
  /** The runs that each of the texts begins and ends with. */
  readonly ends: Uint16Array;
  readonly alls: readonly (readonly Screen[])[];
}

function screenOf(outlines: AnyOutline): Screen {
  const texts = outlines.filter((one) => typeof one === 'string');
  const alls = outlines.filter((one) => typeof one !== 'string');
  return {
    texts,
    ends: Uint16Array.from(texts.flatMap(endsOf)),
    alls: alls.map((all) => all.map(screenOf)),
  };
}

function passes({ texts, ends, alls }: Screen, outline: Outline): boolean {
  const { text, runs } = outline;
  // Most are told by their ends; looking for one is dearer.
  for (let at = 0; at < texts.length; at += 1)
    if (runs[ends[at * 2] ?? 0] && runs[ends[at * 2 + 1] ?? 0] && text.includes(texts[at] ?? '')) return true;
  return alls.some((all) => all.every((each) => passes(each, outline)));
}

/** The runs that an outline begins and ends with. */
function endsOf(outline: string): [number, number] {
  const length = Math.min(3, outline.length);
  return [runEndingAt(outline, length, length), runEndingAt(outline, outline.length, length)];
}

function runEndingAt(outline: string, end: number, length: number): number {
  const code = (back: number) => (back > length ? 0 : outline.charCodeAt(end - back));
  return hash(code(3), code(2), code(1));
}

function hash(first: number, second: number, third: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x2c1b) ^ Math.imul(third, 0x85eb)) & (SIZE - 1);
}

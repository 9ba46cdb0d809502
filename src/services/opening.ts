import { cutFrontMatter } from '../core/markdown/frontMatter.ts';

/** Characters of the first opening at least, a heading and the paragraph that carries the thesis; and how the next ones grow. */
const LEAST = 60;
const GROWTH = 8;

const EMPTY_LINE = /\n(?=\r?\n)/g;

/** A directive that silences the whole note may stand anywhere in it. */
const SILENCE = /thesis-lens\s+off/;

/**
 * Beginnings of a note, each as far as some empty line and a multiple of the one before: what can be shown while the rest
 * is still being read. None of a short note, nor of one whose end may silence it.
 */
export function* openingsOf(text: string): Generator<string> {
  if (SILENCE.test(text)) return;
  const { bodyStart } = cutFrontMatter(text);
  for (let length = LEAST; ; length *= GROWTH) {
    EMPTY_LINE.lastIndex = bodyStart + length;
    const end = EMPTY_LINE.test(text) ? EMPTY_LINE.lastIndex : text.length;
    if (text.length - end < length) return;
    yield text.slice(0, end);
  }
}

import { createMapper, type MappedText } from './mapped.ts';

/** Characters that writers mix freely; each is read as the one on the right. */
const FOLDED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '〜': '~',
  '～': '~',
  '∼': '~',
  '、': ',',
  '，': ',',
  '。': '。',
  '．': '.',
  '½': '.5',
  '¼': '.25',
  '¾': '.75',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
};

/** Printable ASCII folds to its small letters, each in its place: most of an English note. */
const ONLY_ASCII = /^[ -~]*$/;

const SPACE = 32;

/** A combining mark, which belongs to the character before it (half-width voicing marks too). */
const FIRST_COMBINING = 0x300;
const COMBINING = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/;

/**
 * Folds width, case, compatibility forms and dashes, and expands 々, so that one alias matches every spelling.
 * Each character of the result still knows where it came from. Linear in the length of the text.
 */
export function normalise(text: string): MappedText {
  const mapper = createMapper();
  if (ONLY_ASCII.test(text)) {
    mapper.copy(text.toLowerCase(), 0);
    return mapper.finish();
  }
  eachFolded(text, mapper.add);
  return mapper.finish();
}

/** The text of `normalise` alone, for phrases that nobody has to find the way back from. */
export function normalisedText(text: string): string {
  let folded = '';
  eachFolded(text, (piece) => {
    folded += piece;
  });
  return folded;
}

/** First unit of a text once it is normalised and trimmed, found without folding the rest; NaN when nothing is left. */
export function firstFolded(text: string): number {
  const first = fold(text.slice(0, clusterLength(text, 0))).charCodeAt(0);
  return first > SPACE ? first : normalisedText(text).trim().charCodeAt(0);
}

function eachFolded(text: string, add: (folded: string, start: number, end: number) => void): void {
  let previous = '';
  for (let i = 0; i < text.length; ) {
    const start = i;
    i += clusterLength(text, i);
    const cluster = text.slice(start, i);
    const folded = cluster === '々' && previous !== '' ? previous : fold(cluster);
    add(folded, start, i);
    previous = folded;
  }
}

/** Kana and Han that are folded already: most of a Japanese or Chinese note. */
const PLAIN = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]$/;

/** Raised and circled digits: they number notes and items, and are no figures. */
const NUMBERING = /^[²³¹⁰⁴-⁹①-⑳]$/;

/** Units of the character at `i` with the combining marks that follow it. */
function clusterLength(text: string, i: number): number {
  const code = text.codePointAt(i) ?? 0;
  let length = code > 0xffff ? 2 : 1;
  while (text.charCodeAt(i + length) >= FIRST_COMBINING && COMBINING.test(text.charAt(i + length)))
    length += 1;
  return length;
}

function fold(cluster: string): string {
  if (cluster.length === 1) {
    const code = cluster.charCodeAt(0);
    if (code >= 65 && code <= 90) return cluster.toLowerCase();
    if (code >= 32 && code < 127) return cluster;
  }
  if (PLAIN.test(cluster) || NUMBERING.test(cluster)) return cluster;
  const known = FOLDED[cluster];
  if (known !== undefined) return known;
  const compatible = cluster.normalize('NFKC').toLowerCase();
  return FOLDED[compatible] ?? compatible;
}

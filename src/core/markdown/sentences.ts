import type { Language } from '../language.ts';
import { type MappedText, type Span, sliceMapped } from '../text/mapped.ts';
import { sentenceLanguage } from '../text/script.ts';
import type { Block } from './block.ts';

/** One sentence of a block's prose; `prose` maps into the note. */
export interface Sentence {
  readonly prose: MappedText;
  readonly language: Language;
  readonly block: Block;
  /** Ends with a question mark (or か。 in Japanese is left to the grammar). */
  readonly question: boolean;
}

/** "Chapter 4. When …": a number, and no end. */
const CHAPTER = /^\W*(?:chapter|part|lecture|lesson|appendix)\s(?:\d{1,2}|[ivx]{1,4})$/i;

/** Words after which a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Za-z]|[A-Z]\.[A-Z]|U\.S|e\.g|i\.e|cf|vs|prev|est|exp|cons|approx|ca|no|vol|fig|mr|mrs|ms|dr|st|jr|inc|corp|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q\d)$/i;

/** 「…4.6%。21年9月以来の高さ。」: a record with no subject of its own goes on with the sentence before. */
const RECORD_FRAGMENT =
  /^\s*(?:約|実に|およそ)?(?:[\d０-９]+(?:年(?:[\d０-９]+[カかヶケ]月|半)?|[カかヶケ]月|四半期|週)ぶり|(?:[\d０-９]{2,4}年)?(?:[\d０-９]{1,2}月)?以来|(?:史上|過去)最[高低多少大小])/;

const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff]/;

const CLOSING = /["'”’」』）)\]】》]/;

/** Splits a block into sentences: 。！？ always end one, `.` unless it is part of a number, a name or an abbreviation. */
export function splitSentences(block: Block): Sentence[] {
  return sentenceSpans(block.prose.text).map((span) => {
    const prose = sliceMapped(block.prose, span);
    return {
      prose,
      language: sentenceLanguage(prose.text),
      block,
      question: /[?？]["'”’」』）)]*$/.test(prose.text),
    };
  });
}

function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!endsSentence(text, i)) continue;
    let end = i + 1;
    while (end < text.length && (CLOSING.test(text.charAt(end)) || /[。！？!?.]/.test(text.charAt(end))))
      end += 1;
    push(spans, text, start, end);
    start = end;
    i = end - 1;
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, i: number): boolean {
  const char = text.charAt(i);
  if ('。！？'.includes(char)) return !RECORD_FRAGMENT.test(text.slice(i + 1, i + 20));
  if (char !== '.' && char !== '!' && char !== '?') return false;
  const next = text.charAt(i + 1);
  // “衰退呢?美国…”: a full-width one, written in half width.
  if (char !== '.' && IDEOGRAPH.test(text.charAt(i - 1)) && IDEOGRAPH.test(next)) return true;
  if (next !== '' && !/\s/.test(next) && !CLOSING.test(next)) return false;
  if (char !== '.') return true;
  // A look back as far as the longest abbreviation is enough, and keeps the whole linear.
  if (ABBREVIATION.test(text.slice(Math.max(0, i - 8), i)) || CHAPTER.test(text.slice(0, Math.min(i, 20))))
    return false;
  const following = /^["'”’)\]]*\s+(\S)/.exec(text.slice(i + 1, i + 12));
  return following === null || !/[a-z]/.test(following[1] ?? '');
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end > start) spans.push({ start, end });
}

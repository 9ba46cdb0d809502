// A figure in a table says what its headers say of it: 「失業率」, "July 2024" and "4.3%" make one statement.

import { foldSentence } from '../claims/foldSentence.ts';
import type { Times } from '../claims/periodForms.ts';
import { scanPeriods } from '../claims/scanPeriods.ts';
import type { Vocabulary } from '../claims/vocabulary.ts';
import type { Day } from '../indicators/period.ts';
import type { Block } from '../markdown/block.ts';
import type { Sentence } from '../markdown/sentences.ts';
import type { MappedText } from '../text/mapped.ts';
import { normalisedText } from '../text/normalise.ts';
import { outlineOf } from '../text/screened.ts';
import { sentenceLanguage } from '../text/script.ts';

/** A word that may say something. */
const WORD = /[a-z']{4,}|[\p{Script=Han}\p{Script=Katakana}]/gu;

/** One figure with its signs and its unit, and nothing else. */
const FIGURE = /^[^\p{L}\p{N}]*\d[\d.,]*\s?(?:%|\p{L}{1,6})?[^\p{L}\p{N}]*$/u;

/**
 * The sentence that a cell of a table makes with its headers, where one of them is a time and nothing else, and every word of
 * the other is known. A column of forecasts or without a time, a row of a part: undefined.
 */
export function cellSentence(block: Block, vocabulary: Vocabulary, asOf: Day): Sentence | undefined {
  const [column, row] = block.headers ?? [];
  if (column === undefined || row === undefined || !FIGURE.test(block.prose.text)) return undefined;
  const { times } = vocabulary.grammar;
  const [columnDated, rowDated] = [isTime(column, times, asOf), isTime(row, times, asOf)];
  if (columnDated === rowDated) return undefined;
  const [time, subject] = columnDated ? [column, row] : [row, column];
  if (!isUnderstood(subject, vocabulary)) return undefined;
  const prose = withBefore(`${time} ${subject}: `, block.prose);
  return { prose, language: sentenceLanguage(prose.text), block, question: false };
}

/** A claim of the figure at the time of its header: it was read as both say. */
export function isDated(formula: string | null): boolean {
  return formula !== null && /\bat\(/.test(formula);
}

function isTime(header: string, times: Times, asOf: Day): boolean {
  const text = normalisedText(header);
  const [period, ...more] = scanPeriods(text, outlineOf(text), asOf, times);
  if (period?.type !== 'at' || more.length > 0) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, period.start) + text.slice(period.end));
}

/** Whether nothing is left of a header beside names, words of the grammar and words that say nothing. */
function isUnderstood(header: string, { grammar, scan, simplify }: Vocabulary): boolean {
  const { text } = foldSentence(header, sentenceLanguage(header), simplify);
  const rest = text.split('');
  // "Unemployment, Canada", "CPI (services)": what is added narrows it, unless it only says how it is measured.
  const added = text.search(/[,(]/);
  for (const { start, end, meanings } of scan(text)) {
    if (added < 0 || start < added || meanings.every(({ type }) => type === 'word'))
      rest.fill(' ', start, end);
  }
  const unknown = rest.join('').match(WORD) ?? [];
  return unknown.every((word) => grammar.isPlainWord(word));
}

/** Words put before a text that stand nowhere in the note: they take no place. */
function withBefore(words: string, prose: MappedText): MappedText {
  const place = new Int32Array(words.length).fill(prose.starts[0] ?? 0);
  const joined = (offsets: Int32Array) => Int32Array.from([...place, ...offsets]);
  return {
    text: words + prose.text,
    starts: joined(prose.starts),
    ends: joined(prose.ends),
    base: prose.base,
  };
}

import type { CatalogueMatch } from '../catalogue/catalogue.ts';
import { entryReading } from '../catalogue/entryReading.ts';
import type { Claim } from '../claims/claim.ts';
import { polarityOf, stanceOf } from '../claims/polarity.ts';
import { readSentence, type SentenceReading } from '../claims/readSentence.ts';
import { conceptsIn, tokenise } from '../claims/token.ts';
import type { Mention } from '../claims/vocabulary.ts';
import type { Day } from '../indicators/period.ts';
import type { Sentence } from '../markdown/sentences.ts';
import { type MappedText, originalSpan } from '../text/mapped.ts';
import { normalise } from '../text/normalise.ts';
import { MOST_SENTENCES } from './memory.ts';
import type { ReaderIndex } from './readerIndex.ts';

/** The claims of one sentence, catalogue phrases first. Spans are of the note's raw text. */
export function readProse(note: string, sentence: Sentence, index: ReaderIndex, asOf: Day): Claim[] {
  const folded = normalise(sentence.prose.text);
  const mentions = index.vocabulary.scan(folded.text);
  if (mentions.length === 0) return [];
  const place = (start: number, end: number) => spanInNote(sentence.prose, folded, start, end);
  const theses = index.catalogue.match(conceptsIn(mentions), sentence.language).map((match) => {
    const span = place(match.start, match.end);
    return thesisClaim(note, sentence, folded.text, mentions, match, span, asOf);
  });
  return [...theses, ...grammarClaims(note, sentence, folded.text, mentions, index, asOf, place)];
}

type Place = (start: number, end: number) => { start: number; end: number };

/** What the grammar makes of a normalised sentence; remembered, so that an edit pays for the sentence it touches. */
export function grammarReading(
  sentence: Sentence,
  text: string,
  mentions: readonly Mention[],
  index: ReaderIndex,
  asOf: Day,
): SentenceReading {
  const heading = sentence.block.kind === 'heading';
  const key = `${sentence.language}${sentence.question ? '?' : ''}${heading ? '#' : ''}${asOf}\u0000${text}`;
  const known = index.memory.sentences.get(key);
  if (known) return known;
  const { language, question } = sentence;
  const reading = readSentence({ text, mentions, language, question, heading, asOf });
  const { sentences } = index.memory;
  if (sentences.size >= MOST_SENTENCES) sentences.clear();
  sentences.set(key, reading);
  return reading;
}

function grammarClaims(
  note: string,
  sentence: Sentence,
  text: string,
  mentions: readonly Mention[],
  index: ReaderIndex,
  asOf: Day,
  place: Place,
): Claim[] {
  const reading = grammarReading(sentence, text, mentions, index, asOf);
  return reading.claims.map((claim) => {
    const span = place(claim.start, claim.end);
    return {
      span,
      text: note.slice(span.start, span.end),
      origin: 'grammar',
      catalogue: null,
      polarity: claim.polarity,
      readings: [claim.reading, ...(claim.alternatives ?? [])],
    };
  });
}

function thesisClaim(
  note: string,
  sentence: Sentence,
  text: string,
  mentions: readonly Mention[],
  { entry, start, end }: CatalogueMatch,
  span: { start: number; end: number },
  asOf: Day,
): Claim {
  const tokens = tokenise(text, mentions, sentence.language, asOf);
  const draft = { kind: entry.kind, start, end, formula: null, subjects: [], used: [] };
  const found = polarityOf(draft, tokens, stanceOf(tokens, sentence.question), text);
  const polarity = entry.denies && found === 'negated' ? 'asserted' : found;
  return {
    span,
    text: note.slice(span.start, span.end),
    origin: 'catalogue',
    catalogue: entry.id,
    polarity,
    readings: [entryReading(entry, polarity)],
  };
}

function spanInNote(
  prose: MappedText,
  folded: MappedText,
  start: number,
  end: number,
): { start: number; end: number } {
  return originalSpan(prose, originalSpan(folded, { start, end }));
}

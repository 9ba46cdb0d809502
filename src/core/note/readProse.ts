import type { CatalogueMatch } from '../catalogue/catalogue.ts';
import { entryReading } from '../catalogue/entryReading.ts';
import { occurrencesIn } from '../catalogue/occurrences.ts';
import type { Abstention } from '../claims/abstain.ts';
import type { Claim } from '../claims/claim.ts';
import { foldSentence } from '../claims/foldSentence.ts';
import type { Passage } from '../claims/grammar.ts';
import { polarityOf, stanceOf } from '../claims/polarity.ts';
import { readSentence } from '../claims/readSentence.ts';
import { tokenise } from '../claims/token.ts';
import type { Mention } from '../claims/vocabulary.ts';
import { wholeWords } from '../claims/wholeWords.ts';
import type { Day } from '../indicators/period.ts';
import type { Sentence } from '../markdown/sentences.ts';
import { balanced } from '../text/balanced.ts';
import { type MappedText, originalSpan } from '../text/mapped.ts';
import { wholeRun } from '../text/wholeRun.ts';
import { MOST_SENTENCES } from './memory.ts';
import type { ReaderIndex } from './readerIndex.ts';

/** A claim before its place in a note is known: `span` is of the sentence's prose. */
type ProseClaim = Omit<Claim, 'text'>;

/** What a sentence says wherever it stands. */
export interface ProseReading {
  /** Catalogue phrases first. */
  readonly claims: readonly ProseClaim[];
  /** Why the grammar passed it over as a whole. */
  readonly abstained?: Abstention;
}

/** The claims of one sentence, catalogue phrases first. Spans are of the note's raw text. */
export function readProse(note: string, sentence: Sentence, index: ReaderIndex, asOf: Day): Claim[] {
  return proseReading(sentence, index, asOf).claims.map((claim) => {
    const { origin, catalogue, polarity, readings } = claim;
    const span = originalSpan(sentence.prose, claim.span);
    return { span, text: note.slice(span.start, span.end), origin, catalogue, polarity, readings };
  });
}

/** Reads a sentence, or remembers how it was read before: an edit pays for the sentence it touches. */
export function proseReading(sentence: Sentence, index: ReaderIndex, asOf: Day): ProseReading {
  const { sentences } = index.memory;
  const heading = sentence.block.kind === 'heading' ? '#' : '';
  const key = `${heading}${asOf}\u0000${sentence.prose.text}`;
  const known = sentences.get(key);
  if (known) return known;
  const reading = read(sentence, index, asOf);
  if (sentences.size >= MOST_SENTENCES) sentences.clear();
  sentences.set(key, reading);
  return reading;
}

const NOTHING: ProseReading = { claims: [] };

function read(sentence: Sentence, { vocabulary, catalogue, offices }: ReaderIndex, asOf: Day): ProseReading {
  const { language, question, block } = sentence;
  const folded = foldSentence(sentence.prose.text, language, vocabulary.simplify);
  const { text } = folded;
  const mentions = vocabulary.scan(text);
  if (mentions.length === 0) return NOTHING;
  const passage = { text, language, grammar: vocabulary.grammar };
  const heading = block.kind === 'heading';
  const found = readSentence({ ...passage, mentions, question, heading, asOf, offices });
  const titled = found.abstained === 'title' && !heading;
  const theses = titled
    ? []
    : catalogue
        .match(occurrencesIn(mentions, language), language)
        .map((match) => thesisClaim(sentence, passage, mentions, match, folded, asOf));
  const claims = found.claims.map(
    (claim): ProseClaim => ({
      span: originalSpan(folded, claim),
      origin: 'grammar',
      catalogue: null,
      polarity: claim.polarity,
      readings: [claim.reading, ...(claim.alternatives ?? [])],
    }),
  );
  return {
    claims: [...theses, ...claims],
    ...(found.abstained === undefined ? {} : { abstained: found.abstained }),
  };
}

function thesisClaim(
  sentence: Sentence,
  passage: Passage,
  mentions: readonly Mention[],
  { entry, start, end }: CatalogueMatch,
  folded: MappedText,
  asOf: Day,
): ProseClaim {
  const { text, language } = passage;
  const tokens = tokenise(passage, mentions, asOf);
  const draft = { kind: entry.kind, start, end, formula: null, subjects: [], used: [] };
  const found = polarityOf(draft, tokens, stanceOf(tokens, sentence.question, text, sentence.language), text);
  const polarity = entry.denies && found === 'negated' ? 'asserted' : found;
  const words = language === 'ja' ? wholeWords(text, wholeRun(text, draft), tokens) : draft;
  return {
    span: originalSpan(folded, balanced(text, words)),
    origin: 'catalogue',
    catalogue: entry.id,
    polarity,
    readings: [entryReading(entry, polarity)],
  };
}

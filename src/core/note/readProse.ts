import type { CatalogueMatch } from '../catalogue/catalogue.ts';
import { isElsewhen, isForetold } from '../catalogue/elsewhen.ts';
import { entryReading, namesItsSeries } from '../catalogue/entryReading.ts';
import { isNarrowed } from '../catalogue/narrowed.ts';
import { occurrencesIn } from '../catalogue/occurrences.ts';
import { ownDenials } from '../catalogue/ownDenials.ts';
import type { Occurrence } from '../catalogue/pattern.ts';
import type { Abstention } from '../claims/abstain.ts';
import type { Claim } from '../claims/claim.ts';
import { foldSentence } from '../claims/foldSentence.ts';
import { passageOf, type UncutPassage } from '../claims/grammar.ts';
import { polarityOf, stanceOf } from '../claims/polarity.ts';
import { readSentence, type SentenceClaim } from '../claims/readSentence.ts';
import { tokenise } from '../claims/token.ts';
import type { Mention } from '../claims/vocabulary.ts';
import { wholeFigures, wholeWords } from '../claims/wholeWords.ts';
import type { Day } from '../indicators/period.ts';
import type { Sentence } from '../markdown/sentences.ts';
import { balanced } from '../text/balanced.ts';
import { type MappedText, originalSpan } from '../text/mapped.ts';
import { wholeRun } from '../text/wholeRun.ts';
import { inSecond, isTied, joined } from './continued.ts';
import { MOST_SENTENCES } from './memory.ts';
import type { ReaderIndex } from './readerIndex.ts';
import { atHome, type Whereabouts, whereaboutsIn } from './whereabouts.ts';

/** A claim before its place in a note is known: `span` is of the sentence's prose. */
type ProseClaim = Omit<Claim, 'text'>;

/** What a sentence says wherever it stands. */
export interface ProseReading {
  /** Catalogue phrases first. */
  readonly claims: readonly ProseClaim[];
  /** It goes on with what the sentence before it speaks of. */
  readonly tied?: boolean;
  /** Why the grammar passed it over as a whole. */
  readonly abstained?: Abstention;
  /** Which country it names. */
  readonly whereabouts?: Whereabouts;
}

/**
 * The claims of one sentence, catalogue phrases first. Spans are of the note's raw text. A sentence tied to the one
 * `before` it may leave unsaid what that one names.
 */
export function readProse(
  note: string,
  sentence: Sentence,
  index: ReaderIndex,
  asOf: Day,
  before?: Sentence,
): Claim[] {
  const own = proseReading(sentence, index, asOf);
  const claims =
    own.tied && before ? [...continuing(before, sentence, index, asOf), ...own.claims] : own.claims;
  return claims.map((claim) => {
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

function read(sentence: Sentence, index: ReaderIndex, asOf: Day): ProseReading {
  const seen = look(sentence, index, asOf);
  const { passage, mentions, occurrences, folded } = seen;
  if (mentions.length === 0) return NOTHING;
  const whereabouts = whereaboutsIn(mentions, passage);
  const heading = sentence.block.kind === 'heading';
  const { question } = sentence;
  const { offices } = index;
  const found = readSentence({ ...passage, mentions, question, heading, asOf, offices });
  const titled = found.abstained === 'title' && !heading;
  const theses = titled
    ? []
    : index.catalogue
        .match(occurrences, passage.language)
        .filter(
          (match, _, all) =>
            !isMeasured(match, found.claims, passage.text) && !givesWay(match, [...all, ...found.claims]),
        )
        .flatMap((match) => thesisClaim(seen, match, asOf) ?? []);
  const claims = found.claims.map(
    (claim): ProseClaim => ({
      span: originalSpan(folded, claim),
      origin: 'grammar',
      catalogue: null,
      polarity: claim.polarity,
      readings: [whereabouts ? atHome(claim.reading) : claim.reading, ...(claim.alternatives ?? [])],
    }),
  );
  return {
    claims: [...theses, ...claims],
    ...(isTied(occurrences) ? { tied: true } : {}),
    ...(found.abstained === undefined ? {} : { abstained: found.abstained }),
    ...(whereabouts ? { whereabouts } : {}),
  };
}

/** A watch-list in the background answers words that nothing else claims. */
function givesWay(match: CatalogueMatch, others: readonly (CatalogueMatch | SentenceClaim)[]): boolean {
  return (
    match.entry.background === true &&
    others.some(
      (other) =>
        !('entry' in other && other.entry.background) && other.start < match.end && match.start < other.end,
    )
  );
}

/** "Home prices fell 4.2 % this year": a figure and its time say more than that they are falling. */
function isMeasured(
  { entry, start, end }: CatalogueMatch,
  claims: readonly SentenceClaim[],
  text: string,
): boolean {
  if (entry.kind === 'causal' || /\d/.test(entry.statement.en)) return false;
  return claims.some(
    (claim) =>
      claim.start < end &&
      start < claim.end &&
      /^(?:change|level)$/.test(claim.reading.kind) &&
      claim.reading.formula !== null &&
      (claim.reading.fraction === true || /\d/.test(text.slice(claim.start, claim.end))),
  );
}

/** A sentence with all that is recognised in it. */
interface Seen {
  readonly sentence: Sentence;
  readonly folded: MappedText;
  readonly passage: UncutPassage;
  readonly mentions: readonly Mention[];
  readonly occurrences: readonly Occurrence[];
}

function look(sentence: Sentence, { vocabulary }: ReaderIndex, asOf: Day): Seen {
  const { language, prose } = sentence;
  const folded = foldSentence(prose.text, language, vocabulary.simplify);
  const { grammar, scan } = vocabulary;
  const passage = passageOf(folded.text, language, grammar);
  const mentions = scan(folded.text, passage.outline);
  return { sentence, folded, passage, mentions, occurrences: occurrencesIn(mentions, language, asOf) };
}

/** Theses that a sentence goes on to after a claim, and that neither states by itself. */
function continuing(before: Sentence, sentence: Sentence, index: ReaderIndex, asOf: Day): ProseClaim[] {
  const claimed = proseReading(before, index, asOf).claims;
  if (claimed.length === 0 || before.language !== sentence.language) return [];
  const stated = [...claimed, ...proseReading(sentence, index, asOf).claims].map(
    ({ catalogue }) => catalogue,
  );
  const [first, second] = [look(before, index, asOf), look(sentence, index, asOf)];
  return index.catalogue
    .match(joined(first.occurrences, first.passage.text.length, second.occurrences), sentence.language)
    .filter(({ entry }) => !stated.includes(entry.id))
    .flatMap((match) => inSecond(match) ?? [])
    .flatMap((match) => thesisClaim(second, match, asOf) ?? []);
}

function thesisClaim(
  { sentence, folded, passage, mentions, occurrences }: Seen,
  match: CatalogueMatch,
  asOf: Day,
): ProseClaim | undefined {
  const { text, language } = passage;
  const tokens = tokenise(passage, mentions, asOf);
  if (isElsewhen(match, occurrences, tokens, passage, asOf)) return undefined;
  if (isNarrowed(match, mentions, passage)) return undefined;
  const { entry, start, end } = match;
  const used = ownDenials(match.words, tokens, text);
  const draft = { kind: entry.kind, start, end, formula: null, subjects: [], used };
  const found = polarityOf(draft, tokens, stanceOf(tokens, sentence.question, passage), passage);
  const polarity = entry.denies && found === 'negated' ? 'asserted' : found;
  const figures = wholeFigures(draft, tokens);
  const words = language === 'ja' ? wholeWords(passage, wholeRun(text, figures), tokens) : figures;
  return {
    span: originalSpan(folded, balanced(text, words)),
    origin: 'catalogue',
    catalogue: entry.id,
    polarity,
    readings: [
      entryReading(entry, {
        denied: polarity === 'negated',
        foretold: isForetold(match, passage),
        named: namesItsSeries(entry, occurrences),
      }),
    ],
  };
}

import type { Day } from '../indicators/period.ts';
import { type Abstention, abstention, maskAdvice, maskQuoted } from './abstain.ts';
import { withAlone } from './alone.ts';
import { readArithmetic } from './arithmetic.ts';
import { carry, remember } from './carry.ts';
import type { Polarity, Reading } from './claim.ts';
import { deniedEver } from './deniedEver.ts';
import { withoutRanked } from './entity.ts';
import { asForetold } from './foretold.ts';
import type { Draft, Frame } from './frame.ts';
import { type Context, framesOf, type Reader, separately } from './frames.ts';
import type { UncutPassage } from './grammar.ts';
import { withoutGrowthOf } from './growthOf.ts';
import { isWeighed } from './hearsay.ts';
import { withoutInflationOf } from './inflationOf.ts';
import { withoutJobsOf } from './jobsOf.ts';
import { withJointParts } from './jointParts.ts';
import { namedBy } from './namedBy.ts';
import { type Offices, ofEitherTerm, tenureIn } from './offices.ts';
import { ownSubjects } from './ownSubjects.ts';
import type { PeriodToken } from './period.ts';
import { piecesOf } from './pieces.ts';
import { isDenied, polarityOf, stanceOf } from './polarity.ts';
import { isReportedBeside } from './predicates/beside.ts';
import { withRatios } from './ratios.ts';
import { alternativesOf, toReading } from './reading.ts';
import { withoutDeflators } from './realTerms.ts';
import { applyRules } from './rules.ts';
import { type Segment, segmentsOf, withoutAppositions } from './segments.ts';
import { resolveSubject, type Subject } from './subject.ts';
import { termEvents } from './termEvents.ts';
import { isWord, type Token, tokenise } from './token.ts';
import { dropsStretch, isOfLastTime, isOfRest, isUndated, undatedClauses } from './undated.ts';
import { comparesUnread, isCountedUp, isOneOfSeveral } from './unreadRest.ts';
import type { Mention } from './vocabulary.ts';
import { wholeWords } from './wholeWords.ts';

/** One sentence, normalised, with everything the grammar may look at. */
export interface SentenceInput extends UncutPassage {
  readonly mentions: readonly Mention[];
  readonly question: boolean;
  readonly heading: boolean;
  readonly asOf: Day;
  readonly offices: Offices;
}

/** A claim in offsets of the normalised sentence. */
export interface SentenceClaim {
  readonly start: number;
  readonly end: number;
  readonly polarity: Polarity;
  readonly reading: Reading;
  /** Other ways to understand it, best first. */
  readonly alternatives?: readonly Reading[];
}

/** What was found in one sentence, or why it was passed over. */
export interface SentenceReading {
  readonly claims: readonly SentenceClaim[];
  /** Why the sentence was passed over as a whole. */
  readonly abstained?: Abstention;
}

/** Reads the claims of one sentence. Pure; the cost is linear in its length. */
export function readSentence(input: SentenceInput): SentenceReading {
  const pieces = piecesOf(input.text, input.mentions);
  if (pieces.length === 1) {
    const { claims, ...rest } = readPiece(input);
    return { ...rest, claims: withAlone(claims, input) };
  }
  const claims = pieces.flatMap(({ start, text, mentions }) =>
    readPiece({ ...input, text, mentions }).claims.map((claim) => ({
      ...claim,
      start: claim.start + start,
      end: claim.end + start,
    })),
  );
  return { claims };
}

function readPiece(input: SentenceInput): SentenceReading {
  if (!mayClaim(input)) return { claims: [] };
  const all = withoutDeflators(
    tokenise(input, input.mentions, input.asOf, termEvents(input, input.offices, input.asOf)),
    input,
  ).filter((t) => t.kind !== 'quantity' || !isReportedBeside(t, input));
  const attributed = all.some((t) => isWord(t, 'says'));
  const unquoted = maskQuoted(input, attributed);
  const visible = maskAdvice(input, unquoted);
  const tokens = withoutAppositions(
    withoutRanked(all, input).filter((t) => visible.slice(t.start, t.end).trim() !== ''),
    input,
  );
  const advised = visible !== unquoted && !tokens.some(({ kind }) => kind === 'subject');
  const abstained = abstention(input, tokens, input.heading) ?? (advised ? 'advice' : undefined);
  if (abstained) return { claims: [], abstained };
  const asked = input.patterns.asked.test(input.text.trim());
  const stance = stanceOf(tokens, input.question || asked, input);
  const found = draftsOf(input, tokens).filter(
    (draft) => draft.start < draft.end && draft.end <= input.text.length && !isWeighed(input, draft),
  );
  const clauses = undatedClauses(input, tokens);
  const read = new Set(found.flatMap(({ used }) => used));
  const drafts = found
    .map((draft) => asForetold(draft, found, tokens, input.asOf, input))
    .map((draft) =>
      isUndated(draft, clauses, found, input.text) ||
      isOfLastTime(draft, input) ||
      isOfRest(draft, input) ||
      isCountedUp(draft, input) ||
      dropsStretch(draft, read, tokens, input) ||
      comparesUnread(draft, read, tokens, input) ||
      isOneOfSeveral(draft, read, tokens, input)
        ? { ...draft, formula: null }
        : inOffice(draft, input),
    );
  const claims = drafts.map((draft) => {
    const polarity = polarityOf(draft, tokens, stance, input);
    const denied = isDenied(draft, tokens, input);
    const said = denied ? deniedEver(draft, input) : draft;
    const alternatives = alternativesOf(draft, denied);
    const span = input.language === 'ja' ? wholeWords(input, draft, tokens) : draft;
    return {
      start: span.start,
      end: span.end,
      polarity,
      reading: {
        ...toReading(said, denied, stance.causal, tokens, input.asOf),
        ...namedBy(draft, drafts, input),
      },
      ...(alternatives.length > 0 ? { alternatives } : {}),
    };
  });
  const sums = readArithmetic(input, tokens);
  // A movement between two figures of the sentence is that one, and not the one of a window by habit.
  const own = claims.filter(
    ({ end, reading: { formula, conventions } }) =>
      input.language === 'zh' ||
      !sums.some(
        (sum) =>
          (/^last\(.*pp$/.test(formula ?? '') && end > sum.start && end < sum.end) ||
          (conventions.includes('default-window') && Math.abs(sum.end - end) <= MOST_ENDING),
      ),
  );
  return { claims: [...own, ...sums] };
}

/** Letters of an inflection by which the ends of two claims may differ. */
const MOST_ENDING = 4;

function inOffice(draft: Draft, input: SentenceInput): Draft {
  const [, name] = /term\("([^"]+)"\)/.exec(draft.formula ?? '') ?? [];
  if (draft.formula === null || name === undefined) return draft;
  return { ...draft, formula: ofEitherTerm(draft.formula, input, name, input.offices, input.asOf) };
}

/** Most sentences of a note name nothing that is measured and hold no two figures; they cost no more than this look. */
function mayClaim({ mentions, text }: SentenceInput): boolean {
  const measured = mentions.some((m) =>
    m.meanings.some(({ type }) => type === 'indicator' || type === 'stand-in'),
  );
  return measured || /\d[^\d.,]+\d/.test(text);
}

function draftsOf(input: SentenceInput, all: readonly Token[]): Draft[] {
  const { text, language, grammar, patterns, asOf, offices } = input;
  const subjects = new Map<Token, Subject>();
  for (const token of all) {
    if (token.kind !== 'subject') continue;
    const subject = resolveSubject(token, all, input);
    if (subject) subjects.set(token, subject);
  }
  const joint = withJointParts(subjects, withRatios(subjects, all, input), input);
  const tokens = withoutJobsOf(
    subjects,
    withoutGrowthOf(subjects, withoutInflationOf(subjects, joint, text), input),
  );
  if (subjects.size === 0) return [];
  const reader: Reader = {
    text,
    language,
    grammar,
    patterns,
    asOf,
    subjects,
    known: coverage(text, tokens),
    tenure: tenureIn(input, tokens, offices, asOf),
    holders: offices.placesIn(text),
  };
  const context: Context = {
    subject: undefined,
    period: undefined,
    rate: undefined,
    measured: undefined,
    movement: undefined,
    condition: undefined,
    base: undefined,
    undecided: false,
    previous: undefined,
  };
  const segments = segmentsOf(input, tokens);
  const drafts: Draft[] = [];
  for (const [index, segment] of segments.entries()) {
    context.movement = language === 'ja' ? nextMovement(segments, index) : context.movement;
    const found = readSegment(reader, segment, context);
    drafts.push(...found);
    carry(reader, segment, context, found.length > 0);
  }
  return drafts;
}

function coverage(text: string, tokens: readonly Token[]): Uint8Array {
  const known = new Uint8Array(text.length);
  for (const { start, end } of tokens) known.fill(1, start, end);
  return known;
}

function readSegment(reader: Reader, segment: Segment, context: Context): Draft[] {
  const drafts: Draft[] = [];
  let frames = framesOf(reader, segment, context);
  const [tied] = frames;
  if (frames.length === 1 && tied && tied.rivals.length > 0 && !tied.inherited) {
    const joint = applyRules(tied);
    if (joint.some((draft) => draft.subjects.length > 1)) {
      remember(tied, joint, context);
      return joint;
    }
    frames = separately(reader, segment, ownSubjects(reader, segment), context);
  }
  for (const frame of frames) {
    const found = withUntimed(frame, applyRules(frame), context.period);
    drafts.push(...found);
    remember(frame, found, context);
  }
  return drafts;
}

/** What was said of an earlier stretch's time is told, too, as it would be without. */
function withUntimed(
  frame: Frame,
  drafts: readonly Draft[],
  carried: PeriodToken | undefined,
): readonly Draft[] {
  if (carried === undefined || frame.period !== carried) return drafts;
  const others = applyRules({ ...frame, period: undefined, spokenOf: undefined });
  return drafts.map((draft) => {
    const same = others.find(({ start, end }) => start === draft.start && end === draft.end);
    return same?.formula != null && same.formula !== draft.formula
      ? { ...draft, untimed: same.formula }
      : draft;
  });
}

/** Japanese puts the verb last: a stretch without one shares that of the stretch after it, else of the one before. */
function nextMovement(segments: readonly Segment[], index: number): Token | undefined {
  const moved = (nearby: readonly Segment[]) =>
    nearby.flatMap(({ tokens }) => tokens.filter((t) => isWord(t, 'up', 'down')));
  return (
    moved(segments.slice(index + 1, index + 3))[0] ??
    moved(segments.slice(Math.max(0, index - 2), index)).at(-1)
  );
}

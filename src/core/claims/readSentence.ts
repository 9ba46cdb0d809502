import type { Day } from '../indicators/period.ts';
import type { Language } from '../language.ts';
import { type Abstention, abstention, maskQuoted } from './abstain.ts';
import { readArithmetic } from './arithmetic.ts';
import type { Polarity, Reading } from './claim.ts';
import { isFuture } from './expression.ts';
import type { Draft, Frame, Rate } from './frame.ts';
import type { PeriodToken } from './period.ts';
import { polarityOf, stanceOf } from './polarity.ts';
import { comparison } from './predicates/comparison.ts';
import { direction } from './predicates/direction.ts';
import { extremum } from './predicates/extremum.ts';
import { figure } from './predicates/figure.ts';
import { multiple } from './predicates/multiple.ts';
import { streak } from './predicates/streak.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { resolveSubject, type Subject } from './subject.ts';
import { isWord, type Token, tokenise } from './token.ts';
import type { Mention } from './vocabulary.ts';

/** One sentence, normalised, with everything the grammar may look at. */
export interface SentenceInput {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly language: Language;
  readonly question: boolean;
  readonly heading: boolean;
  readonly asOf: Day;
}

/** A claim in offsets of the normalised sentence. */
export interface SentenceClaim {
  readonly start: number;
  readonly end: number;
  readonly polarity: Polarity;
  readonly reading: Reading;
}

export interface SentenceReading {
  readonly claims: readonly SentenceClaim[];
  /** Why the sentence was passed over as a whole. */
  readonly abstained?: Abstention;
}

/** Rules in order: each sees only what earlier ones left. */
const RULES: readonly ((frame: Frame) => Draft[])[] = [
  streak,
  multiple,
  comparison,
  figure,
  extremum,
  direction,
];

/** Reads the claims of one sentence. Pure; the cost grows with its length and the number of its tokens. */
export function readSentence(input: SentenceInput): SentenceReading {
  const all = tokenise(input.text, input.mentions, input.language, input.asOf);
  const attributed = all.some((t) => isWord(t, 'says'));
  const visible = maskQuoted(input.text, attributed);
  const tokens = all.filter((t) => visible.slice(t.start, t.end).trim() !== '');
  const abstained = abstention(input.text, tokens, input.language, input.heading);
  if (abstained) return { claims: [], abstained };
  const stance = stanceOf(tokens, input.question);
  const claims = draftsOf(input, tokens).map((draft) => {
    const polarity = polarityOf(draft, tokens, stance, input.text);
    return {
      start: draft.start,
      end: draft.end,
      polarity,
      reading: toReading(draft, polarity, stance.causal, tokens, input.asOf),
    };
  });
  return { claims: [...claims, ...readArithmetic(input, tokens)] };
}

interface Context {
  subject: Subject | undefined;
  period: PeriodToken | undefined;
  rate: Rate | undefined;
  measured: string | undefined;
}

function draftsOf(input: SentenceInput, tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [];
  const context: Context = { subject: undefined, period: undefined, rate: undefined, measured: undefined };
  for (const segment of segmentsOf(input.text, tokens)) {
    for (const frame of framesOf(input, segment, tokens, context)) {
      const found = applyRules(frame);
      drafts.push(...found);
      context.subject = frame.subject;
      context.period = frame.period;
      context.rate = frame.rate;
      context.measured = found.find((draft) => draft.measured !== undefined)?.measured ?? context.measured;
    }
    const opening = segment.tokens.find((t) => t.kind === 'period' && t.period.type !== 'length');
    if (opening?.kind === 'period') context.period = opening.period;
  }
  return drafts;
}

function applyRules(frame: Frame): Draft[] {
  const drafts: Draft[] = [];
  let rest = frame;
  for (const rule of RULES) {
    const found = rule(rest);
    drafts.push(...found);
    const used = new Set(found.flatMap((draft) => draft.used));
    const measured = found.find((draft) => draft.measured !== undefined)?.measured ?? rest.measured;
    rest = {
      ...rest,
      tokens: rest.tokens.filter((t) => !used.has(t)),
      measured,
      rivals: found.length > 0 ? [] : rest.rivals,
    };
  }
  return drafts;
}

/** One frame per subject, or one for all when a comparison ties them together; an orphan stretch continues the last subject. */
function framesOf(
  input: SentenceInput,
  segment: Segment,
  sentence: readonly Token[],
  context: Context,
): Frame[] {
  const subjects = segment.tokens.flatMap((t) =>
    t.kind === 'subject' ? (resolveSubject(t, sentence, input.text) ?? []) : [],
  );
  const unread = segment.tokens.some((t) => t.kind === 'subject') && subjects.length === 0;
  if (subjects.length === 0) {
    if (unread) context.subject = undefined;
    return context.subject && !unread
      ? [frameOf(input, segment.tokens, context.subject, [], context, true)]
      : [];
  }
  const tied =
    subjects.length > 1 &&
    segment.tokens.some(
      (t) =>
        isWord(t, 'above', 'below', 'than', 'faster', 'slower', 'gap', 'of') ||
        (t.kind === 'quantity' && t.quantity.unit === 'times'),
    );
  const [first, ...rivals] = subjects;
  if (first && tied) {
    const frame = frameOf(input, segment.tokens, first, rivals, context, false);
    const joint = [multiple, comparison].flatMap((rule) => rule(frame));
    if (joint.length > 0) return [{ ...frame, tokens: frame.tokens }];
  }
  return subjects.map((subject, index) => {
    const from = index === 0 ? segment.start : subject.token.start;
    const to = subjects[index + 1]?.token.start ?? segment.end;
    const own = segment.tokens.filter((t) => t.start >= from && t.start < to);
    return frameOf(
      input,
      own,
      subject,
      [],
      index === 0 ? context : { ...context, measured: undefined },
      false,
    );
  });
}

function frameOf(
  input: SentenceInput,
  tokens: readonly Token[],
  subject: Subject,
  rivals: readonly Subject[],
  context: Context,
  inherited: boolean,
): Frame {
  const same = context.subject?.indicator === subject.indicator;
  const period = tokens.find(
    (t) => t.kind === 'period' && t.period.type !== 'length' && t.period.type !== 'within',
  );
  return {
    subject,
    rivals,
    tokens: tokens.filter((t) => t !== subject.token && t.kind !== 'subject' && t.kind !== 'place'),
    text: input.text,
    language: input.language,
    asOf: input.asOf,
    period:
      period?.kind === 'period' ? period.period : context.period?.type === 'at' ? context.period : undefined,
    rate: rateOf(tokens) ?? (same || inherited ? context.rate : undefined),
    inherited,
    measured: same || inherited ? context.measured : undefined,
  };
}

function rateOf(tokens: readonly Token[]): Rate | undefined {
  if (tokens.some((t) => isWord(t, 'annualised'))) return 'pca';
  if (tokens.some((t) => isWord(t, 'yearly'))) return 'pc1';
  return tokens.some((t) => isWord(t, 'monthly', 'quarterly')) ? 'pch' : undefined;
}

function toReading(
  draft: Draft,
  polarity: Polarity,
  causal: boolean,
  tokens: readonly Token[],
  asOf: Day,
): Reading {
  const formula = draft.formula !== null && polarity === 'negated' ? `not (${draft.formula})` : draft.formula;
  const future = tokens.some(
    (t) => t.kind === 'period' && t.period.type === 'at' && isFuture(t.period.point, asOf),
  );
  return {
    kind: future ? 'forecast' : draft.kind,
    indicators: draft.subjects.flatMap((subject) => subject.references),
    formula,
    conventions: draft.conventions ?? [],
    ...(draft.vagueWindow ? { vagueWindow: true } : {}),
    ...(draft.approximate ? { approximate: true } : {}),
    ...(draft.fraction ? { fraction: true } : {}),
    ...(causal ? { causal: true } : {}),
    ...(draft.subjects.some((subject) => subject.standIn) ? { standIn: true } : {}),
  };
}

import type { Reading } from '../claims/claim.ts';
import { shiftDay } from '../formula/calendar.ts';
import type { DurationUnit } from '../formula/node.ts';
import { type Day, isoDay, parseIsoDay } from '../indicators/period.ts';
import type { SeriesRef } from '../indicators/series.ts';
import { REASONS, type Reason } from '../reason.ts';
import { judge, seriesNeededBy, withReading } from '../verdict/judge.ts';
import type { Answer, JudgeContext, Judgement, Question } from '../verdict/judgement.ts';
import type { JudgedClaim, NoteAnalysis } from './analysis.ts';
import type { Outcome, OutcomeMemory } from './memory.ts';
import type { ReaderIndex } from './readerIndex.ts';
import type { NoteReading, ReadClaim } from './readNote.ts';

/** What a reading asks the judge; null when it asks nothing a series could answer. */
export function questionOf(reading: Reading): Question | null {
  return isTestable(reading) ? reading : null;
}

function isTestable(reading: Reading): reading is Reading & Question {
  return reading.formula !== null;
}

/** Every series whose observations the claims of a reading need, each once. */
export function seriesNeededFor(reading: NoteReading, index: ReaderIndex): SeriesRef[] {
  const needed = new Set<SeriesRef>();
  for (const { readings } of reading.claims)
    for (const ref of seriesNeededForReading(readings[0], index)) needed.add(ref);
  return [...needed];
}

function seriesNeededForReading(reading: Reading, { source, memory }: ReaderIndex): readonly SeriesRef[] {
  const known = memory.needs.get(reading);
  if (known) return known;
  const question = questionOf(reading);
  const needed = (question ? seriesNeededBy(question, source) : []).map((ref) => {
    const key = `${ref.id}@${ref.entity ?? ''}`;
    const same = memory.references.get(key) ?? ref;
    memory.references.set(key, same);
    return same;
  });
  memory.needs.set(reading, needed);
  return needed;
}

/**
 * Judges what a note says. Pure; observations must be loaded, and what is not counts as missing. What `known` remembers is
 * not judged again.
 */
export function analyseNote(
  reading: NoteReading,
  context: Omit<JudgeContext, 'asOf'>,
  known: OutcomeMemory = new WeakMap(),
): NoteAnalysis {
  return {
    claims: reading.claims.map((claim) => judgeClaim(claim, context, known)),
    problems: reading.problems,
    silenced: reading.silenced,
    asOf: reading.asOf,
  };
}

function judgeClaim(
  claim: ReadClaim,
  context: Omit<JudgeContext, 'asOf'>,
  known: OutcomeMemory,
): JudgedClaim {
  // Named one by one: spreading costs fifty times as much, and notes have thousands.
  const { span, text, origin, catalogue, polarity, readings, asOf } = claim;
  const [reading] = readings;
  const { today } = context;
  const before = known.get(reading);
  const holds = before?.asOf === asOf.day && before.today === today;
  const outcome = holds ? before.outcome : outcomeOf(reading, { ...context, asOf: asOf.day });
  if (!holds) known.set(reading, { asOf: asOf.day, today, outcome });
  const { reasons, judgement } = outcome;
  const verdict = polarity === 'question' ? null : outcome.verdict;
  return { span, text, origin, catalogue, polarity, readings, asOf, verdict, reasons, judgement };
}

function outcomeOf(reading: Reading, context: JudgeContext): Outcome {
  const question = questionOf(reading);
  if (!question) return undecided(reading);
  const due = reading.watch ? undefined : dueDay(reading.due, context.asOf);
  const judgement = due === undefined ? judge(question, context) : judgeWhenDue(question, due, context);
  const reasons = new Set<Reason>(judgement.reasons);
  if (reading.kind === 'forecast') reasons.add('forecast');
  if (reading.kind === 'arithmetic' && judgement.verdict === 'contradicted') reasons.add('inconsistent');
  if (judgement.verdict !== 'pending' || reading.watch)
    return { verdict: judgement.verdict, reasons: ordered(reasons), judgement };
  reasons.add('forecast');
  return {
    verdict: 'pending',
    reasons: ordered(reasons),
    judgement: withReading(judgement, question, context),
  };
}

/** A forecast with a day of its own says how things stand on that day, and waits until then. */
function judgeWhenDue(question: Question, due: Day, context: JudgeContext): Judgement {
  const waiting: Answer = { verdict: 'pending', value: null };
  if (due > context.today)
    return { ...judge(question, context), verdict: 'pending', testableOn: isoDay(due) };
  const judgement = judge(question, { ...context, asOf: due });
  return {
    ...judgement,
    reasons: judgement.reasons.filter((reason) => reason !== 'revised'),
    ...(context.asOf < due && { then: waiting }),
  };
}

function undecided(reading: Reading): Outcome {
  const reasons = new Set<Reason>([reading.missing ?? 'no-series']);
  if (reading.causal) reasons.add('cause-not-tested');
  return { verdict: 'unknown', reasons: ordered(reasons), judgement: null };
}

/** The day on which a forecast falls due: stated, or so long after as-of. */
function dueDay(due: string | undefined, asOf: Day): Day | undefined {
  if (due === undefined) return undefined;
  const [, count = '', unit = ''] = /^(\d+)([mqy])$/.exec(due) ?? [];
  return unit === '' ? parseIsoDay(due) : shiftDay(asOf, Number(count), unit as DurationUnit);
}

/** Reasons in the order of the contract, so that output does not shake. */
function ordered(reasons: ReadonlySet<Reason>): Reason[] {
  return REASONS.filter((reason) => reasons.has(reason));
}

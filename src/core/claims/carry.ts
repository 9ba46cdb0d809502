// What a sentence carries from one stretch to the next.

import { baselineOf } from './baseline.ts';
import type { Draft, Frame } from './frame.ts';
import type { Context, Reader } from './frames.ts';
import type { PeriodToken } from './period.ts';
import { isBeforePandemic, LAST_BEFORE } from './predicates/timeOfFigure.ts';
import type { Segment } from './segments.ts';
import { isWord, type Token } from './token.ts';

/** What a frame leaves for the stretches after it: its subject, and what was measured of it. */
export function remember(frame: Frame, found: readonly Draft[], context: Context): void {
  context.measured =
    found.find((draft) => draft.measured !== undefined)?.measured ??
    (context.subject === frame.subject ? context.measured : undefined);
  const same = context.subject === frame.subject || frame.inherited;
  context.condition =
    found.find((draft) => draft.condition !== undefined)?.condition ?? (same ? context.condition : undefined);
  const [readAs] = found.flatMap(({ subjects }) =>
    subjects.filter(({ token }) => token === frame.subject.token),
  );
  if (!same && context.subject?.indicator !== frame.subject.indicator) context.previous = context.subject;
  const [, beside] = found.find(({ subjects }) => subjects.length > 1)?.subjects ?? [];
  if (beside) context.previous = beside;
  context.subject = readAs ?? frame.subject;
  context.undecided = found.length > 0 ? found.some((draft) => draft.formula === null) : context.undecided;
  // A rate that could not be read here is not that of the next.
  context.rate = found.length > 0 && found.every((draft) => draft.formula === null) ? undefined : frame.rate;
}

const TOPICS: ReadonlySet<PeriodToken['type']> = new Set(['at', 'ytd', 'last', 'between', 'ago']);

/** A point in time and the movement named in a stretch hold for the next, until another is named. */
export function carry(reader: Reader, segment: Segment, context: Context, hasClaim: boolean): void {
  const { text, patterns } = reader;
  const base = baselineOf(segment.tokens, reader);
  context.base = base ?? context.base;
  // "Before the pandemic, unemployment was 3.5 %": what opens a statement by itself is its time.
  if (base && isAlone(base, segment, text) && isBeforePandemic(base, reader)) {
    context.period = { ...base, type: 'at', point: LAST_BEFORE };
    return;
  }
  const topic = segment.tokens.find(
    (t) =>
      t.kind === 'period' &&
      t.period !== base &&
      (TOPICS.has(t.period.type) ||
        (/^(?:since|ago)$/.test(t.period.type) && !hasClaim && !isOfRecord(t, segment, text))),
  );
  // 「一番化けたのはサンディスク、」: what is named last is spoken of from now on.
  if (patterns.clefted.test(text.slice(segment.start, segment.end))) context.subject = undefined;
  // 「4月に52まで上がったあと、17に戻った」: what came after is of now.
  const over = patterns.afterwards.test(text.slice(segment.start, segment.end));
  // 「3.0%(8月2.9%)、コアは」: a time in brackets is that of the brackets, and one in a relative clause is that of the clause.
  if (
    topic?.kind === 'period' &&
    text.charAt(segment.start - 1) !== '(' &&
    !isAside(reader, segment, topic) &&
    !over
  )
    context.period = ofWholeYear(topic.period, reader);
  else if (hasClaim && patterns.atPresent.test(text.slice(segment.start, segment.end)))
    context.period = undefined;
  context.movement = segment.tokens.findLast((t) => isWord(t, 'up', 'down')) ?? context.movement;
}

function isAlone({ start, end }: PeriodToken, segment: Segment, text: string): boolean {
  return !/[^\s,、]/.test(text.slice(segment.start, start) + text.slice(end, segment.end));
}

/** "Headed for their best year since 2020": the time of a record is not that of what follows. */
function isOfRecord(period: Token, { tokens }: Segment, text: string): boolean {
  return tokens.some(
    (t) =>
      isWord(t, 'highest', 'lowest', 'record') &&
      t.end < period.start &&
      /^(?:\s[a-z-]+){0,3}\s$/.test(text.slice(t.end, period.start)),
  );
}

/** "The 10-year ends 2025 below 4 %, gold clears $3,000": the rest is said of the year. */
function ofWholeYear(period: PeriodToken, { text, patterns }: Reader): PeriodToken {
  if (period.type !== 'at' || !period.point.end || period.point.ordinal % 12 !== 11) return period;
  return patterns.endsIn.test(text.slice(period.start))
    ? { ...period, point: { frequency: 'A', ordinal: Math.floor(period.point.ordinal / 12) } }
    : period;
}

/** "…, which stood at 3 % in October, is", "since the first cut in September": no time of what follows. */
function isAside({ text, patterns }: Reader, { start, tokens }: Segment, topic: Token): boolean {
  const subject = tokens.find((t) => t.kind === 'subject' && t.start > topic.end);
  const clause = subject !== undefined && patterns.relative.test(text.slice(topic.end, subject.start));
  return clause || patterns.asideTime.test(text.slice(start, topic.start));
}

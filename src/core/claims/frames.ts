import type { Day } from '../indicators/period.ts';
import { baselineOf } from './baseline.ts';
import { betweenCurrencies } from './currencyPair.ts';
import { directed } from './directed.ts';
import { elsewhere, entityRivals, switchedEntity } from './elsewhere.ts';
import { isFormer } from './former.ts';
import type { Frame, Rate } from './frame.ts';
import type { Passage } from './grammar.ts';
import { COMPARING } from './lexicon/lexicon.ts';
import type { HolderPlace } from './offices.ts';
import { ownSubjects, ownTokens, standardsOf } from './ownSubjects.ts';
import { comparesTimes, isOwnTime, isPast } from './ownTime.ts';
import type { PeriodToken } from './period.ts';
import { rateOf, spanOfRate } from './rateOf.ts';
import { inRealTerms } from './realTerms.ts';
import { markedRival } from './rival.ts';
import type { Segment } from './segments.ts';
import { isSharedOut } from './sharedOut.ts';
import { inRealMoney, type Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';
import { changesTopic } from './topic.ts';

/** What a sentence carries from one stretch to the next. */
export interface Context {
  subject: Subject | undefined;
  period: PeriodToken | undefined;
  rate: Rate | undefined;
  measured: string | undefined;
  movement: Token | undefined;
  condition: string | undefined;
  base: PeriodToken | undefined;
  undecided: boolean;
  /** The subject before the last one. */
  previous: Subject | undefined;
}

/** One sentence as its frames see it. */
export interface Reader extends Passage {
  readonly asOf: Day;
  /** Resolved subjects of the sentence by their tokens; a token that is missing cannot be read. */
  readonly subjects: ReadonlyMap<Token, Subject>;
  /** 1 for every character of the text that belongs to a token. */
  readonly known: Uint8Array;
  /** The time in office that the sentence speaks of, as a window: `term("Obama")`. */
  readonly tenure: string | undefined;
  readonly holders: readonly HolderPlace[];
}

/** One frame per subject; a rival of the last subject, and a stretch with no subject at all, continue that one. */
export function framesOf(reader: Reader, segment: Segment, context: Context): Frame[] {
  const named = ownTokens(reader, segment);
  const standards = standardsOf(reader, segment);
  const subjects = betweenCurrencies(ownSubjects(reader, segment), standards);
  const [first, ...others] = subjects;
  if (!first) {
    if (named.length > 0) context.subject = undefined;
    // A cell with nothing but a figure is of a time that its column names.
    const isCell =
      reader.text.charAt(segment.start - 1) === '|' &&
      !segment.tokens.some((t) => isWord(t, 'highest', 'lowest', 'record'));
    if (!context.subject || named.length > 0 || isCell || isSaidOfAnother(reader, segment)) return [];
    const switched = switchedEntity(segment, context.subject) ?? elsewhere(reader, segment, context.subject);
    if (switched) return [frameOf(reader, segment, segment.tokens, switched, [], context, false)];
    const beside = besideInherited(segment, context, standards);
    if (beside.length === 0 && changesTopic(reader, segment)) return [];
    if (inRealTerms(reader).some((span) => span.start >= segment.start && span.end <= segment.end)) {
      const real = inRealMoney(context.subject);
      return real
        ? [frameOf(reader, segment, segment.tokens, real, [], { ...context, measured: undefined }, true)]
        : [];
    }
    const rivals = [...entityRivals(segment.tokens, context.subject, reader), ...beside];
    return [frameOf(reader, segment, segment.tokens, context.subject, rivals, context, true)];
  }
  // "The spread of Treasuries over Bunds": half of what is compared is unknown.
  if (
    named.length > subjects.length &&
    segment.tokens.some((t) => isWord(t, 'gap', 'than', 'faster', 'slower'))
  ) {
    context.subject = undefined;
    return [];
  }
  const figures = segment.tokens.filter((t) => t.kind === 'quantity');
  if (isSharedOut(reader, segment.tokens, segment.start, segment.end) && figures.length + others.length > 1)
    return figures.length === subjects.length ? handedOut(reader, segment, subjects, context) : [];
  const main = context.subject;
  if (
    main &&
    others.length === 0 &&
    main.indicator !== first.indicator &&
    markedRival(reader, segment, first)
  )
    return [frameOf(reader, segment, segment.tokens, main, [first], context, true)];
  const isPrice = /\/USD$|^USD\//.test(first.indicator.unit);
  const rivals = [...others, ...(isPrice ? [] : standards), ...entityRivals(segment.tokens, first, reader)];
  if (rivals.length > 0 && isTied(segment)) {
    const [left, right] =
      markedRival(reader, segment, first) && others[0] ? [others[0], first] : [first, rivals];
    return [frameOf(reader, segment, segment.tokens, left, [right].flat(), context, false)];
  }
  return separately(reader, segment, subjects, context);
}

/** "Amazon still outspent it": the subject before is the object here. */
function isSaidOfAnother({ text, patterns }: Reader, { start, end }: Segment): boolean {
  return patterns.pronounObject.test(text.slice(start, end));
}

/** “占总营收约九成”: the whole of the last subject; “利差65个基点”: the distance between the last two. */
function besideInherited(
  segment: Segment,
  { subject, previous }: Context,
  standards: readonly Subject[],
): Subject[] {
  if (standards.length > 0) return standards.slice(0, 1);
  const stated = segment.tokens.some((t) => t.kind === 'quantity');
  const apart = stated && segment.tokens.some((t) => isWord(t, 'gap'));
  return apart && previous && previous.indicator.unit === subject?.indicator.unit ? [previous] : [];
}

/** “标普、纳指分别上涨13%、17%”: to each its own figure, and one movement to all. */
function handedOut(
  reader: Reader,
  segment: Segment,
  subjects: readonly Subject[],
  context: Context,
): Frame[] {
  const figures = segment.tokens.filter((t) => t.kind === 'quantity');
  const movement = segment.tokens.find((t) => isWord(t, 'up', 'down')) ?? context.movement;
  return subjects.map((subject, index) => {
    const own = segment.tokens.filter((t) => t.kind !== 'quantity' || t === figures[index]);
    return frameOf(reader, segment, own, subject, [], { ...context, movement }, false);
  });
}

/** Each subject with what stands between it and the next; the first also with what stands before it. */
export function separately(
  reader: Reader,
  segment: Segment,
  subjects: readonly Subject[],
  context: Context,
): Frame[] {
  const period = leadingTime(reader, segment, subjects[0]) ?? context.period;
  return subjects.flatMap((subject, index) => {
    // 「FRBは4月に政策金利を」: by whichever of its names, the time before it is its own.
    const again = reader.language === 'ja' && index === 1 && subject.expression === subjects[0]?.expression;
    const from = index === 0 || again ? segment.start : ownStart(reader, segment, subject);
    const next = subjects[index + 1];
    const to = next ? ownStart(reader, segment, next) : segment.end;
    const between = segment.tokens.filter((t) => t.start >= from && t.start < to);
    const own =
      next && isCoordinated(reader, subject, next)
        ? [...between, ...shared(reader, segment, subjects, index)]
        : between;
    const rivals = entityRivals(own, subject, reader);
    const told = index === 0 ? context : { ...context, period, measured: undefined };
    return byClause(reader, own, subject).map((tokens) =>
      frameOf(reader, segment, tokens, subject, rivals, told, false),
    );
  });
}

/** 「S&P500とナスダックが」: nothing but a conjunction between two subjects. */
function isCoordinated({ text, patterns }: Reader, { token }: Subject, next: Subject): boolean {
  return patterns.coordinated.test(text.slice(token.end, next.token.start));
}

/** What is said of the last of coordinated subjects is said of each; a figure may be of the last alone. */
function shared(reader: Reader, segment: Segment, subjects: readonly Subject[], index: number): Token[] {
  const last = subjects.findIndex((subject, at) => {
    const next = subjects[at + 1];
    return at > index && !(next && isCoordinated(reader, subject, next));
  });
  const [own, after] = [subjects[last], subjects[last + 1]];
  const end = after ? ownStart(reader, segment, after) : segment.end;
  const said = segment.tokens.filter((t) => own && t.start >= own.token.end && t.start < end);
  return said.some((t) => t.kind === 'quantity' || isWord(t, 'gap')) ? [] : said;
}

/** 「1年前に3.6%だった失業率は4.2%」: a figure in a clause before its subject, and one after it, each with its own time. */
function byClause(
  { text, patterns }: Reader,
  tokens: readonly Token[],
  { token }: Subject,
): (readonly Token[])[] {
  const figures = tokens.filter((t) => t.kind === 'quantity');
  const inside = figures.findLast((t) => t.end <= token.start);
  if (!inside || !figures.some((t) => t.start >= token.end)) return [tokens];
  if (!patterns.relative.test(text.slice(inside.start, token.start))) return [tokens];
  return [tokens.filter((t) => t.end <= token.start), tokens.filter((t) => t.start >= token.start)];
}

/** 「2024年の米国株はS&P500が23%上がり」: the time that opens a Japanese stretch is that of all in it. */
function leadingTime(
  { text, patterns }: Reader,
  { tokens }: Segment,
  first: Subject | undefined,
): PeriodToken | undefined {
  const [opening] = tokens;
  if (opening?.kind !== 'period' || !first || opening.start > first.token.start) return undefined;
  const { period } = opening;
  const timed = period.type === 'at' || period.type === 'ytd' || period.type === 'between';
  return timed && patterns.opensTimed.test(text.slice(opening.end)) ? period : undefined;
}

/** "… and 2 % inflation": a figure right before a subject is that subject's. */
function ownStart(reader: Reader, segment: Segment, subject: Subject): number {
  const before = segment.tokens.findLast((t) => t.end <= subject.token.start);
  const touching =
    before?.kind === 'quantity' &&
    (/^[\s的の]?$/.test(reader.text.slice(before.end, subject.token.start)) ||
      isPairedWith(reader, before, subject));
  const month =
    before?.kind === 'period' && /^[\s的の]?$/.test(reader.text.slice(before.end, subject.token.start));
  return (touching || month) && before ? before.start : subject.token.start;
}

/** "4 % versus 2.8 for CPI": the second figure is that of what follows. */
function isPairedWith({ text, patterns }: Reader, figure: Token, { token }: Subject): boolean {
  return patterns.pairedFigure.test(
    `${text.slice(Math.max(0, figure.start - 14), figure.start)}◆${text.slice(figure.end, token.start)}`,
  );
}

/** Words that tie two subjects of one stretch into one statement. */
function isTied(segment: Segment): boolean {
  return segment.tokens.some(
    (t) =>
      isWord(t, ...COMPARING, 'gap', 'of', 'together') ||
      (t.kind === 'quantity' && t.quantity.unit === 'times'),
  );
}

function frameOf(
  reader: Reader,
  segment: Segment,
  tokens: readonly Token[],
  subject: Subject,
  rivals: readonly Subject[],
  context: Context,
  inherited: boolean,
): Frame {
  const { text, language, grammar, patterns, asOf, known, tenure, holders } = reader;
  const same = context.subject?.indicator === subject.indicator;
  const ownBase = baselineOf(tokens, reader);
  const own = tokens.find(
    (t) => isOwnTime(t, ownBase) && !patterns.clauseBefore.test(text.slice(segment.start, t.start)),
  );
  const isOfNow = patterns.atPresent.test(
    `${inherited && isPast(context.period) ? '◆' : ''}${text.slice(segment.start, segment.end)}`,
  );
  const base =
    ownBase ?? (inherited && own === undefined && comparesTimes(tokens) ? context.base : undefined);
  return {
    subject,
    rivals,
    known,
    tenure,
    holders,
    start: segment.start,
    tokens: tokens
      .filter((t) => t !== subject.token && t.kind !== 'subject' && t.kind !== 'place')
      .filter((t) => !isFormer(t, tokens, reader))
      .map((t) => directed(t, subject, reader)),
    text,
    language,
    grammar,
    patterns,
    asOf,
    period:
      own?.kind === 'period'
        ? own.period
        : (spanOfRate(tokens, subject, reader) ?? (isOfNow ? undefined : context.period)),
    spokenOf: inherited ? context.period : undefined,
    base,
    rate:
      rateOf(tokens, subject, reader) ??
      (same || inherited || isListedAlike(reader, subject, context) ? context.rate : undefined),
    inherited,
    measured: same || inherited ? context.measured : undefined,
    carried: context.movement,
    condition: same || inherited ? context.condition : undefined,
    afterUndecided: inherited && context.undecided,
  };
}

/** 「輸出は前月比0.3%増、輸入は5.9%増」“耐用品订单环比-2.8%；工业产出-0.1%”: in a list the rate is named once. */
function isListedAlike({ text }: Reader, { token, indicator }: Subject, last: Context): boolean {
  const other = last.subject?.indicator;
  if (other?.frequency !== indicator.frequency) return false;
  if (last.period?.type === 'ytd' || last.period?.type === 'since') return false;
  const alike = indicator.unit === other.unit && indicator.kind === other.kind;
  return alike || (last.rate === 'pch' && /^[+-]\d[\d.]*%/.test(text.slice(token.end)));
}

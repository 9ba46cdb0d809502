import type { Day } from '../indicators/period.ts';
import { baselineOf } from './baseline.ts';
import { entityIn } from './entity.ts';
import type { Frame, Rate } from './frame.ts';
import type { Passage } from './grammar.ts';
import { COMPARING } from './lexicon/lexicon.ts';
import type { PeriodToken } from './period.ts';
import { rateOf } from './rateOf.ts';
import { markedRival } from './rival.ts';
import type { Segment } from './segments.ts';
import { isMeasureOfOther } from './standard.ts';
import { type Subject, withEntity } from './subject.ts';
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
}

/** One frame per subject; a rival of the last subject, and a stretch with no subject at all, continue that one. */
export function framesOf(reader: Reader, segment: Segment, context: Context): Frame[] {
  const named = ownTokens(reader, segment);
  const standards = segment.tokens.flatMap((t) => (named.includes(t) ? [] : (reader.subjects.get(t) ?? [])));
  const subjects = ownSubjects(reader, segment);
  const [first, ...others] = subjects;
  if (!first) {
    if (named.length > 0) context.subject = undefined;
    if (!context.subject || named.length > 0) return [];
    const switched = switchedEntity(segment, context.subject);
    if (switched) return [frameOf(reader, segment, segment.tokens, switched, [], context, false)];
    const beside = besideInherited(segment, context, standards);
    if (beside.length === 0 && changesTopic(reader, segment)) return [];
    const rivals = [...entityRivals(segment.tokens, context.subject, reader.text), ...beside];
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
  if (isSharedOut(reader, segment, subjects.length)) return [];
  const main = context.subject;
  if (
    main &&
    others.length === 0 &&
    main.indicator !== first.indicator &&
    markedRival(reader, segment, first)
  )
    return [frameOf(reader, segment, segment.tokens, main, [first], context, true)];
  const isPrice = /\/USD$|^USD\//.test(first.indicator.unit);
  const rivals = [
    ...others,
    ...(isPrice ? [] : standards),
    ...entityRivals(segment.tokens, first, reader.text),
  ];
  if (rivals.length > 0 && isTied(segment)) {
    const [left, right] =
      markedRival(reader, segment, first) && others[0] ? [others[0], first] : [first, rivals];
    return [frameOf(reader, segment, segment.tokens, left, [right].flat(), context, false)];
  }
  return separately(reader, segment, subjects, context);
}

/** “占总营收约九成”: the whole of the last subject; “利差65个基点”: the distance between the last two. */
function besideInherited(
  segment: Segment,
  { subject, previous }: Context,
  standards: readonly Subject[],
): Subject[] {
  if (standards.length > 0) return standards.slice(0, 1);
  const apart = segment.tokens.some((t) => isWord(t, 'gap'));
  return apart && previous && previous.indicator.unit === subject?.indicator.unit ? [previous] : [];
}

function ownTokens(reader: Reader, segment: Segment): Token[] {
  const named = segment.tokens.filter(
    (t) => t.kind === 'subject' && !isMeasureOfOther(t, reader.subjects.get(t), reader),
  );
  return named.filter((t, index) => !isCounted(reader, segment, named[index - 1], t));
}

/** “分别下行约75和65个基点”: figures handed out to subjects that are not all here. */
function isSharedOut({ text, language }: Reader, segment: Segment, subjects: number): boolean {
  const figures = segment.tokens.filter((t) => t.kind === 'quantity').length;
  return language === 'zh' && figures > subjects && /分别|依次/.test(text.slice(segment.start, segment.end));
}

/** "Factories shed 12,000 jobs": what is counted, right after its figure, is only the unit of a subject that counts people. */
function isCounted(reader: Reader, segment: Segment, before: Token | undefined, token: Token): boolean {
  const [counting, counted] = [before && reader.subjects.get(before), reader.subjects.get(token)];
  if (counting?.indicator.headline !== 'chg' || counted?.indicator.headline !== 'chg') return false;
  const figure = segment.tokens.findLast((t) => t.end <= token.start);
  return figure?.kind === 'quantity' && reader.text.slice(figure.end, token.start).trim() === '';
}

/** What a stretch can be about: its subjects that can be read, without those that only measure others. */
export function ownSubjects(reader: Reader, segment: Segment): Subject[] {
  return ownTokens(reader, segment).flatMap((t) => reader.subjects.get(t) ?? []);
}

/** Each subject with what stands between it and the next; the first also with what stands before it. */
export function separately(
  reader: Reader,
  segment: Segment,
  subjects: readonly Subject[],
  context: Context,
): Frame[] {
  return subjects.map((subject, index) => {
    const from = index === 0 ? segment.start : ownStart(reader, segment, subject);
    const next = subjects[index + 1];
    const to = next ? ownStart(reader, segment, next) : segment.end;
    const own = segment.tokens.filter((t) => t.start >= from && t.start < to);
    const rivals = entityRivals(own, subject, reader.text);
    return frameOf(
      reader,
      segment,
      own,
      subject,
      rivals,
      index === 0 ? context : { ...context, measured: undefined },
      false,
    );
  });
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
function isPairedWith({ text }: Reader, figure: Token, { token }: Subject): boolean {
  return (
    /^\sfor\s(?:the\s)?$/.test(text.slice(figure.end, token.start)) &&
    /(?:versus|vs\.?|against|and|compared\s(?:with|to))\s$/.test(
      text.slice(Math.max(0, figure.start - 14), figure.start),
    )
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

/** 世界一, 世界で最も: no entity of its own. */
const IN_THE_WORLD = /^世界[一最首で第中的トは]/;

/** Other entities of the same indicator: "more than Japan", 「日本の6倍」. */
function entityRivals(tokens: readonly Token[], subject: Subject, text: string): Subject[] {
  if (!subject.indicator.entities) return [];
  return tokens.flatMap((t) => {
    if (
      t.kind !== 'entity' ||
      subject.listed?.includes(t) ||
      IN_THE_WORLD.test(text.slice(t.start, t.end + 2))
    )
      return [];
    const entity = entityIn(t.meanings, subject.indicator);
    const rival = entity === undefined ? undefined : withEntity(subject, t, entity);
    return rival === undefined || rival.expression === subject.expression ? [] : [rival];
  });
}

function frameOf(
  { text, language, grammar, asOf, known, tenure }: Reader,
  segment: Segment,
  tokens: readonly Token[],
  subject: Subject,
  rivals: readonly Subject[],
  context: Context,
  inherited: boolean,
): Frame {
  const same = context.subject?.indicator === subject.indicator;
  const ownBase = baselineOf(tokens, text, language);
  const own = tokens.find(
    (t) =>
      t.kind === 'period' && t.period !== ownBase && t.period.type !== 'length' && t.period.type !== 'within',
  );
  const base =
    ownBase ?? (inherited && own === undefined && comparesTimes(tokens) ? context.base : undefined);
  return {
    subject,
    rivals,
    known,
    tenure,
    start: segment.start,
    tokens: tokens
      .filter((t) => t !== subject.token && t.kind !== 'subject' && t.kind !== 'place')
      .map((t) => directed(t, subject)),
    text,
    language,
    grammar,
    asOf,
    period: own?.kind === 'period' ? own.period : context.period,
    spokenOf: inherited ? context.period : undefined,
    base,
    rate:
      rateOf(tokens, subject, text) ??
      (same || inherited || isListedAlike(subject, context) ? context.rate : undefined),
    inherited,
    measured: same || inherited ? context.measured : undefined,
    carried: context.movement,
    condition: same || inherited ? context.condition : undefined,
    afterUndecided: inherited && context.undecided,
  };
}

/** 「輸出は前月比0.3%増、輸入は5.9%増」: in a list the rate is named once. */
function isListedAlike({ indicator }: Subject, { subject, period }: Context): boolean {
  if (!subject || period?.type === 'ytd' || period?.type === 'since') return false;
  const other = subject.indicator;
  return (
    indicator.frequency === other.frequency && indicator.unit === other.unit && indicator.kind === other.kind
  );
}

/** 「平均失業期間は24週」: a length is the figure of what is measured in weeks. */
function asFigure(token: Token): Token {
  if (token.kind !== 'period' || token.period.type !== 'length' || token.period.unit !== 'w') return token;
  const { start, end, period } = token;
  const written = { start, end, digits: String(period.count), unit: 'plain', scale: 1 } as const;
  return {
    kind: 'quantity',
    start,
    end,
    quantity: { ...written, negative: false, explicitPlus: false, fraction: false },
  };
}

/** "Unemployment improved" fell, "payrolls improved" rose: which way better and worse lie is known from the subject. */
function directed(token: Token, { indicator, mirrored }: Subject): Token {
  if (indicator.unit === 'weeks') return asFigure(token);
  if (token.kind !== 'word' || !isWord(token, 'better', 'worse')) return token;
  const unwelcome = mirrored || UNWELCOME.test(indicator.names.en);
  const up = isWord(token, 'better') !== unwelcome;
  return { ...token, words: new Set([...token.words, up ? 'up' : 'down']) };
}

const UNWELCOME =
  /unemploy|jobless|claims|delinquen|charge-off|stress|\bdebt\b|inflation|price|rent\b|burden/i;

function comparesTimes(tokens: readonly Token[]): boolean {
  return tokens.some(
    (t) => isWord(t, 'double', 'triple', 'halve') || (t.kind === 'quantity' && t.quantity.unit === 'times'),
  );
}

/** 「下位50%の持ち分は」: another entity of the same indicator takes over. */
function switchedEntity(segment: Segment, subject: Subject): Subject | undefined {
  const opening = segment.tokens[0];
  if (opening?.kind !== 'entity') return undefined;
  const compared = segment.tokens.some(
    (t) =>
      isWord(t, 'above', 'below', 'than', 'more', 'less', 'gap') ||
      (t.kind === 'quantity' && t.quantity.unit === 'times'),
  );
  const entity = entityIn(opening.meanings, subject.indicator);
  return entity === undefined || compared ? undefined : withEntity(subject, opening, entity);
}

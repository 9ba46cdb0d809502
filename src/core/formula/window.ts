// A window of a formula on one timeline: which observations it holds and where its base is.

import { type Day, dayOf, isoDay } from '../indicators/period.ts';
import { type Calendar, daysIn, fiscalYear, monthsIn, parseCalendar, shiftDay } from './calendar.ts';
import type { Lineage } from './column.ts';
import type { DurationNode, Node, Point, WindowNode } from './node.ts';
import { printFormula } from './print.ts';
import {
  coversFrom,
  coversTo,
  endOf,
  firstEndingFrom,
  firstStartingFrom,
  indexHolding,
  lastEndingBy,
  monthsPerPeriod,
  ordinalOn,
  startOf,
  type Timeline,
  upTo,
} from './timeline.ts';
import type { Why } from './why.ts';

/** Observations `first` to `last`, both inclusive; none when last < first. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** Index of the base of `change`, `pct` and their like; -1 when the series starts too late. */
  readonly base: number;
  /** It starts before the series: an unknown number of unknown observations precede `first`. */
  readonly before: boolean;
  /** It ends after what was published: unknown observations follow `last`. */
  readonly after: boolean;
  /** Both end points as written, for `A to B`: a coarser point stands for its aggregate. */
  readonly points?: readonly [Calendar | undefined, Calendar | undefined];
  /** Last day of the window as asked for. */
  readonly until: Day;
  readonly text: string;
}

/** What windows depend on besides the timeline. */
export interface Clock {
  readonly asOf: Day;
  /** End of the last period for which every open series of the formula has a value. */
  readonly now: Day;
  /** Resolves terms and recessions to months, both inclusive. */
  named(
    window: WindowNode,
  ): { readonly from: Day; readonly to: Day | undefined; readonly base: boolean } | Why;
}

export function isWhy(result: object): result is Why {
  return 'code' in result;
}

/** The window on a timeline, or why it has none there. Windows may reach outside the observations. */
export function resolveWindow(node: Node, line: Timeline & Lineage, clock: Clock, of: string): Span | Why {
  const text = printFormula(node);
  const nowIndex = lastEndingBy(line, clock.now);
  const open = (first: number, from: Day, base = first - 1): Span => ({
    ...{ first, last: nowIndex, base, before: !coversFrom(line, from), after: false, until: clock.now, text },
  });
  if (node.kind !== 'window') {
    if (node.kind === 'now') return open(nowIndex, startOf(line.axis, line.times[nowIndex] ?? 0));
    const period = calendarOf(node, line);
    if (!period) return { code: 'nothing-in-window', of, period: text };
    return spanOver(period, line, of, text);
  }
  switch (node.form) {
    case 'last':
      return lastObservations(node.length, line, nowIndex, clock.now, of, text);
    case 'since':
    case 'after': {
      const point = pointOf(node.point, line, clock);
      const start = node.form === 'since' ? point.from : point.to + 1;
      if (cutsPeriod(point, start, line)) return { code: 'too-fine', of, period: printFormula(node.point) };
      const first = node.form === 'since' ? firstEndingFrom(line, start) : firstStartingFrom(line, start);
      return open(first, start);
    }
    case 'ytd': {
      const from = dayOf(Number(isoDay(clock.asOf).slice(0, 4)), 1, 1);
      const span = open(firstStartingFrom(line, from), from);
      return span.last < span.first
        ? { ...span, after: true, until: endOf(line.axis, ordinalOn(line.axis, from)) }
        : span;
    }
    case 'all':
      return { ...open(0, endOf(line.axis, line.times[0] ?? 0), 0), before: false };
    case 'each':
      return { code: 'nothing-in-window', of, period: text };
    case 'term':
    case 'recession': {
      const named = clock.named(node);
      if (isWhy(named)) return named;
      const to = named.to ?? clock.now;
      const first = firstEndingFrom(line, named.from);
      const last =
        named.to === undefined ? nowIndex : Math.min(firstEndingFrom(line, to), line.times.length - 1);
      const after = named.to !== undefined && !coversTo(line, to);
      const before = !coversFrom(line, named.from);
      return {
        first,
        last,
        base: before ? -1 : first - (named.base ? 0 : 1),
        before,
        after,
        until: to,
        text,
      };
    }
    case '..': {
      const [from, to] = [pointOf(node.from, line, clock), pointOf(node.to, line, clock)];
      if (cutsPeriod(from, from.from, line) || cutsPeriod(to, to.to + 1, line))
        return { code: 'too-fine', of, period: text };
      if (node.to.kind !== 'now') return between(from.from, to.to, line, text);
      const last = lastEndingBy(line, to.to);
      return { ...open(firstStartingFrom(line, from.from), from.from), last, until: to.to };
    }
    case 'to':
      return pointToPoint(node.from, node.to, line, clock, of, text);
  }
}

/** The observations of a calendar period, or why the timeline has none so fine. */
export function spanOver(
  { from, to }: Pick<Calendar, 'from' | 'to'>,
  line: Timeline & Lineage,
  of: string,
  text: string,
): Span | Why {
  const span = between(from, to, line, text);
  const tooFine = span.last < span.first && !span.before && !span.after;
  return tooFine ? { code: 'too-fine', of, period: text } : span;
}

function between(from: Day, to: Day, line: Timeline, text: string): Span {
  const first = firstStartingFrom(line, from);
  return {
    first,
    last: lastEndingBy(line, to),
    base: first - 1,
    before: !coversFrom(line, from),
    after: !coversTo(line, to),
    until: to,
    text,
  };
}

function pointToPoint(
  a: Point,
  b: Point,
  line: Timeline & Lineage,
  clock: Clock,
  of: string,
  text: string,
): Span | Why {
  const [from, to] = [pointOf(a, line, clock), pointOf(b, line, clock)];
  for (const [point, written] of [
    [from, a],
    [to, b],
  ] as const) {
    if (isFiner(point, line)) return { code: 'too-fine', of, period: printFormula(written) };
  }
  const first = indexAt(line, from);
  const last = lastEndingBy(line, to.to);
  const points = [a.kind === 'now' ? undefined : from, b.kind === 'now' ? undefined : to] as const;
  // What starts with the newest period, or after it, has nothing to run to yet.
  const ahead = b.kind === 'now' && from.from > clock.now;
  const after = ahead || (b.kind !== 'now' && !coversTo(line, to.to));
  return {
    first,
    last,
    base: first,
    before: !coversFrom(line, from.from),
    after,
    points,
    until: ahead ? from.to : to.to,
    text,
  };
}

// On days, a point that is no business day stands for the last one before it.
function indexAt(line: Timeline, point: Calendar): number {
  const daily = line.axis.frequency === 'D' && point.grain === 'D';
  return daily ? lastEndingBy(line, point.to) : firstEndingFrom(line, point.from);
}

/** A point finer than the periods of the timeline cannot be looked up in it. Weeks go by the day they are printed. */
export function isFiner(point: Pick<Calendar, 'from' | 'to'>, { axis }: Pick<Timeline, 'axis'>): boolean {
  if (axis.frequency === 'W' || axis.frequency === 'D') return false;
  const ordinal = ordinalOn(axis, point.from);
  return startOf(axis, ordinal) < point.from || endOf(axis, ordinal) > point.to;
}

/**
 * Whether a day written as the edge of a window falls inside a period. A coarser edge may: a window since February holds
 * the quarter that February is in.
 */
function cutsPeriod({ grain }: Calendar, start: Day, { axis }: Timeline): boolean {
  if (grain !== 'D' || axis.frequency === 'W' || axis.frequency === 'D') return false;
  return startOf(axis, ordinalOn(axis, start)) < start;
}

/** A written date on a timeline: on yearly figures a year is the period of that name, fiscal where they are. */
function calendarOf(node: Node, { axis }: Timeline): Calendar | undefined {
  const text = node.kind === 'date' ? node.text : node.kind === 'number' ? node.digits : '';
  const calendar = parseCalendar(text);
  if (calendar?.grain !== 'A' || axis.frequency !== 'A') return calendar;
  if (axis.yearEnd === 12) return calendar;
  return fiscalYear(calendar.fiscalYear ?? Number(text), axis.yearEnd);
}

function pointOf(node: Point, line: Timeline, clock: Clock): Calendar {
  if (node.kind !== 'now') {
    const fallback: Calendar = { from: clock.now, to: clock.now, grain: 'D' };
    return calendarOf(node, line) ?? fallback;
  }
  const index = lastEndingBy(line, clock.now);
  const last = line.times[index] ?? clock.now;
  const end = endOf(line.axis, last);
  if (!node.minus) return { from: startOf(line.axis, last), to: end, grain: line.axis.frequency };
  const { count, unit } = node.minus;
  const at = unit === 'obs' ? (line.times[index - count] ?? last) : undefined;
  const to = at === undefined ? shiftDay(end, count, unit, -1) : endOf(line.axis, at);
  const days = unit === 'd' || unit === 'w';
  const held = line.times[indexHolding(line, to)];
  if (held === undefined || days) return { from: to, to, grain: days ? 'D' : line.axis.frequency };
  return { from: startOf(line.axis, held), to: endOf(line.axis, held), grain: line.axis.frequency };
}

/** The period that `D` of a date slot stands for. */
export function datePoint(node: Node, line: Timeline, clock: Clock): Calendar | undefined {
  return node.kind === 'now' ? pointOf(node, line, clock) : calendarOf(node, line);
}

/** How many observations a duration is; undefined when it is calendar time that they do not divide. */
export function observationsIn(
  { count, unit }: DurationNode,
  { axis }: Timeline,
): number | 'too-fine' | undefined {
  if (unit === 'obs') return count;
  const months = monthsIn(count, unit);
  const perPeriod = monthsPerPeriod(axis.frequency);
  if (perPeriod !== undefined) {
    return months === undefined || months % perPeriod !== 0 ? 'too-fine' : months / perPeriod;
  }
  const days = daysIn(count, unit);
  if (axis.frequency !== 'W' || days === undefined) return undefined;
  return days % 7 === 0 ? days / 7 : 'too-fine';
}

function lastObservations(
  length: DurationNode,
  line: Timeline & Lineage,
  last: number,
  now: Day,
  of: string,
  text: string,
): Span | Why {
  const observations = observationsIn(length, line);
  if (observations === 'too-fine') return { code: 'too-fine', of, period: text };
  const until = now;
  if (observations !== undefined) {
    const first = last - observations + 1;
    return { first: Math.max(first, 0), last, base: first - 1, before: first < 0, after: false, until, text };
  }
  const from = shiftDay(line.times[last] ?? now, length.count, length.unit, -1);
  const first = upTo(line.times, from);
  return { first, last, base: first - 1, before: !coversFrom(line, from + 1), after: false, until, text };
}

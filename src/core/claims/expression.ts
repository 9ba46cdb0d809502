import type { Indicator } from '../indicators/indicator.ts';
import { compareFrequency, ordinalOf, periodEnd, periodStart } from '../indicators/period.ts';
import type { Convention } from './claim.ts';
import type { Frame, Rate } from './frame.ts';
import { isContribution } from './growthOf.ts';
import { isPlainWithin, isRun } from './lengths.ts';
import { type DurationUnit, isVague, type PeriodToken, type Point, printPoint } from './period.ts';
import { isPolicyRate } from './policy.ts';
import type { Subject } from './subject.ts';
import { upToNow } from './underWay.ts';
import { yearAfter } from './yearAfter.ts';

/** A subject's series as a reader means it here: a level, or one of its rates of change. */
export interface Measure {
  readonly expression: string;
  /** Percent by nature: a rate, or a rate of change. */
  readonly percent: boolean;
  readonly conventions: readonly Convention[];
}

/** A series in percent that is itself a rate of change: "China's CPI rose 0.7 % on the year" is its level. */
export function isGrowthRate(of: Indicator): boolean {
  return isContribution(of) || (of.unit === '%' && /inflation|growth|\bCPI\b|change/i.test(of.names.en));
}

/** True for a series that is quoted as it stands, in percent or points. */
export function isRate(indicator: Indicator): boolean {
  return indicator.unit === '%' || indicator.unit === 'pp' || indicator.kind === 'balance';
}

/** A rate, or an index of prices that is spoken of by its rate. */
export function isQuotedInPercent(indicator: Indicator): boolean {
  return isRate(indicator) || (indicator.unit === 'index' && indicator.headline === 'pc1');
}

/** The level as stored. */
export function level(subject: Subject): Measure {
  return { expression: subject.expression, percent: isRate(subject.indicator), conventions: [] };
}

/**
 * The percentage a bare "X is 3.2 %" means: the series itself when it is a rate, else the rate its words ask for, else
 * the indicator's headline transform. Undefined for something that has no such habit (a price is not "3 %").
 */
export function percentage(
  subject: Subject,
  rate: Rate | undefined,
  point: Point | undefined,
): Measure | undefined {
  const { indicator } = subject;
  if (isRate(indicator)) return level(subject);
  const asked = rate ?? headlineRate(indicator, point);
  if (asked === undefined) return undefined;
  return {
    expression: coded(transformed(subject, asked), asked),
    percent: true,
    conventions: rate ? [] : [conventionOf(asked)],
  };
}

/** A transform of an expression; one that begins with a sign is bracketed first. */
function coded(expression: string, code: string): string {
  return expression.startsWith('-') ? `(${expression}).${code}` : `${expression}.${code}`;
}

function headlineRate(indicator: Indicator, point: Point | undefined): Rate | undefined {
  if (indicator.headline === 'pc1' || indicator.headline === 'pch') return indicator.headline;
  if (indicator.headline === 'pca') return point?.frequency === 'A' ? undefined : 'pca';
  return undefined;
}

function conventionOf(rate: Rate): Convention {
  return rate === 'pc1' ? 'yearly-rate' : rate === 'pca' ? 'annualised-rate' : 'monthly-rate';
}

/** Monthly rates are quoted from the seasonally adjusted twin, yearly ones from the unadjusted where there is one. */
export function transformed(subject: Subject, rate: Rate): string {
  if (rate === 'pc1' || subject.indicator.seasonalAdjustment !== 'NSA') return subject.expression;
  const twin = subject.indicator.twins?.[0];
  return twin !== undefined && subject.expression === subject.indicator.id ? twin : subject.expression;
}

/** Changes in units: jobs added, points gained. */
export function difference(subject: Subject): Measure {
  return { expression: coded(subject.expression, 'chg'), percent: false, conventions: [] };
}

/** `at(X, 2024-07)` when a period is named, else `last(X)`. A point finer than the series becomes the period around it. */
export function valueAt(expression: string, indicator: Indicator, point: Point | undefined): string {
  const fitted = point && (isMonthOfQuarters(point, indicator) ? point : fitPoint(point, indicator));
  return fitted === undefined ? `last(${expression})` : `at(${expression}, ${printPoint(fitted)})`;
}

/** The rate, or price, of a month is not that of its quarter: the evaluator says that it has no months. */
function isMonthOfQuarters({ frequency }: Point, indicator: Indicator): boolean {
  const { kind, aggregate, annualised } = indicator;
  const averaged = (kind === 'rate' || kind === 'price') && aggregate === 'avg' && !annualised;
  return frequency === 'M' && indicator.frequency === 'Q' && averaged;
}

/**
 * The period of the indicator's frequency that holds a point named too finely; coarser points stay. A day is kept for
 * what is quoted by the day, even where the series is coarser: the evaluator then says that it cannot decide.
 */
export function fitPoint(point: Point, indicator: Indicator): Point {
  if (point.end && indicator.frequency === 'D')
    return { frequency: 'D', ordinal: lastWeekday(periodEnd(point)) };
  // Of a month the last price may be the one that is kept.
  if (point.end && isPricedDaily(indicator) && indicator.aggregate !== 'end')
    return { frequency: 'D', ordinal: periodEnd(point) };
  if (point.fiscal || compareFrequency(point.frequency, indicator.frequency) >= 0) {
    const fiscalYears = indicator.yearEnd !== undefined && point.frequency === 'A';
    return fiscalYears ? { ...point, ordinal: point.lastFiscal ?? point.ordinal, fiscal: true } : point;
  }
  if (indicator.frequency === 'W' || isQuotedDaily(point, indicator)) return point;
  return { frequency: indicator.frequency, ordinal: ordinalOf(indicator.frequency, periodEnd(point)) };
}

/** What is quoted by the day has no figure on a Saturday or Sunday. Day 0 was a Thursday. */
function lastWeekday(day: number): number {
  return day - Math.max(0, ((day + 3) % 7) - 4);
}

function isQuotedDaily(point: Point, indicator: Indicator): boolean {
  return point.frequency === 'D' && isPricedDaily(indicator);
}

export function isPricedDaily(indicator: Indicator): boolean {
  return isMarket(indicator) || indicator.quotedDaily === true;
}

/** Prices and indexes of markets, which people quote by the day; no surveys of a month. */
export function isMarket({ kind, headline, unit, pack, earlyBy }: Indicator): boolean {
  const priced = headline === 'lin' && (kind === 'price' || unit === 'index');
  return priced && pack !== 'us-macro' && earlyBy === undefined;
}

/** The single point a period token names, if it names one; "a year ago" is the month that long before as-of. */
export function pointIn(period: PeriodToken | undefined, asOf?: number): Point | undefined {
  if (period?.type === 'at') return period.point;
  if (period?.type !== 'ago' || asOf === undefined) return undefined;
  return { frequency: 'M', ordinal: ordinalOf('M', asOf) - Math.round(period.count * MONTHS[period.unit]) };
}

const MONTHS: Readonly<Record<DurationUnit, number>> = { d: 1 / 30, w: 1 / 4.35, m: 1, q: 3, y: 12 };

/** 「一年前の8.7%」 without a time of its own: so long before the latest figure, which as a rule is not of this month. */
export function lagOf(period: PeriodToken | undefined, indicator: Indicator): string | undefined {
  if (period?.type !== 'ago' || !'MQA'.includes(indicator.frequency) || isMarket(indicator)) return undefined;
  return period.count * MONTHS[period.unit] >= MONTHS_OF[indicator.frequency]
    ? `${period.count}${period.unit}`
    : undefined;
}

const MONTHS_OF: Readonly<Record<Indicator['frequency'], number>> = { D: 0, W: 0, M: 1, Q: 3, A: 12 };

/** When a frame's statement holds, if that is one point. */
export function pointOf(frame: Frame): Point | undefined {
  const point = pointIn(frame.period, frame.asOf);
  const { indicator } = frame.subject;
  // "On Friday the rate came out at": the day of the news is not the period of the figure.
  const isNews =
    point?.frequency === 'D' && 'MQA'.includes(indicator.frequency) && !isQuotedDaily(point, indicator);
  return isNews ? undefined : point;
}

/** A window for "rose", "fell": as the words say, or the customary one of the frequency, which is then a convention. */
export interface WindowChoice {
  readonly window: string;
  readonly vague: boolean;
  readonly byDefault: boolean;
}

const DEFAULT_WINDOW: Readonly<Record<Indicator['frequency'], string>> = {
  D: 'last 63obs',
  W: 'last 13obs',
  M: 'last 12m',
  Q: 'last 4q',
  A: 'last 1y',
};

/** True when a statement is about a stretch of time longer than one observation, and not about a point. */
export function isStretch({ period, tenure }: Frame): boolean {
  if (period === undefined) return tenure !== undefined;
  return (
    period.type === 'last' || period.type === 'since' || period.type === 'ytd' || period.type === 'between'
  );
}

/** The stretch of time a change is measured over: from its baseline, as its period says, or by habit. */
export function windowOf(frame: Frame): WindowChoice {
  const { period, rate } = frame;
  const { indicator } = frame.subject;
  const point = pointOf(frame);
  const base =
    frame.base ?? (rate === 'pc1' && point && 'MQ'.includes(point.frequency) ? YEAR_AGO : undefined);
  if (base?.type === 'at') {
    const year = point || isMarket(indicator) ? undefined : yearAfter(base.point, indicator, frame.asOf);
    const to = point ? printPoint(fitPoint(point, indicator)) : 'now';
    return stated(year ?? `${printPoint(fitPoint(base.point, indicator))} to ${to}`);
  }
  if (base?.type === 'ago') {
    if (point === undefined) return stated(`last ${base.count}${fitUnit(base.unit, indicator)}`);
    const back = Math.round(base.count * MONTHS[base.unit]);
    const end = fitPoint(point, indicator);
    const start = ordinalOf('M', periodEnd(end)) - back;
    return stated(
      `${printPoint(fitPoint({ frequency: 'M', ordinal: start }, indicator))} to ${printPoint(end)}`,
    );
  }
  // The day of the news is not the time of the movement.
  const told = period?.type === 'at' && point === undefined ? undefined : period;
  const chosen = windowFor(told, indicator, rate);
  return chosen.byDefault ? (bareLength(frame) ?? termOf(frame) ?? chosen) : chosen;
}

/** "By 2.2 million in the year to October". */
const YEAR_AGO = { type: 'ago', count: 1, unit: 'y' } as const;

function stated(window: string): WindowChoice {
  return { window, vague: false, byDefault: false };
}

/** "Obama has doubled the debt", 「バイデン政権下で」: what changed in somebody's time in office. */
function termOf({ tenure }: Frame): WindowChoice | undefined {
  return tenure === undefined ? undefined : stated(tenure);
}

/** "For two years", "in two weeks", 「2年間」 without "the past": a bare length as a stretch of time up to now. */
export function bareLength(frame: Frame): WindowChoice | undefined {
  const { text } = frame;
  const token = frame.tokens.find(
    (t) => t.kind === 'period' && (t.period.type === 'length' || isPlainWithin(t, frame)),
  );
  if (token?.kind !== 'period' || (token.period.type !== 'length' && token.period.type !== 'within'))
    return undefined;
  if (isRun(frame, token)) return undefined;
  const isSpan =
    token.period.type === 'within' ||
    frame.patterns.asSpan.test(
      `${text.slice(Math.max(0, token.start - 16), token.start)}◆${text.slice(token.end, token.end + 4)}`,
    );
  return isSpan
    ? stated(`last ${token.period.count}${fitUnit(token.period.unit, frame.subject.indicator)}`)
    : undefined;
}

/** The window that a period, a rate word or, last, habit gives; `byDefault` says that it was habit. */
export function windowFor(period: PeriodToken | undefined, indicator: Indicator, rate?: Rate): WindowChoice {
  const chosen = statedWindow(period, indicator);
  if (chosen) return { window: chosen, vague: isVague(period), byDefault: false };
  if (rate === 'pc1') return stated(YEAR[indicator.frequency]);
  if (rate === 'pch' || rate === 'pca') return stated('last 1obs');
  return { window: DEFAULT_WINDOW[indicator.frequency], vague: true, byDefault: true };
}

/** A year in observations of each frequency. */
export const YEAR: Readonly<Record<Indicator['frequency'], string>> = {
  D: 'last 252obs',
  W: 'last 52w',
  M: 'last 12m',
  Q: 'last 4q',
  A: 'last 1y',
};

function statedWindow(period: PeriodToken | undefined, indicator: Indicator): string | undefined {
  switch (period?.type) {
    case 'ytd':
      return 'ytd';
    case 'last':
    case 'length':
    case 'ago':
    case 'within':
      return `last ${period.count}${fitUnit(period.unit, indicator)}`;
    case 'since':
      return `${printPoint(fitPoint(period.point, indicator))} to now`;
    case 'between':
      return [period.from, period.to]
        .map((point) => printPoint(fitPoint(point, indicator)))
        .join(period.whole || isPolicyRate(indicator) ? '..' : ' to ');
    case 'at':
      return period.running && compareFrequency(period.point.frequency, indicator.frequency) > 0
        ? upToNow(period.point, indicator)
        : printPoint(fitPoint(period.point, indicator));
    case undefined:
      return undefined;
  }
}

/** The window of a period that has begun and not ended, in the figures of it that there are: "this quarter's high". */
export function sinceStart(point: Point, indicator: Indicator): string {
  if (point.frequency === 'A') return 'ytd';
  const first: Point = { frequency: 'M', ordinal: ordinalOf('M', periodStart(point)) };
  return `since ${printPoint(fitPoint(first, indicator))}`;
}

/** Days of a price series are trading days. */
function fitUnit(unit: string, indicator: Indicator): string {
  return unit === 'd' && indicator.frequency === 'D' ? 'obs' : unit;
}

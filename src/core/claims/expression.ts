import type { Indicator } from '../indicators/indicator.ts';
import { compareFrequency, ordinalOf, periodEnd, periodStart } from '../indicators/period.ts';
import type { Convention } from './claim.ts';
import type { Rate } from './frame.ts';
import { type PeriodToken, type Point, printPoint } from './period.ts';
import type { Subject } from './subject.ts';

/** A subject's series as a reader means it here: a level, or one of its rates of change. */
export interface Measure {
  readonly expression: string;
  /** Percent by nature: a rate, or a rate of change. */
  readonly percent: boolean;
  readonly conventions: readonly Convention[];
}

/** True for a series that is quoted as it stands, in percent or points. */
export function isRate(indicator: Indicator): boolean {
  return indicator.unit === '%' || indicator.unit === 'pp' || indicator.kind === 'balance';
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
    expression: `${transformed(subject, asked)}.${asked}`,
    percent: true,
    conventions: rate ? [] : [conventionOf(asked)],
  };
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
  return subject.indicator.twins?.[0] ?? subject.expression;
}

/** Changes in units: jobs added, points gained. */
export function difference(subject: Subject): Measure {
  return { expression: `${subject.expression}.chg`, percent: false, conventions: [] };
}

/** `at(X, 2024-07)` when a period is named, else `last(X)`. A point finer than the series becomes the period around it. */
export function valueAt(expression: string, indicator: Indicator, point: Point | undefined): string {
  return point === undefined
    ? `last(${expression})`
    : `at(${expression}, ${printPoint(fitPoint(point, indicator))})`;
}

/** The period of the indicator's frequency that holds a point named too finely; coarser points stay. */
export function fitPoint(point: Point, indicator: Indicator): Point {
  if (point.fiscal || compareFrequency(point.frequency, indicator.frequency) >= 0) {
    const fiscalYears = indicator.yearEnd !== undefined && point.frequency === 'A';
    return fiscalYears ? { ...point, fiscal: true } : point;
  }
  if (indicator.frequency === 'W') return point;
  return { frequency: indicator.frequency, ordinal: ordinalOf(indicator.frequency, periodEnd(point)) };
}

/** The single point a period token names, if it names one. */
export function pointIn(period: PeriodToken | undefined): Point | undefined {
  return period?.type === 'at' ? period.point : undefined;
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

export function windowFor(period: PeriodToken | undefined, indicator: Indicator, rate?: Rate): WindowChoice {
  const chosen = statedWindow(period, indicator);
  if (chosen) return { window: chosen, vague: period?.type === 'last' && period.vague, byDefault: false };
  if (rate === 'pc1')
    return { window: indicator.frequency === 'Q' ? 'last 4q' : 'last 12m', vague: false, byDefault: false };
  if (rate === 'pch' || rate === 'pca') return { window: 'last 1obs', vague: false, byDefault: false };
  return { window: DEFAULT_WINDOW[indicator.frequency], vague: true, byDefault: true };
}

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
      return `${printPoint(fitPoint(period.from, indicator))} to ${printPoint(fitPoint(period.to, indicator))}`;
    case 'at':
      return pointWindow(period.point, indicator);
    case undefined:
      return undefined;
  }
}

/** "In July", "in 2024" as the window of a change: that period, from the one before it. */
function pointWindow(point: Point, indicator: Indicator): string {
  const fitted = fitPoint(point, indicator);
  return printPoint(fitted);
}

/** Days of a price series are trading days. */
function fitUnit(unit: string, indicator: Indicator): string {
  return unit === 'd' && indicator.frequency === 'D' ? 'obs' : unit;
}

/** True when a point ends after the as-of day: what is said about it is a forecast. */
export function isFuture(point: Point, asOf: number): boolean {
  return periodEnd(point) > asOf && periodStart(point) > asOf - 1;
}

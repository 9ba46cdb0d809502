// What a movement is measured by: a rate of change, a difference, or the change over a window.

import { compareFrequency } from '../../indicators/period.ts';
import type { Convention } from '../claim.ts';
import {
  bareLength,
  difference,
  fitPoint,
  isRate,
  isStretch,
  percentage,
  pointOf,
  valueAt,
  type WindowChoice,
  windowOf,
} from '../expression.ts';
import type { Frame } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { printPoint } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { asInflation } from './inflationRate.ts';

export interface ChangeMeasure {
  readonly text: string;
  readonly measured: string;
  readonly conventions: readonly Convention[];
  readonly vague: boolean;
  readonly literal: (digits: string) => string | undefined;
}

export function changeMeasure(frame: Frame, quantity: Quantity): ChangeMeasure | undefined {
  const { subject, rate, base } = frame;
  const { indicator } = subject;
  const sign = quantity.negative ? '-' : '';
  const point = pointOf(frame);
  if (quantity.unit === 'times' || subject.standIn) return undefined;
  if (quantity.unit === '%') return isRate(indicator) ? undefined : percentChange(frame, sign);
  const literal = (digits: string) => levelLiteral(quantity, indicator, digits);
  const points = quantity.unit === 'pp' || quantity.unit === 'bp';
  if (points && !isRate(indicator) && (indicator.unit !== 'index' || indicator.headline === 'pc1')) {
    const rated = percentage(subject, rate, point);
    if (!rated) return undefined;
    const inPoints = (digits: string) => `${sign}${digits}${quantity.unit}`;
    return changeOf(rated.expression, windowOf(frame), rated.conventions, inPoints);
  }
  const monthly = indicator.headline === 'chg' && !base && rate !== 'pc1';
  if (monthly && (point || !(isStretch(frame) || bareLength(frame)))) {
    const { expression } = difference(subject);
    if (point && compareFrequency(point.frequency, indicator.frequency) > 0)
      return changeOf(subject.expression, windowOf(frame), [], literal);
    const text = point
      ? `at(${expression}, ${printPoint(fitPoint(point, indicator))})`
      : `last(${expression})`;
    return { text, measured: expression, conventions: [], vague: false, literal };
  }
  return changeOf(subject.expression, sinceLast(frame, windowOf(frame)), [], literal);
}

/** "Claims fell by 14,000": what comes by the week is told against the week before. */
function sinceLast({ subject: { indicator } }: Frame, window: WindowChoice): WindowChoice {
  return window.byDefault && indicator.frequency === 'W' ? { ...window, window: 'last 1obs' } : window;
}

function changeOf(
  expression: string,
  window: WindowChoice,
  conventions: readonly Convention[],
  literal: (digits: string) => string | undefined,
): ChangeMeasure {
  return {
    text: `change(${expression}, ${window.window})`,
    measured: expression,
    conventions: window.byDefault ? [...conventions, 'default-window'] : conventions,
    vague: window.vague,
    literal,
  };
}

/** "Rose 3 %": the rate its words ask for; over a stated window; for one period, by the habit of the indicator. */
function percentChange(frame: Frame, sign: string): ChangeMeasure | undefined {
  const { subject, rate, period, base } = frame;
  const { indicator } = subject;
  const point = pointOf(frame);
  const window = windowOf(frame);
  const literal = (digits: string) => sign + digits;
  const rated = (asked: typeof rate): ChangeMeasure | undefined => {
    const measure = percentage(subject, asked, point);
    return (
      measure && {
        text: valueAt(measure.expression, indicator, point),
        measured: measure.expression,
        conventions: measure.conventions,
        vague: false,
        literal,
      }
    );
  };
  if (base === undefined) {
    if (rate !== undefined && (point !== undefined || period === undefined)) return rated(rate);
    if (point?.frequency === 'A') return yearlyChange(frame, literal);
    const quoted = indicator.headline !== 'lin' && indicator.headline !== 'chg';
    if (point !== undefined && quoted) return rated(smallMonth(frame));
    if (window.byDefault && quoted) return rated(smallMonth(frame));
  }
  const statistic = isPerYear(frame) && !window.byDefault ? 'cagr' : 'pct';
  // "Inflation has fallen by two thirds since 2022" is said of the rate; what it is up by since then, of prices.
  const expression = sign === '-' ? asInflation(frame) : subject.expression;
  const over = `(${expression}, ${window.window})`;
  return {
    // No rate has a percentage change of its own.
    text: expression === subject.expression ? statistic + over : `100 * (ratio${over} - 1)`,
    measured: expression,
    conventions: window.byDefault ? ['default-window'] : [],
    vague: window.vague,
    literal,
  };
}

/** "Grew 2 % a year between 2010 and 2019", 「年平均2%」: a rate per year over several. */
export function isPerYear({ tokens, text, patterns, period, base }: Frame): boolean {
  const figure = tokens.find((t) => t.kind === 'quantity');
  const several =
    period?.type === 'between' ||
    period?.type === 'since' ||
    period?.type === 'last' ||
    (base?.type === 'at' && base.point.frequency === 'A');
  if (!figure || !several) return false;
  const around = text.slice(Math.max(0, figure.start - 12), figure.end + 12);
  return patterns.perYear.test(around);
}

/** "CPI rose 0.3 % in July" is a monthly rate; "9.1 %" cannot be: the size decides what the habit leaves open. */
function smallMonth(frame: Frame): 'pch' | undefined {
  const first = frame.tokens.find((t) => t.kind === 'quantity');
  const { headline, frequency } = frame.subject.indicator;
  const size = first?.kind === 'quantity' ? Number(first.quantity.digits) : 9;
  return headline === 'pc1' && frequency === 'M' && size < 1 ? 'pch' : undefined;
}

/** A calendar year: output and other flows compare year averages, prices and stocks December with December. */
export function yearlyChange(frame: Frame, literal: (digits: string) => string | undefined): ChangeMeasure {
  const { subject, period } = frame;
  const { indicator } = subject;
  const running = period?.type === 'at' && period.running;
  const quarterly = indicator.frequency === 'Q' && indicator.headline === 'pc1';
  const flow = indicator.kind === 'flow' || indicator.headline === 'pca' || quarterly;
  const averaged = flow && indicator.frequency !== 'A' && !running;
  const expression = averaged ? `annual(${subject.expression})` : subject.expression;
  return {
    text: `pct(${expression}, ${windowOf(frame).window})`,
    measured: expression,
    conventions: flow ? ['year-average'] : [],
    vague: false,
    literal,
  };
}

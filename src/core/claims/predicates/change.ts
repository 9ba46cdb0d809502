import { compareFrequency } from '../../indicators/period.ts';
import { boundOf, comparison } from '../bounds.ts';
import type { Convention } from '../claim.ts';
import {
  bareLength,
  difference,
  fitPoint,
  isMarket,
  isRate,
  isStretch,
  percentage,
  pointOf,
  valueAt,
  type WindowChoice,
  windowOf,
} from '../expression.ts';
import {
  type Draft,
  type Frame,
  type PeriodTokenOf,
  periodsOf,
  type QuantityToken,
  signed,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { type PeriodToken, printPoint } from '../period.ts';
import { isBeyondAll } from '../plausible.ts';
import { isPolicyRate } from '../policy.ts';
import type { Quantity } from '../quantity.ts';
import { isWord, type Token } from '../token.ts';
import type { Link } from './link.ts';
import { policyStep } from './policyStep.ts';

/** "Rose 3 %", "fell 25 bp", "added 200,000": an amount of movement, over the stretch of time its words ask for. */
export function change(frame: Frame, token: QuantityToken, link: Link): Draft | undefined {
  if (isPolicyMove(frame, link) && !isPolicyRate(frame.subject.indicator)) return undefined;
  const quantity = signed(pointsOfRateMove(frame, token.quantity, link), link.down);
  if (isBeyondAll(frame, quantity)) return undefined;
  const measure = changeMeasure(stepTo(frame, token), quantity);
  const bounded = boundOf(frame, token);
  const { indicator } = frame.subject;
  const point = pointOf(frame);
  if (point?.fiscal && indicator.yearEnd === undefined) return undefined;
  if (!measure) return undefined;
  const stated = comparison(measure.text, bounded, quantity, measure.literal);
  if (stated === undefined) return undefined;
  const undecided =
    isFinerThanSeries(frame) ||
    isEra(frame) ||
    isWithinPeriod(frame) ||
    isMoveOfMarket(frame, measure) ||
    isAgainstUntold(frame, link) ||
    isSinceOfRecord(frame, token) ||
    isStanding(frame, token, measure);
  const formula = undecided ? null : (policyStep(frame, measure, bounded, quantity) ?? stated);
  const used = [
    token,
    ...bounded.used,
    ...link.used,
    ...tokensNaming(frame, frame.period, frame.base),
    ...(frame.period ? [] : lengthsOf(frame)),
  ];
  return {
    kind: 'change',
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: measure.measured,
    conventions: measure.conventions,
    approximate: bounded.approximate,
    fraction: token.quantity.fraction,
    vagueWindow: measure.vague,
    used,
  };
}

/** "In 18 months": a bare length that the movement is measured over. */
function lengthsOf(frame: Frame): readonly Token[] {
  const isLength = ({ period }: PeriodTokenOf) => period.type === 'length' || period.type === 'within';
  return bareLength(frame) ? periodsOf(frame.tokens).filter(isLength).slice(0, 1) : [];
}

/** “回落0.1个百分点至4.5%”: with its end told and no time, a movement is that since the period before. */
function stepTo(frame: Frame, { end, quantity }: QuantityToken): Frame {
  const undated = frame.period === undefined && frame.base === undefined && frame.rate === undefined;
  const arrives = frame.patterns.arrivesAt.test(frame.text.slice(end, end + 4));
  return undated && arrives && quantity.unit !== '%' ? { ...frame, rate: 'pch' } : frame;
}

/** 利下げ, 加息: what only a central bank does. */
function isPolicyMove(
  { text, patterns }: Pick<Frame, 'text' | 'patterns'>,
  { used }: Pick<Link, 'used'>,
): boolean {
  return used.some((t) => patterns.policyMove.test(text.slice(t.start, t.end)));
}

/** 「0.25%の利下げ」: a policy rate moves by points, also where they are called percent. */
function pointsOfRateMove({ subject, text, patterns }: Frame, quantity: Quantity, { used }: Link): Quantity {
  const ofRate = isPolicyMove({ text, patterns }, { used });
  return quantity.unit === '%' && isRate(subject.indicator) && ofRate
    ? { ...quantity, unit: 'pp' }
    : quantity;
}

/** "Manufacturing is down 65,000 jobs": since when, nothing tells; it need not be the month before. */
function isStanding(
  { text, patterns, period }: Frame,
  { start }: QuantityToken,
  { text: formula }: ChangeMeasure,
): boolean {
  return !period && /^last\(.*\.chg\)$/.test(formula) && patterns.standingMove.test(text.slice(0, start));
}

/** "The S&P fell 2 %": of a day, a week or a year; a market moves by that in any of them. */
function isMoveOfMarket({ subject }: Frame, { conventions }: ChangeMeasure): boolean {
  return conventions.includes('default-window') && isMarket(subject.indicator);
}

/** "The pandemic that cost 22 million jobs": an era has no first and last day. */
function isEra({ period }: Frame): boolean {
  return period?.type === 'at' && period.point.era === true;
}

/** "In March it grew by $390bn in two weeks": which weeks of the month, nothing tells. */
function isWithinPeriod(frame: Frame): boolean {
  return frame.period?.type === 'at' && bareLength(frame) !== undefined;
}

/** "Two points more than at the turn of the century": what it is held against is not known. */
function isAgainstUntold({ text, language, base, rate }: Frame, { used }: Link): boolean {
  return (
    language === 'en' &&
    !base &&
    !rate &&
    used.some(({ start, end }) => text.slice(start, end).endsWith(' than'))
  );
}

/** "Its 19 % loss was the worst since 2008": that time is how far back the record goes. */
function isSinceOfRecord({ period, tokens }: Frame, { end }: QuantityToken): boolean {
  if (period?.type !== 'since') return false;
  return tokens.some((t) => isWord(t, 'highest', 'lowest') && t.start >= end && t.end <= period.start);
}

const UNITS_WITHIN: Readonly<Partial<Record<string, string>>> = { W: 'd', M: 'dw', Q: 'dw', A: 'dw' };

/** A move within days, on a series that comes by the month, or in a month, on a stock that comes by the quarter; half a year against the same half: known, not decidable. */
export function isFinerThanSeries({ subject, tokens, period, rate, text }: Frame): boolean {
  const finer = UNITS_WITHIN[subject.indicator.frequency] ?? '';
  const daily = finer !== '' && tokens.some((t) => isWord(t, 'daily'));
  const days = (token: PeriodToken) =>
    'unit' in token &&
    (token.type !== 'within' || /^in\s/.test(text.slice(token.start, token.end))) &&
    finer.includes(token.unit);
  const wholeAgain = period?.type === 'between' && period.whole === true && rate !== undefined;
  const month =
    subject.indicator.frequency === 'Q' &&
    subject.indicator.kind === 'stock' &&
    period?.type === 'at' &&
    period.point.frequency === 'M' &&
    !period.point.end;
  return daily || month || wholeAgain || periodsOf(tokens).some((t) => days(t.period));
}

export interface ChangeMeasure {
  readonly text: string;
  readonly measured: string;
  readonly conventions: readonly Convention[];
  readonly vague: boolean;
  readonly literal: (digits: string) => string | undefined;
}

function changeMeasure(frame: Frame, quantity: Quantity): ChangeMeasure | undefined {
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
  return {
    text: `${statistic}(${subject.expression}, ${window.window})`,
    measured: subject.expression,
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

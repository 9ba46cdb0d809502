import { type Bounded, boundOf, comparison } from '../bounds.ts';
import {
  difference,
  fitPoint,
  isMarket,
  isRate,
  lagOf,
  level,
  type Measure,
  percentage,
  pointOf,
  valueAt,
  windowFor,
  YEAR,
} from '../expression.ts';
import { type Draft, type Frame, type QuantityToken, quantitiesOf, spanOf, tokensNaming } from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { printPoint } from '../period.ts';
import { isPlausible } from '../plausible.ts';
import type { Quantity } from '../quantity.ts';
import { readAs } from '../subject.ts';
import { isWord, type Token } from '../token.ts';
import { amountOfMove } from './amountOfMove.ts';
import { isBareRate, isQuotedByRate } from './bareRate.ts';
import { isBeside } from './beside.ts';
import { change } from './change.ts';
import { yearlyChange } from './changeMeasure.ts';
import { countedPer } from './countedPer.ts';
import { asDistance } from './distance.ts';
import { eraOf, onceIn } from './era.ts';
import { heldSince } from './heldSince.ts';
import { countsOver, isMonthlyCount, needsTime } from './jobs.ts';
import { type Link, linkOf, tooFar } from './link.ts';
import { extremeNamed } from './namedExtreme.ts';
import { isNextToNone, nextToNone } from './nextToNone.ts';
import { isAimed, isGainOfYear, isOnSomeSide, isOverStretch, isWithinDay } from './notLevel.ts';
import { isOfAnother } from './ofAnother.ts';
import { isOfYear, summedOver, sumsUp } from './partOfYear.ts';
import { isOfAnotherTime, isStartOf, isUndatedStart, isUntoldOrigin, priorShift } from './prior.ts';
import { isOfOtherRate, isQuoted, kindOfLevel } from './quoting.ts';
import { signedLevel } from './signedLevel.ts';
import { inOwnTime, isDatedBeside, pointBeside, pointOfFigure } from './timeOfFigure.ts';
import { isFinerThanSeries } from './untestableChange.ts';
import { isWhole } from './wholeLevel.ts';

/** A subject and a figure: its level, or how much it changed. */
export function figure(frame: Frame): Draft[] {
  const drafts: Draft[] = [];
  const quantities = quantitiesOf(frame.tokens).filter((t) => !isBeside(frame, t));
  for (const [index, token] of quantities.entries()) {
    if (drafts.length > 0 && !isOwnFigure(frame, quantities[index - 1], token)) break;
    if (tooFar(frame, token) || isOfAnother(frame, token) || isUntoldOrigin(frame, token)) continue;
    const draft = amountOfMove(frame, quantities[index - 1], token) ?? reading(frame, token);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** The first of the subject's meanings whose unit the figure fits: "the deficit" is dollars, or a share of GDP. */
function reading(frame: Frame, token: QuantityToken): Draft | undefined {
  const first = directReading(frame, token);
  // A range is that of the target, and of nothing that comes of it.
  if (first && (first.formula !== null || token.quantity.toDigits === undefined)) return first;
  for (const other of frame.subject.others) {
    const draft = directReading({ ...frame, subject: readAs(frame.subject, other) }, token);
    if (draft) return draft;
  }
  if (first) return first;
  const link = linkOf(frame, token);
  const moved = !link.change && isSigned(token) ? change(frame, token, link) : undefined;
  // "SMH −28": by points, or by the percent that its neighbours are told in.
  const unitless = token.quantity.unit === 'plain' && isMarket(frame.subject.indicator);
  return moved && unitless ? { ...moved, formula: null } : moved;
}

function isSigned({ quantity }: QuantityToken): boolean {
  return quantity.explicitPlus || quantity.negative;
}

/** 「前月比▲5ドル」: an amount with its sign beside a word for a rate. */
function isStep({ rate, period }: Frame, token: QuantityToken): boolean {
  return isSigned(token) && token.quantity.unit !== '%' && (rate !== undefined || period?.type === 'last');
}

function directReading(frame: Frame, token: QuantityToken): Draft | undefined {
  const link = linkOf(frame, token);
  if (needsTime(frame, token.quantity)) return undefined;
  if (countsOver(frame, token.quantity))
    return change(inOwnTime(frame, token), token, { ...link, change: true });
  if (isStartOf(frame, token) || isWhole(frame, token))
    return levelClaim(frame, token, { change: false, down: false, used: [] });
  return (link.change || isStep(frame, token)) && !isQuoted(frame, token, link)
    ? change(inOwnTime(frame, token), token, link)
    : levelClaim(frame, token, link);
}

/** A second figure is the same subject's when it is where a change ended, is in another unit, or has its own rate word. */
function isOwnFigure(frame: Frame, previous: QuantityToken | undefined, token: QuantityToken): boolean {
  if (!previous) return true;
  const gap = frame.text.slice(previous.end, token.start);
  if (isOfAnotherTime(frame, token) && isDatedBeside(frame, token)) return true;
  if (frame.patterns.goesOnTo.test(gap)) return true;
  const otherUnit = kindOf(previous) !== kindOf(token) && gap.length <= (frame.language === 'en' ? 30 : 14);
  const rates = frame.tokens.filter((t) => isWord(t, 'yearly', 'monthly', 'quarterly', 'annualised'));
  return otherUnit || rates.some((t) => t.start >= previous.end && t.start < token.end + 12);
}

function kindOf({ quantity: { unit } }: QuantityToken): 'percent' | 'points' | 'amount' {
  if (unit === '%') return 'percent';
  return unit === 'pp' || unit === 'bp' ? 'points' : 'amount';
}

function levelClaim(frame: Frame, token: QuantityToken, link: Link): Draft | undefined {
  if (isAimed(frame, token)) return undefined;
  const quantity = signedLevel(frame, token, link);
  const bounded = boundOf(frame, token);
  const measure = levelMeasure(frame, quantity);
  if (!frame.period && isNextToNone(frame.subject, quantity, bounded))
    return levelDraft(frame, nextToNone(frame.subject), level(frame.subject), bounded, token, link.used);
  if (!measure) return yearOfGrowth(frame, token, quantity, bounded, link);
  if (isGainOfYear(frame, measure)) return change(frame, token, link);
  if (isOverStretch(frame, token)) return undefined;
  const extreme = extremeNamed(frame, token, measure.expression);
  const start = extreme === undefined && isUndatedStart(frame, token);
  if (start && isMarket(frame.subject.indicator)) return undefined;
  const { subject } = frame;
  const back = frame.language === 'ja' ? lagOf(frame.period, subject.indicator) : undefined;
  const shift = priorShift(frame, token) ?? (start ? '1obs' : back);
  const expression = shift ? `lag(${measure.expression}, ${shift})` : measure.expression;
  const timed = shift && shift === back ? { ...frame, period: undefined } : frame;
  if (isWithinDay(frame, token) || isOnSomeSide(frame, token) || isOfOtherRate(frame, quantity))
    return levelDraft(frame, null, measure, bounded, token, link.used);
  const value =
    isOfAnotherTime(frame, token) && !shift && !pointBeside(frame, token)
      ? undefined
      : (extreme ?? reachedIn(timed, token, expression, bounded, link) ?? valueIn(timed, token, expression));
  const literal = (digits: string) => literalFor(frame, quantity, digits, measure);
  const era = extreme ? undefined : eraOf(pointOfFigure(frame, token), subject.indicator);
  const held = comparison(expression, bounded, quantity, literal);
  const text = isOfWholeTerm(frame, bounded)
    ? held && `always(${held}, ${frame.tenure})`
    : era
      ? onceIn(era, expression, bounded, quantity, literal)
      : (heldSince(frame, held, bounded, link) ?? comparison(value ?? '', bounded, quantity, literal));
  if (text === undefined) return undefined;
  const far = frame.patterns.far.exec(frame.text.slice(token.end));
  if (far) return far[1] ? undefined : levelDraft(frame, `not (${text})`, measure, bounded, token, link.used);
  return levelDraft(frame, value === undefined ? null : text, measure, bounded, token, link.used);
}

/** "Above 8 percent for his entire presidency". */
function isOfWholeTerm({ tenure, period, patterns, text }: Frame, { bound }: Bounded): boolean {
  return tenure !== undefined && !period && bound !== '~' && patterns.wholeTerm.test(text);
}

/** At a point, or over a part of a year what sums up in it; the level of anything else in half a year is undefined. */
function valueIn(frame: Frame, token: QuantityToken, expression: string): string | undefined {
  const { period, subject } = frame;
  const rate = expression !== subject.expression;
  if (isFinerThanSeries(frame) && (rate || subject.indicator.aggregate === 'sum')) return undefined;
  if (!rate && isOfYear(frame, token.quantity))
    return `sum(${expression}, ${YEAR[subject.indicator.frequency]})`;
  const span = summedOver(frame, expression);
  if (span) return `sum(${expression}, ${span})`;
  const point = pointOfFigure(frame, token);
  // "At 26 in 2022": a market was at many levels in a year, and only its average is one figure.
  if (frame.language === 'en' && isMarket(subject.indicator) && point?.frequency === 'A' && !point.end)
    return frame.patterns.averaged.test(frame.text) ? `avg(${expression}, ${printPoint(point)})` : undefined;
  if (period?.type !== 'between' || !period.whole) return valueAt(expression, subject.indicator, point);
  const { aggregate, annualised, headline } = subject.indicator;
  return aggregate === 'sum' && !annualised && headline === 'lin'
    ? `sum(${expression}, ${windowFor(period, subject.indicator).window})`
    : undefined;
}

/** "Growth of 2.4 % in 2026": what is quoted quarter by quarter grows in a year from average to average. */
function yearOfGrowth(
  frame: Frame,
  token: QuantityToken,
  quantity: Quantity,
  bounded: Bounded,
  link: Link,
): Draft | undefined {
  const quarterly = quantity.unit === '%' && frame.subject.indicator.headline === 'pca' && !frame.base;
  if (!quarterly || pointOf(frame)?.frequency !== 'A') return undefined;
  const { text, measured, conventions } = yearlyChange(frame, (digits) => digits);
  const stated = comparison(text, bounded, quantity, (digits) => (quantity.negative ? '-' : '') + digits);
  const measure: Measure = { expression: measured, percent: true, conventions };
  return stated === undefined ? undefined : levelDraft(frame, stated, measure, bounded, token, link.used);
}

/** "Topped 5 % in October": what moves by the day is held against the extreme of a longer period, not its mean. */
function reachedIn(
  frame: Frame,
  token: QuantityToken,
  expression: string,
  bounded: Bounded,
  link: Link,
): string | undefined {
  const { indicator } = frame.subject;
  const point = pointOf(frame);
  const daily = 'DW'.includes(indicator.frequency) || isMarket(indicator);
  const named = frame.period?.type === 'at';
  if (!daily || !named || point === undefined || point.frequency === 'D' || point.end) return undefined;
  const moved = link.used.find((t) => isWord(t, 'up', 'down'));
  const turn = frame.patterns.atTurn.exec(frame.text.slice(token.end));
  const up =
    turn?.[1] !== undefined ||
    bounded.bound.startsWith('>') ||
    (bounded.bound === '~' && moved !== undefined && isWord(moved, 'up'));
  const down =
    (turn && turn[1] === undefined) ||
    bounded.bound.startsWith('<') ||
    (bounded.bound === '~' && moved !== undefined && isWord(moved, 'down'));
  if (!up && !down) return undefined;
  return `${up ? 'max' : 'min'}(${expression}, ${printPoint(fitPoint(point, indicator))})`;
}

/** The percent a bare percentage means, the difference for a headline in changes, else the level. */
export function levelMeasure(frame: Frame, quantity: Quantity): Measure | undefined {
  const { subject } = frame;
  const { indicator } = subject;
  if (quantity.unit === '%') return percentage(subject, frame.rate, pointOf(frame));
  if (quantity.unit === 'pp' && !isRate(indicator) && indicator.unit !== 'index') return undefined;
  if (quantity.unit === 'bp' && indicator.unit !== 'pp') return undefined;
  if (isMonthlyCount(subject, quantity)) return difference(subject);
  // An index of prices is quoted by its rate; a bare small number beside it is something else.
  const small = quantity.unit === 'plain' && Number(quantity.digits) < 20;
  if (indicator.headline === 'pc1' && isQuotedByRate(indicator) && small)
    return isBareRate(frame, quantity) ? percentage(subject, frame.rate, pointOf(frame)) : undefined;
  return asDistance(frame, quantity, level(subject));
}

/** A figure as a literal beside what it is compared with; undefined when the unit does not fit. */
export function literalFor(
  frame: Frame,
  quantity: Quantity,
  digits: string,
  measure: Measure,
): string | undefined {
  const { standIn } = frame.subject;
  // Only the dividing line of what is stood in for has a place on the stand-in's own scale.
  if (standIn) return Number(digits) === standIn.neutral ? String(standIn.ownNeutral ?? 0) : undefined;
  if (
    !sumsUp(frame) &&
    !summedOver(frame, measure.expression) &&
    !isPlausible(frame.subject, measure, quantity, digits)
  )
    return undefined;
  // A balance in dollars is quoted as it stands, but no percentage is.
  const money =
    measure.expression === frame.subject.expression && /^[A-Z]{3}$/.test(frame.subject.indicator.unit);
  if (quantity.unit === '%')
    return measure.percent && !money ? (quantity.negative ? '-' : '') + digits : undefined;
  return levelLiteral(quantity, frame.subject.indicator, digits);
}

function levelDraft(
  frame: Frame,
  formula: string | null,
  measure: Measure,
  bounded: Bounded,
  token: QuantityToken,
  linked: readonly Token[],
): Draft {
  const used = [
    token,
    ...bounded.used,
    ...linked,
    ...tokensNaming(frame, pointOf(frame) ? frame.period : undefined),
    ...countedPer(frame, token),
  ];
  return {
    kind: kindOfLevel(frame.subject.indicator.names.en),
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: measure.expression,
    ...conditionOf(formula, measure, bounded, linked),
    conventions: measure.conventions,
    approximate: bounded.approximate,
    fraction: token.quantity.fraction,
    used,
  };
}

/** What a later "for the first time since" is about: the bound as stated, or the side from which it was reached. */
function conditionOf(
  formula: string | null,
  measure: Measure,
  bounded: Bounded,
  linked: readonly Token[],
): { readonly condition?: string } {
  const reached = linked.find((t) => isWord(t, 'up', 'down'));
  const side = bounded.bound !== '~' ? bounded.bound : reached && (isWord(reached, 'down') ? '<=' : '>=');
  const literal = /[~<>=]+ (-?[\d.a-z]+)$/.exec(formula ?? '')?.[1];
  return side && literal ? { condition: `${measure.expression} ${side} ${literal}` } : {};
}

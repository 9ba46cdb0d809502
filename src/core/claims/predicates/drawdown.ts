import { type Bounded, boundOf, comparison } from '../bounds.ts';
import { fitPoint, isRate, percentage } from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  periodsOf,
  type QuantityToken,
  quantitiesOf,
  signed,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { levelLiteral } from '../literal.ts';
import { type Point, printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { asInflation } from './inflationRate.ts';
import { isStartOf } from './prior.ts';

/** "30 % below its 2021 peak", 「高値から2割下落」, “较高点回落三成”; "20 % above the trough". */
export function drawdown(frame: Frame): Draft[] {
  const turn = firstWord(frame.tokens, 'peak', 'trough') ?? extremeNoun(frame);
  const figures = quantitiesOf(frame.tokens).filter((t) => t.quantity.unit !== 'times');
  const figure =
    turn &&
    (frame.language === 'en'
      ? figures[0]
      : figureAfter(
          turn,
          figures.filter((t) => !isStart(frame, t)),
        ));
  if (!turn || !figure || !isMeasuredFrom(frame, turn, figure) || isStartOf(frame, figure)) return [];
  const percent = figure.quantity.unit === '%';
  // "A third of its peak" is what is left, "within 3 % of its peak" is how far off.
  const within = frame.patterns.within.test(frame.text.slice(Math.max(0, figure.start - 14), figure.start));
  if (
    percent &&
    !within &&
    figure.end <= turn.start &&
    frame.patterns.ofTurn.test(frame.text.slice(figure.end, turn.start))
  )
    return [];
  if (percent && isRate(frame.subject.indicator)) return [];
  if (!percent && !hasDistance(frame)) return [];
  const low =
    isWord(turn, 'trough', 'lowest') || frame.patterns.lowRecord.test(frame.text.slice(turn.start, turn.end));
  const stated = boundOf(
    { ...frame, tokens: frame.tokens.filter((t) => !isWord(t, 'under', 'over') || t.end <= figure.start) },
    figure,
  );
  const bounded: Bounded = within ? { ...stated, bound: '<=' } : stated;
  const signedFigure = signed(figure.quantity, !low);
  const formula = percent
    ? comparison(measure(frame, low), bounded, signedFigure, (digits) => (low ? digits : `-${digits}`))
    : comparison(distance(frame, figure, low), bounded, signedFigure, (digits) =>
        levelLiteral(signedFigure, frame.subject.indicator, digits),
      );
  if (formula === undefined) return [];
  const level = figures.find((t) => t !== figure && isLevelOf(frame, turn, t));
  const moved = frame.tokens.filter((t) =>
    isWord(t, 'up', 'down', 'more', 'less', 'below', 'above', 'under', 'over'),
  );
  const used = [
    turn,
    figure,
    ...(level ? [level] : []),
    ...bounded.used,
    ...moved,
    ...tokensNaming(frame, frame.period, frame.base),
  ];
  return [
    {
      kind: 'change',
      ...spanOf(frame, used),
      formula: isMeanOfMonth(frame) ? null : formula,
      subjects: [frame.subject],
      approximate: bounded.approximate,
      fraction: figure.quantity.fraction,
      used,
    },
  ];
}

/** The high of what is quoted by the day is that of a day, where what is at hand are means of months. */
function isMeanOfMonth({ subject: { indicator } }: Frame): boolean {
  return indicator.quotedDaily === true && indicator.frequency === 'M' && indicator.aggregate === 'avg';
}

/** Japanese and Chinese measure forward: a figure before the turn is a level, and so is one beside it before another. */
function figureAfter(turn: Token, figures: readonly QuantityToken[]): QuantityToken | undefined {
  const [first, second] = figures.filter((t) => t.start >= turn.end);
  return second && first?.start === turn.end ? second : first;
}

/** "High", 高値, 高点 are turning points only where something is measured from them. */
function extremeNoun(frame: Frame): Token | undefined {
  return frame.tokens.find(
    (t) =>
      isWord(t, 'highest', 'lowest', 'record') &&
      frame.patterns.extremeNoun.test(frame.text.slice(t.start, t.end)),
  );
}

function isStart({ text, patterns }: Frame, figure: QuantityToken): boolean {
  return patterns.startFigure.test(text.slice(figure.end, figure.end + 6));
}

function isMeasuredFrom(frame: Frame, turn: Token, figure: QuantityToken): boolean {
  const { text, patterns } = frame;
  const forward = turn.start < figure.start;
  const before = text.slice(Math.max(0, turn.start - 36), turn.start);
  const from = frame.language === 'en' ? before : before + text.slice(turn.start, turn.end);
  return (
    forward !== (frame.language === 'en') &&
    !patterns.endsAt.test(text.slice(0, figure.start)) &&
    patterns.measuredFromTurn.test(`${from}◆${text.slice(turn.end, figure.start)}`)
  );
}

/** "$2 trillion below its peak", "from its peak": an amount needs a word that says it is one. */
function hasDistance(frame: Frame): boolean {
  return frame.tokens.some((t) => isWord(t, 'up', 'down', 'more', 'less', 'below', 'above'));
}

/** “12.6万美元的高点”, “峰值1210万”: how high the turn was. */
function isLevelOf({ text, patterns }: Frame, turn: Token, figure: QuantityToken): boolean {
  const gap =
    figure.end <= turn.start ? text.slice(figure.end, turn.start) : text.slice(turn.end, figure.start);
  return patterns.levelOfTurn.test(gap);
}

/** How far the series now lies from its highest, or lowest, in its own unit. */
function distance(frame: Frame, { quantity }: QuantityToken, low: boolean): string {
  const points = quantity.unit === 'pp' || quantity.unit === 'bp';
  const rated = points ? percentage(frame.subject, frame.rate, undefined) : undefined;
  const expression = rated?.expression ?? frame.subject.expression;
  return `last(${expression}) - ${low ? 'min' : 'max'}(${expression}, ${windowOfTurn(frame)})`;
}

function windowOfTurn(frame: Frame): string {
  const place = [frame.base, frame.period].find(
    (period) => period?.type === 'at' || period?.type === 'since',
  );
  if (place?.type !== 'at' && place?.type !== 'since') return 'all';
  return `${place.type === 'since' ? 'since ' : ''}${printPoint(fitPoint(place.point, frame.subject.indicator))}`;
}

/** "From its February high to April 8": the day up to which it is measured. */
function endOf({ tokens, base, text, patterns }: Frame): Point | undefined {
  const end = periodsOf(tokens).find(
    ({ period, start, end }) =>
      period.type === 'at' &&
      period !== base &&
      patterns.measuredTo.test(`${text.slice(Math.max(0, start - 12), start)}◆${text.slice(end, end + 3)}`),
  );
  return end?.period.type === 'at' ? end.period.point : undefined;
}

function measure(frame: Frame, low: boolean): string {
  const expression = asInflation(frame);
  const told = windowOfTurn(frame);
  // The peak of inflation is that of the last cycle.
  const window = told === 'all' && expression !== frame.subject.expression ? 'last 10y' : told;
  const end = endOf(frame);
  if (!low && window === 'all' && !end) return `last(drawdown(${expression}))`;
  const fitted = end && fitPoint(end, frame.subject.indicator);
  // Of a month, how far it went in it: what stands beside a high is a low, and no month's end.
  const farthest = fitted?.frequency === 'D' ? 'at' : low ? 'max' : 'min';
  const reached = fitted ? `${farthest}(${expression}, ${printPoint(fitted)})` : `last(${expression})`;
  return `100 * (${reached} / ${low ? 'min' : 'max'}(${expression}, ${window}) - 1)`;
}

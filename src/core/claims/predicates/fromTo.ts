import { periodEnd } from '../../indicators/period.ts';
import { type Bounded, boundOf, comparison } from '../bounds.ts';
import { fitPoint, isMarket, lagOf, pointIn, pointOf, valueAt } from '../expression.ts';
import {
  type Draft,
  type Frame,
  type PeriodTokenOf,
  periodsOf,
  type QuantityToken,
  quantitiesOf,
  spanOf,
  tokensNaming,
} from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { onceIn } from './era.ts';
import { levelMeasure, literalFor } from './figure.ts';
import { tooFar } from './link.ts';
import { nextToNone } from './nextToNone.ts';
import { ARROW, datedBy, isOrigin, priorShift } from './prior.ts';

/** "From 3.4 % in April to 4.3 %", 「1200万から700万に」, “从11.9降至-8.7”: both ends, the first when it is dated. */
export function fromTo(frame: Frame): Draft[] {
  const quantities = quantitiesOf(frame.tokens);
  const from = quantities.find((t) => isOrigin(frame, t) || isStandard(frame, t));
  if (!from || tooFar(frame, from)) return [];
  const to = quantities.find((t) => t !== from && isEnd(frame, from, t) && sameUnit(from, t));
  const dated = datedBy(frame, from);
  const undated =
    !periodsOf(frame.tokens).some((t) => t.period.type === 'at') &&
    ![frame.period, frame.spokenOf].some((period) => period?.type === 'at');
  const back = undated ? lagOf(dated?.period, frame.subject.indicator) : undefined;
  const shift = priorShift(frame, from) ?? back;
  const over = to && !dated && !shift ? lengthEnds(frame) : undefined;
  const ends = endsOf(frame) ?? over;
  const crossed =
    !to && !isOrigin(frame, from) && isStandard(frame, from) ? nowTest(frame, from, dated) : undefined;
  const bounded = crossed ? { ...boundOf(frame, from), bound: '~' as const } : boundOf(frame, from);
  const inOffice = to && !dated && !shift && !ends && !frame.period ? frame.tenure : undefined;
  const ofSomeDay = to && bounded.bound === '~' && isOfSomeDay(frame, dated?.period ?? ends?.from);
  const start = ofSomeDay
    ? undefined
    : inOffice
      ? everIn(frame, from, inOffice)
      : shift
        ? levelTest(back ? { ...frame, period: undefined } : frame, from, undefined, bounded, shift)
        : dated || ends || turnBeside(frame, from)
          ? levelTest(frame, from, dated?.period ?? ends?.from, bounded)
          : undefined;
  const gone = !to ? frame.patterns.gone.exec(frame.text.slice(from.end)) : null;
  const nothing = gone && nextToNone(frame.subject);
  const end = to
    ? inOffice
      ? everIn(frame, to, inOffice)
      : levelTest(frame, to, ends?.to, boundOf(frame, to))
    : nothing || crossed;
  const parts = [start, end].filter((part) => part !== undefined && part !== '');
  if (parts.length === 0 || (!to && !dated && !shift && !turnBeside(frame, from))) return [];
  const bounds = [from, ...(to ? [to] : [])].flatMap((t) => boundOf(frame, t).used);
  // What moved by a figure of its own, "from 3.4 % up by a point", is left to the rule for changes.
  const further = !to && quantities.some((t) => t.start > from.end);
  const movement = further ? undefined : frame.tokens.find((t) => isWord(t, 'up', 'down'));
  const used: Token[] = [
    from,
    ...(to ? [to, ...quantities.filter((t) => t.end <= to.start && isOrigin(frame, t))] : []),
    ...bounds,
    ...(dated ? [dated] : []),
    ...(movement ? [movement] : []),
    ...(frame.period?.type === 'last' ? tokensNaming(frame, frame.period) : []),
  ];
  return [
    {
      kind: to || gone ? 'change' : crossed ? 'comparison' : 'level',
      ...spanOf(frame, used),
      ...(gone ? { end: from.end + gone[0].length } : {}),
      formula: parts.join(' and '),
      subjects: [frame.subject],
      measured: frame.subject.expression,
      approximate:
        over !== undefined ||
        (!dated && turnBeside(frame, from) !== undefined) ||
        [from, to].some((t) => t && boundOf(frame, t).approximate),
      used,
    },
  ];
}

/** "From 52 in April", where one figure a month is kept: of which day, nothing tells. */
function isOfSomeDay(frame: Frame, at: PeriodTokenOf['period'] | undefined): boolean {
  const { indicator } = frame.subject;
  const point = pointIn(at, anchorOf(frame));
  return indicator.frequency === 'M' && isMarket(indicator) && point?.frequency === 'M' && !point.end;
}

interface Ends {
  readonly from: PeriodTokenOf['period'];
  readonly to?: PeriodTokenOf['period'];
}

/** "Between 2012 and 2018 it fell from 8 % to 4 %": the stretch dates both figures. */
function endsOf({ period, language }: Frame): Ends | undefined {
  if (language === 'en' && period?.type === 'since') {
    const { start, end, point } = period;
    return point.era ? undefined : { from: { type: 'at', start, end, point } };
  }
  if (period?.type !== 'between' || period.whole) return undefined;
  const { start, end, from, to } = period;
  return { from: { type: 'at', start, end, point: from }, to: { type: 'at', start, end, point: to } };
}

/** "From 103 to 150 in three years": about that long ago, and now. */
function lengthEnds({ language, tokens, base, period: named }: Frame): Ends | undefined {
  const length = tokens.find(
    (t) =>
      t.kind === 'period' &&
      (t.period.type === 'within' || t.period.type === 'last' || t.period.type === 'length'),
  );
  if (language !== 'en' || base || length?.kind !== 'period' || !('unit' in length.period)) return undefined;
  if (named && named !== length.period) return undefined;
  const { start, end, count, unit } = length.period;
  return { from: { type: 'ago', start, end, count, unit } };
}

const AFTER_ARROW = /(?:[→⇒]|->)[^,。]*$/;

/** "Below August's 2.5 %", 「前月の2.5%を下回る」: a figure that belongs to the time it is compared with. */
function isStandard(frame: Frame, token: QuantityToken): boolean {
  const dated = datedBy(frame, token);
  const { text, patterns } = frame;
  const ofTime =
    dated && dated.end <= token.start && patterns.ofTime.test(text.slice(dated.end, dated.end + 2));
  if (!ofTime && priorShift(frame, token) === undefined) return false;
  const start = ofTime ? dated.start : token.start;
  const before = text.slice(Math.max(0, start - 14), start);
  return patterns.comparedHere.test(`${before}◆${text.slice(token.end, token.end + 14)}`);
}

/** 「3月の3.8%を上回る」: on which side of the figure of another time the statement's own lies. */
function nowTest(frame: Frame, token: QuantityToken, dated: PeriodTokenOf | undefined): string | undefined {
  const bounded = boundOf(frame, token);
  const now = frame.period === dated?.period ? { ...frame, period: frame.spokenOf } : frame;
  const measure = bounded.bound === '~' ? undefined : levelMeasure(now, token.quantity);
  return (
    measure &&
    comparison(
      valueAt(measure.expression, frame.subject.indicator, pointOf(now)),
      bounded,
      token.quantity,
      (digits) => literalFor(now, token.quantity, digits, measure),
    )
  );
}

function isEnd(frame: Frame, from: QuantityToken, token: QuantityToken): boolean {
  const { text, patterns } = frame;
  const { start, end } = token;
  const gap = text.slice(from.end, start);
  if (start < from.end || ARROW.test(text.slice(end))) return false;
  // 「4.0%→前月4.4%」 goes back in time.
  return (
    (AFTER_ARROW.test(gap) && priorShift(frame, token) === undefined) ||
    patterns.endHere.test(`${gap}◆${text.slice(end, end + 8)}`)
  );
}

function sameUnit(a: QuantityToken, b: QuantityToken): boolean {
  return a.quantity.unit === b.quantity.unit || a.quantity.unit === 'plain' || b.quantity.unit === 'plain';
}

function levelTest(
  frame: Frame,
  token: QuantityToken,
  at: PeriodTokenOf['period'] | undefined,
  bounded: Bounded,
  shift?: string,
): string | undefined {
  const period = at ?? (frame.period && frame.period !== frame.base ? frame.period : undefined);
  const own = { ...frame, period };
  const measure = levelMeasure(own, token.quantity);
  const point = at ? pointIn(at, anchorOf(frame)) : ownPoint(frame, token);
  // “由年初的5%” in January: no figure of that month is known.
  if (at && point && periodEnd(point) > frame.asOf) return undefined;
  const turn = turnBeside(frame, token);
  if (measure && turn) {
    // 「ピークの3.2%」 without a date is that of the last cycle.
    const ever = frame.patterns.turnOfCycle.test(frame.text.slice(turn.start, turn.end)) ? 'last 10y' : 'all';
    const window = point ? printPoint(fitPoint(point, frame.subject.indicator)) : ever;
    const value = `${isWord(turn, 'trough', 'lowest') ? 'min' : 'max'}(${measure.expression}, ${window})`;
    return comparison(value, bounded, token.quantity, (digits) =>
      literalFor(frame, token.quantity, digits, measure),
    );
  }
  const { indicator } = frame.subject;
  if (measure && point && isMarket(indicator) && point.frequency === 'A' && !point.end) return undefined;
  // 「7月の161円台から」「5月には40台へ」: a quote of some day of the month, which its average is not.
  const { digits: low, toDigits } = token.quantity;
  if (measure && point?.frequency === 'M' && isMarket(indicator) && !point.end && toDigits !== undefined) {
    const [least, most] = [low, toDigits].map((d) => literalFor(frame, token.quantity, d, measure));
    const of = `(${measure.expression}, ${printPoint(point)})`;
    return `max${of} >= ${least} and min${of} <= ${most}`;
  }
  // "From 2.03 % in early September", "from 12 million in 2022": on one of its days or in one of its months, or between two.
  const inside = 'DW'.includes(indicator.frequency)
    ? point?.frequency !== 'D'
    : point?.frequency === 'A' && 'MQ'.includes(indicator.frequency) && indicator.kind !== 'flow';
  if (measure && at && point && inside && !point.end)
    return onceIn(printPoint(point), measure.expression, bounded, token.quantity, (digits) =>
      literalFor(frame, token.quantity, digits, measure),
    );
  return (
    measure &&
    comparison(
      valueAt(
        shift ? `lag(${measure.expression}, ${shift})` : measure.expression,
        frame.subject.indicator,
        point,
      ),
      bounded,
      token.quantity,
      (digits) => literalFor(frame, token.quantity, digits, measure),
    )
  );
}

/** "Fell from 10 percent to 5 under Obama": each was seen in that time, the first not always at its beginning. */
function everIn(frame: Frame, token: QuantityToken, window: string): string | undefined {
  const measure = levelMeasure(frame, token.quantity);
  const seen =
    measure &&
    comparison(measure.expression, boundOf(frame, token), token.quantity, (digits) =>
      literalFor(frame, token.quantity, digits, measure),
    );
  // A unit of the last decimal: what was first printed is often corrected by as much.
  const [, tens, unit] = /~ \d+\.(\d*)\d([a-z]*)$/.exec(seen ?? '') ?? [];
  const spread = tens === undefined ? '' : ` +- 0.${tens.replaceAll(/\d/g, '0')}1${unit}`;
  return seen && `ever(${seen}${spread}, ${window})`;
}

/** "A peak of 2.5 trillion", “2.5万亿的高点”: the figure is the extreme itself. */
function turnBeside(frame: Frame, token: QuantityToken): Token | undefined {
  return frame.tokens.find((t) => {
    if (!isWord(t, 'peak', 'trough') && !frame.patterns.turnWord.test(frame.text.slice(t.start, t.end)))
      return false;
    const gap =
      t.start >= token.end ? frame.text.slice(token.end, t.start) : frame.text.slice(t.end, token.start);
    return frame.patterns.besideTurn.test(gap);
  });
}

/** "A year earlier" counts back from the period of the statement, if it names one. */
function anchorOf(frame: Frame): number {
  const own = periodsOf(frame.tokens).find((t) => t.period.type === 'at')?.period;
  const topic = own ?? (frame.period?.type === 'ago' ? frame.spokenOf : frame.period);
  return topic?.type === 'at' ? Math.min(periodEnd(topic.point), frame.asOf) : frame.asOf;
}

/** The end of the movement: its own period, unless that is the one the start is dated by. */
function ownPoint(frame: Frame, token: QuantityToken): ReturnType<typeof pointOf> {
  const start = quantitiesOf(frame.tokens).find((t) => isOrigin(frame, t));
  const dated = start && datedBy(frame, start);
  const own = start !== token && datedBy(frame, token);
  if (own && own !== dated && own.start >= token.end) return pointIn(own.period, anchorOf(frame));
  const near = periodsOf(frame.tokens).findLast((t) => t.period.type === 'at' && t.end <= token.start);
  if (near && near !== dated && start && near.start > start.end) return pointIn(near.period);
  const first = periodsOf(frame.tokens).find((t) => t.period.type === 'at');
  return first && first !== dated ? pointIn(first.period) : dated ? undefined : pointOf(frame);
}

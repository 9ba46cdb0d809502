import { shiftDay } from '../../formula/calendar.ts';
import {
  difference,
  fitPoint,
  isRate,
  percentage,
  pointOf,
  valueAt,
  type WindowChoice,
  windowOf,
  YEAR,
} from '../expression.ts';
import { type Draft, type Frame, firstWord, spanOf, tokensNaming } from '../frame.ts';
import { type Point, printPoint } from '../period.ts';
import type { Subject } from '../subject.ts';
import { isWord, type Token } from '../token.ts';
import { outputFor } from './comparison.ts';
import { factorOf } from './factor.ts';
import { asInflation, isNamedByRate } from './inflationRate.ts';
import { isOfUnknown } from './ofAnother.ts';
import type { Factor } from './partFactor.ts';
import { isOfTwoTimes } from './recordMeasure.ts';
import { timesTarget } from './target.ts';

/** "Doubled since 2019", "three times what it was a year ago", 「2倍になった」, “翻番”, “腰斩”; "twice the other". */
export function multiple(frame: Frame): Draft[] {
  const factor = factorOf(frame);
  const [first] = factor?.used ?? [];
  if (!factor || !first) return [];
  const { text } = frame;
  const aim = frame.patterns.multipleOfAim.exec(
    `${text.slice(0, first.start)}◆${text.slice(first.end, first.end + 24)}`,
  );
  if (aim) return aim[1] === undefined ? [] : timesTarget(frame, factor);
  if (frame.rivals.length === 0 && isOfUnknown(frame, first.start))
    return [{ ...draft(frame, factor.used, '', false, [frame.subject]), formula: null, used: frame.tokens }];
  if (isStandardAlone(frame, first)) return [];
  const rival = frame.rivals[0];
  if (rival) return againstRival(frame, factor, rival);
  return againstAverage(frame, factor) ?? againstPoint(frame, factor) ?? overWindow(frame, factor) ?? [];
}

/** "Have risen 6 %, twice the rate of inflation": what stands after the multiple is what something else is held against. */
function isStandardAlone(frame: Frame, { end }: Token): boolean {
  const { text, patterns, subject, rivals, base } = frame;
  if (rivals.length > 0 || base || subject.token.start < end) return false;
  const gap = text.slice(end, subject.token.start);
  return patterns.paced.test(gap) || (patterns.rightAfter.test(gap) && isNamedByRate(frame));
}

function againstRival(frame: Frame, factor: Factor, rival: Subject): Draft[] {
  const { subject } = frame;
  // 「S&P500の半分しか上がらない小型株」: the standard comes first, and what is held against it is told in another way.
  const [first] = factor.used;
  const isStandard = frame.patterns.standardOfMultiple.test(
    frame.text.slice(subject.token.end, first?.start),
  );
  if (isStandard && first && rival.token.start > first.end) return [];
  const ofOutput = /\b(?:to|of) GDP\b/.test(subject.indicator.names.en);
  if (ofOutput && /^USD/.test(rival.indicator.unit)) return timesOutput(frame, factor, rival);
  const output = outputFor(subject, rival);
  if (output && !comparesGrowth(frame)) {
    const quotient = valueAt(`${subject.expression} / ${output}`, subject.indicator, pointOf(frame));
    const used = [...factor.used, rival.token, ...tokensNaming(frame, frame.period)];
    return [
      draft(frame, used, `${quotient} ${factor.bound} ${factor.value}`, factor.approximate, [subject, rival]),
    ];
  }
  const sameUnit = rival.indicator.unit === subject.indicator.unit;
  const growth = comparesGrowth(frame) || !sameUnit;
  const used = [...factor.used, rival.token, ...tokensNaming(frame, frame.period)];
  const { window, byDefault } = windowOf(frame);
  if (growth && frame.period?.type === 'ytd' && !byDefault) {
    const [mine, theirs] = [subject, rival].map(({ expression }) => `pct(${expression}, ${window})`);
    const formula = `${mine} / ${theirs} ${factor.bound} ${factor.value}`;
    return [draft(frame, used, formula, factor.approximate, [subject, rival])];
  }
  const rates = [percentage(subject, 'pc1', undefined), percentage(rival, 'pc1', undefined)];
  const [own, other] = growth
    ? rates.map((rate) => rate?.expression)
    : [subject.expression, rival.expression];
  if (!own || !other) return [];
  const quotient = valueAt(`${own} / ${other}`, subject.indicator, pointOf(frame));
  return [
    draft(frame, used, `${quotient} ${factor.bound} ${factor.value}`, factor.approximate, [subject, rival]),
  ];
}

/** 「債務はGDPの1.2倍」: a ratio to output, which its series holds in percent. */
function timesOutput(frame: Frame, factor: Factor, rival: Subject): Draft[] {
  const { expression, indicator } = frame.subject;
  const formula = `${valueAt(expression, indicator, pointOf(frame))} ${factor.bound} ${Math.round(1000 * Number(factor.value)) / 10}`;
  const decimals = /\.(\d+)$/.exec(factor.value)?.[1]?.length ?? 0;
  const tolerance = factor.bound === '~' ? ` +- ${50 / 10 ** decimals}` : '';
  const used = [...factor.used, rival.token, ...tokensNaming(frame, frame.period)];
  return [draft(frame, used, formula + tolerance, factor.approximate, [frame.subject])];
}

/** "Twice as fast as", 「上昇率の2倍」, “涨幅的两倍”: the rates of change are compared. */
function comparesGrowth(frame: Frame): boolean {
  return frame.patterns.paced.test(frame.text);
}

/** "Half its pre-pandemic average". */
function againstAverage(frame: Frame, factor: Factor): Draft[] | undefined {
  const average = firstWord(frame.tokens, 'average');
  if (!average) return undefined;
  const { expression, indicator } = frame.subject;
  const window =
    frame.base?.type === 'at'
      ? (beforePandemic(frame) ?? printPoint(fitPoint(frame.base.point, indicator)))
      : frame.period === undefined
        ? 'all'
        : windowOf(frame).window;
  const used = [...factor.used, average, ...tokensNaming(frame, frame.base, frame.period)];
  const formula = `last(${expression}) / avg(${expression}, ${window}) ${factor.bound} ${factor.value}`;
  return [draft(frame, used, formula, factor.approximate, [frame.subject])];
}

/** The years that "pre-pandemic" is usually averaged over. */
export function beforePandemic(frame: Frame): string | undefined {
  return frame.patterns.prePandemic.test(frame.text) ? '2015..2019' : undefined;
}

/** "Three times its 2019 level", 「前月の5倍」: now, or at the stated time, against then. */
function againstPoint(frame: Frame, factor: Factor): Draft[] | undefined {
  const { subject, base } = frame;
  const { indicator } = subject;
  const expression = quotedAs(frame);
  const now = valueAt(expression, indicator, frame.period === base ? undefined : pointOf(frame));
  const turn = firstWord(frame.tokens, 'peak', 'trough', 'highest', 'lowest');
  const used = [...factor.used, ...(turn ? [turn] : []), ...tokensNaming(frame, frame.period, base)];
  const { text } = frame;
  const around = turn && `${text.slice(0, turn.end)}◆${text.slice(turn.end, turn.end + 6)}`;
  const fromTurn = factor.turn ?? (!base && frame.patterns.fromTurn.test(around ?? '') ? turn : undefined);
  const then =
    base?.type === 'at'
      ? baseValue(frame, base.point, turn)
      : fromTurn
        ? `${isWord(fromTurn, 'trough', 'lowest') ? 'min' : 'max'}(${expression}, all)`
        : undefined;
  if (then)
    return [
      draft(frame, used, `${now} / ${then} ${factor.bound} ${factor.value}`, factor.approximate, [subject]),
    ];
  const relative = relativeBase(frame);
  if (!relative) return undefined;
  const point = pointOf(frame);
  if (point === undefined)
    return [
      draft(
        frame,
        used,
        relative.years && expression !== subject.expression
          ? `last(${expression}) / last(lag(${expression}, ${relative.years}y)) ${factor.bound} ${factor.value}`
          : `ratio(${expression}, ${relative.window}) ${factor.bound} ${factor.value}`,
        factor.approximate,
        [subject],
      ),
    ];
  const fitted = fitPoint(point, indicator);
  const back = {
    ...fitted,
    ordinal: relative.years ? yearsBack(fitted, relative.years) : fitted.ordinal - 1,
  };
  const formula = `${now} / at(${expression}, ${printPoint(back)}) ${factor.bound} ${factor.value}`;
  return [draft(frame, used, formula, factor.approximate, [subject])];
}

/** The period so many years before; of days and weeks, the same date. */
function yearsBack({ frequency, ordinal }: Point, years: number): number {
  if (frequency === 'D' || frequency === 'W') return shiftDay(ordinal, -years, 'y');
  return ordinal - years * { A: 1, Q: 4, M: 12 }[frequency];
}

/** "Inflation is a third of what it was": a price index is spoken of by its yearly rate where its words name one. */
function quotedAs(frame: Frame): string {
  const { subject, text, patterns, rate } = frame;
  if (isOfTwoTimes(frame) && subject.indicator.headline === 'chg') return difference(subject).expression;
  const yearly = asInflation(frame);
  if (yearly !== subject.expression) return yearly;
  // "Double the pace of the first quarter".
  const paced = patterns.pacedAs.test(text.slice(subject.token.end));
  return (paced && percentage(subject, rate, undefined)?.expression) || subject.expression;
}

/** The level at a point, or its high or low of that time: "twice its 2021 low". */
function baseValue(frame: Frame, point: Point, turn: Token | undefined): string {
  const { indicator } = frame.subject;
  const expression = quotedAs(frame);
  if (!turn) return valueAt(expression, indicator, point);
  return `${isWord(turn, 'trough', 'lowest') ? 'min' : 'max'}(${expression}, ${printPoint(fitPoint(point, indicator))})`;
}

/** 「前年同月の4倍」, 「前月の5倍」, "from a year earlier": a base that moves with the period of the statement. */
function relativeBase(frame: Frame): { readonly window: string; readonly years?: number } | undefined {
  const { base, rate } = frame;
  if (base?.type === 'ago') {
    const { window } = windowOf({ ...frame, period: undefined });
    return base.unit === 'y' ? { window, years: base.count } : { window };
  }
  if (rate === 'pc1') return { window: YEAR[frame.subject.indicator.frequency], years: 1 };
  return rate === 'pch' ? { window: 'last 1obs' } : undefined;
}

function overWindow(frame: Frame, factor: Factor): Draft[] | undefined {
  const { subject, period } = frame;
  const window: WindowChoice = windowOf(frame);
  if (
    window.byDefault ||
    period?.type === 'within' ||
    (subject.indicator.kind === 'balance' && !/^-/.test(subject.expression))
  )
    return undefined;
  const expression = asInflation(frame);
  const year = expression === subject.expression && yearBack(frame, factor);
  if (year) return [year];
  // A rate is not "five times" unless something says from where.
  if (isRate(subject.indicator) && !period && !frame.tenure) return undefined;
  const used = [...factor.used, ...tokensNaming(frame, period, frame.base)];
  const { text, bound, value, approximate } = {
    text: `ratio(${expression}, ${window.window})`,
    ...factor,
  };
  return [draft(frame, used, `${text} ${bound} ${value}`, approximate, [subject])];
}

/** “三季度资本开支翻了一倍”: what is quoted by its yearly rate doubled from the same period a year before. */
function yearBack(frame: Frame, { used, bound, value, approximate }: Factor): Draft | undefined {
  const { expression, indicator } = frame.subject;
  const point = pointOf(frame);
  const perYear = { A: 1, Q: 4, M: 12, W: undefined, D: undefined }[indicator.frequency];
  if (!point || !perYear || indicator.headline !== 'pc1' || point.frequency !== indicator.frequency)
    return undefined;
  const then = { ...point, ordinal: point.ordinal - perYear };
  const formula = `at(${expression}, ${printPoint(point)}) / at(${expression}, ${printPoint(then)}) ${bound} ${value}`;
  return draft(frame, [...used, ...tokensNaming(frame, frame.period)], formula, approximate, [frame.subject]);
}

function draft(
  frame: Frame,
  used: readonly Token[],
  formula: string,
  approximate: boolean,
  subjects: Draft['subjects'],
): Draft {
  return { kind: 'multiple', ...spanOf(frame, used), formula, subjects, approximate, used };
}

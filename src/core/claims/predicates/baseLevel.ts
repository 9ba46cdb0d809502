import {
  fitPoint,
  isMarket,
  percentage,
  pointIn,
  pointOf,
  valueAt,
  windowFor,
  windowOf,
} from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  quantitiesOf,
  spanOf,
  tokensNaming,
  unknownBetween,
} from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { levelThen, type Standard } from './levelThen.ts';
import { beforePandemic } from './multiple.ts';
import { quotedLevel } from './recordMeasure.ts';

/** "Still below its 2019 level", 「2020年の水準を下回ったまま」, “高于2019年”; "above its average": then against now. */
export function baseLevel(frame: Frame): Draft[] {
  if (quantitiesOf(frame.tokens).length > 0) return [];
  const side = firstWord(frame.tokens, 'above', 'below', 'over', 'under', 'more', 'less', 'up', 'down');
  if (side && isWord(side, 'above', 'below', 'over', 'under')) {
    const year = againstYearBefore(frame, side);
    if (year) return [year];
  }
  const then = side && standardOf(frame);
  if (!side || !then || isApart(frame, side)) return [];
  const less = isWord(side, 'below', 'under', 'less', 'down') && !isWord(side, 'above', 'over', 'more');
  const measured = quotedLevel(frame);
  const reached = isMarket(frame.subject.indicator) && pointOf(frame) && frame.period !== frame.base;
  const now = reached
    ? extremeOf(frame, measured, less)
    : valueAt(measured, frame.subject.indicator, frame.period === frame.base ? undefined : pointOf(frame));
  const used = [side, ...then.used];
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula: `${now} ${less ? '<' : '>'} ${then.text(measured)}`,
      subjects: [frame.subject],
      measured,
      used,
    },
  ];
}

/** "Strip out inflation and the median worker earns more than": too much that is not known lies between. */
function isApart(frame: Frame, side: Token): boolean {
  const { subject, inherited, language } = frame;
  return (
    language === 'en' &&
    !inherited &&
    side.start > subject.token.end &&
    unknownBetween(frame, subject.token.end, side.start) > 2
  );
}

/** 「前年を下回り」: its yearly rate has a sign. */
function againstYearBefore(frame: Frame, side: Token): Draft | undefined {
  const year = firstWord(frame.tokens, 'yearly');
  const rate = year && percentage(frame.subject, 'pc1', undefined);
  const beside = frame.language === 'zh' && year && year.start === side.end;
  if (!year || !rate || frame.base || (year.end > side.start && !beside)) return undefined;
  const less = isWord(side, 'below', 'under');
  const run = frame.tokens.find(
    (t) => t.kind === 'period' && t.period.type === 'length' && t.start >= year.end,
  );
  const length = run?.kind === 'period' && run.period.type === 'length' ? run.period : undefined;
  const all = frame.period?.type === 'last' && !frame.period.vague && windowOf(frame).window;
  const formula = all
    ? `always(${rate.expression} ${less ? '<' : '>'} 0, ${all})`
    : length
      ? `streak(${rate.expression} ${less ? '<' : '>'} 0) >= ${length.count}${length.unit}`
      : `${valueAt(rate.expression, frame.subject.indicator, pointOf(frame))} ${less ? '<' : '>'} 0`;
  const used = [year, side, ...(run ? [run] : []), ...(all ? tokensNaming(frame, frame.period) : [])];
  return {
    kind: length ? 'streak' : 'direction',
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: rate.expression,
    used,
  };
}

/** What moves by the day is held against the high, or low, of the month it is said of. */
function extremeOf(frame: Frame, measured: string, less: boolean): string {
  const point = pointOf(frame);
  const { indicator } = frame.subject;
  if (!point || point.frequency === 'D') return valueAt(measured, indicator, point);
  return `${less ? 'min' : 'max'}(${measured}, ${printPoint(fitPoint(point, indicator))})`;
}

/** 「200日移動平均」, “200日均线”, "its 50-day average": the length right before the average is that of its window. */
function movingWindow({ tokens, text, subject }: Frame, average: Token): string | undefined {
  const token = tokens.find(
    (t) =>
      t.kind === 'period' &&
      t.period.type === 'length' &&
      t.end <= average.start &&
      average.start - t.end <= 8,
  );
  if (token?.kind !== 'period' || /[,;。]/.test(text.slice(token.end, average.start))) return undefined;
  return windowFor(token.period, subject.indicator).window;
}

/** What the level is held against: its average over a window, or its level at a point. */
function standardOf(frame: Frame): Standard | undefined {
  const { base, subject } = frame;
  const point = pointIn(base, frame.asOf);
  const average = firstWord(frame.tokens, 'average');
  if (average) {
    const stretch =
      movingWindow(frame, average) ?? (frame.period?.type === 'last' ? windowOf(frame).window : 'all');
    const window =
      beforePandemic(frame) ?? (point ? printPoint(fitPoint(point, subject.indicator)) : stretch);
    return {
      text: (measured) => `avg(${measured}, ${window})`,
      used: [average, ...tokensNaming(frame, base)],
    };
  }
  return levelThen(frame);
}

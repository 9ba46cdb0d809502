import {
  fitPoint,
  isGrowthRate,
  isMarket,
  isRate,
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
  periodsOf,
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
  const side =
    firstWord(frame.tokens, 'faster', 'slower') ??
    firstWord(frame.tokens, 'above', 'below', 'over', 'under', 'more', 'less', 'up', 'down');
  if (side && !isWord(side, 'up', 'down')) {
    const year = againstYearBefore(frame, side);
    if (year) return [year];
  }
  const then = side && standardOf(frame);
  if (!side || !then || isApart(frame, side)) return [];
  const less =
    isWord(side, 'below', 'under', 'less', 'down', 'slower') &&
    !isWord(side, 'above', 'over', 'more', 'faster');
  const measured = isPriceLevel(frame) ? frame.subject.expression : quotedLevel(frame);
  if (measured === undefined) return [];
  const reached = isMarket(frame.subject.indicator) && pointOf(frame) && frame.period !== frame.base;
  const now = reached
    ? extremeOf(frame, measured, less)
    : valueAt(measured, frame.subject.indicator, frame.period === frame.base ? undefined : pointOf(frame));
  const edge = less ? '<' : '>';
  const yearly = isWord(side, 'faster', 'slower') ? undefined : overYear(frame);
  const ago = frame.base?.type === 'ago' ? `${frame.base.count}${frame.base.unit}` : undefined;
  const condition = yearly ? `${yearly} ${edge} 0` : `${measured} - lag(${measured}, ${ago}) ${edge} 0`;
  const all = ago ? throughout(frame, condition) : undefined;
  const used = [side, ...then.used, ...(all?.used ?? [])];
  return [
    {
      kind: all?.text.startsWith('streak') ? 'streak' : 'comparison',
      ...spanOf(frame, used),
      formula:
        all?.text ??
        (yearly
          ? `${valueAt(yearly, frame.subject.indicator, pointOf(frame))} ${edge} 0`
          : `${now} ${edge} ${then.text(measured)}`),
      subjects: [frame.subject],
      measured,
      used,
    },
  ];
}

/** "Consumer prices are higher than in 2019" is of what things cost, "inflation is higher" of how fast that rises. */
function isPriceLevel({ subject: { indicator, token }, rate, text, patterns }: Frame): boolean {
  const named = patterns.pricesWord.test(text.slice(token.start, token.end));
  return indicator.headline === 'pc1' && indicator.kind === 'index' && rate === undefined && named;
}

/** 「前年を上回る」: what is not itself a rate has one over the year, with a sign; 「インフレ率は前年を上回る」 compares two rates. */
function overYear({ base, subject, text, patterns }: Frame): string | undefined {
  const ofYear = base?.type === 'ago' && base.count === 1 && base.unit === 'y';
  const { indicator, token } = subject;
  if (!ofYear || patterns.rateNamed.test(text.slice(token.start, token.end + 4))) return undefined;
  if (isRate(indicator) && !isGrowthRate(indicator)) return undefined;
  return percentage(subject, 'pc1', undefined)?.expression;
}

/** 「3カ月連続で前年を下回った」「この1年、前年を上回る」: in each of a run of periods, or of a stretch. */
function throughout(
  frame: Frame,
  condition: string,
): { readonly text: string; readonly used: readonly Token[] } | undefined {
  const { period, tokens } = frame;
  const run = periodsOf(tokens).find((t) => t.period.type === 'length');
  if (run?.period.type === 'length')
    return {
      text: `streak(${condition}) >= ${run.period.count}${run.period.unit}`,
      used: [run, ...tokens.filter((t) => isWord(t, 'streak'))],
    };
  return period?.type === 'last' && !period.vague
    ? {
        text: `always(${condition}, ${windowFor(period, frame.subject.indicator).window})`,
        used: tokensNaming(frame, period),
      }
    : undefined;
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
  const rate = year && yearOn(frame);
  const beside = frame.language === 'zh' && year && year.start === side.end;
  if (!year || !rate || frame.base || (year.end > side.start && !beside)) return undefined;
  const less = isWord(side, 'below', 'under', 'less');
  const condition = `${rate.expression} ${less ? '<' : '>'} 0`;
  const all = throughout(frame, condition);
  const used = [year, side, ...(all?.used ?? [])];
  return {
    kind: all?.text.startsWith('streak') ? 'streak' : 'direction',
    ...spanOf(frame, used),
    formula:
      all?.text ??
      `${valueAt(rate.expression, frame.subject.indicator, pointOf(frame))} ${less ? '<' : '>'} 0`,
    subjects: [frame.subject],
    measured: rate.expression,
    used,
  };
}

/** How far from a year before: in percent, or in points what is itself in percent. */
function yearOn({ subject }: Frame): { readonly expression: string } | undefined {
  const { indicator, expression } = subject;
  return isRate(indicator)
    ? { expression: `${expression} - lag(${expression}, 1y)` }
    : percentage(subject, 'pc1', undefined);
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

import { type Bounded, boundOf, comparison } from '../bounds.ts';
import { fitPoint, isRate, type Measure, pointIn, pointOf, sinceStart, windowOf } from '../expression.ts';
import { type Draft, type Frame, type QuantityToken, quantitiesOf, spanOf, tokensNaming } from '../frame.ts';
import { printPoint } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { isWord, type Token } from '../token.ts';
import { isPerYear } from './changeMeasure.ts';
import { levelMeasure, literalFor } from './figure.ts';
import { countsOver, isMonthlyCount } from './jobs.ts';
import { linkOf, tooFar } from './link.ts';
import { beforePandemic } from './multiple.ts';

/** "Has averaged 29,000 over three months", 「3カ月平均で」, “均值”: the mean of a window against a figure. */
export function average(frame: Frame): Draft[] {
  const token = quantitiesOf(frame.tokens).find((t) => t.quantity.unit !== 'times');
  const word = frame.tokens.find(
    (t) =>
      (isWord(t, 'average') && frame.text.charAt(t.end) !== ')') ||
      // "500,000 jobs a month since he took office".
      (isWord(t, 'monthly') && token !== undefined && countsOver(frame, token.quantity)),
  );
  if (token && isMonthlyPace(frame, token)) return lately(frame, token);
  if (!word || !token || tooFar(frame, token)) return [];
  // "At 4.2 %, unemployment is below its average": the figure is not that of the average.
  if (frame.language === 'en' && frame.tokens.some((t) => isBetween(t, token, word))) return [];
  // 「2022年から年平均40%増えた」: the yearly pace of a change, and no mean of figures.
  if (isPerYear(frame) && linkOf(frame, token).change && !isRate(frame.subject.indicator)) return [];
  const measure = levelMeasure({ ...frame, period: undefined }, token.quantity);
  const window = windowOfAverage(frame);
  if (!measure) return [];
  // "Gasoline averages $3.02 a gallon": where it stands, in a series that is a mean already.
  const after = frame.text.slice(token.end);
  // 「全米平均のガソリン」 is a mean over places; "on average inflation was" one over a time that is not told.
  const named = frame.text.slice(word.end, frame.subject.token.start) === 'の';
  const standing =
    named || frame.patterns.averages.test(`${frame.text.slice(word.start, word.end)}◆${after}`);
  if (standing && window === undefined) return [];
  // "Has averaged 4 % since the season began": a mean over a stretch of time that we do not know.
  if (window === undefined)
    return [
      {
        kind: 'level',
        ...spanOf(frame, [word, token]),
        formula: null,
        subjects: [frame.subject],
        used: [word, token],
      },
    ];
  const bounded = boundOf(frame, token);
  const side = bounded.used.find((t) => t.start >= token.end && isWord(t, 'over', 'under'));
  // 「コロナ前の平均6%を下回る」「10年平均の4.8%を下回る」: it is the present that lies below the average.
  const ofAverage = frame.text.slice(word.end, token.start) === 'の';
  if ((frame.base || ofAverage) && side)
    return [againstAverage(frame, measure.expression, window, [word, token, side])];
  const used = [word, token, ...bounded.used, ...tokensNaming(frame, frame.period)];
  return meanOf(frame, { measure, window, bounded, quantity: token.quantity, used });
}

function isBetween(t: Token, first: Token, last: Token): boolean {
  return t.start >= first.end && t.end <= last.start && isWord(t, 'above', 'below', 'over', 'under');
}

interface Mean {
  readonly measure: Measure;
  readonly window: string;
  readonly bounded: Bounded;
  readonly quantity: Quantity;
  readonly used: readonly Token[];
}

/** The mean of a window against a figure. */
function meanOf(frame: Frame, { measure, window, bounded, quantity, used }: Mean): Draft[] {
  const { expression, conventions } = measure;
  const formula = comparison(`avg(${expression}, ${window})`, bounded, quantity, (digits) =>
    literalFor(frame, quantity, digits, measure),
  );
  if (formula === undefined) return [];
  const { approximate } = bounded;
  const { subject } = frame;
  return [
    {
      kind: 'level',
      ...spanOf(frame, used),
      formula,
      subjects: [subject],
      measured: expression,
      conventions,
      approximate,
      used,
    },
  ];
}

/** "Adding 500,000 jobs a month": of no month by itself, and of no stretch that is named. */
function isMonthlyPace(frame: Frame, token: QuantityToken): boolean {
  const { text, patterns, period, base, tenure, subject } = frame;
  return (
    patterns.eachMonth.test(text.slice(token.end)) &&
    !period &&
    !base &&
    tenure === undefined &&
    isMonthlyCount(subject, token.quantity)
  );
}

/** The mean of the last three months, where a few more or less must not decide. */
function lately(frame: Frame, token: QuantityToken): Draft[] {
  const measure = levelMeasure(frame, token.quantity);
  const link = linkOf(frame, token);
  if (!measure || tooFar(frame, token)) return [];
  const quantity = link.change && link.down ? { ...token.quantity, negative: true } : token.quantity;
  const bounded = boundOf(frame, token);
  const used = [token, ...bounded.used, ...link.used];
  const conventions = [...measure.conventions, 'default-window' as const];
  return meanOf(frame, { measure, window: 'last 3m', bounded, quantity, used }).map(
    (draft): Draft => ({ ...draft, kind: 'change', conventions, vagueWindow: true }),
  );
}

function againstAverage(frame: Frame, expression: string, window: string, used: readonly Token[]): Draft {
  const below = used.some((t) => isWord(t, 'under'));
  const formula = `last(${expression}) ${below ? '<' : '>'} avg(${expression}, ${window})`;
  return {
    kind: 'comparison',
    ...spanOf(frame, used),
    formula,
    subjects: [frame.subject],
    measured: expression,
    used,
  };
}

function windowOfAverage(frame: Frame): string | undefined {
  const { period, subject } = frame;
  const then = pointIn(frame.base, frame.asOf);
  if (then) return beforePandemic(frame) ?? printPoint(fitPoint(then, subject.indicator));
  if (period?.type === 'between') return `${printPoint(period.from)}..${printPoint(period.to)}`;
  if (period?.type === 'at' && period.running) return sinceStart(period.point, subject.indicator);
  const point = pointOf(frame);
  if (point) return printPoint(fitPoint(point, subject.indicator));
  if (period?.type === 'since') return `since ${printPoint(fitPoint(period.point, subject.indicator))}`;
  const window = windowOf(frame);
  if (!window.byDefault) return window.window;
  const length = frame.tokens.find((t) => t.kind === 'period' && t.period.type === 'length');
  if (length?.kind === 'period' && length.period.type === 'length')
    return `last ${length.period.count}${length.period.unit}`;
  return beforePandemic(frame);
}

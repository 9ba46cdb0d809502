import { type Bounded, boundOf, comparison } from '../bounds.ts';
import { fitPoint, type Measure, windowFor } from '../expression.ts';
import { type Draft, type Frame, firstWord, type QuantityToken, quantitiesOf, spanOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord, type Token } from '../token.ts';
import { levelMeasure, literalFor } from './figure.ts';
import { linkOf, tooFar } from './link.ts';

/**
 * "Remained above 7 % between 2010 and 2013", "has been below 5 % for three years", 「3年間2%を上回り続けた」: a level over a
 * stretch of time is not the latest one.
 */
export function stretch(frame: Frame): Draft[] {
  const window = windowOfLevel(frame);
  const figure = quantitiesOf(frame.tokens).find((t) => t.quantity.unit !== 'times');
  if (!window || !figure || tooFar(frame, figure)) return [];
  const link = linkOf(frame, figure);
  if (link.change) return [];
  const bounded = boundOf(frame, figure);
  const measure = levelMeasure({ ...frame, period: undefined }, figure.quantity);
  if (!measure || measure.expression.endsWith('.chg')) return [];
  const moved = link.used.length > 0;
  if (!window.closed && (moved || !lasts(frame, figure, bounded))) return [];
  const stated = statedOver(frame, figure, { measure, bounded, moved, window: window.text });
  if (stated === undefined) return [];
  const used = [figure, ...bounded.used, ...link.used, ...window.used];
  return [
    {
      kind: 'level',
      ...spanOf(frame, used),
      formula: stated === false ? null : stated,
      subjects: [frame.subject],
      measured: measure.expression,
      conventions: measure.conventions,
      approximate: bounded.approximate,
      fraction: figure.quantity.fraction,
      used,
    },
  ];
}

interface Stated {
  readonly measure: Measure;
  readonly bounded: Bounded;
  readonly moved: boolean;
  readonly window: string;
}

/** Throughout for a bound or a range, once where it was reached, the mean for a figure; false for where a movement ended. */
function statedOver(
  frame: Frame,
  { quantity }: QuantityToken,
  { measure, bounded, moved, window }: Stated,
): string | false | undefined {
  const literal = (digits: string) => literalFor(frame, quantity, digits, measure);
  if (bounded.bound === '~' && quantity.toDigits === undefined)
    return !moved && comparison(`avg(${measure.expression}, ${window})`, bounded, quantity, literal);
  const condition = comparison(measure.expression, bounded, quantity, literal);
  // “近三年几乎一直低于50”: nearly throughout.
  const nearly = frame.tokens.some((t) => isWord(t, 'about') && !bounded.used.includes(t));
  const test = moved ? 'ever' : testOf(frame, bounded);
  if (condition && nearly && test === 'always') return `frac(${condition}, ${window}) >= 90`;
  return condition && `${test}(${condition}, ${window})`;
}

/** "Never below 3 %" denies that it ever was; "above 3 %" holds throughout; "topped 3 %" and "hit 3 %" once. */
function testOf(frame: Frame, bounded: Bounded): 'always' | 'ever' {
  if (firstWord(frame.tokens, 'not')) return 'ever';
  const reached = bounded.used.some((t) => frame.patterns.passedOnce.test(wordOf(frame, t)));
  return reached ? 'ever' : 'always';
}

function wordOf({ text }: Frame, { start, end }: Token): string {
  return text.slice(start, end);
}

interface LevelWindow {
  readonly text: string;
  /** Both ends are named, so that no figure of today is meant. */
  readonly closed: boolean;
  readonly used: readonly Token[];
}

/** The stretch of time that a frame names: between two times, since one, the last so many. */
function windowOfLevel(frame: Frame): LevelWindow | undefined {
  const { period, subject, base } = frame;
  // 「2022年秋から一度も」
  const from = frame.tokens.find((t) => t.kind === 'period' && t.period === base);
  if (base?.type === 'at' && from && frame.patterns.fromThen.test(frame.text.slice(from.end)))
    return { text: `since ${windowText(base.point, frame)}`, closed: false, used: [from] };
  const used = frame.tokens.filter((t) => t.kind === 'period' && t.period === period);
  if (period?.type === 'between' && !period.whole) {
    const [from, to] = [period.from, period.to].map((point) => windowText(point, frame));
    return { text: `${from}..${to}`, closed: true, used };
  }
  const annual =
    period?.type === 'at' && period.point.frequency === 'A' && subject.indicator.frequency !== 'A';
  if (annual && frame.tokens.some((t) => isWord(t, 'throughout')))
    return { text: windowText(period.point, frame), closed: true, used };
  if (period?.type === 'ytd') return { text: 'ytd', closed: false, used };
  if (period?.type === 'since')
    return { text: `since ${windowText(period.point, frame)}`, closed: false, used };
  if (period?.type === 'last' && !period.vague)
    return { text: windowFor(period, subject.indicator).window, closed: false, used };
  const length = period === undefined ? lengthFor(frame) : undefined;
  if (length?.kind !== 'period') return undefined;
  return { text: windowFor(length.period, subject.indicator).window, closed: false, used: [length] };
}

function windowText(point: Parameters<typeof fitPoint>[0], { subject }: Frame): string {
  return printPoint(fitPoint(point, subject.indicator));
}

/** "For three years": a length up to now. */
function lengthFor({ tokens, text, patterns }: Frame): Token | undefined {
  return tokens.find(
    (t) =>
      t.kind === 'period' &&
      t.period.type === 'length' &&
      patterns.lastingFor.test(`${text.slice(Math.max(0, t.start - 20), t.start)}◆${text.slice(t.end)}`),
  );
}

/** "Has been above", "remained below", 「上回り続けた」, “一直高于”: a state, and not where a movement has just ended. */
function lasts(frame: Frame, figure: QuantityToken, { bound }: Bounded): boolean {
  if (frame.tokens.some((t) => isWord(t, 'throughout'))) return true;
  if (frame.language === 'ja')
    return (
      bound !== '~' &&
      (frame.tokens.some((t) => isWord(t, 'not') && t.start >= figure.end) ||
        frame.patterns.heldAt.test(frame.text.slice(figure.end, figure.end + 12)))
    );
  if (bound === '~' && figure.quantity.toDigits === undefined) return false;
  const from = Math.max(frame.start, figure.start - 40);
  return frame.patterns.heldAt.test(frame.text.slice(from, figure.start));
}

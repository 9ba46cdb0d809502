import { boundOf } from '../bounds.ts';
import { type Frame, type PeriodTokenOf, periodsOf, type QuantityToken, quantitiesOf } from '../frame.ts';
import { isWord } from '../token.ts';

/** "16.4 against 20", "Empire at 3, after 11.5": what something is held against, at a time that nothing near it tells. */
export function isOfAnotherTime({ text, patterns, subject }: Frame, token: QuantityToken): boolean {
  const before = text.slice(Math.max(0, token.start - 40), token.start);
  return (
    patterns.againstAnother.test(before) &&
    !patterns.pairedFigure.test(`${before}◆${text.slice(token.end, subject.token.start)}`)
  );
}

/**
 * How far before the statement's own period a figure lies by the words right before it: 「前回の33.9%」, "last month's
 * 4.1 %". Of what comes more often than they say, that long before. Undefined when they say nothing.
 */
export function priorShift(
  { text, patterns, subject }: Frame,
  token: QuantityToken,
): '1obs' | '1m' | '1w' | '1y' | undefined {
  const before = text.slice(Math.max(0, token.start - 28), token.start);
  if (patterns.yearBefore.test(before)) return '1y';
  const { month, week } = patterns.oneBefore.exec(before)?.groups ?? {};
  const { frequency } = subject.indicator;
  if (month && 'DW'.includes(frequency)) return '1m';
  if (week && frequency === 'D') return '1w';
  return patterns.oneBefore.test(before) ? '1obs' : undefined;
}

/** "Down from 26 in 2022": where the movement began is no amount of it. */
export function isStartOf({ patterns, text }: Frame, { start }: QuantityToken): boolean {
  return patterns.movedFrom.test(text.slice(Math.max(0, start - 40), start));
}

/** 「マイナス0.3から急上昇した」: where it came from, and by habit that is the reading before. */
export function isUndatedStart({ patterns, text, base }: Frame, token: QuantityToken): boolean {
  return base === undefined && patterns.cameFrom.test(text.slice(token.end, token.end + 5));
}

/** "3.8% → 4.1%": from one figure to the next, in any language. */
export const ARROW = /^\s?(?:[→⇒]|->)/;

/** "From 3.4 %", 「1200万超から」, “从11.9”: where a movement began. */
export function isOrigin({ text, patterns }: Frame, { start, end }: QuantityToken): boolean {
  return (
    ARROW.test(text.slice(end)) ||
    patterns.startHere.test(`${text.slice(Math.max(0, start - 24), start)}◆${text.slice(end, end + 6)}`)
  );
}

/** "Fallen by 40 % from more than 12 million": it began there at some time, which no figure near it is that of. */
export function isOriginAtSomeTime(frame: Frame, token: QuantityToken): boolean {
  const { text, patterns, tokens } = frame;
  const around = `${text.slice(Math.max(0, token.start - 40), token.start)}◆${text.slice(token.end, token.end + 6)}`;
  const turn = tokens.some((t) => isWord(t, 'peak', 'trough', 'highest', 'lowest') && t.end <= token.start);
  return patterns.originOnly.test(around) && !turn && datedBy(frame, token) === undefined;
}

/** Of such a figure there is nothing to test. */
export function isUntoldOrigin(frame: Frame, token: QuantityToken): boolean {
  return isOriginAtSomeTime(frame, token) && !isReadingBefore(frame, token);
}

/** 「マイナス0.3から急上昇した」: by habit from the reading before, where nothing else is said of how far. */
function isReadingBefore(frame: Frame, token: QuantityToken): boolean {
  const alone = quantitiesOf(frame.tokens).length === 1;
  return alone && isUndatedStart(frame, token) && boundOf(frame, token).bound === '~';
}

/** The period right before or after the first figure. */
export function datedBy(frame: Frame, from: QuantityToken): PeriodTokenOf | undefined {
  return periodsOf(frame.tokens).find((t) => {
    if (t.period.type !== 'at' && t.period.type !== 'ago') return false;
    if (t.end <= from.start) return frame.patterns.datesNext.test(frame.text.slice(t.end, from.start).trim());
    return frame.patterns.datesBefore.test(frame.text.slice(from.end, t.start));
  });
}

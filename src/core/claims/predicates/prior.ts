import type { Frame, QuantityToken } from '../frame.ts';

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

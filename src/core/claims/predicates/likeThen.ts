import { fitPoint, isRate, pointIn, pointOf, valueAt } from '../expression.ts';
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
import { isWord } from '../token.ts';
import { quotedLevel } from './recordMeasure.ts';

/** "No higher than in 2014", "all but identical to what it was", "nowhere near its 2008 level": now against then. */
export function likeThen(frame: Frame): Draft[] {
  const { subject, text, language, grammar, base, start } = frame;
  const token = tokensNaming(frame, base)[0];
  if (language !== 'en' || !base || !token || quantitiesOf(frame.tokens).length > 0) return [];
  const from = frame.inherited ? start : Math.max(start, subject.token.end);
  const match = grammar.patterns.en.likeThen.exec(text.slice(from, token.start));
  if (!match || unknownBetween(frame, from, from + match.index) > 1) return [];
  const [first, end] = [from + match.index, from + match.index + match[0].length];
  const measured = quotedLevel(frame);
  const then = measured && thenOf(frame, measured);
  if (measured === undefined || then === undefined) return [];
  const now = valueAt(measured, subject.indicator, frame.period === base ? undefined : pointOf(frame));
  const used = [token, ...frame.tokens.filter((t) => t.start >= first && t.start < Math.max(end, token.end))];
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      formula: testOf(match.groups ?? {}, now, then, isRate(subject.indicator)),
      subjects: [subject],
      measured,
      used,
    },
  ];
}

/** The level then, or its high or low of that time. */
function thenOf(frame: Frame, measured: string): string | undefined {
  const { indicator } = frame.subject;
  const point = pointIn(frame.base, frame.asOf);
  if (!point) return undefined;
  const turn = firstWord(frame.tokens, 'peak', 'trough') ?? firstWord(frame.tokens, 'highest', 'lowest');
  if (!turn && frame.base?.type === 'ago')
    return valueAt(`lag(${measured}, ${frame.base.count}${frame.base.unit})`, indicator, pointOf(frame));
  if (!turn) return valueAt(measured, indicator, point);
  return `${isWord(turn, 'trough', 'lowest') ? 'min' : 'max'}(${measured}, ${printPoint(fitPoint(point, indicator))})`;
}

/** The same within two percent, or a tenth of a point; nowhere near beyond a fifth. */
function testOf(groups: Readonly<Record<string, string>>, now: string, then: string, rate: boolean): string {
  if (groups['notMore']) return `${now} <= ${then}`;
  if (groups['notLess']) return `${now} >= ${then}`;
  if (groups['far']) return `not ${now} / ${then} ~ 1 +- 0.2`;
  return rate ? `${now} - ${then} ~ 0 +- 0.1` : `${now} / ${then} ~ 1 +- 0.02`;
}

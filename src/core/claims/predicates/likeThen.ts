import { isRate, pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, quantitiesOf, spanOf, tokensNaming, unknownBetween } from '../frame.ts';
import { levelThen } from './levelThen.ts';
import { quotedLevel } from './recordMeasure.ts';

/** "No higher than in 2014", "all but identical to what it was", "nowhere near its 2008 level", 「2019年並み」: now against then. */
export function likeThen(frame: Frame): Draft[] {
  const { subject, text, language, patterns, base, start } = frame;
  const token = tokensNaming(frame, base)[0];
  if (!base || !token || quantitiesOf(frame.tokens).length > 0) return [];
  const from = frame.inherited ? start : Math.max(start, subject.token.end);
  // Japanese says it after the time.
  const at = language === 'ja' ? token.end : from;
  const match = patterns.likeThen.exec(text.slice(at, language === 'ja' ? undefined : token.start));
  if (!match || unknownBetween(frame, from, language === 'ja' ? token.start : at + match.index) > 1)
    return [];
  const [first, end] = [at + match.index, at + match.index + match[0].length];
  const measured = quotedLevel(frame);
  const then = measured && levelThen(frame)?.text(measured);
  if (measured === undefined || then === undefined) return [];
  const now = valueAt(measured, subject.indicator, frame.period === base ? undefined : pointOf(frame));
  const used = [
    token,
    ...frame.tokens.filter(
      (t) => t.start >= Math.min(first, token.end) && t.start < Math.max(end, token.end),
    ),
  ];
  return [
    {
      kind: 'comparison',
      ...spanOf(frame, used),
      ...(language === 'ja' ? { end } : {}),
      formula: testOf(match.groups ?? {}, now, then, isRate(subject.indicator) || /\.p\w\w$/.test(measured)),
      subjects: [subject],
      measured,
      used,
    },
  ];
}

/** The same within two percent, or a tenth of a point; nowhere near beyond a fifth. */
function testOf(groups: Readonly<Record<string, string>>, now: string, then: string, rate: boolean): string {
  if (groups['notMore']) return `${now} <= ${then}`;
  if (groups['notLess']) return `${now} >= ${then}`;
  if (groups['far']) return `not ${now} / ${then} ~ 1 +- 0.2`;
  return rate ? `${now} - ${then} ~ 0 +- 0.1` : `${now} / ${then} ~ 1 +- 0.02`;
}

import { ordinalOf, periodStart } from '../../indicators/period.ts';
import { fitPoint } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { printPoint } from '../period.ts';
import { isWord } from '../token.ts';
import { measureOf } from './recordMeasure.ts';

/** How many years before its turn a series is looked at. */
const BEFORE = 3;

/** "Peaked in June 2022", "bottomed out in 2009": the extreme of the years around it. */
export function turned(frame: Frame): Draft[] {
  const { text, patterns, subject, asOf } = frame;
  const verb = firstWord(frame.tokens, 'peak', 'trough');
  if (!verb || !patterns.turns.test(text.slice(verb.start, verb.end))) return [];
  const dated = periodsOf(frame.tokens).find((t) => t.start >= verb.end);
  if (dated?.period.type !== 'at' || quantitiesOf(frame.tokens).length > 0) return [];
  if (!patterns.turnedIn.test(text.slice(verb.end, dated.start))) return [];
  const measured = frame.measured ?? measureOf(frame);
  const point = fitPoint(dated.period.point, subject.indicator);
  if (measured === undefined || periodStart(point) > asOf) return [];
  const since = ordinalOf('A', periodStart(point)) - BEFORE;
  const low = isWord(verb, 'trough') !== (subject.inverse ?? false);
  const used = [verb, dated];
  const [extreme, edge] = low ? ['min', '<='] : ['max', '>='];
  return [
    {
      kind: 'extremum',
      ...spanOf(frame, used),
      formula: `${extreme}(${measured}, ${printPoint(point)}) ${edge} ${extreme}(${measured}, since ${since})`,
      subjects: [subject],
      measured,
      used,
    },
  ];
}

import { compareFrequency } from '../../indicators/period.ts';
import { pointOf, valueAt } from '../expression.ts';
import { type Draft, type Frame, quantitiesOf, unknownBetween } from '../frame.ts';
import { printPoint } from '../period.ts';

/** "The Sahm rule was triggered", "banks tightened standards", 「金融環境は緩和的」: a side of a line that the row puts into words. */
export function namedState(frame: Frame): Draft[] {
  const { subject, language, period } = frame;
  const { token, indicator } = subject;
  if (quantitiesOf(frame.tokens).length > 0) return [];
  if (frame.inherited || (period !== undefined && period.type !== 'at')) return [];
  for (const { words, is } of indicator.states ?? []) {
    const word = words[language].map((each) => placeOf(frame, each)).find((place) => place !== undefined);
    if (!word) continue;
    const used = frame.tokens.filter((t) => t.start < word.end && t.end > word.start);
    return [
      {
        kind: 'direction',
        start: Math.min(word.start, token.start),
        end: Math.max(word.end, token.end),
        formula: formulaOf(frame, is),
        subjects: [subject],
        used,
      },
    ];
  }
  return [];
}

/** On some day of a month that is named, where days are kept; means of months do not tell. */
function formulaOf(frame: Frame, is: string): string | null {
  const { expression, indicator } = frame.subject;
  const point = pointOf(frame);
  if (point && indicator.quotedDaily) return null;
  return point && compareFrequency(point.frequency, indicator.frequency) > 0
    ? `ever(${expression} ${is}, ${printPoint(point)})`
    : `${valueAt(expression, indicator, point)} ${is}`;
}

/** Where a word stands beside the subject with little between them that the grammar does not know. */
function placeOf(frame: Frame, word: string): { readonly start: number; readonly end: number } | undefined {
  const { text, language, subject, start: from } = frame;
  const { start, end } = subject.token;
  const most = language === 'en' ? 1 : 1.5;
  const after = text.slice(end, end + NEAR).split(CUT, 1)[0] ?? '';
  const before = text.slice(Math.max(from, start - NEAR), start);
  const follows = foundIn(after, word);
  const at = follows >= 0 ? end + follows : start - before.length + foundIn(before, word);
  if (at < start - before.length || CUT.test(text.slice(at, start))) return undefined;
  const place = { start: at, end: at + word.length };
  const around = `${text.slice(Math.max(from, at - NEAR), at)}◆${at < start ? '' : text.slice(place.end, place.end + NEAR)}`;
  if (frame.patterns.notInState.test(around)) return undefined;
  const unknown = at < start ? unknownBetween(frame, place.end, start) : unknownBetween(frame, end, at);
  return unknown < most ? place : undefined;
}

/** Of a word that is not the beginning or the end of another; below nought when there is none. */
function foundIn(text: string, word: string): number {
  const at = text.indexOf(word);
  const isPart = /[a-z]{2}/.test(text.slice(at - 1, at + 1)) && at > 0;
  return isPart || /^[a-z]{2}/.test(text.slice(at + word.length - 1)) ? -1 : at;
}

/** Characters at most between a subject and what it is said to be. */
const NEAR = 32;
const CUT = /[,;:。、，；：]/;

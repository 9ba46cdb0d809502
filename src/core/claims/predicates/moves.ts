import { isRate, windowFor, windowOf } from '../expression.ts';
import { type Draft, type Frame, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import { ENGLISH_ORDINALS, parseNumeral } from '../numerals.ts';
import { isPolicyRate } from '../policy.ts';
import { isWord } from '../token.ts';

/** “年内第三次降息”, “今年降息三次”: how often a policy rate was moved in a time that is named. */
export function moves(frame: Frame): Draft[] {
  if (frame.language === 'en') return nthMove(frame);
  const { subject, text, language } = frame;
  if (language === 'ja') return meetings(frame);
  if (language !== 'zh' || !isRate(subject.indicator) || subject.indicator.frequency !== 'D') return [];
  const verb = frame.tokens.find(
    (t) => isWord(t, 'up', 'down') && frame.patterns.rateVerb.test(text.slice(t.start, t.end)),
  );
  if (!verb) return [];
  const before = frame.patterns.timesBeforeMove.exec(text.slice(frame.start, verb.start));
  const after = frame.patterns.timesAfterMove.exec(text.slice(verb.end, verb.end + 6));
  const count = parseNumeral((before ?? after)?.[1] ?? '');
  const window = windowOf(frame);
  if (count === undefined || window.byDefault || window.window.includes(' to ')) return [];
  const span = spanOf(frame, [verb]);
  return [
    {
      kind: 'streak',
      start: span.start,
      end: verb.end + (before ? 0 : (after?.[0].length ?? 0)),
      formula: `count(${subject.expression}.chg ${isWord(verb, 'down') ? '<' : '>'} 0, ${window.window}) = ${count}`,
      subjects: [subject],
      used: [verb],
    },
  ];
}

/** Most weeks between two meetings of a central bank, and fewest. */
const APART = { most: 8, fewest: 6 };

/** 「6会合連続で据え置いた」「10会合続けて利上げした」: told by the moves of as many weeks as the meetings take. */
function meetings(frame: Frame): Draft[] {
  const { subject, text } = frame;
  const match = frame.patterns.meetingsInARow.exec(text.slice(frame.start));
  const verb =
    match &&
    frame.tokens.find((t) => isWord(t, 'up', 'down', 'flat') && t.start >= frame.start + match.index);
  if (!match || !verb || !isRate(subject.indicator) || subject.indicator.frequency !== 'D') return [];
  const count = Number(match[1]);
  const moved = (edge: string, weeks: number) => `count(${subject.expression}.chg ${edge} 0, last ${weeks}w)`;
  const used = frame.tokens.filter((t) => t.start >= frame.start + match.index && t.start <= verb.start);
  const span = spanOf(frame, used);
  return [
    {
      kind: 'streak',
      ...span,
      start: Math.min(span.start, frame.start + match.index),
      formula: isWord(verb, 'flat')
        ? `${['<', '>'].map((edge) => moved(edge, (count - 1) * APART.fewest)).join(' + ')} = 0`
        : `${moved(isWord(verb, 'down') ? '<' : '>', count * APART.most)} >= ${count}`,
      subjects: [subject],
      used,
    },
  ];
}

const NTH = new RegExp(`\\b(${ENGLISH_ORDINALS}|\\d+(?:nd|rd|th))\\s(?:[a-z-]+\\s)?$`);

/** "The eighth cut in twelve months", "the third hike of 2025", "has cut three times this year". */
function nthMove(frame: Frame): Draft[] {
  const { subject, text, start } = frame;
  if (!isPolicyRate(subject.indicator) || subject.indicator.frequency !== 'D') return [];
  const often = quantitiesOf(frame.tokens).find(({ quantity }) => quantity.unit === 'times');
  const verb = frame.tokens.find(
    (t) =>
      isWord(t, 'up', 'down') && (NTH.test(text.slice(start, t.start)) || (often && t.end < often.start)),
  );
  const window = verb && periodsOf(frame.tokens).find((t) => t.start >= verb.end);
  const nth = verb && NTH.exec(text.slice(start, verb.start));
  if (!verb || !window) return [];
  const count = nth
    ? parseNumeral((nth[1] ?? '').replace(/(?<=\d)[a-z]+$/, ''))
    : Number(often?.quantity.digits);
  const { period } = window;
  const { window: over, byDefault } = windowFor(period, subject.indicator);
  if (count === undefined || byDefault || (period.type === 'at' && period.point.frequency !== 'A')) return [];
  const used = [verb, ...(often ? [often] : []), window];
  return [
    {
      kind: 'streak',
      ...spanOf(frame, used),
      formula: `count(${subject.expression}.chg ${isWord(verb, 'down') ? '<' : '>'} 0, ${over.replace(/^(\S+) to now$/, 'since $1')}) = ${count}`,
      subjects: [subject],
      used,
    },
  ];
}

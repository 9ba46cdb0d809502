import { windowFor, windowOf } from '../expression.ts';
import { type Draft, type Frame, periodsOf, quantitiesOf, spanOf, tokensNaming } from '../frame.ts';
import { ENGLISH_ORDINALS, parseNumeral } from '../numerals.ts';
import { isPolicyRate } from '../policy.ts';
import { isWord, type Token } from '../token.ts';

/** “年内第三次降息”, “今年降息三次”: how often a policy rate was moved in a time that is named. */
export function moves(frame: Frame): Draft[] {
  const { indicator } = frame.subject;
  if (!isPolicyRate(indicator) || indicator.frequency !== 'D') return [];
  return READERS[frame.language](frame);
}

function timesMoved(frame: Frame): Draft[] {
  const { subject, text } = frame;
  const { rateVerb, timesBeforeMove, timesAfterMove, timesAlone } = frame.patterns;
  const isMove = (t: Token) => isWord(t, 'up', 'down') && rateVerb.test(text.slice(t.start, t.end));
  const own = frame.tokens.find(isMove);
  const verb = own ?? [frame.carried].find((t) => t !== undefined && isMove(t));
  if (!verb) return [];
  const before = (own ? timesBeforeMove : timesAlone).exec(text.slice(frame.start, own?.start));
  const after = own && timesAfterMove.exec(text.slice(own.end, own.end + 6));
  const { first, n = '', running } = (before ?? after)?.groups ?? {};
  const count = first ? 1 : parseNumeral(n);
  if (count === undefined) return [];
  const { window, byDefault } = windowOf(frame);
  const over = running ? `last ${count * APART.most}w` : untilNow(window);
  if (!running && (byDefault || over.includes(' to '))) return [];
  // The verb of a figure is left to what is said of that.
  const told = own && quantitiesOf(frame.tokens).some((t) => t.start >= own.end && t.start - own.end < 4);
  const used = [...(own && !told ? [own] : []), ...tokensNaming(frame, frame.period)];
  return [
    {
      kind: 'streak',
      start: frame.inherited ? frame.start : subject.token.start,
      end: own ? own.end + (after?.[0].length ?? 0) : frame.start + (before?.[0].length ?? 0),
      formula: `count(${subject.expression}.chg ${isWord(verb, 'down') ? '<' : '>'} 0, ${over}) ${running ? '>=' : '='} ${count}`,
      subjects: [subject],
      used,
    },
  ];
}

/** A stretch in which moves are counted holds the whole of what it begins with. */
function untilNow(window: string): string {
  return window.replace(/^(\S+) to now$/, 'since $1');
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
  if (!match || !verb) return [];
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

const NTH = new RegExp(`\\b(${ENGLISH_ORDINALS}|\\d+(?=[nrt][dh]))[a-z]*\\s(?:[a-z-]+\\s)?$`);

/** "The eighth cut in twelve months", "the third hike of 2025", "has cut three times this year". */
function nthMove(frame: Frame): Draft[] {
  const { subject, text, start } = frame;
  const often = quantitiesOf(frame.tokens).find(({ quantity }) => quantity.unit === 'times');
  const countBefore = (t: Token) => NTH.exec(text.slice(start, t.start))?.[1];
  const verb = frame.tokens.find(
    (t) => isWord(t, 'up', 'down') && (countBefore(t) ?? (often && t.end < often.start)),
  );
  const window = verb && periodsOf(frame.tokens).find((t) => t.start >= verb.end);
  if (!window) return [];
  const count = parseNumeral(countBefore(verb) ?? often?.quantity.digits ?? '');
  const { period } = window;
  const { window: over, byDefault } = windowFor(period, subject.indicator);
  if (count === undefined || byDefault || (period.type === 'at' && period.point.frequency !== 'A')) return [];
  const used = [verb, ...(often ? [often] : []), window];
  return [
    {
      kind: 'streak',
      ...spanOf(frame, used),
      formula: `count(${subject.expression}.chg ${isWord(verb, 'down') ? '<' : '>'} 0, ${untilNow(over)}) = ${count}`,
      subjects: [subject],
      used,
    },
  ];
}

const READERS = { en: nthMove, ja: meetings, zh: timesMoved };

import { boundOf } from '../bounds.ts';
import { difference, isMarket, type Measure, percentage, pointOf } from '../expression.ts';
import {
  type Draft,
  type Frame,
  firstWord,
  periodsOf,
  type QuantityToken,
  quantitiesOf,
  spanOf,
  tokensNaming,
  unknownBetween,
} from '../frame.ts';
import { isPolicyRate } from '../policy.ts';
import type { Token } from '../token.ts';
import { isWord } from '../token.ts';
import { levelMeasure, literalFor } from './figure.ts';
import { tooFar } from './link.ts';
import { neutralOf } from './neutral.ts';
import { isWithinDay } from './notLevel.ts';
import { backOver, type RecordWindow, recordWindow } from './window.ts';

/** "Closed above 50 for the first time since 2020", 「初めて4万円台に乗せた」, “首次突破”; "the first negative print since". */
export function firstCrossing(frame: Frame): Draft[] {
  const marker = firstWord(frame.tokens, 'first');
  if (marker && isOrdinal(frame, marker)) return [];
  const window = firstWindow(frame, marker);
  if (!window || !(marker || isSinceThen(frame))) return [];
  const again = marker && firstMove(frame, marker, window);
  if (again) return [again];
  const crossed =
    crossing(frame) ?? (marker ? (stateEntered(frame) ?? earlier(frame, marker, window)) : undefined);
  if (!crossed) return [];
  // 「1969年以来見たことがない」 denies nothing.
  const unseen = frame.patterns.neverSeen.test(frame.text.slice(window.used[0]?.end));
  const undated =
    window.used[0] === marker &&
    crossed.used.every((t) => isWord(t, 'up', 'down')) &&
    crossed.used.length > 0;
  const used = [
    ...crossed.used,
    ...(marker ? [marker] : []),
    ...window.used,
    ...frame.tokens.filter((t) => isWord(t, 'record') || (unseen && isWord(t, 'not'))),
  ];
  return [
    {
      kind: 'extremum',
      ...spanOf(frame, used),
      // “首次降息” without a time: the first of a cycle, and no record of all times.
      formula:
        undated || isWithinPast(frame, window) || isOfSomeMoment(frame) || isMereMove(frame, crossed)
          ? null
          : `first(${crossed.condition}, ${window.text})`,
      subjects: [frame.subject],
      measured: crossed.measure.expression,
      conventions: crossed.measure.conventions,
      used,
    },
  ];
}

/** "Fell into a bear market for the first time": markets move both ways all the time. */
function isMereMove({ subject }: Frame, { condition }: Crossed): boolean {
  return isMarket(subject.indicator) && /\.chg [<>] 0$/.test(condition);
}

/** "Briefly touched 5% for the first time since 2007": its closes need not have. */
function isOfSomeMoment(frame: Frame): boolean {
  return quantitiesOf(frame.tokens).some((figure) => isWithinDay(frame, figure));
}

/** “去年首次超过1万亿”: on some day of a year that is over, which no record of now tells. */
function isWithinPast({ period, language, subject }: Frame, window: RecordWindow): boolean {
  const year = period?.type === 'at' && period.point.frequency === 'A' && subject.indicator.frequency !== 'A';
  return language === 'zh' && year && window.text === 'all';
}

/** “今年首次”, “三年来，…首次”: the first of the stretch that is named, and only without one of all times. */
function firstWindow(frame: Frame, marker: Token | undefined): RecordWindow | undefined {
  const window = recordWindow(frame, marker);
  const { period, language, text } = frame;
  // "For the first time in a year".
  const after = periodsOf(frame.tokens).find((t) => marker && text.slice(marker.end, t.start).trim() === '');
  if (window?.text === 'all' && language === 'en') return backOver(after) ?? window;
  if (language !== 'zh' || window?.text !== 'all' || firstWord(frame.tokens, 'record')) return window;
  const used = tokensNaming(frame, period);
  if (period?.type === 'last' && !period.vague) return { text: `last ${period.count}${period.unit}`, used };
  const running = period?.type === 'at' && period.running === true && period.point.frequency === 'A';
  return period?.type === 'ytd' || running ? { text: 'ytd', used } : window;
}

/** "The first five months", "his first day in office", "the Fed's first cut": counts periods and acts, and is no record. */
function isOrdinal({ text, patterns }: Frame, { start, end }: Token): boolean {
  return patterns.countsFirst.test(`${text.slice(0, start)}◆${text.slice(start, end)}◆${text.slice(end)}`);
}

/** "The first hike since 2018": a policy rate moves by the day, and this is its only such move after that. */
function firstMove(frame: Frame, marker: Token, window: RecordWindow): Draft | undefined {
  const { subject, text } = frame;
  const verb = frame.tokens.find((t) => t.start >= marker.end && isWord(t, 'up', 'down'));
  if (window.used[0] === marker || !verb || !isPolicyRate(subject.indicator)) return undefined;
  if (!/^(?:\s(?:[a-z-]+\s)?|[的の]?)$/.test(text.slice(marker.end, verb.start))) return undefined;
  const used = [marker, verb, ...window.used];
  return {
    kind: 'extremum',
    ...spanOf(frame, used),
    formula:
      subject.indicator.frequency === 'D'
        ? `count(${subject.expression}.chg ${isWord(verb, 'down') ? '<' : '>'} 0, ${window.text}) = 1`
        : null,
    subjects: [subject],
    used,
  };
}

interface Crossed {
  readonly condition: string;
  readonly measure: Measure;
  readonly used: readonly Token[];
}

/** 「5%に乗せたのは2007年以来」: the fact is dated by the last time it was so. */
function isSinceThen(frame: Frame): boolean {
  return frame.patterns.sinceThen.test(frame.text);
}

function crossing(frame: Frame): Crossed | undefined {
  for (const token of quantitiesOf(frame.tokens)) {
    const found = crossedAt(frame, token);
    if (found) return found;
  }
  return undefined;
}

function crossedAt(frame: Frame, token: QuantityToken): Crossed | undefined {
  if (tooFar(frame, token)) return undefined;
  const bounded = boundOf(frame, token);
  const side = frame.tokens.find(
    (t) => isWord(t, 'over', 'under', 'above', 'below') && !bounded.used.includes(t),
  );
  const verb = firstWord(frame.tokens, 'up', 'down');
  const arrived = frame.patterns.reachesFigure.test(frame.text.slice(token.end)) ? '>=' : undefined;
  const bound =
    bounded.bound !== '~'
      ? bounded.bound
      : (sideOf(side) ?? (verb ? reaching(verb) : (arrived ?? reached(frame, token))));
  const measure = levelMeasure(
    { ...frame, period: pointOf(frame) ? frame.period : undefined },
    token.quantity,
  );
  const literal = measure && literalFor(frame, token.quantity, token.quantity.digits, measure);
  if (bound === undefined || literal === undefined || !measure) return undefined;
  const used = [token, ...bounded.used, ...(side ? [side] : [])];
  return { condition: `${measure.expression} ${bound} ${literal}`, measure, used };
}

function sideOf(side: Token | undefined): '<' | '>' | undefined {
  return side && (isWord(side, 'under', 'below') ? '<' : '>');
}

/** "Hit 3 % for the first time since": most often from below. */
function reached({ tokens, patterns, text }: Frame, figure: Token): '>=' | undefined {
  const verb = tokens.find((t) => isWord(t, 'to') && t.end < figure.start && figure.start - t.end <= 10);
  const named = verb && patterns.touches.test(text.slice(verb.start, verb.end));
  return named ? '>=' : undefined;
}

function reaching(verb: Token): '<=' | '>=' {
  return isWord(verb, 'down') ? '<=' : '>=';
}

/** "…, the first time since 2021": what the stretch before told of, unless "there are more of one than of the other" follows. */
function earlier(frame: Frame, marker: Token, { used }: RecordWindow): Crossed | undefined {
  const rest = frame.text.slice(used.at(-1)?.end);
  // "The first tightening in five years": of something else.
  const named = used[0] && used[0].start > marker.end && unknownBetween(frame, marker.end, used[0].start) > 0;
  if (named) return undefined;
  if (frame.condition === undefined || frame.patterns.ownFact.test(rest)) return undefined;
  return {
    condition: frame.condition,
    measure: { expression: frame.subject.expression, percent: false, conventions: [] },
    used: [],
  };
}

/** "The first negative quarter", "the first contraction", "its first rise": a state, or a movement, not seen before. */
function stateEntered(frame: Frame): Crossed | undefined {
  const word = firstWord(
    frame.tokens,
    'negative',
    'contraction',
    'positive',
    'expansion',
    'inverted',
    'down',
    'up',
  );
  if (!word) return undefined;
  const below = isWord(word, 'negative', 'contraction', 'inverted', 'down');
  const { subject } = frame;
  const neutral = neutralOf(subject);
  const rate = percentage(subject, frame.rate, undefined);
  const isState = isWord(word, 'negative', 'contraction', 'positive', 'expansion', 'inverted');
  const level = isState && neutral !== undefined;
  const quoted = subject.indicator.headline === 'pc1' || subject.indicator.headline === 'pca';
  const expression = level
    ? subject.expression
    : rate && (isState || quoted)
      ? rate.expression
      : difference(subject).expression;
  const condition = `${expression} ${below ? '<' : '>'} ${level ? neutral : 0}`;
  return { condition, measure: { expression, percent: false, conventions: [] }, used: [word] };
}

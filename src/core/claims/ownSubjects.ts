// What a stretch of a sentence is about, of all that it names.

import type { Reader } from './frames.ts';
import { isPolicyRate } from './policy.ts';
import type { Segment } from './segments.ts';
import { isMeasureOfOther } from './standard.ts';
import type { Subject } from './subject.ts';
import { isWord, type Token } from './token.ts';

/** What a stretch can be about: its subjects that can be read, without those that only measure others. */
export function ownSubjects(reader: Reader, segment: Segment): Subject[] {
  return ownTokens(reader, segment).flatMap((t) => reader.subjects.get(t) ?? []);
}

/** The tokens that name what a stretch is about, whether they can be read or not. */
export function ownTokens(reader: Reader, segment: Segment): Token[] {
  const named = namedIn(reader, segment);
  return named.filter(
    (t, index) =>
      !isSaidAgain(reader, segment, named[index - 1], t) &&
      !isActor(reader, segment, t, named[index + 1]) &&
      !isPricedIn(reader, segment, t, named[index + 1]),
  );
}

/** What the subjects of a stretch are measured by: "120 % of GDP". */
export function standardsOf(reader: Reader, segment: Segment): Subject[] {
  const named = namedIn(reader, segment);
  return segment.tokens.flatMap((t) => (named.includes(t) ? [] : (reader.subjects.get(t) ?? [])));
}

function namedIn(reader: Reader, segment: Segment): Token[] {
  const named = segment.tokens.filter(
    (t) => t.kind === 'subject' && !isMeasureOfOther(t, reader.subjects.get(t), reader),
  );
  return named.filter(
    (t, index) =>
      !isCounted(reader, segment, named[index - 1], t) && !isUnit(reader, segment, named[index - 1], t),
  );
}

/** "The Fed lowered its target range by": what it moves is what it is known by. */
function isSaidAgain(reader: Reader, segment: Segment, before: Token | undefined, token: Token): boolean {
  const [first, again] = [before && reader.subjects.get(before), reader.subjects.get(token)];
  if (!before || !first || !again || !isObject(reader, segment, before, token)) return false;
  const policy = isPolicyRate(first.indicator) && isPolicyRate(again.indicator);
  return policy || first.expression === again.expression;
}

/** "Inflation has lifted the 10-year yield to 5 %": what moves something else is not what moves. */
function isActor(reader: Reader, segment: Segment, token: Token, next: Token | undefined): boolean {
  return (
    next !== undefined && !isSaidAgain(reader, segment, token, next) && isObject(reader, segment, token, next)
  );
}

function isObject(
  { text, language, patterns }: Reader,
  segment: Segment,
  actor: Token,
  token: Token,
): boolean {
  const verb = segment.tokens.findLast((t) => t.end <= token.start);
  if (language !== 'en' || !verb || verb.start < actor.end || !isWord(verb, 'up', 'down')) return false;
  const [before, moved, after] = [
    text.slice(actor.end, verb.start),
    text.slice(verb.start, verb.end),
    text.slice(verb.end, token.start),
  ];
  return patterns.moves.test(`${before}◆${moved}◆${after}`);
}

/** "The dollar fell below 145 yen": the rate between the two, and not the dollar against all. */
function isPricedIn(reader: Reader, segment: Segment, dollar: Token, next: Token | undefined): boolean {
  const [priced, rate] = [dollar, next].map((t) => t && reader.subjects.get(t)?.indicator);
  const figure = segment.tokens.findLast((t) => next !== undefined && t.end <= next.start);
  const inCurrency = /^[A-Z]{3}\/USD$/.test(rate?.unit ?? '') && priced?.unit === 'index';
  return inCurrency && figure?.kind === 'quantity' && next?.start === figure.end + 1;
}

/** "Brent settled at $73 a barrel": the unit of a price that is named before it. */
function isUnit(
  { text, language, subjects }: Reader,
  segment: Segment,
  priced: Token | undefined,
  token: Token,
): boolean {
  const before = segment.tokens.findLast((t) => t.end <= token.start);
  if (language !== 'en' || before?.kind !== 'quantity' || !priced) return false;
  const [price, unit] = [subjects.get(priced)?.indicator.unit, subjects.get(token)?.indicator.unit];
  return price !== undefined && price === unit && /^\sa\s/.test(text.slice(before.end, token.start + 2));
}

/** "Factories shed 12,000 jobs": what is counted, right after its figure, is only the unit of a subject that counts people. */
function isCounted(reader: Reader, segment: Segment, before: Token | undefined, token: Token): boolean {
  const [counting, counted] = [before && reader.subjects.get(before), reader.subjects.get(token)];
  if (counting?.indicator.headline !== 'chg' || counted?.indicator.headline !== 'chg') return false;
  const figure = segment.tokens.findLast((t) => t.end <= token.start);
  return figure?.kind === 'quantity' && reader.text.slice(figure.end, token.start).trim() === '';
}

import type { Passage } from '../claims/grammar.ts';
import type { Token } from '../claims/token.ts';
import { type Day, periodEnd } from '../indicators/period.ts';
import type { CatalogueMatch } from './catalogue.ts';
import type { Occurrence } from './pattern.ts';

/** The concept of words that suppose: if, 如果, 「悪化すれば」. */
const SUPPOSED = 'hypothetical';

/** Kinds of theses that say how things stand: of another time, or if it were so, they say something else. */
export const STATES = /^(?:direction|level|streak|extremum|share|change)$/;

/** How long ago a stretch of time may have ended that "now" still reaches back to, in days. */
const LATELY = 550;

/** True when a sentence does not say of now that the thesis holds: it speaks of years gone by, of one figure, or of what may be. */
export function isElsewhen(
  { entry, start, end, words }: CatalogueMatch,
  occurrences: readonly Occurrence[],
  tokens: readonly Token[],
  { text, language, patterns }: Passage,
  asOf: Day,
): boolean {
  if (!STATES.test(entry.kind) || /\d{4}/.test(entry.statement.en)) return false;
  // "House prices are climbing after falling": what was so before.
  if (words.some((word) => patterns.formerly.test(text.slice(0, word.start)))) return true;
  // Japanese supposes at the end of a clause, the others at its beginning.
  const supposed = occurrences.some((word) => {
    const [from, to] = language === 'ja' ? [end, word.start] : [word.end, start];
    return word.concept === SUPPOSED && from <= to && /^[^,;.。]*$/.test(text.slice(from, to));
  });
  if (supposed) return true;
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  if (/^(?:direction|comparison)$/.test(entry.kind) && inside.some(isMeasured)) return true;
  const ends = tokens.flatMap((token) => (token.kind === 'period' ? [endOf(token.period)] : []));
  return ends.length > 0 && ends.every((day) => day < asOf - LATELY);
}

/** 「求人件数は4月に30万件減った」: how much, in one month or for how long says no more than itself. */
function isMeasured(token: Token): boolean {
  if (token.kind !== 'period') return token.kind === 'quantity';
  const { period } = token;
  return period.type === 'at' ? period.point.frequency !== 'A' : period.type === 'length' && period.count > 1;
}

/** The last day of a stretch of time; one that has no end of its own reaches to now. */
function endOf(period: Extract<Token, { kind: 'period' }>['period']): Day {
  if (period.type === 'at' && !period.point.era) return periodEnd(period.point);
  return period.type === 'between' ? periodEnd(period.to) : Number.POSITIVE_INFINITY;
}

/** True when a sentence says of a state that it will come, and not when. ◆ stands at either end of the thesis. */
export function isForetold({ entry, start, end }: CatalogueMatch, { text, patterns }: Passage): boolean {
  if (entry.horizon !== undefined || /\d{4}/.test(entry.statement.en)) return false;
  if (!STATES.test(entry.kind) && entry.kind !== 'forecast') return false;
  return patterns.toCome.test(`${text.slice(0, start)}◆${text.slice(start, end)}◆${text.slice(end)}`);
}

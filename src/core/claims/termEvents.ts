import type { Day } from '../indicators/period.ts';
import { matchesOf } from '../text/matches.ts';
import type { Passage } from './grammar.ts';
import type { Offices } from './offices.ts';
import type { PeriodToken, Point } from './period.ts';

/** From an election to the term it is for, in months, and in days at most. */
const ELECTED_BEFORE = { months: 2, days: 74 };

/** Times that a sentence names by an office: "when Obama took office", "since the election", 「バイデン氏の就任時」. */
export function termEvents({ text, patterns }: Passage, offices: Offices, asOf: Day): PeriodToken[] {
  return matchesOf(patterns.termEvent, text).flatMap((match): PeriodToken[] => {
    const { who = '', since, voted, ended } = match.groups ?? {};
    const name = personOf(who.trim());
    const point = name === undefined && !voted ? undefined : pointOf(name, voted, ended);
    if (!point) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...place, ...(since ? { type: 'since', point } : { type: 'at', point }) }];
  });

  /** Who is meant by a name or a pronoun; the one who is named is "he", too. */
  function personOf(who: string): string | undefined {
    const [named, ...more] = offices.namedIn(who);
    if (named !== undefined) return more.length > 0 ? undefined : named;
    if (patterns.ownOffice.test(who)) return offices.on(asOf).holder;
    const [only, ...others] = offices.namedIn(text);
    return patterns.otherOffice.test(who) && others.length === 0 ? only : undefined;
  }

  function pointOf(name: string | undefined, voted?: string, ended?: string): Point | undefined {
    const ahead = voted ? ELECTED_BEFORE.days : 0;
    const point = offices.month(ended ? 'ended' : 'began', name, asOf + ahead);
    return point && voted ? { ...point, ordinal: point.ordinal - ELECTED_BEFORE.months } : point;
  }
}

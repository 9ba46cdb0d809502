import type { Passage } from '../claims/grammar.ts';
import type { Token } from '../claims/token.ts';
import { type Day, periodEnd } from '../indicators/period.ts';
import type { Localised } from '../language.ts';
import type { Span } from '../text/mapped.ts';
import type { CatalogueEntry } from './entry.ts';

/** Kinds of theses that say how things stand: of another time, or if it were so, they say something else. */
const STATES: ReadonlySet<string> = new Set(['direction', 'level', 'streak', 'extremum', 'share', 'change']);

/** How long ago a stretch of time may have ended that "now" still reaches back to, in days. */
const LATELY = 550;

/** Words that open a clause of what is not said to be so. */
const IF: Localised<RegExp> = {
  en: /(?:^|[\s,;(])(?:if|unless|should|whether|in case|even if)\s[^,;.]*$/,
  ja: /(?!)/,
  zh: /(?:如果|若是?|假如|一旦|倘若|要是|万一|是否)[^,;。]*$/,
};

/** The same right after it: 「下がり続ければ」「悪化した場合」. */
const WERE: Localised<RegExp> = {
  en: /(?!)/,
  ja: /^[^,。]{0,6}?(?:(?<![言い])[えけげせてねべめれ]ば|なら(?![ずなび])|(?<!も)[ただ]ら(?!な|さ)|場合|としても|かどうか)/,
  zh: /^[^,。]{0,4}?的话/,
};

/** True when a sentence does not say of now that the thesis holds: it speaks of years gone by, or of what may be. */
export function isElsewhen(
  entry: CatalogueEntry,
  { start, end }: Span,
  tokens: readonly Token[],
  { text, language }: Passage,
  asOf: Day,
): boolean {
  if (!STATES.has(entry.kind) || /\d{4}/.test(entry.statement.en)) return false;
  if (IF[language].test(text.slice(0, start)) || WERE[language].test(text.slice(end))) return true;
  const ends = tokens.flatMap((token) => (token.kind === 'period' ? [endOf(token.period)] : []));
  return ends.length > 0 && ends.every((day) => day < asOf - LATELY);
}

/** The last day of a stretch of time; one that has no end of its own reaches to now. */
function endOf(period: Extract<Token, { kind: 'period' }>['period']): Day {
  if (period.type === 'at' && !period.point.era) return periodEnd(period.point);
  return period.type === 'between' ? periodEnd(period.to) : Number.POSITIVE_INFINITY;
}

import type { Span } from '../text/mapped.ts';
import { matchesOf } from '../text/matches.ts';
import type { Draft, Frame } from './frame.ts';
import type { Passage } from './grammar.ts';
import type { PeriodExpression } from './period.ts';
import { isWord, type Token } from './token.ts';

/** How far after a claim its words may say for how long it held. */
const LASTING = 16;

/** Formulas about today. */
const OF_NOW = /\blast\b|\bnow\b|^is_m/;

/** How far a clause of time is looked at for the time it names. */
const REACH = 60;

/** Clauses that put what they belong to at a time the grammar could not date: "when he left office", "since the first cut". */
export function undatedClauses({ text, patterns }: Passage, tokens: readonly Token[]): Span[] {
  return matchesOf(patterns.undatedClause, text).flatMap((match) => {
    const start = match.index;
    const comma = text.slice(start).search(/[,;:.](?:\s|$)/);
    const end = start + Math.min(comma < 0 ? text.length : comma, REACH);
    const named = tokens.some(
      (t) =>
        t.end > start &&
        t.start < end &&
        (t.kind === 'period' || isWord(t, 'inOffice', 'outOfOffice', 'record', 'peak', 'trough')),
    );
    return named ? [] : [{ start, end }];
  });
}

/** "The highest since the one that ended": right after a place, a "since" whose time is not known. */
export function hasUnreadSince({ text, tokens, patterns }: Frame, at: number): boolean {
  const read = tokens.some((t) => t.kind === 'period' && t.period.type === 'since');
  return !read && patterns.sinceAfter.test(text.slice(at));
}

/** Between a clause of time that opens a sentence and a statement of its own: "Since my election …, and unemployment is". */
const ELSEWHERE = /, (?:and|but|while) /;

/** A claim about now that stands in, or right beside, a clause whose time is not known: its figure is not of today. */
export function isUndated(
  { start, end, formula }: Draft,
  clauses: readonly Span[],
  drafts: readonly Draft[],
  text: string,
): boolean {
  if (formula === null || !OF_NOW.test(formula)) return false;
  return clauses.some((clause) => {
    if (clause.start < 2) return !text.slice(clause.end, start).match(ELSEWHERE);
    const between = drafts.some((other) => other.start >= end && other.end <= clause.start);
    return start < clause.end && !between && clause.start - end < REACH;
  });
}

/**
 * "Has been negative since late May", "in each month since 2021": a claim about now, with a stretch of time in its clause
 * that no claim has read.
 */
export function dropsStretch(
  draft: Draft,
  read: ReadonlySet<Token>,
  tokens: readonly Token[],
  { text, patterns }: Passage,
): boolean {
  const { formula, conventions } = draft;
  const ofNow = formula !== null && /^(?:not \()?(?:abs\()?last\(/.test(formula);
  if (!ofNow && !conventions?.includes('default-window')) return false;
  const lasting = tokens.some((token) => isWord(token, 'throughout', 'streak', 'every') && !read.has(token));
  if (ofNow && patterns.overTime.test(text.slice(draft.start, draft.end + LASTING))) return true;
  return tokens.some(
    (token) =>
      token.kind === 'period' &&
      (isStretch(token.period) || (lasting && token.period.type === 'length')) &&
      !(ofNow && token.period.type === 'since' && reaches(draft) && !lasting) &&
      !read.has(token) &&
      !patterns.clauseEnd.test(between(draft, token, text)) &&
      !patterns.rarity.test(text.slice(token.start, token.end + 4)),
  );
}

/** "Has risen above 4 % since January": where a movement has come to, it is now. */
function reaches({ used }: Draft): boolean {
  return used.some((token) => isWord(token, 'up', 'down'));
}

/** "Last week" is where a figure of now stands; "recently" leaves it there. */
function isStretch(period: PeriodExpression): boolean {
  if (period.type === 'last') return !period.vague && !(period.count === 1 && period.unit === 'w');
  return period.type === 'since' || period.type === 'between' || period.type === 'within';
}

function between(draft: Draft, token: Token, text: string): string {
  return token.end <= draft.start
    ? text.slice(token.end, draft.start)
    : text.slice(Math.min(draft.end, token.start), token.start);
}

/** 「マグニフィセント7を除くと、S&P500は」: what is said of the rest is not what the series of the whole shows. */
export function isOfRest({ subjects: [subject] }: Draft, { text, patterns }: Passage): boolean {
  const start = subject?.token.start ?? 0;
  return patterns.apartFrom.test(text.slice(Math.max(0, start - REACH), start));
}

/** “上次低于4%还是去年8月”, 「最後に4%を下回ったのは」: when something last was so says nothing of today. */
export function isOfLastTime({ start, end, formula }: Draft, { text, patterns }: Passage): boolean {
  if (formula === null || !OF_NOW.test(formula)) return false;
  const [clause = ''] = /[^,;。]*$/.exec(text.slice(Math.max(0, start - REACH), end)) ?? [];
  return patterns.lastTime.test(clause + text.slice(end, end + REACH));
}

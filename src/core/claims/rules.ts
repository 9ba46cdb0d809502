import { type Draft, type Frame, tokensNaming } from './frame.ts';
import type { PeriodToken } from './period.ts';
import { average } from './predicates/average.ts';
import { baseLevel } from './predicates/baseLevel.ts';
import { comparison } from './predicates/comparison.ts';
import { direction } from './predicates/direction.ts';
import { drawdown } from './predicates/drawdown.ts';
import { everSince } from './predicates/everSince.ts';
import { extremum } from './predicates/extremum.ts';
import { figure } from './predicates/figure.ts';
import { firstCrossing } from './predicates/firstCrossing.ts';
import { fromTo } from './predicates/fromTo.ts';
import { likeThen } from './predicates/likeThen.ts';
import { moves } from './predicates/moves.ts';
import { multiple } from './predicates/multiple.ts';
import { namedState } from './predicates/namedState.ts';
import { rank } from './predicates/rank.ts';
import { recession } from './predicates/recession.ts';
import { recovered } from './predicates/recovered.ts';
import { share } from './predicates/share.ts';
import { spread } from './predicates/spread.ts';
import { standing } from './predicates/standing.ts';
import { state } from './predicates/state.ts';
import { streak } from './predicates/streak.ts';
import { stretch } from './predicates/stretch.ts';
import { sum } from './predicates/sum.ts';
import { target } from './predicates/target.ts';
import { termRace } from './predicates/termRace.ts';
import { turned } from './predicates/turned.ts';
import { undecided } from './predicates/undecided.ts';
import { unrivalled } from './predicates/unrivalled.ts';
import { isWord, type Token } from './token.ts';

/** Rules in order, the most specific first: each sees only what earlier ones left. */
const RULES: readonly ((frame: Frame) => Draft[])[] = [
  termRace,
  recession,
  firstCrossing,
  unrivalled,
  everSince,
  moves,
  streak,
  rank,
  multiple,
  sum,
  share,
  target,
  spread,
  comparison,
  recovered,
  standing,
  drawdown,
  fromTo,
  average,
  stretch,
  figure,
  extremum,
];

/** What has no figure and no record; beside one it only repeats it, unless it says that nothing moved. */
const BARE_RULES: readonly ((frame: Frame) => Draft[])[] = [
  turned,
  likeThen,
  baseLevel,
  namedState,
  state,
  direction,
];

/** All that one stretch of a sentence says about its subject; what was recognised and cannot be tested comes last. */
export function applyRules(frame: Frame): Draft[] {
  if (isFinerThanAnnual(frame)) return [];
  const drafts: Draft[] = [];
  let rest = frame;
  for (const rule of [...RULES, ...BARE_RULES]) {
    const bare = BARE_RULES.includes(rule) && !(rule === baseLevel && isHeldAgainst(rest));
    if (drafts.length > 0 && bare && !unmoved(rest)) continue;
    const found = rule(rest);
    if (found.length === 0) continue;
    drafts.push(...found);
    const used = new Set(found.flatMap((draft) => draft.used));
    const measured = found.findLast((draft) => draft.measured !== undefined)?.measured ?? rest.measured;
    const free = rest.tokens.filter((t) => !used.has(t) && !isOfRival(rest, t));
    rest = { ...rest, tokens: free, measured, rivals: [] };
  }
  return drafts.length > 0 ? drafts.map(undecidedOfStandIn) : undecided(frame);
}

/** "The dollar index fell below 100": what stands in without a dividing line of its own only tells which way it went. */
function undecidedOfStandIn(draft: Draft): Draft {
  const apart = draft.subjects.some(({ standIn }) => standIn && standIn.neutral === undefined);
  return apart && draft.kind !== 'direction' ? { ...draft, formula: null } : draft;
}

/** 「4.6%とコロナ前を下回る」: a second statement beside the figure. */
function isHeldAgainst(frame: Frame): boolean {
  const dated = tokensNaming(frame, frame.base).length > 0;
  return frame.language === 'ja' && dated && frame.tokens.some((t) => isWord(t, 'above', 'below'));
}

/** "Outpacing inflation of 2.4 %": the figure is that of what the subject was compared with. */
function isOfRival({ subject, rivals, text, patterns }: Frame, { kind, start }: Token): boolean {
  return (
    kind === 'quantity' &&
    rivals.some(
      ({ token }) => token !== subject.token && patterns.figureOfRival.test(text.slice(token.end, start)),
    )
  );
}

/** "4.3 %, unchanged from the month before": a second statement beside the figure. */
function unmoved(frame: Frame): boolean {
  const against = frame.base !== undefined || frame.tokens.some((t) => isWord(t, 'yearly', 'monthly'));
  return against && frame.tokens.some((t) => isWord(t, 'flat'));
}

/** Months, and rates from month to month, of what is known by the year: somebody else's series is meant. */
function isFinerThanAnnual({ subject, tokens, period }: Frame): boolean {
  if (subject.indicator.frequency !== 'A') return false;
  return (
    isFiner(period) ||
    tokens.some((t) => (t.kind === 'period' ? isFiner(t.period) : isWord(t, 'monthly', 'quarterly')))
  );
}

function isFiner(period: PeriodToken | undefined): boolean {
  if (period?.type === 'at')
    return 'MQ'.includes(period.point.frequency) && !period.point.end && !period.point.event;
  if (period?.type === 'between') return 'MQ'.includes(period.from.frequency);
  return period?.type === 'length' && 'mq'.includes(period.unit);
}

import { isRate, percentage } from '../expression.ts';
import { type Draft, type Frame, firstWord, periodsOf, quantitiesOf, spanOf } from '../frame.ts';
import type { HolderPlace } from '../offices.ts';
import { isWord } from '../token.ts';
import { isQuotedLevel } from './comparison.ts';

/** "Inflation was higher under Biden than under Trump", 「バイデン政権下はトランプ政権下より」: one series over two times in office. */
export function termRace(frame: Frame): Draft[] {
  const [theirs, other] = sides(frame) ?? [];
  // "Under Biden" names his time and is no side.
  const words = frame.tokens.filter((t) => !frame.patterns.inTerm.test(frame.text.slice(t.start, t.end)));
  const side = firstWord(words, 'faster', 'slower', 'above', 'below', 'more', 'less', 'over', 'under');
  const timed = periodsOf(frame.tokens).length > 0 || quantitiesOf(frame.tokens).length > 0;
  if (!side || !theirs || !other || timed || frame.rivals.length > 0) return [];
  const movement = frame.tokens.find((t) => t !== side && isWord(t, 'up', 'down'));
  const paced = isWord(side, 'faster', 'slower');
  const statistic = statisticOf(frame, movement !== undefined, paced);
  if (!statistic) return [];
  const isLess = isWord(side, 'slower', 'below', 'less', 'under', 'down');
  const falls = !paced && movement !== undefined && isWord(movement, 'down');
  const span = spanOf(frame, [side]);
  return [
    {
      kind: 'comparison',
      start: Math.min(span.start, theirs.start),
      end: Math.max(span.end, other.end),
      formula: `${statistic(theirs.name)} ${isLess !== falls ? '<' : '>'} ${statistic(other.name)}`,
      subjects: [frame.subject],
      used: frame.tokens.filter((t) => !isWord(t, 'not')),
    },
  ];
}

/** Whose time is spoken of and whose it is held against, where two people are named and one of them stands beside "than". */
function sides({ holders, text, patterns }: Frame): readonly [HolderPlace, HolderPlace] | undefined {
  const [first, second, ...more] = holders;
  if (!first || !second || more.length > 0) return undefined;
  // "Trump says that …": who speaks holds nothing against anybody.
  if (!patterns.inTerm.test(text) || patterns.quotesHolder.test(text)) return undefined;
  const isOther = ({ start, end }: HolderPlace) =>
    patterns.beforeOtherTerm.test(text.slice(0, start)) || patterns.afterOtherTerm.test(text.slice(end));
  if (isOther(first) === isOther(second)) return undefined;
  return isOther(second) ? [first, second] : [second, first];
}

/** What of a time in office is compared: what came about in it, by how much it grew, or how high it stood on average. */
function statisticOf(
  { subject }: Frame,
  moved: boolean,
  paced: boolean,
): ((name: string) => string) | undefined {
  const { indicator, expression } = subject;
  const of = (name: string, measured: string) => (holder: string) =>
    `${name}(${measured}, term("${holder}"))`;
  if (indicator.headline === 'chg') return of('change', expression);
  if (isRate(indicator)) return moved ? of('change', expression) : of('avg', expression);
  // FRED's codes of what is quoted by its rate of change: pch, pc1, pca.
  if (paced || (!moved && indicator.headline.startsWith('p'))) {
    const yearly = percentage(subject, 'pc1', undefined);
    return yearly && of('avg', yearly.expression);
  }
  if (moved) return of(indicator.kind === 'stock' ? 'change' : 'pct', expression);
  return isQuotedLevel(subject) ? of('avg', expression) : undefined;
}

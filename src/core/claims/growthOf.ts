import type { Indicator } from '../indicators/indicator.ts';
import type { Passage } from './grammar.ts';
import type { Subject } from './subject.ts';
import type { Token } from './token.ts';

/** "Software added more to fourth-quarter growth than consumers did": the growth is what they contribute to, and no subject. */
export function withoutGrowthOf(
  subjects: ReadonlyMap<Token, Subject>,
  tokens: readonly Token[],
  { text, patterns }: Passage,
): readonly Token[] {
  if (![...subjects.values()].some(({ indicator }) => isContribution(indicator))) return tokens;
  return tokens.filter(
    (token) => !(isOutput(token) && patterns.contributedTo.test(text.slice(0, token.start))),
  );
}

function isOutput(token: Token): boolean {
  return (
    token.kind === 'subject' &&
    token.meanings.some(
      (m) => m.type === 'indicator' && m.indicator.real === true && m.indicator.headline === 'pca',
    )
  );
}

/** Points of growth that one part of output is worth. */
export function isContribution({ unit, names }: Indicator): boolean {
  return unit === 'pp' && /contribution/i.test(names.en);
}

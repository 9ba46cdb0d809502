import { describe, expect, it } from 'vitest';
import { balanced } from '../../../src/core/text/balanced.ts';
import { wholeRun } from '../../../src/core/text/wholeRun.ts';

/** The part of `marked` between ⟦ and ⟧, stretched. */
function stretched(marked: string, stretch: typeof wholeRun): string {
  const start = marked.indexOf('⟦');
  const text = marked.replace('⟦', '').replace('⟧', '');
  const { start: from, end: to } = stretch(text, { start, end: marked.indexOf('⟧') - 1 });
  return text.slice(from, to);
}

describe('a span of Japanese', () => {
  it.each([
    ['電力がボトル⟦ネックとなる市場⟧動向だ', 'ボトルネックとなる市場動向'],
    ['その中⟦小企業⟧は', '中小企業'],
    ['見通しは2026⟦年の⟧末', '2026年の'],
    ['米⟦KOSP⟧Iが', 'KOSPI'.toLowerCase()],
    ['物価は⟦下がる⟧', '下がる'],
  ])('%s takes in the words it cuts', (marked, whole) =>
    expect(stretched(marked.toLowerCase(), wholeRun)).toBe(whole),
  );
});

describe('a span with a bracket', () => {
  it.each([
    ['実に「⟦X」は高い⟧', '「X」は高い'],
    ['⟦今は「逆QE⟧」である', '今は「逆QE」'],
    ['⟦QE(緩和)に⟧代わる', 'QE(緩和)に'],
    ['「とても長く続いていく何かほかの話について⟦終わり」だ⟧', '終わり」だ'],
  ])('%s takes in its near partner', (marked, whole) => expect(stretched(marked, balanced)).toBe(whole));
});

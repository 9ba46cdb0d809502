import { checkFormula, problemUnlessTest } from '../formula/check.ts';
import type { Names } from '../formula/faults.ts';
import { parseFormula } from '../formula/parse.ts';
import type { PackProblem } from '../indicators/checked.ts';
import type { CatalogueEntry } from './entry.ts';

/** What keeps the formulas of a thesis from being tested: the first mistake of each, at its place in the thesis's file. */
export function faultyFormulas(entry: CatalogueEntry, names: Names): readonly PackProblem[] {
  const file = `${entry.id}.yaml`;
  return placesOf(entry).flatMap(([place, text]) => {
    const { formula, problems } = parseFormula(text);
    const [first] = [
      ...problems,
      ...(formula ? [...checkFormula(formula, names).problems, problemUnlessTest(formula, names)] : []),
    ];
    const expected = 'a formula that can be tested';
    return first ? [{ file, place, fault: 'formula', expected, found: text, why: first }] : [];
  });
}

function placesOf({ formula, parts = [], signals = [] }: CatalogueEntry): readonly [string, string][] {
  const listed = (name: string, list: readonly { readonly formula: string }[]) =>
    list.map(({ formula }, at): [string, string] => [`${name}.${at}.formula`, formula]);
  return [
    ...(formula === undefined ? [] : [['formula', formula] satisfies [string, string]]),
    ...listed('parts', parts),
    ...listed('signals', signals),
  ];
}

// What can be said of a formula before any observation is read: found once, however often it is evaluated.

import { printSeriesRef, type SeriesRef, type SeriesSource } from '../indicators/series.ts';
import { checkFormula } from './check.ts';
import type { FormulaProblem, ValueType } from './evaluation.ts';
import { openSeries, seriesNeeded } from './needs.ts';
import type { Node } from './node.ts';
import { parseFormula } from './parse.ts';
import { printFormula } from './print.ts';

/** A formula over the indicators of one source. */
export interface Prepared {
  /** Absent when the text does not parse. */
  readonly formula: Node | undefined;
  /** Canonical, or as written where it does not parse. */
  readonly text: string;
  /** Null when there are problems. */
  readonly type: ValueType | null;
  readonly problems: readonly FormulaProblem[];
  readonly needed: readonly SeriesRef[];
  /** Printed references of the series that decide where now is. */
  readonly open: ReadonlySet<string>;
}

/** Parses and checks a text. Never throws: mistakes are in `problems`. */
export function prepareText(text: string, source: SeriesSource): Prepared {
  const { formula, problems } = parseFormula(text);
  if (formula && problems.length === 0) return prepare(formula, source);
  return { formula: undefined, text, type: null, problems, needed: [], open: new Set() };
}

/** The same of a formula that is parsed already. */
export function prepare(formula: Node, source: SeriesSource): Prepared {
  const lookup = (id: string) => source.indicator(id);
  const needed = seriesNeeded(formula, lookup);
  const { type, problems } = checkFormula(formula, source);
  // A bare series shows its latest value.
  const bare = type === 'Series' || type === 'Cond';
  const open = new Set((bare ? needed : openSeries(formula, lookup)).map(printSeriesRef));
  return { formula, text: printFormula(formula), type, problems, needed, open };
}

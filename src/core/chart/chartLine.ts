import type { EvidenceLine, Needed } from '../formula/evaluation.ts';
import type { Formats } from './format.ts';
import type { ChartLine, Threshold } from './model.ts';
import { scaledUnit } from './scaledUnit.ts';
import type { ChartWords } from './words.ts';

/** What writes the texts of a chart. */
export interface Pen {
  readonly words: ChartWords;
  readonly formats: Formats;
}

/** A line of the evidence, in whole units, with what was needed of it in words. */
export function chartLine(line: EvidenceLine, needed: Needed | null, { words, formats }: Pen): ChartLine {
  const { unit, factor } = scaledUnit(line.unit);
  const unitText = words.unit(unit);
  const print = (value: number): string => formats.value(value * factor, unit, unitText);
  const threshold =
    line.threshold === undefined ? undefined : thresholdOf(line.threshold, needed, factor, print, words);
  return {
    formula: line.formula,
    name: words.lineName(line.formula),
    unit,
    unitText,
    frequency: line.frequency,
    days: line.days,
    values: line.values.map((value) => (Number.isFinite(value) ? value * factor : null)),
    ...(threshold ? { threshold } : {}),
  };
}

/** The level as the test states it; a level inside a condition has no operator of its own. */
function thresholdOf(
  level: number | readonly [number, number],
  needed: Needed | null,
  factor: number,
  print: (value: number) => string,
  words: ChartWords,
): Threshold | undefined {
  if (![level].flat().every(Number.isFinite)) return undefined;
  const isBand = typeof level === 'object';
  const short = isBand ? `${print(level[0])}\u2013${print(level[1])}` : print(level);
  const own = needed !== null && sameLevel(needed.value, level);
  return {
    value: isBand ? [level[0] * factor, level[1] * factor] : level * factor,
    tolerance: own ? needed.tolerance * factor : 0,
    text: words.needs(own ? needed.op : isBand ? 'in' : '', short),
    short,
  };
}

function sameLevel(a: Needed['value'], b: number | readonly [number, number]): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a[0] === b[0] && a[1] === b[1] : a === b;
}

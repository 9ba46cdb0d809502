import { matchesOf } from '../text/matches.ts';
import { FIGURE_READERS, type Worded } from './figureReaders.ts';
import { expandBlocks } from './lexicon/blocks.ts';
import type { FigureForms } from './lexicon/wordingSchema.ts';
import type { Groups } from './periodGroups.ts';
import type { Quantity } from './quantity.ts';

/** A way of writing a figure in words. Most texts hold none of its `hints`, and then it is not looked for. */
export interface WordedForm {
  readonly hints: readonly string[];
  readonly pattern: RegExp;
  read(groups: Groups): Worded | undefined;
}

/** Compiles the forms that figures are written in. */
export function compileWorded({ blocks, figures }: FigureForms): WordedForm[] {
  return figures.map(({ hints, form, ...meant }) => ({
    hints,
    pattern: new RegExp(expandBlocks(form, blocks), 'gu'),
    read: 'means' in meant ? () => meant.means : FIGURE_READERS[meant.read],
  }));
}

/** Figures in words: fractions, multiples, tenths, "five points"; earlier forms win. */
export function scanWorded(text: string, forms: readonly WordedForm[]): Quantity[] {
  const found: Quantity[] = [];
  for (const { hints, pattern, read } of forms) {
    if (!hints.some((hint) => text.includes(hint))) continue;
    for (const match of matchesOf(pattern, text)) {
      const worded = read(match.groups ?? {});
      const [start, end] = [match.index, match.index + match[0].length];
      const taken = found.some((other) => start < other.end && other.start < end);
      if (worded && !taken) found.push(fromWords(start, end, worded));
    }
  }
  return found;
}

function fromWords(start: number, end: number, worded: Worded): Quantity {
  return { start, end, scale: 1, negative: false, explicitPlus: false, fraction: false, ...worded };
}

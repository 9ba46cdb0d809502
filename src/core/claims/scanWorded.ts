import { matchesOf } from '../text/matches.ts';
import { type Outline, type ScreenedPattern, screened } from '../text/screened.ts';
import { FIGURE_READERS, type Worded } from './figureReaders.ts';
import type { FigureForms } from './lexicon/wording.ts';
import type { Groups } from './periodGroups.ts';
import type { Quantity } from './quantity.ts';

/** A way of writing a figure in words. */
export interface WordedForm {
  readonly form: ScreenedPattern;
  read(groups: Groups): Worded | undefined;
}

/** Compiles the forms that figures are written in. */
export function compileWorded({ figures }: FigureForms): WordedForm[] {
  return figures.map(({ form, ...meant }) => ({
    form: screened(form, 'gu'),
    read: 'means' in meant ? () => meant.means : FIGURE_READERS[meant.read],
  }));
}

/** Figures in words: fractions, multiples, tenths, "five points"; earlier forms win. */
export function scanWorded(
  text: string,
  outline: Outline,
  forms: readonly WordedForm[],
  minus: RegExp,
): Quantity[] {
  const found: Quantity[] = [];
  for (const { form, read } of forms) {
    if (!form.mayMatch(outline)) continue;
    for (const match of matchesOf(form.pattern, text)) {
      const worded = read(match.groups ?? {});
      const sign = minus.exec(text.slice(Math.max(0, match.index - SIGN), match.index))?.[0] ?? '';
      const [start, end] = [match.index - sign.length, match.index + match[0].length];
      const taken = found.some((other) => start < other.end && other.start < end);
      if (worded && !taken) found.push(fromWords(start, end, sign !== '', worded));
    }
  }
  return found;
}

/** Characters that a word for minus has at most. */
const SIGN = 12;

function fromWords(start: number, end: number, negative: boolean, worded: Worded): Quantity {
  return { start, end, scale: 1, negative, explicitPlus: false, fraction: false, ...worded };
}

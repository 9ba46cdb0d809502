import { parse } from '@vanillaes/csv';

/**
 * The cells of a CSV text by rows; quoted cells may hold commas and line breaks. Where the quotes do not close, lines are
 * cut at their commas, so that whoever reads the cells finds the faulty one at its line.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  try {
    return parse(text) as string[][];
  } catch {
    return text.split(/\r\n|\n|\r/).map((line) => line.split(','));
  }
}
